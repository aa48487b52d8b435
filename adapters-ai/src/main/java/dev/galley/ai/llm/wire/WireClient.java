package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What LangChain4j speaks HTTP with here. It sends on behalf of the current {@link Call}: what arrives is counted, the
 * connection is closed the moment the call fails, and the verdict on a failure is made where status and headers are still
 * at hand. Streams are read on the calling thread.
 */
final class WireClient implements HttpClient {
    private static final Logger LOG = LoggerFactory.getLogger(WireClient.class);
    private static final int LOGGED_BYTES = 16_384;

    private final java.net.http.HttpClient http;
    private final Verdicts verdicts;
    private final Duration longestConnecting;

    WireClient(java.net.http.HttpClient http, InstantSource clock) {
        this.http = http;
        this.verdicts = new Verdicts(clock);
        this.longestConnecting = http.connectTimeout().orElse(Duration.ofSeconds(10));
    }

    /** What LangChain4j's builders take. Its time-outs say nothing: each call has its own. */
    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return longestConnecting;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return Duration.ofDays(1);
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return WireClient.this;
            }
        };
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var call = Call.CURRENT.get();
        var response = send(request, call);
        try (var body = new Counted(response.body(), call)) {
            byte[] content = body.readAllBytes();
            goOn(call);
            if (call.expected() == Call.Expected.ANSWER) {
                content = Signs.read(call.protocol(), content).getBytes(StandardCharsets.UTF_8);
            }
            return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map())
                    .body(
                            content).build();
        } catch (IOException broken) {
            throw ended(call, broken);
        } catch (ModelFailure wrong) {
            throw ended(call, wrong);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var call = Call.CURRENT.get();
        try {
            var response = send(request, call);
            listener.onOpen(SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(
                    response.headers().map()).build());
            try (var body = new Counted(response.body(), call)) {
                parser.parse(body, new Watched(listener, call));
            }
            goOn(call);
            if (!call.hasSeenTheEnd()) { // closed in the middle, politely
                throw ended(call, ModelFailure.onTheWay());
            }
            listener.onClose();
        } catch (IOException broken) {
            listener.onError(ended(call, broken));
        } catch (Ended end) {
            listener.onError(end);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request, Call call) {
        goOn(call);
        CompletableFuture<HttpResponse<InputStream>> sent = http.sendAsync(asJdkRequest(request, call), BodyHandlers
                .ofInputStream());
        call.onFailure(() -> sent.cancel(true));
        HttpResponse<InputStream> response;
        try {
            response = sent.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ended(call, new ModelFailure(Kind.TIMEOUT));
        } catch (ExecutionException failed) {
            throw ended(call, Optional.ofNullable(failed.getCause()).orElse(failed));
        } catch (CancellationException cancelled) { // whoever failed the call did that
            throw ended(call, cancelled);
        }
        call.onFailure(() -> close(response.body()));
        if (response.statusCode() / 100 != 2) {
            throw ended(call, verdict(call.protocol(), response));
        }
        return response;
    }

    private ModelFailure verdict(Protocol protocol, HttpResponse<InputStream> response) {
        String said;
        try (var body = response.body()) {
            said = new String(body.readNBytes(LOGGED_BYTES), StandardCharsets.UTF_8);
        } catch (IOException _) { // the status says enough
            said = "";
        }
        LOG.info("{} answered {}", response.uri().getHost(), response.statusCode());
        LOG.debug("It said: {}", said); // perhaps in a person's words
        return verdicts.on(protocol, response.statusCode(), response.headers(), said);
    }

    private static java.net.http.HttpRequest asJdkRequest(HttpRequest request, Call call) {
        var made = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> made.header(name, value)));
        made.setHeader("User-Agent", "Galley");
        made.setHeader("Accept-Encoding", "identity"); // what is counted is what is kept
        return made.method(request.method().name(), Optional.ofNullable(request.body()).map(body -> Body.of(body, call
                .pictures()))
                .orElseGet(
                        BodyPublishers::noBody)).build();
    }

    /** Fails the call for this reason, unless it has failed for another before; to be thrown. */
    private static Ended ended(Call call, Throwable why) {
        var verdict = why instanceof ModelFailure known
                ? known
                : broken(why);
        if (call.failure().isEmpty() && !(why instanceof ModelFailure)) {
            LOG.info("A call to {} broke off: {}", call.protocol(), why.toString());
        }
        call.fail(verdict);
        return new Ended(call.failure().orElse(verdict));
    }

    private static ModelFailure broken(Throwable why) {
        if (why instanceof TooMuch) {
            return new ModelFailure(Kind.TOO_LARGE);
        }
        if (why instanceof Body.Unfetched || why.getCause() instanceof Body.Unfetched) {
            return new ModelFailure(Kind.UNSENT);
        }
        boolean neverThere = why instanceof ConnectException || why instanceof HttpConnectTimeoutException
                || why instanceof SSLHandshakeException;
        return neverThere ? new ModelFailure(Kind.UNAVAILABLE) : ModelFailure.onTheWay();
    }

    private static void goOn(Call call) {
        call.failure().ifPresent(failed -> {
            throw new Ended(failed);
        });
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) { // closed it is
        }
    }

    /** More came than was allowed. */
    @SuppressWarnings("serial") // never serialized
    private static final class TooMuch extends IOException {}

    /** A body that ends in an error after as many bytes as the call allows. */
    private static final class Counted extends FilterInputStream {
        private final Call call;
        private long left;

        Counted(InputStream body, Call call) {
            super(body);
            this.call = call;
            this.left = call.limit();
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count(got < 0 ? 0 : 1);
            return got;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int got) throws IOException {
            left -= got;
            if (left < 0) {
                call.fail(Kind.TOO_LARGE); // closes the connection, so that nothing more is read into buffers below
                throw new TooMuch();
            }
        }
    }

    /** Looks at each event before LangChain4j does, which would pass over what it cannot read. */
    private record Watched(ServerSentEventListener listener, Call call) implements ServerSentEventListener {
        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            if (call.failure().isPresent() || event.data().isBlank()) {
                return;
            }
            if (event.data().equals("[DONE]")) {
                call.sawTheEnd();
                return;
            }
            try {
                var read = Signs.readEvent(call.protocol(), event.data());
                listener.onEvent(new ServerSentEvent(event.event(), read.json()), context);
                if (read.isLast()) {
                    call.sawTheEnd();
                }
            } catch (ModelFailure wrong) {
                call.fail(wrong);
            } catch (RuntimeException unreadable) { // the parser would swallow it
                LOG.info("A piece of an answer of {} could not be read", call.protocol());
                LOG.debug("Because of", unreadable); // which may quote it
                call.fail(Kind.GARBLED);
            }
        }

        @Override
        public void onError(Throwable broken) { // of the parser: the connection broke
            ended(call, broken);
        }
    }
}
