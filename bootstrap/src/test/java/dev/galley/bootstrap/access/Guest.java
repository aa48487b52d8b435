package dev.galley.bootstrap.access;

import dev.galley.domain.identity.ApiScope.Right;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import dev.galley.http.server.Area;
import dev.galley.http.server.Method;
import dev.galley.http.server.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of caller, with the token each of them shows. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum Guest {
    /** Shows nothing. */
    NOBODY(false, _ -> ""),
    /** No token at all. */
    GARBAGE(true, _ -> "garbage"),
    /** A second too late. */
    EXPIRED(true, Cast::expired),
    /** Never expires. */
    ENDLESS(true, Cast::endless),
    /** Signed with another secret. */
    WRONG_KEY(true, Cast::wrongKey),
    /** Names a key that there is not. */
    UNKNOWN_KEY(true, Cast::unknownKey),
    /** Names no key. */
    WITHOUT_KEY_ID(true, Cast::withoutKeyId),
    /** Algorithm none. */
    UNSIGNED(true, Cast::unsigned),
    /** HS512. */
    OTHER_ALGORITHM(true, Cast::otherAlgorithm),
    /** HS256 with a public key of RSA for a secret. */
    CONFUSED(true, Cast::confused),
    /** RS256. */
    SIGNED_WITH_RSA(true, Cast::signedWithRsa),
    /** Says something else than what was signed. */
    TAMPERED(true, Cast::tampered),
    /** Was good until their account was suspended. */
    SUSPENDED(true, Cast::suspended),
    /** Was good until they left. */
    DELETED(true, Cast::deleted),
    /** Was good until the session was ended. */
    SIGNED_OUT(true, Cast::signedOut),
    /** A personal token that there is not. */
    UNKNOWN_SCRIPT(true, Cast::unknownScript),
    /** Has a look. */
    DEMO(false, Cast::demo),
    /** Pays nothing. */
    FREE(false, cast -> cast.person(Role.USER, Tier.FREE).token()),
    /** Has the highest tier. */
    PAYING(false, cast -> cast.person(Role.USER, Tier.FAMILY).token()),
    /** Was an administrator a moment ago, as their token still says. */
    DEMOTED(false, Cast::demoted),
    /** Runs this place. */
    ADMIN(false, cast -> cast.person(Role.ADMIN, Tier.FREE).token()),
    /** May all that a personal token can. */
    SCRIPT(false, cast -> cast.script(EnumSet.allOf(Right.class), Area.codes())),
    /** May read everything. */
    READING_SCRIPT(false, cast -> cast.script(EnumSet.of(Right.READ), Area.codes())),
    /** May write everything. */
    WRITING_SCRIPT(false, cast -> cast.script(EnumSet.of(Right.WRITE), Area.codes())),
    /** May do all to recipes. */
    RECIPES_SCRIPT(false, cast -> cast.script(EnumSet.allOf(Right.class), List.of(Area.RECIPES.code())));

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

    /** Whether a personal token of this kind has what this route takes. Any other token has it all. */
    boolean hasScopeFor(Route<?, ?> route) {
        boolean isRead = route.method() == Method.GET;
        return switch (this) {
            case SCRIPT -> route.area().isPresent();
            case READING_SCRIPT -> route.area().isPresent() && isRead;
            case WRITING_SCRIPT -> route.area().isPresent() && !isRead;
            case RECIPES_SCRIPT -> route.area().equals(Optional.of(Area.RECIPES));
            default -> true;
        };
    }

    /** A new one each time: what one request does to a person must not change what the next one finds. */
    String[] headers(Cast cast) {
        var shown = token.apply(cast);
        return shown.isEmpty() ? new String[0] : new String[]{"Authorization", "Bearer " + shown};
    }
}
