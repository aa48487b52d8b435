package dev.galley.http.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Speaks for Jetty where it refuses by itself: what is no HTTP, a URI that can be read in two ways, a server that stops. */
final class JettyErrors extends ErrorHandler {
    private final Requests requests;
    private final Supplier<String> ids;

    JettyErrors(Requests requests, Supplier<String> ids) {
        this.requests = requests;
        this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ERROR_EXCEPTION) instanceof HttpException it
                ? it.getCode()
                : response.getStatus();
        var language = Languages.best(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        var problem = Problem.of(status).in(language);
        var given = Fields.requestId(request.getHeaders().get(Fields.REQUEST_ID));
        var requestId = given == null ? ids.get() : given;
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        var headers = response.getHeaders();
        Fields.secureAnew(headers);
        headers.put(Fields.NO_STORE);
        headers.put(Fields.REQUEST_ID, requestId);
        headers.put(Fields.RESPONSE_TIME, Fields.millis(nanos));
        headers.put(HttpHeader.CONTENT_TYPE, Reply.JSON);
        problem.headers().forEach(headers::put);
        response.setStatus(problem.status());
        var body = problem.json(requestId);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        requests.answered(Method.of(request.getMethod()), Requests.UNKNOWN, problem.status(), Duration.ofNanos(nanos));
        return true;
    }
}
