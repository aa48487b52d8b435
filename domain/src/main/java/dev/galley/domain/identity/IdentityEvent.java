package dev.galley.domain.identity;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** What happened to an account, or to somebody at its door. Never holds a secret. */
public sealed interface IdentityEvent extends DomainEvent {
    /** How somebody proved who they are. */
    enum Way {
        PASSWORD, GOOGLE, FIREBASE
    }

    /**
     * Where something was asked from, for the person's own eyes and for the audit.
     *
     * @param address IP address, as far as trusted proxies tell it
     * @param userAgent what the client calls itself, cut to {@link #LONGEST_AGENT} characters
     */
    record Origin(Optional<String> address, Optional<String> userAgent) {
        public static final int LONGEST_AGENT = 300;
        /** Galley itself, or its command line. */
        public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

        public Origin {
            userAgent = userAgent.map(text -> text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT))
                    .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    /** What happened to one account. */
    sealed interface OfAccount extends IdentityEvent {
        UserId user();

        @Override
        default String aggregate() {
            return "account/" + user().value();
        }
    }

    record Registered(UserId user, String email, Way way, Origin from) implements OfAccount {}

    /** What was done in the demo is this person's from now on. */
    record DemoClaimed(DemoId demo, UserId user) implements OfAccount {}

    record SignedIn(UserId user, SessionId session, Way way, Origin from) implements OfAccount {}

    /** @param session absent if all ended at once */
    record SignedOut(UserId user, Optional<SessionId> session, Origin from) implements OfAccount {}

    /** Somebody had a copy of a refresh token. The session has ended. */
    record RefreshReused(UserId user, SessionId session, Origin from) implements OfAccount {}

    /** The person's name, timezone or language is another. */
    record Changed(UserId user) implements OfAccount {}

    record PasswordChanged(UserId user, Origin from) implements OfAccount {}

    /** A new password was set with a token that had been sent by mail. */
    record PasswordReset(UserId user, Origin from) implements OfAccount {}

    /** @param by the administrator; absent if it was the command line or Galley itself */
    record Suspended(UserId user, Optional<UserId> by) implements OfAccount {}

    record Reinstated(UserId user, Optional<UserId> by) implements OfAccount {}

    record TierChanged(UserId user, Tier before, Tier after, Optional<UserId> by) implements OfAccount {}

    record RoleChanged(UserId user, boolean isAdministrator, Optional<UserId> by) implements OfAccount {}

    /** Hidden and signed out everywhere; to be erased later. */
    record Deleted(UserId user, Origin from) implements OfAccount {}

    /**
     * Somebody tried and failed.
     *
     * @param user whose account it would have been, if there is one
     */
    record SignInFailed(Optional<UserId> user, Way way, Origin from) implements IdentityEvent {
        @Override
        public String aggregate() {
            return "door/" + from.address().orElse("");
        }
    }

    /**
     * Somebody wants to set a new password for the account with this address, of which there may be none: that is found
     * out by who sends the mail, so that nobody can tell from the answer.
     *
     * @param email in small letters
     * @param language what the asking client prefers
     */
    record ResetAsked(String email, Language language, Origin from) implements IdentityEvent {
        @Override
        public String aggregate() {
            return "door/" + email;
        }
    }

    /** Access tokens are signed with another key from now on. */
    record KeysRotated(String kid) implements IdentityEvent {
        @Override
        public String aggregate() {
            return "access-keys";
        }
    }
}
