package dev.galley.http.server;

import dev.galley.application.bus.Message;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Refusal;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One line of what the server offers, as data: the server, the document and the golden list are all made of it.
 *
 * @param base {@link #BASE}, but for the few routes at the root
 * @param path below the base, with {@code {name}} where a path parameter stands
 * @param body what the request's body holds, if it has one
 * @param upload the file that comes with the body, if one may
 * @param bodyMayLack whether a request without a body is as good as one with an empty object
 * @param bodyExample a JSON text; empty for one that is made up
 * @param answer what comes back when all is well
 * @param others what may come back instead, when all is well too
 * @param refusals what may be refused besides what any route refuses
 * @param ignoresCredentials whether it is all the same who calls: nobody is turned away for an old token
 * @param keeping where the finished answer may be kept and served again
 * @param limited where it may not be called as often as any route
 */
public record Route<M extends Message<R>, R>(
        String heading,
        Method method,
        String base,
        String path,
        Who who,
        String summary,
        Class<M> message,
        List<Parameter<?>> parameters,
        Optional<Class<?>> body,
        Optional<Upload> upload,
        boolean bodyMayLack,
        String bodyExample,
        Answer answer,
        List<Answer> others,
        List<Refusal> refusals,
        boolean ignoresCredentials,
        Optional<Keeping> keeping,
        Optional<Added<?, ?>> added,
        Optional<Limited> limited,
        Function<Request, M> request,
        BiFunction<R, Request, Reply> reply) {

    public static final String BASE = "/api/v1";

    /** The status that a refusal of this kind has. */
    public static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case UNPAID -> 402;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case IMPOSSIBLE -> 422;
        };
    }

    public String fullPath() {
        return base + path;
    }

    /** What it is about; empty if it is for people alone, and for no script of theirs. */
    public Optional<Area> area() {
        return Area.of(path, who);
    }

    /**
     * @param type what the body is made of; {@code byte[].class} for what is not JSON
     * @param example a JSON text, or any text where the content is not JSON
     */
    public record Answer(int status, Type type, String contentType, String description, String example) {}

    /**
     * @param subject what the answer is about, so that a change of it makes the answer forgotten
     * @param lifetime for how long it may be served at the most
     * @param own which requests are for their caller alone: theirs is neither kept nor served from what is kept
     * @param particular who, of those who are signed in, gets another answer than everyone, which is not kept either
     */
    public record Keeping(
            Function<Request, String> subject,
            Duration lifetime,
            Predicate<Request> own,
            Optional<Particular<?, ?>> particular) {}

    /** @param question asked at each request of whoever is signed in: it should cost nothing */
    public record Particular<Q extends Query<A>, A>(Function<Request, Q> question, Predicate<A> isParticular) {}

    /**
     * Fields of an object that are the caller's own, written behind those that everyone gets.
     *
     * @param question its answer is never kept
     * @param fields written as a JSON object
     */
    public record Added<Q extends Query<A>, A>(Function<Request, Q> question, Function<A, ?> fields) {}

    /** @param by what is counted for itself, besides each address: {@code ""} for the address alone */
    public record Limited(Pace pace, Function<Request, String> by) {}
}
