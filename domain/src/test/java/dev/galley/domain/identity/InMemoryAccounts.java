package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryAccounts implements Accounts {
    private final Map<UserId, Versioned<Account>> accounts = new HashMap<>();

    @Override
    public synchronized Optional<Versioned<Account>> of(UserId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<Versioned<Account>> of(EmailAddress email) {
        return accounts.values().stream()
                .filter(account -> account.value().email().key().equals(email.key()))
                .findFirst();
    }

    @Override
    public Optional<Versioned<Account>> held(UserId id) {
        return of(id);
    }

    @Override
    public synchronized void save(Versioned<Account> account) {
        var id = account.value().id();
        if (of(id).map(Versioned::version).orElse(0L) != account.version()) {
            throw new StaleWrite(id);
        }
        if (of(account.value().email()).filter(other -> !other.value().id().equals(id)).isPresent()) {
            throw EMAIL_TAKEN.because("there is an account with this address", Map.of("email", "is taken"));
        }
        accounts.put(id, new Versioned<>(account.value(), account.version() + 1));
    }
}
