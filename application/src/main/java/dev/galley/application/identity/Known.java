package dev.galley.application.identity;

import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;

/** What handlers begin with. */
final class Known {
    private Known() {}

    /** @throws dev.galley.domain.kernel.Refused {@code USER_NOT_FOUND}, also for one that was deleted */
    static Versioned<Account> in(Accounts accounts, UserId user) {
        return accounts.of(user)
                .filter(account -> account.value().status() != AccountStatus.DELETED)
                .orElseThrow(() -> USER_NOT_FOUND.because("there is no such user"));
    }
}
