package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentitySamples.KITCHEN;
import static dev.galley.domain.identity.IdentitySamples.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.identity.Admission.Visit;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityEvent.SignInFailed;
import dev.galley.domain.identity.IdentityEvent.SignedIn;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.identity.InMemoryAccessTokens;
import dev.galley.domain.identity.InMemoryAccounts;
import dev.galley.domain.identity.InMemoryDemos;
import dev.galley.domain.identity.InMemoryPasswords;
import dev.galley.domain.identity.InMemorySecrets;
import dev.galley.domain.identity.InMemorySessions;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a sign-in does, counted instead of timed. */
class PasswordCheckTest {
    private static final Password RIGHT = Password.typed("correct horse battery");
    private static final Password WRONG = Password.typed("incorrect zebra");

    private final TestClock clock = new TestClock();
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final List<DomainEvent> events = new ArrayList<>();
    private boolean inTransaction;
    private final Transactions transactions = new Transactions() {
        @Override
        public <R> R write(Supplier<R> work) {
            return read(work);
        }

        @Override
        public <R> R read(Supplier<R> work) {
            inTransaction = true;
            try {
                return work.get();
            } finally {
                inTransaction = false;
            }
        }

        @Override
        public <R> R apart(Supplier<R> work) {
            return read(work);
        }
    };
    private final PasswordCheck check = new PasswordCheck(passwords, accounts, transactions);
    private final Admission admission = new Admission(
            new InMemorySessions(),
            new InMemoryDemos(),
            new InMemoryAccessTokens(clock),
            new InMemorySecrets(),
            new Ids(clock, () -> 7),
            events::add,
            clock);

    private Account registered(String email, Optional<PasswordHash> hash) {
        var account = account(email);
        var saved = hash.map(it -> account.changePassword(it, KITCHEN).after()).orElse(account);
        accounts.save(new Versioned<>(saved, 0));
        return saved;
    }

    private LogIn.Answer logIn(String email, Password typed) {
        var proof = check.check(new EmailAddress(email), typed);
        var visit = new Visit(Client.MOBILE, Way.PASSWORD, KITCHEN, Optional.empty());
        return new LogIn.Handler(accounts, admission, events::add)
                .handle(new LogIn(proof, visit), new Caller.Stranger());
    }

    @Test
    void as_much_is_done_for_an_address_that_nobody_has() {
        registered("known@example.org", Optional.of(passwords.hash(RIGHT)));
        assertThat(logIn("known@example.org", WRONG)).isInstanceOf(LogIn.Answer.Out.class);
        assertThat(passwords.verified()).isOne();
        assertThat(logIn("nobody@example.org", WRONG)).isInstanceOf(LogIn.Answer.Out.class);
        assertThat(passwords.verified()).isEqualTo(2);
        assertThat(events).hasSize(2).allMatch(SignInFailed.class::isInstance);
    }

    @Test
    void who_knows_the_password_is_let_in() {
        var ada = registered("ada@example.org", Optional.of(passwords.hash(RIGHT)));
        assertThat(logIn("ADA@example.org", RIGHT)).isInstanceOf(LogIn.Answer.In.class);
        assertThat(events).singleElement().isInstanceOfSatisfying(
                SignedIn.class, event -> assertThat(event.user()).isEqualTo(ada.id()));
    }

    @Test
    void nothing_is_verified_within_a_transaction() {
        registered("outside@example.org", Optional.of(passwords.hash(RIGHT)));
        passwords.onVerify(() -> assertThat(inTransaction).isFalse());
        assertThat(logIn("outside@example.org", RIGHT)).isInstanceOf(LogIn.Answer.In.class);
    }

    @Test
    void a_password_that_was_changed_meanwhile_lets_nobody_in() {
        var ada = registered("race@example.org", Optional.of(passwords.hash(RIGHT)));
        var proof = check.check(ada.email(), RIGHT);
        var kept = accounts.of(ada.id()).orElseThrow();
        accounts.save(kept.with(kept.value().changePassword(passwords.hash(WRONG), KITCHEN).after()));
        assertThat(proof.holdsFor(accounts.of(ada.id()).orElseThrow().value())).isFalse();
    }

    @Test
    void a_hash_is_made_anew_when_the_cost_was_raised() {
        var ada = registered("dearer@example.org", Optional.of(passwords.hash(RIGHT)));
        passwords.raise();
        logIn("dearer@example.org", WRONG);
        assertThat(accounts.of(ada.id()).orElseThrow().value().password()).isEqualTo(ada.password());
        assertThat(logIn("dearer@example.org", RIGHT)).isInstanceOf(LogIn.Answer.In.class);
        var hash = accounts.of(ada.id()).orElseThrow().value().password().orElseThrow();
        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(logIn("dearer@example.org", RIGHT)).isInstanceOf(LogIn.Answer.In.class);
        assertThat(accounts.of(ada.id()).orElseThrow().value().password()).as("once").contains(hash);
    }
}
