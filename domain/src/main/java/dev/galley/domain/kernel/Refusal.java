package dev.galley.domain.kernel;

import java.util.Map;

/** A reason to say no. Each feature lists its own in one enum; the constant's name is the code clients see. */
public interface Refusal {
    /** What kind of no it is. Adapters turn it into their own words, HTTP into a status. */
    enum Kind {
        /** What was asked breaks a rule on its own, whatever the state: HTTP 400. */
        INVALID,
        /** There are no credentials, or they are no good: HTTP 401. */
        UNAUTHENTICATED,
        /** For callers with a higher tier: HTTP 402. */
        UNPAID,
        /** Not for this caller: HTTP 403. */
        FORBIDDEN,
        /** Not there, or not this caller's: HTTP 404. */
        NOT_FOUND,
        /** The state is another than the caller thinks: HTTP 409. */
        CONFLICT,
        /** The caller's precondition does not hold any more: HTTP 412. */
        STALE,
        /** More than is taken, of this or in all: HTTP 413. */
        TOO_LARGE,
        /** Of a type that is not taken: HTTP 415. */
        UNSUPPORTED,
        /** Understood, but impossible: HTTP 422. */
        IMPOSSIBLE
    }

    Kind kind();

    String name();

    /** @param detail a sentence for the person who asked; it names no class, table or library */
    default Refused because(String detail) {
        return new Refused(this, detail, Map.of());
    }

    /** @param fields what is wrong, by the path of the field: {@code ingredients[2].quantity} */
    default Refused because(String detail, Map<String, String> fields) {
        return new Refused(this, detail, fields);
    }
}
