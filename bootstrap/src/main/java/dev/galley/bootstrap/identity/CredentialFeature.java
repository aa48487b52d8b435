package dev.galley.bootstrap.identity;

import dev.galley.application.identity.AdministerUser;
import dev.galley.application.identity.CreateAdministrator;
import dev.galley.application.identity.CreateApiToken;
import dev.galley.application.identity.FindUsers;
import dev.galley.application.identity.ListApiTokens;
import dev.galley.application.identity.RevokeApiToken;
import dev.galley.application.identity.SignInWithProvider;
import dev.galley.application.identity.UseApiToken;
import dev.galley.application.identity.ViewUser;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.identity.Administrators;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.CredentialEvent;
import dev.galley.domain.identity.ProviderLinks;
import dev.galley.http.identity.AdminUserRoutes;
import dev.galley.http.identity.ApiTokenRoutes;
import dev.galley.http.identity.ProviderRoutes;
import dev.galley.persistence.identity.JdbiAdministrators;
import dev.galley.persistence.identity.JdbiApiTokens;
import dev.galley.persistence.identity.JdbiProviderLinks;
import dev.galley.persistence.identity.SqlFindUsers;
import dev.galley.persistence.identity.SqlListApiTokens;

/** The part of accounts that is not a password: other ways in, and who looks after them. */
public final class CredentialFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(ApiTokens.class, JdbiApiTokens.class);
        wiring.port(ProviderLinks.class, JdbiProviderLinks.class);
        wiring.port(Administrators.class, JdbiAdministrators.class);
        wiring.handle(SignInWithProvider.class, SignInWithProvider.Handler.class);
        wiring.handle(CreateApiToken.class, CreateApiToken.Handler.class);
        wiring.handle(ListApiTokens.class, SqlListApiTokens.class);
        wiring.handle(RevokeApiToken.class, RevokeApiToken.Handler.class);
        wiring.handle(UseApiToken.class, UseApiToken.Handler.class);
        wiring.handle(AdministerUser.class, AdministerUser.Handler.class);
        wiring.handle(CreateAdministrator.class, CreateAdministrator.Handler.class);
        wiring.handle(ViewUser.class, ViewUser.Handler.class);
        wiring.handle(FindUsers.class, SqlFindUsers.class);
        wiring.event("identity.provider_linked", CredentialEvent.ProviderLinked.class);
        wiring.event("identity.reclaimed", CredentialEvent.Reclaimed.class);
        wiring.event("identity.api_token_created", CredentialEvent.ApiTokenCreated.class);
        wiring.event("identity.api_token_revoked", CredentialEvent.ApiTokenRevoked.class);
        wiring.routes(ProviderRoutes.class);
        wiring.routes(ApiTokenRoutes.class);
        wiring.routes(AdminUserRoutes.class);
    }
}
