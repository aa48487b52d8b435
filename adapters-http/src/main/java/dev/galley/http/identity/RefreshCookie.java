package dev.galley.http.identity;

import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.Secret;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie in which browsers keep a refresh token: no script can read it, and it is sent to the sign-in routes alone. A
 * request that lives on it must come from a page of this server or of a configured origin.
 */
final class RefreshCookie {
    static final String NAME = "galley_refresh";
    private static final String ATTRIBUTES = "; Path=" + Route.BASE + "/auth; HttpOnly; Secure; SameSite=Strict";

    private final Set<String> origins;

    @Inject
    RefreshCookie(HttpSettings settings) {
        origins = settings.origins();
    }

    /**
     * The token of the body, else the one of the cookie.
     *
     * @throws Rejected {@code CSRF_REFUSED} if it is the cookie's, and another site's page sends it
     */
    Optional<Secret> token(Optional<String> inBody, Request request) {
        if (inBody.isPresent()) {
            return inBody.map(Secret::new);
        }
        var kept = request.cookie(NAME);
        if (kept.isPresent() && !isOurs(request)) {
            throw new Rejected(403, "CSRF_REFUSED", "this cookie is not for pages of other origins");
        }
        return kept.map(Secret::new);
    }

    /** A browser names the origin of every POST; who does not is no browser, and nobody can make it send a cookie. */
    private boolean isOurs(Request request) {
        var origin = request.header("Origin");
        if (origin.isEmpty()) {
            return request.header("Sec-Fetch-Site").filter(site -> !site.equals("same-origin")).isEmpty();
        }
        return origin.equals(request.ownOrigin()) || origins.contains(origin.get());
    }

    static Reply set(Reply reply, Secret token) {
        long seconds = Client.WEB.refreshLifetime().toSeconds();
        return reply.with("Set-Cookie", NAME + "=" + token.text() + "; Max-Age=" + seconds + ATTRIBUTES);
    }

    static Reply clear(Reply reply) {
        return reply.with("Set-Cookie", NAME + "=; Max-Age=0" + ATTRIBUTES);
    }
}
