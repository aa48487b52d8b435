package dev.galley.application.identity;

import static dev.galley.domain.identity.CredentialRefusal.EMAIL_MISSING;
import static dev.galley.domain.identity.CredentialRefusal.EMAIL_UNVERIFIED;
import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.CredentialEvent.ProviderLinked;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.ProvenIdentity;
import dev.galley.domain.identity.ProviderLinks;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Signs in whom a provider vouches for. Whoever it is linked to is meant, whatever becomes of the address; else the account
 * with the same address, if the provider has verified it; else a new account. Where nobody has proved before that the address
 * is theirs, whoever opened the account does not get in any more ({@link Eviction}), and the password is gone. Refused with {@code EMAIL_UNVERIFIED} if
 * there is an account with an address that the provider has not verified, {@code EMAIL_MISSING} if a new account would have
 * none, {@code ACCOUNT_SUSPENDED}, and {@code EMAIL_TAKEN} while a deleted account is not erased yet.
 *
 * @param identity of {@link ProviderCheck}
 * @param timezone of a new account
 * @param locale of a new account
 */
public record SignInWithProvider(
        ProvenIdentity identity, ZoneId timezone, Language locale, Admission.Visit visit)
        implements
            Command<Admitted> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<SignInWithProvider, Admitted> {
        private final Accounts accounts;
        private final ProviderLinks links;
        private final Admission admission;
        private final Eviction eviction;
        private final Ids ids;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Accounts accounts,
                ProviderLinks links,
                Admission admission,
                Eviction eviction,
                Ids ids,
                Events events,
                Clock clock) {
            this.accounts = accounts;
            this.links = links;
            this.admission = admission;
            this.eviction = eviction;
            this.ids = ids;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Admitted handle(SignInWithProvider command, Caller caller) {
            var identity = command.identity;
            var account = links.of(identity.provider(), identity.subject())
                    .flatMap(accounts::of)
                    .map(known -> proved(command, known))
                    .orElseGet(() -> linked(command));
            if (account.status() == AccountStatus.DELETED) {
                throw EMAIL_TAKEN.because("this account was deleted; its address is free again once it is erased");
            }
            return admission.admit(account, command.visit);
        }

        /** Who has come this way before proves the address as well, if it is the account's. */
        private Account proved(SignInWithProvider command, Versioned<Account> known) {
            var account = known.value();
            boolean isProof = command.identity.verifiedEmail().map(EmailAddress::key)
                    .equals(Optional.of(account.email().key()));
            if (account.isEmailVerified() || !isProof || account.status() == AccountStatus.DELETED) {
                return account;
            }
            if (account.password().isPresent()) { // somebody's, who never proved anything
                var mine = reclaimed(command, known);
                link(command, mine.id());
                return mine;
            }
            accounts.save(known.with(account.verified()));
            return account.verified();
        }

        private Account linked(SignInWithProvider command) {
            var email = command.identity.email().orElseThrow(
                    () -> EMAIL_MISSING.because("the provider tells no email address, and an account needs one"));
            var known = accounts.of(email);
            if (known.isPresent() && command.identity.verifiedEmail().isEmpty()) {
                throw EMAIL_UNVERIFIED.because(
                        "there is an account with this address; verify the address with the provider, or sign in with"
                                + " the password");
            }
            if (known.isPresent() && known.get().value().status() == AccountStatus.DELETED) {
                return known.get().value();
            }
            var account = known.isEmpty()
                    ? registered(command, email)
                    : known.get().value().isEmailVerified() ? known.get().value() : reclaimed(command, known.get());
            link(command, account.id());
            return account;
        }

        /** Whoever opened it may be somebody else who knew the address, and waits for its owner to come. */
        private Account reclaimed(SignInWithProvider command, Versioned<Account> known) {
            var change = known.value().reclaim(command.visit.way(), command.visit.from());
            accounts.save(known.with(change.after()));
            eviction.evict(change.after(), command.visit.from());
            events.publish(change.event());
            return change.after();
        }

        private Account registered(SignInWithProvider command, EmailAddress email) {
            var name = command.identity.name().orElseGet(
                    () -> email.value().substring(0, email.value().indexOf('@')));
            var change = Account.register(
                    new UserId(ids.next()),
                    new Account.Newcomer(email, name, command.timezone, command.locale),
                    Optional.empty(),
                    command.visit.way(),
                    command.visit.from(),
                    clock.instant());
            var account = command.identity.verifiedEmail().isPresent() ? change.after().verified() : change.after();
            try {
                accounts.save(new Versioned<>(account, 0));
            } catch (Refused taken) {
                throw new StaleWrite(email); // since a moment ago, and perhaps by the same person: look again
            }
            events.publish(change.event());
            return account;
        }

        private void link(SignInWithProvider command, UserId user) {
            var identity = command.identity;
            links.link(identity.provider(), identity.subject(), user, clock.instant());
            events.publish(new ProviderLinked(user, identity.provider().way(), command.visit.from()));
        }
    }
}
