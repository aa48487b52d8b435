package dev.galley.http.identity;

import static dev.galley.domain.identity.CredentialRefusal.EMAIL_MISSING;
import static dev.galley.domain.identity.CredentialRefusal.EMAIL_UNVERIFIED;
import static dev.galley.domain.identity.CredentialRefusal.ID_TOKEN_INVALID;
import static dev.galley.domain.identity.CredentialRefusal.PROVIDER_NOT_CONFIGURED;
import static dev.galley.domain.identity.IdentityRefusal.ACCOUNT_SUSPENDED;
import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;

import dev.galley.application.identity.Admission.Visit;
import dev.galley.application.identity.ProviderCheck;
import dev.galley.application.identity.SignInWithProvider;
import dev.galley.domain.identity.IdTokens;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.http.identity.Wire.ClientName;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Signing in with another's account. */
public final class ProviderRoutes implements Routes {
    private static final String EXAMPLE = "{\"idToken\": \"eyJhbGciOiJSUzI1NiIsImtpZCI6Ij…\", \"client\": \"mobile\"}";

    private final ProviderCheck providers;

    @Inject
    ProviderRoutes(ProviderCheck providers) {
        this.providers = providers;
    }

    /**
     * @param nonce what the token was asked for with, if it was
     * @param timezone of a new account; the same goes for the locale
     * @param demoSessionId what was done in this demo is to be kept
     */
    private record Vouched(
            @Size(min = 1, max = IdTokens.LONGEST) String idToken,
            Optional<@Size(min = 1, max = 200) String> nonce,
            Optional<@Size(max = 64) String> timezone,
            Optional<@Size(max = 35) String> locale,
            Optional<ClientName> client,
            Optional<@Size(max = 100) String> demoSessionId) {}

    @Override
    public String heading() {
        return "Accounts";
    }

    @Override
    public void addTo(Router router) {
        add(router, "/auth/google", IdentityProvider.GOOGLE, "Signs in with a Google account.");
        add(router, "/auth/firebase", IdentityProvider.FIREBASE, "Signs in with a Firebase account.");
    }

    private void add(Router router, String path, IdentityProvider provider, String summary) {
        router.post(path, Who.PUBLIC, SignInWithProvider.class)
                .summary(summary + " The first time, it opens an account, or the one with the same verified address.")
                .body(Vouched.class, EXAMPLE)
                .ignoresCredentials()
                .limited(Pace.REFRESH) // nobody can guess what a provider signs
                .answers(200, SignedIn.class, "You are signed in.", SignedIn.EXAMPLE)
                .refuses(
                        ID_TOKEN_INVALID,
                        PROVIDER_NOT_CONFIGURED,
                        EMAIL_UNVERIFIED,
                        EMAIL_MISSING,
                        EMAIL_TAKEN,
                        ACCOUNT_SUSPENDED)
                .on(request -> signIn(request, provider), SignedIn::reply);
    }

    private SignInWithProvider signIn(Request request, IdentityProvider provider) {
        var body = request.body(Vouched.class);
        var timezone = Wire.timezone(body.timezone).orElse(Wire.UTC);
        var locale = Wire.locale(body.locale).orElseGet(request::language);
        var visit = new Visit(
                Wire.client(body.client), provider.way(), Wire.from(request), Wire.demo(body.demoSessionId));
        return new SignInWithProvider(providers.check(provider, body.idToken, body.nonce), timezone, locale, visit);
    }
}
