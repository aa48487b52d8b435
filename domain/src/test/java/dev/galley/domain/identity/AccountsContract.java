package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;
import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.account;
import static dev.galley.domain.identity.IdentitySamples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Accounts} must do. */
public interface AccountsContract {
    Accounts accounts();

    private Versioned<Account> saved(Account account) {
        accounts().save(new Versioned<>(account, 0));
        return accounts().of(account.id()).orElseThrow();
    }

    @Test
    default void an_account_comes_back_equal_by_id_and_by_address_in_any_case() {
        var ada = account("Ada@Example.org");
        var saved = saved(ada);
        assertThat(saved.value()).isEqualTo(ada);
        assertThat(accounts().of(new EmailAddress("aDA@example.ORG"))).contains(saved);
        assertThat(accounts().held(ada.id())).contains(saved);
    }

    @Test
    default void one_that_was_deleted_and_has_no_password_comes_back_too() {
        var ada = account("gone@example.org");
        var without = new Account(
                ada.id(), ada.email(), true, ada.name(), Role.ADMIN, ada.tier(), AccountStatus.DELETED, ada.timezone(),
                ada.locale(), Optional.empty(), 7, NOW, Optional.of(NOW));
        assertThat(saved(without).value()).isEqualTo(without);
    }

    @Test
    default void nobody_else_is_there() {
        assertThat(accounts().of(new UserId(id()))).isEmpty();
        assertThat(accounts().held(new UserId(id()))).isEmpty();
        assertThat(accounts().of(new EmailAddress("nobody@example.org"))).isEmpty();
    }

    @Test
    default void an_address_belongs_to_one_account() {
        saved(account("taken@example.org"));
        var second = new Versioned<>(account("TAKEN@example.org"), 0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accounts().save(second))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(EMAIL_TAKEN));
    }

    @Test
    default void who_saves_second_has_to_read_again() {
        var first = saved(account("race@example.org"));
        accounts().save(first.with(first.value().rehashed(new PasswordHash("$other"))));
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> accounts().save(first));
        var twin = new Versioned<>(first.value(), 0);
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> accounts().save(twin));
        assertThat(accounts().of(first.value().id()).orElseThrow().value().password())
                .contains(new PasswordHash("$other"));
    }
}
