package dev.galley.bootstrap.access;

import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import java.util.function.Function;

/** Every kind of caller, with the token each of them shows. */
enum Guest {
    NOBODY(false, _ -> ""),
    GARBAGE(true, _ -> "garbage"),
    EXPIRED(true, Cast::expired),
    ENDLESS(true, Cast::endless),
    WRONG_KEY(true, Cast::wrongKey),
    UNKNOWN_KEY(true, Cast::unknownKey),
    WITHOUT_KEY_ID(true, Cast::withoutKeyId),
    UNSIGNED(true, Cast::unsigned),
    OTHER_ALGORITHM(true, Cast::otherAlgorithm),
    CONFUSED(true, Cast::confused),
    SIGNED_WITH_RSA(true, Cast::signedWithRsa),
    TAMPERED(true, Cast::tampered),
    SUSPENDED(true, Cast::suspended),
    DELETED(true, Cast::deleted),
    SIGNED_OUT(true, Cast::signedOut),
    DEMO(false, Cast::demo),
    FREE(false, cast -> cast.person(Role.USER, Tier.FREE).token()),
    PAYING(false, cast -> cast.person(Role.USER, Tier.FAMILY).token()),
    DEMOTED(false, Cast::demoted),
    ADMIN(false, cast -> cast.person(Role.ADMIN, Tier.FREE).token());

    private final boolean isNoGood;
    private final Function<Cast, String> token;

    Guest(boolean isNoGood, Function<Cast, String> token) {
        this.isNoGood = isNoGood;
        this.token = token;
    }

    /** Whether what they show is to be refused wherever anyone looks at it. */
    boolean isNoGood() {
        return isNoGood;
    }

    /** A new one each time: what one request does to a person must not change what the next one finds. */
    String[] headers(Cast cast) {
        var shown = token.apply(cast);
        return shown.isEmpty() ? new String[0] : new String[]{"Authorization", "Bearer " + shown};
    }
}
