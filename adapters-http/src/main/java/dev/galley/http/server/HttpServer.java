package dev.galley.http.server;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Message;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The HTTP side of the application: every feature's routes, and one place where refusals become status codes. */
public final class HttpServer implements AutoCloseable {
    private final List<Route<?, ?>> routes;
    private final Bus bus;
    private final Callers callers;
    private final Javalin javalin;

    @Inject
    public HttpServer(Set<Routes> features, Bus bus, Callers callers) {
        this.bus = bus;
        this.callers = callers;
        routes = Router.table(features);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            for (var route : routes) {
                config.routes.addHttpHandler(
                        HandlerType.findOrCreate(route.method().name()),
                        Route.BASE + route.path(),
                        ctx -> serve(route, ctx));
            }
            config.routes.exception(Refused.class, (refused, ctx) -> problem(
                    ctx, status(refused.refusal().kind()), refused.refusal().name(), refused, refused.fields()));
            config.routes.exception(
                    StaleWrite.class, (lost, ctx) -> problem(ctx, 409, "TRY_AGAIN", lost, Map.of()));
        });
    }

    /** Listens on this port, or on any free one if it is 0. Answers which. */
    public int start(int port) {
        return javalin.start(port).port();
    }

    /** All it offers, for documents and for the test that guards it. */
    public List<Route<?, ?>> routes() {
        return routes;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private <M extends Message<R>, R> void serve(Route<M, R> route, Context ctx) {
        var caller = callers.of(ctx::header);
        var values = new HashMap<Parameter<?>, Object>();
        var wrong = new TreeMap<String, String>();
        var known = new java.util.HashSet<String>();
        for (var parameter : route.parameters()) {
            known.add(parameter.name());
            read(parameter, ctx, values, wrong);
        }
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.put(name, "is not a parameter here"));
        if (!wrong.isEmpty()) {
            throw KernelRefusal.VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        var request = new Received(values, ctx, caller);
        var answer = bus.send(route.request().apply(request), caller);
        var reply = route.reply().apply(answer, request);
        reply.headers().forEach(ctx::header);
        ctx.status(reply.status());
        if (reply.body() instanceof byte[] bytes) {
            ctx.contentType(reply.contentType()).result(bytes);
        } else if (reply.body() != null) {
            ctx.contentType(reply.contentType()).result(Json.MAPPER.writeValueAsBytes(reply.body()));
        }
    }

    private static <T> void read(
            Parameter<T> parameter, Context ctx, Map<Parameter<?>, Object> values, Map<String, String> wrong) {
        var text = parameter.in() == Parameter.In.PATH
                ? ctx.pathParam(parameter.name())
                : ctx.queryParam(parameter.name());
        var absent = parameter.absent();
        try {
            if (text != null) {
                values.put(parameter, parameter.reader().read(text));
            } else if (absent != null) {
                values.put(parameter, absent);
            } else {
                wrong.put(parameter.name(), "is required");
            }
        } catch (Wrong e) {
            wrong.put(parameter.name(), Objects.toString(e.getMessage(), "is wrong"));
        }
    }

    private record Received(Map<Parameter<?>, Object> values, Context ctx, dev.galley.application.bus.Caller caller)
            implements
                Request {
        @Override
        @SuppressWarnings("unchecked") // the parameter's own reader made the value
        public <T> T get(Parameter<T> parameter) {
            var value = values.get(parameter);
            if (value == null) {
                throw new IllegalArgumentException("this route does not declare " + parameter.name());
            }
            return (T) value;
        }

        @Override
        public <T> T body(Class<T> type) {
            return Json.MAPPER.readValue(ctx.bodyAsBytes(), type);
        }

        @Override
        public Language language() {
            return Language.EN;
        }
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case IMPOSSIBLE -> 422;
        };
    }

    private record Problem(boolean success, Told error) {
        record Told(String code, String message, Map<String, String> details) {}
    }

    private static void problem(
            Context ctx, int status, String code, Exception why, Map<String, String> details) {
        var body = new Problem(false, new Problem.Told(code, String.valueOf(why.getMessage()), details));
        ctx.status(status).contentType(Reply.JSON).result(Json.MAPPER.writeValueAsBytes(body));
    }
}
