package dev.galley.http.server;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Message;
import dev.galley.application.bus.Query;
import dev.galley.application.cache.Answers;
import dev.galley.application.idempotency.Idempotency;
import dev.galley.application.idempotency.Replayed;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** One declared route, made ready: reads a request, sends its message, answers. */
final class RouteEndpoint<M extends Message<R>, R> implements Endpoint {
    /** What all routes need. */
    record Parts(
            Bus bus,
            Callers callers,
            Answers answers,
            Bodies bodies,
            Uploads uploads,
            Clients clients,
            Counting counting,
            Idempotency idempotency) {}

    private static final Caller STRANGER = new Caller.Stranger();

    private final Route<M, R> route;
    private final Parts parts;
    private final String path;
    private final Parameter<?>[] parameters;
    /** Where in the path the value of a parameter stands; -1 is in the query. */
    private final int[] places;

    /** @throws IllegalArgumentException if the path and the declared parameters do not agree */
    RouteEndpoint(Route<M, R> route, Parts parts) {
        this.route = route;
        this.parts = parts;
        path = route.fullPath();
        parameters = route.parameters().toArray(Parameter<?>[]::new);
        var names = Template.namesIn(path);
        places = route.parameters().stream()
                .mapToInt(it -> it.in() == Parameter.In.PATH ? names.indexOf(it.name()) : -1)
                .toArray();
        for (int i = 0; i < places.length; i++) {
            if (parameters[i].in() == Parameter.In.PATH && places[i] < 0) {
                throw new IllegalArgumentException(path + " has no {" + parameters[i].name() + "}");
            }
        }
        if (route.keeping().isPresent() && route.who() != Who.PUBLIC) {
            throw new IllegalArgumentException(path + " is not for everyone, so that its answers cannot be kept");
        }
        if (route.added().isPresent() && route.method() == Method.POST) {
            throw new IllegalArgumentException(path + " may be answered again as before, and cannot add to that");
        }
        if (route.upload().filter(it -> !it.isWhole()).isPresent() && route.body().isEmpty()) {
            throw new IllegalArgumentException(path + " takes a file, and must say which fields come with it");
        }
        for (var name : names) {
            if (route.parameters().stream().noneMatch(it -> it.in() == Parameter.In.PATH && it.name().equals(name))) {
                throw new IllegalArgumentException(path + " does not declare {" + name + "}");
            }
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean isExempt() {
        return false;
    }

    /** Nobody's files are received before it is known who sends them. */
    @Override
    public Incoming receive(Exchange exchange, List<String> captured) {
        var admission = route.upload().flatMap(Upload::admission);
        if (admission.isPresent()) {
            return whole(exchange, captured, admission.get());
        }
        if (route.body().isEmpty()) {
            return Incoming.NOTHING;
        }
        if (route.upload().isEmpty()) {
            return Incoming.of(parts.bodies.read(exchange, route.bodyMayLack()));
        }
        var upload = route.upload().get();
        var type = exchange.asked().get(HttpHeader.CONTENT_TYPE);
        if (Multipart.isMultipart(type)) {
            var caller = caller(exchange);
            return new Incoming(new byte[0], Optional.of(parts.uploads.read(exchange, upload)), Optional.of(caller));
        }
        if (upload.required() || !Bodies.isJson(type)) {
            caller(exchange); // who may not come here at all is told that first
            throw Rejected.unsupported(
                    "the body must be multipart/form-data" + (upload.required()
                            ? ""
                            : ", or application/json in UTF-8"));
        }
        return Incoming.of(parts.bodies.read(exchange, route.bodyMayLack()));
    }

    private Incoming whole(Exchange exchange, List<String> captured, Function<Request, Query<?>> admission) {
        var caller = caller(exchange);
        parts.bus.send(admission.apply(read(exchange, captured, Incoming.NOTHING, caller)), caller);
        var form = parts.uploads.whole(exchange, route.upload().orElseThrow());
        return new Incoming(new byte[0], Optional.of(form), Optional.of(caller));
    }

    @Override
    public void serve(Exchange exchange, List<String> captured, Incoming body) throws IOException {
        if (exchange.asked().contains(HttpHeader.AUTHORIZATION)) {
            exchange.nameLog();
        }
        var caller = body.caller().orElseGet(() -> caller(exchange));
        var request = read(exchange, captured, body, caller);
        parts.counting.limited(exchange, route, request);
        var message = route.request().apply(request); // first of all: what it refuses, a subject need not mind
        if (route.keeping().isPresent()) {
            keep(route.keeping().get(), exchange, request, message);
        } else {
            exchange.send(withOwn(answer(exchange, request, message, body), request), Fields.PRIVATE);
        }
    }

    /** What a public route does not have for this person, it may have for administrators: what is not public yet. */
    private Reply asThemselves(Exchange exchange, Received request, M message) {
        try {
            return answer(exchange, request, message, request.caller());
        } catch (Refused refused) {
            if (isKnown(request.caller())
                    && route.who() == Who.PUBLIC
                    && route.method() == Method.GET
                    && refused.refusal().kind() == Refusal.Kind.NOT_FOUND
                    && administrator(request) instanceof Caller.Admin administrator) {
                return answer(exchange, request, message, administrator);
            }
            throw refused;
        }
    }

    private static boolean isKnown(Caller caller) {
        return caller instanceof Caller.User || caller instanceof Caller.Admin;
    }

    private Reply answer(Exchange exchange, Received request, M message, Incoming body) {
        var key = route.method() == Method.POST ? IdempotencyKey.of(exchange.asked()) : null;
        if (key == null) {
            return asThemselves(exchange, request, message);
        }
        exchange.nameLog();
        var attempt = new KeyedAttempt<>(key.seal(exchange, request, body.fingerprint()), route, request);
        try {
            var sender = sender(message, request.caller(), request);
            return attempt.reply(parts.idempotency.send(parts.bus, message, sender, attempt));
        } catch (Replayed replayed) {
            return attempt.again(replayed.first());
        }
    }

    private Reply answer(Exchange exchange, Received request, M message, Caller caller) {
        exchange.nameLog();
        var answer = parts.bus.send(message, sender(message, caller, request));
        return route.reply().apply(answer, request);
    }

    /** What is kept is for everyone; nothing that is anybody's own goes into it. */
    private void keep(Route.Keeping keeping, Exchange exchange, Received request, M message) throws IOException {
        boolean known = isKnown(request.caller());
        if (keeping.own().test(request)
                || (known && keeping.particular().isPresent() && isParticular(keeping.particular().get(), request))) {
            exchange.send(asThemselves(exchange, request, message), Fields.PRIVATE);
            return;
        }
        try {
            var kept = kept(keeping, exchange, request, message);
            if (known && route.added().isPresent()) {
                exchange.send(withOwn(KeptForm.reply(kept), request), Fields.PRIVATE);
            } else {
                exchange.send(kept);
            }
        } catch (KeptForm.NotKept e) {
            exchange.send(e.reply(), Fields.SHARED);
        } catch (Refused refused) {
            if (!known || refused.refusal().kind() != Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            exchange.send(withOwn(asThemselves(exchange, request, message), request), Fields.PRIVATE);
        }
    }

    private Reply withOwn(Reply reply, Received request) {
        return route.added().isPresent() && isKnown(request.caller())
                ? with(route.added().get(), reply, request)
                : reply;
    }

    private <Q extends Query<A>, A> boolean isParticular(Route.Particular<Q, A> particular, Received request) {
        return particular.isParticular().test(parts.bus.send(particular.question().apply(request), request.caller()));
    }

    private <Q extends Query<A>, A> Reply with(Route.Added<Q, A> added, Reply shared, Received request) {
        var own = parts.bus.send(added.question().apply(request), request.caller());
        return KeptForm.with(shared, Json.MAPPER.writeValueAsBytes(added.fields().apply(own)));
    }

    private Answers.Kept kept(Route.Keeping keeping, Exchange exchange, Received request, M message) {
        var variant = new Variant(route.path(), request.language());
        for (var parameter : parameters) {
            variant.add(parameter.name(), request.get(parameter));
        }
        var key = new Answers.Key(keeping.subject().apply(request), variant.toString(), keeping.lifetime());
        return parts.answers.get(key, () -> KeptForm.of(answer(exchange, request, message, STRANGER)));
    }

    /** Counted before anything is looked up for them. */
    private Caller caller(Exchange exchange) {
        var caller = shown(exchange);
        parts.counting.ordinary(exchange, caller, parts.clients);
        admit(caller);
        if (route.who() != Who.ADMIN) {
            return caller;
        }
        var administrator = parts.callers.administrator(
                caller, Optional.ofNullable(exchange.asked().get(HttpHeader.AUTHORIZATION)));
        if (administrator instanceof Caller.User) { // before it learns anything about what it sent
            throw KernelRefusal.NOT_ALLOWED.because("this is for administrators");
        }
        return administrator;
    }

    /** Who shows a token that is no good is counted like a stranger: tokens cannot be tried any faster. */
    private Caller shown(Exchange exchange) {
        try {
            return parts.callers.of(new Callers.Asking() {
                @Override
                public @Nullable String header(String name) {
                    return exchange.asked().get(name);
                }

                @Override
                public String network() {
                    return Clients.network(exchange.client(parts.clients).address());
                }

                @Override
                public Route<?, ?> route() {
                    return route;
                }
            });
        } catch (RuntimeException refused) {
            parts.counting.ordinary(exchange, new Caller.Stranger(), parts.clients);
            throw refused;
        }
    }

    /** Some routes are for everyone, and more of them is for administrators. */
    private Caller sender(M message, Caller caller, Received request) {
        return message.access() instanceof Access.Admins
                ? parts.callers.administrator(caller, request.header("Authorization"))
                : caller;
    }

    private Caller administrator(Received request) {
        return parts.callers.administrator(request.caller(), request.header("Authorization"));
    }

    /** Who is nobody is asked to say who they are, before anything else is said. All finer rules are the message's. */
    private void admit(Caller caller) {
        if (!(caller instanceof Caller.Stranger) && !(caller instanceof Caller.Demo)) {
            return;
        }
        switch (route.who()) {
            case PUBLIC, WEBHOOK, APPLIANCE -> {
                // anyone may try; a webhook and an appliance are known by other things than a token
            }
            case DEMO -> {
                if (caller instanceof Caller.Stranger) {
                    throw Rejected.unauthenticated("sign in, or start a demo");
                }
            }
            case USER, ADMIN -> {
                if (caller instanceof Caller.Demo) {
                    throw new Rejected(403, "DEMO_RESTRICTED", "a demo does not include this; sign up");
                }
                throw Rejected.unauthenticated("sign in");
            }
        }
    }

    private Received read(Exchange exchange, List<String> captured, Incoming body, Caller caller) {
        var wrong = new TreeMap<String, String>();
        var values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            if (places[i] >= 0) {
                try {
                    values[i] = parameters[i].reader().read(captured.get(places[i]));
                } catch (Wrong e) {
                    throw Rejected.notFound(); // what cannot stand here names nothing
                }
            }
        }
        query(exchange, values, wrong);
        Object parsed = null;
        if (route.body().isPresent()) {
            var type = route.body().get();
            parsed = body.form().isPresent()
                    ? parts.bodies.parse(body.form().get(), type, wrong)
                    : parts.bodies.parse(body.json(), type, wrong);
        }
        if (!wrong.isEmpty()) {
            throw KernelRefusal.VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        var file = body.form().flatMap(Form::file);
        return new Received(exchange, parts.clients, caller, parameters, values, parsed, file);
    }

    private void query(Exchange exchange, @Nullable Object[] values, Map<String, String> wrong) {
        for (var pair : UriText.pairs(exchange.request().getQueryString())) {
            int at = indexOf(pair.name());
            if (at < 0) {
                Complaints.tell(pair.name(), "is not a parameter here", wrong);
            } else if (values[at] != null) {
                Complaints.tell(pair.name(), "must be given once", wrong);
            } else {
                try {
                    values[at] = parameters[at].reader().read(pair.value());
                } catch (Wrong e) {
                    Complaints.tell(pair.name(), Objects.toString(e.getMessage(), "is wrong"), wrong);
                }
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            if (values[i] == null) {
                values[i] = parameters[i].absent();
                if (values[i] == null) {
                    Complaints.tell(parameters[i].name(), "is required", wrong);
                }
            }
        }
    }

    private int indexOf(String name) {
        for (int i = 0; i < parameters.length; i++) {
            if (places[i] < 0 && parameters[i].name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
