package dev.galley.bootstrap.identity;

import dev.galley.application.identity.IsAdministrator;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.Passwords;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Sessions;
import dev.galley.persistence.identity.Argon2Passwords;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.identity.JdbiAccounts;
import dev.galley.persistence.identity.JdbiDemos;
import dev.galley.persistence.identity.JdbiPasswordResets;
import dev.galley.persistence.identity.JdbiSessions;
import dev.galley.persistence.identity.JwtAccessTokens;
import dev.galley.persistence.identity.Sha256Secrets;
import dev.galley.persistence.identity.SqlIsAdministrator;

public final class IdentityFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(Accounts.class, JdbiAccounts.class);
        wiring.port(Sessions.class, JdbiSessions.class);
        wiring.port(Demos.class, JdbiDemos.class);
        wiring.port(PasswordResets.class, JdbiPasswordResets.class);
        wiring.port(Passwords.class, Argon2Passwords.class);
        wiring.port(Secrets.class, Sha256Secrets.class);
        wiring.port(AccessTokens.class, JwtAccessTokens.class);
        wiring.port(Denials.class, BroadcastDenials.class);
        wiring.handle(IsAdministrator.class, SqlIsAdministrator.class);
        events(wiring);
    }

    private static void events(Wiring wiring) {
        wiring.event("identity.registered", IdentityEvent.Registered.class);
        wiring.event("identity.demo_claimed", IdentityEvent.DemoClaimed.class);
        wiring.event("identity.signed_in", IdentityEvent.SignedIn.class);
        wiring.event("identity.signed_out", IdentityEvent.SignedOut.class);
        wiring.event("identity.sign_in_failed", IdentityEvent.SignInFailed.class);
        wiring.event("identity.refresh_reused", IdentityEvent.RefreshReused.class);
        wiring.event("identity.changed", IdentityEvent.Changed.class);
        wiring.event("identity.password_changed", IdentityEvent.PasswordChanged.class);
        wiring.event("identity.password_reset", IdentityEvent.PasswordReset.class);
        wiring.event("identity.reset_asked", IdentityEvent.ResetAsked.class);
        wiring.event("identity.suspended", IdentityEvent.Suspended.class);
        wiring.event("identity.reinstated", IdentityEvent.Reinstated.class);
        wiring.event("identity.tier_changed", IdentityEvent.TierChanged.class);
        wiring.event("identity.role_changed", IdentityEvent.RoleChanged.class);
        wiring.event("identity.deleted", IdentityEvent.Deleted.class);
        wiring.event("identity.keys_rotated", IdentityEvent.KeysRotated.class);
    }
}
