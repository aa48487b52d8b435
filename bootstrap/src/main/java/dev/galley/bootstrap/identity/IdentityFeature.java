package dev.galley.bootstrap.identity;

import dev.galley.application.identity.AskPasswordReset;
import dev.galley.application.identity.ChangeAccount;
import dev.galley.application.identity.ChangePassword;
import dev.galley.application.identity.ChangeRole;
import dev.galley.application.identity.ChangeTier;
import dev.galley.application.identity.DeleteAccount;
import dev.galley.application.identity.EndSession;
import dev.galley.application.identity.ForgetOldSessions;
import dev.galley.application.identity.GetAccount;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.application.identity.IssuePasswordReset;
import dev.galley.application.identity.IssueTicket;
import dev.galley.application.identity.ListAdministrators;
import dev.galley.application.identity.ListSessions;
import dev.galley.application.identity.LogIn;
import dev.galley.application.identity.LogOut;
import dev.galley.application.identity.RedeemTicket;
import dev.galley.application.identity.Refresh;
import dev.galley.application.identity.Register;
import dev.galley.application.identity.ReinstateAccount;
import dev.galley.application.identity.ResetPassword;
import dev.galley.application.identity.StartDemo;
import dev.galley.application.identity.SuspendAccount;
import dev.galley.application.job.Schedule;
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
import dev.galley.domain.identity.Tickets;
import dev.galley.http.identity.AuthRoutes;
import dev.galley.http.identity.BearerLiveCallers;
import dev.galley.http.identity.EndedSessions;
import dev.galley.http.identity.PasswordRoutes;
import dev.galley.http.identity.TicketRoutes;
import dev.galley.http.identity.UserRoutes;
import dev.galley.http.server.LiveCallers;
import dev.galley.persistence.identity.Argon2Passwords;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.identity.JdbiAccounts;
import dev.galley.persistence.identity.JdbiDemos;
import dev.galley.persistence.identity.JdbiPasswordResets;
import dev.galley.persistence.identity.JdbiSessions;
import dev.galley.persistence.identity.JdbiTickets;
import dev.galley.persistence.identity.JwtAccessTokens;
import dev.galley.persistence.identity.Sha256Secrets;
import dev.galley.persistence.identity.SqlIdentityBelongings;
import dev.galley.persistence.identity.SqlIsAdministrator;
import dev.galley.persistence.identity.SqlListAdministrators;
import dev.galley.persistence.identity.SqlListSessions;
import java.time.Duration;

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
        wiring.port(Tickets.class, JdbiTickets.class);
        wiring.port(LiveCallers.class, BearerLiveCallers.class);
        messages(wiring);
        wiring.belongings(SqlIdentityBelongings.class);
        events(wiring);
        wiring.routes(AuthRoutes.class);
        wiring.routes(PasswordRoutes.class);
        wiring.routes(UserRoutes.class);
        wiring.routes(TicketRoutes.class);
        wiring.subscribe("ended-sessions", IdentityEvent.SignedOut.class, EndedSessions.class);
        wiring.recurring("identity.forget", new Schedule.Every(Duration.ofHours(1)), ForgetOldSessions::new);
    }

    private static void messages(Wiring wiring) {
        wiring.handle(IsAdministrator.class, SqlIsAdministrator.class);
        wiring.handle(ListAdministrators.class, SqlListAdministrators.class);
        wiring.handle(ListSessions.class, SqlListSessions.class);
        wiring.handle(AskPasswordReset.class, AskPasswordReset.Handler.class);
        wiring.handle(ChangeAccount.class, ChangeAccount.Handler.class);
        wiring.handle(ChangePassword.class, ChangePassword.Handler.class);
        wiring.handle(ChangeRole.class, ChangeRole.Handler.class);
        wiring.handle(ChangeTier.class, ChangeTier.Handler.class);
        wiring.handle(DeleteAccount.class, DeleteAccount.Handler.class);
        wiring.handle(EndSession.class, EndSession.Handler.class);
        wiring.handle(ForgetOldSessions.class, ForgetOldSessions.Handler.class);
        wiring.handle(GetAccount.class, GetAccount.Handler.class);
        wiring.handle(IssueTicket.class, IssueTicket.Handler.class);
        wiring.handle(RedeemTicket.class, RedeemTicket.Handler.class);
        wiring.handle(IssuePasswordReset.class, IssuePasswordReset.Handler.class);
        wiring.handle(LogIn.class, LogIn.Handler.class);
        wiring.handle(LogOut.class, LogOut.Handler.class);
        wiring.handle(Refresh.class, Refresh.Handler.class);
        wiring.handle(Register.class, Register.Handler.class);
        wiring.handle(ReinstateAccount.class, ReinstateAccount.Handler.class);
        wiring.handle(ResetPassword.class, ResetPassword.Handler.class);
        wiring.handle(StartDemo.class, StartDemo.Handler.class);
        wiring.handle(SuspendAccount.class, SuspendAccount.Handler.class);
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
