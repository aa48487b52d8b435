package dev.galley.http.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.ApiTokenRecognition;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.application.identity.Recognition;
import dev.galley.application.identity.UseApiToken;
import dev.galley.domain.identity.ApiScope;
import dev.galley.http.server.Callers;
import dev.galley.http.server.Method;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Route;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Knows people by the access token in {@code Authorization: Bearer} (RFC 6750), and their scripts by a personal token in the
 * same place. A script may do what its token is for, and nothing that is for people alone or for administrators.
 */
public final class BearerCallers implements Callers {
    private static final String SCHEME = "Bearer ";
    private static final Caller STRANGER = new Caller.Stranger();

    private final Recognition recognition;
    private final ApiTokenRecognition scripts;
    private final Queries queries;

    @Inject
    public BearerCallers(Recognition recognition, ApiTokenRecognition scripts, Queries queries) {
        this.recognition = recognition;
        this.scripts = scripts;
        this.queries = queries;
    }

    @Override
    public Caller of(Asking asking) {
        var header = asking.header("Authorization");
        if (header == null || asking.route().ignoresCredentials() || asking.route().who() == Who.APPLIANCE
                || asking.route().who() == Who.WEBHOOK) {
            return STRANGER;
        }
        return token(header)
                .flatMap(token -> ApiTokenRecognition.isOne(token)
                        ? scripts.of(token).map(holder -> script(holder, asking.route()))
                        : recognition.of(token))
                .orElseThrow(BearerCallers::noGood);
    }

    private static Caller script(UseApiToken.Holder holder, Route<?, ?> route) {
        var area = route.area().orElseThrow(
                () -> new Rejected(403, "API_TOKEN_RESTRICTED",
                        "this is for people alone: no personal token opens it"));
        var right = route.method() == Method.GET ? ApiScope.Right.READ : ApiScope.Right.WRITE;
        var needed = new ApiScope(area.code(), right);
        if (!holder.scopes().contains(needed)) {
            throw new Rejected(
                    403,
                    "SCOPE_MISSING",
                    "this takes a personal token for " + needed.text(),
                    Map.of(),
                    Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + needed.text() + "\""));
        }
        return new Caller.User(holder.owner(), holder.tier());
    }

    @Override
    public Caller administrator(Caller caller, Optional<String> authorization) {
        boolean isScript = authorization.flatMap(BearerCallers::token).filter(ApiTokenRecognition::isOne).isPresent();
        return !isScript && caller instanceof Caller.User(var id, _) && queries.ask(new IsAdministrator(id), caller)
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
