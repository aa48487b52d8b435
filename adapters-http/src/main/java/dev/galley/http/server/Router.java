package dev.galley.http.server;

import dev.galley.application.bus.Message;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Refusal;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where features say which request is which message. Sending it is not their business. */
public final class Router {
    private final List<Route<?, ?>> routes = new ArrayList<>();
    private String heading = "";

    public static List<Route<?, ?>> table(Iterable<Routes> features) {
        var router = new Router();
        for (var feature : features) {
            router.heading = feature.heading();
            feature.addTo(router);
        }
        return List.copyOf(router.routes);
    }

    public <M extends Message<R>, R> Draft<M, R> get(String path, Who who, Class<M> message) {
        return new Draft<>(Method.GET, path, who, message);
    }

    public <M extends Message<R>, R> Draft<M, R> post(String path, Who who, Class<M> message) {
        return new Draft<>(Method.POST, path, who, message);
    }

    public <M extends Message<R>, R> Draft<M, R> put(String path, Who who, Class<M> message) {
        return new Draft<>(Method.PUT, path, who, message);
    }

    public <M extends Message<R>, R> Draft<M, R> patch(String path, Who who, Class<M> message) {
        return new Draft<>(Method.PATCH, path, who, message);
    }

    public <M extends Message<R>, R> Draft<M, R> delete(String path, Who who, Class<M> message) {
        return new Draft<>(Method.DELETE, path, who, message);
    }

    /** A route that is being declared. {@link #on} ends the declaration. */
    public final class Draft<M extends Message<R>, R> {
        private final Method method;
        private String base = Route.BASE;
        private final String path;
        private final Who who;
        private final Class<M> message;
        private final List<Parameter<?>> parameters = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private String summary = "";
        private Optional<Class<?>> body = Optional.empty();
        private Optional<Upload> upload = Optional.empty();
        private boolean bodyMayLack;
        private String bodyExample = "";
        private Route.Answer answer = new Route.Answer(204, void.class, "", "Done.", "");
        private final List<Route.Answer> others = new ArrayList<>();
        private boolean ignoresCredentials;
        private Optional<Route.Keeping> keeping = Optional.empty();
        private Optional<Route.Added<?, ?>> added = Optional.empty();
        private Optional<Route.Limited> limited = Optional.empty();

        private Draft(Method method, String path, Who who, Class<M> message) {
            this.method = method;
            this.path = path;
            this.who = who;
            this.message = message;
        }

        /** One line for people. */
        public Draft<M, R> summary(String line) {
            summary = line;
            return this;
        }

        /** The path is the whole path, and not below {@code /api/v1}. */
        public Draft<M, R> atRoot() {
            base = "";
            return this;
        }

        public Draft<M, R> takes(Parameter<?>... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        public Draft<M, R> takes(List<Parameter<?>> more) {
            parameters.addAll(more);
            return this;
        }

        public Draft<M, R> body(Class<?> type) {
            body = Optional.of(type);
            return this;
        }

        /** @param example a JSON text that the document shows */
        public Draft<M, R> body(Class<?> type, String example) {
            bodyExample = example;
            return body(type);
        }

        /** The same; a request may also have no body at all, and none of the fields is required. */
        public Draft<M, R> optionalBody(Class<?> type, String example) {
            bodyMayLack = true;
            return body(type, example);
        }

        /** A file comes along with the fields of the body, which must be declared as well, or is the whole body. */
        public Draft<M, R> upload(Upload file) {
            upload = Optional.of(file);
            return this;
        }

        /** What comes back as JSON when all is well. */
        public Draft<M, R> answers(int status, Type type, String description, String example) {
            answer = new Route.Answer(status, type, Reply.JSON, description, example);
            return this;
        }

        /** What comes back as JSON instead, when all is well too. */
        public Draft<M, R> alsoAnswers(int status, Type type, String description, String example) {
            others.add(new Route.Answer(status, type, Reply.JSON, description, example));
            return this;
        }

        /** What comes back in another format when all is well. */
        public Draft<M, R> answersAs(String contentType, String description, String example) {
            answer = new Route.Answer(200, byte[].class, contentType, description, example);
            return this;
        }

        public Draft<M, R> refuses(Refusal... more) {
            refusals.addAll(List.of(more));
            return this;
        }

        /** It is all the same who calls: a token that is no good any more is as good as none. */
        public Draft<M, R> ignoresCredentials() {
            ignoresCredentials = true;
            return this;
        }

        /**
         * The answer is the same for everyone with these parameters and this language, until its subject changes. It is
         * made for a stranger, whoever asks first. What is not there for strangers, whoever is signed in asks for by
         * name; that answer is not kept.
         */
        public Draft<M, R> keptFor(Duration lifetime, Function<Request, String> subject) {
            keeping = Optional.of(new Route.Keeping(subject, lifetime, _ -> false, Optional.empty()));
            return this;
        }

        /** But what these requests ask for is the caller's own, and not kept. */
        public Draft<M, R> unlessOwn(Predicate<Request> own) {
            keeping = keeping.map(it -> new Route.Keeping(it.subject(), it.lifetime(), own, it.particular()));
            return this;
        }

        /** But whoever is signed in and of whom this is true gets an answer of their own, which is not kept. */
        public <Q extends Query<A>, A> Draft<M, R> unlessFor(Function<Request, Q> question, Predicate<A> isParticular) {
            var particular = Optional.<Route.Particular<?, ?>>of(new Route.Particular<>(question, isParticular));
            keeping = keeping.map(it -> new Route.Keeping(it.subject(), it.lifetime(), it.own(), particular));
            return this;
        }

        /** Whoever is signed in gets these fields besides; not for a POST, whose first answer is given again. */
        public <Q extends Query<A>, A> Draft<M, R> adding(Function<Request, Q> question, Function<A, ?> fields) {
            added = Optional.of(new Route.Added<>(question, fields));
            return this;
        }

        /** May be called from one address only as often as this. Only valid requests count. */
        public Draft<M, R> limited(Pace pace) {
            return limited(pace, _ -> "");
        }

        /** The same, for each address and each of these: an e-mail address in small letters, for example. */
        public Draft<M, R> limited(Pace pace, Function<Request, String> by) {
            limited = Optional.of(new Route.Limited(pace, by));
            return this;
        }

        /** Makes a message of a request, and a reply of what came back. */
        public void on(Function<Request, M> request, Function<R, Reply> reply) {
            on(request, (answered, _) -> reply.apply(answered));
        }

        public void on(Function<Request, M> request, BiFunction<R, Request, Reply> reply) {
            routes.add(new Route<>(
                    heading,
                    method,
                    base,
                    path,
                    who,
                    summary,
                    message,
                    List.copyOf(parameters),
                    body,
                    upload,
                    bodyMayLack,
                    bodyExample,
                    answer,
                    List.copyOf(others),
                    List.copyOf(refusals),
                    ignoresCredentials,
                    keeping,
                    added,
                    limited,
                    request,
                    reply));
        }
    }
}
