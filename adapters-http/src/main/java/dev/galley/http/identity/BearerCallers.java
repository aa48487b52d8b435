package dev.galley.http.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.application.identity.Recognition;
import dev.galley.http.server.Callers;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Knows people by the access token in {@code Authorization: Bearer} (RFC 6750). */
public final class BearerCallers implements Callers {
    private static final String SCHEME = "Bearer ";
    private static final Caller STRANGER = new Caller.Stranger();

    private final Recognition recognition;
    private final Queries queries;

    @Inject
    public BearerCallers(Recognition recognition, Queries queries) {
        this.recognition = recognition;
        this.queries = queries;
    }

    @Override
    public Caller of(Asking asking) {
        var header = asking.header("Authorization");
        if (header == null || asking.route().ignoresCredentials() || asking.route().who() == Who.APPLIANCE
                || asking.route().who() == Who.WEBHOOK) {
            return STRANGER;
        }
        return token(header).flatMap(recognition::of).orElseThrow(BearerCallers::noGood);
    }

    @Override
    public Caller administrator(Caller caller) {
        return caller instanceof Caller.User(var id, _) && queries.ask(new IsAdministrator(id), caller)
                ? new Caller.Admin(id)
                : caller;
    }

    /** What stands behind the scheme, whose name may be written in any case. */
    static Optional<String> token(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Rejected noGood() {
        return new Rejected(
                401,
                "UNAUTHENTICATED",
                "the access token is not good, or not any more: refresh it, or sign in",
                Map.of(),
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
