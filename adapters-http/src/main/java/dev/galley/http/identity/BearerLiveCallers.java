package dev.galley.http.identity;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.identity.ApiTokenRecognition;
import dev.galley.application.identity.RedeemTicket;
import dev.galley.application.identity.Standing;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.Secret;
import dev.galley.http.server.Area;
import dev.galley.http.server.LiveCallers;
import dev.galley.http.server.LiveRoute;
import dev.galley.http.server.Rejected;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Knows people by what {@link BearerCallers} knows them by, and by a ticket where that cannot be shown. What they have open
 * ends with the token, with the session, or when the token is denied.
 */
public final class BearerLiveCallers implements LiveCallers {
    private static final Caller ASKING = new Caller.Stranger();

    private final Standing standing;
    private final ApiTokenRecognition scripts;
    private final EndedSessions ended;
    private final Bus bus;

    @Inject
    public BearerLiveCallers(Standing standing, ApiTokenRecognition scripts, EndedSessions ended, Bus bus) {
        this.standing = standing;
        this.scripts = scripts;
        this.ended = ended;
        this.bus = bus;
    }

    @Override
    public Admitted admit(Optional<String> authorization, Optional<String> ticket, LiveRoute route) {
        if (authorization.isPresent()) {
            var token = BearerCallers.token(authorization.get()).orElseThrow(BearerLiveCallers::noGood);
            return ApiTokenRecognition.isOne(token)
                    ? script(token, route.area())
                    : held(standing.of(token), token);
        }
        if (ticket.isPresent()) {
            var secret = new Secret(ticket.get());
            return held(bus.send(new RedeemTicket(secret), ASKING).flatMap(standing::of), "");
        }
        throw Rejected.unauthenticated("sign in: by a token in Authorization, or by a ticket");
    }

    /** @param token tells a demo from what is no good at all */
    private Admitted held(Optional<Standing.Held> shown, String token) {
        var held = shown.filter(it -> !ended.hold(it.session())).orElseThrow(
                () -> standing.isDemo(token)
                        ? new Rejected(403, "DEMO_RESTRICTED", "a demo does not include this; sign up")
                        : noGood());
        return new Admitted(
                new Caller.User(held.user(), held.person().tier()),
                () -> standing.isGood(held) && !ended.hold(held.session()));
    }

    private Admitted script(String token, Area area) {
        var needed = new ApiScope(area.code(), ApiScope.Right.READ);
        var holder = scripts.of(token).orElseThrow(BearerLiveCallers::noGood);
        if (!holder.scopes().contains(needed)) {
            throw new Rejected(
                    403,
                    "SCOPE_MISSING",
                    "this takes a personal token for " + needed.text(),
                    Map.of(),
                    Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + needed.text() + "\""));
        }
        return new Admitted(
                new Caller.User(holder.owner(), holder.tier()),
                () -> scripts.of(token).isPresent());
    }

    private static Rejected noGood() {
        return new Rejected(
                401,
                "UNAUTHENTICATED",
                "the token or ticket is not good, or not any more: get another",
                Map.of(),
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
