package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Optional;

/** Where accounts are kept: suspended and deleted ones too. */
public interface Accounts {
    Optional<Versioned<Account>> of(UserId id);

    /** Whatever the case it is written in. */
    Optional<Versioned<Account>> of(EmailAddress email);

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Versioned<Account>> held(UserId id);

    /**
     * Saves an account as it was read and changed; version 0 is a new one.
     *
     * @throws dev.galley.domain.kernel.StaleWrite if someone else saved first
     * @throws dev.galley.domain.kernel.Refused {@code EMAIL_TAKEN} if another account has this address in any case
     */
    void save(Versioned<Account> account);
}
