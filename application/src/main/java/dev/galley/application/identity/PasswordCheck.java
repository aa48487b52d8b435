package dev.galley.application.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Transactions;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.Passwords;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The slow part of whatever has to do with passwords, done before the command is sent: a transaction that waits for a
 * hash would keep a connection, and locks, from everyone else.
 */
public final class PasswordCheck {
    /**
     * What a password proved. A command that acts on it looks whether the account still has the hash that was verified.
     */
    public static final class Proof {
        private final Optional<UserId> user;
        private final Optional<PasswordHash> verified;
        private final Optional<PasswordHash> dearer;

        private Proof(Optional<UserId> user, Optional<PasswordHash> verified, Optional<PasswordHash> dearer) {
            this.user = user;
            this.verified = verified;
            this.dearer = dearer;
        }

        /** Whose account was meant, if there is one; it proves nothing. */
        Optional<UserId> claimed() {
            return user;
        }

        boolean holdsFor(Account account) {
            return verified.isPresent() && user.equals(Optional.of(account.id())) && verified.equals(account
                    .password());
        }

        /** The same password at today's cost, where it was hashed at a lower one. */
        Optional<PasswordHash> dearer() {
            return dearer;
        }
    }

    /** What comes to mind first here: a password of nothing but this, figures and signs is refused. */
    private static final String WORD_OF_THE_PLACE = "galley";

    private final Passwords passwords;
    private final Accounts accounts;
    private final Transactions transactions;

    @Inject
    public PasswordCheck(Passwords passwords, Accounts accounts, Transactions transactions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** Takes the same time whether or not there is such an account, and whether or not it has a password. */
    public Proof check(EmailAddress email, Password typed) {
        return check(() -> accounts.of(email), typed);
    }

    public Proof check(UserId user, Password typed) {
        return check(() -> accounts.of(user), typed);
    }

    /**
     * The hash of a password that is to be set.
     *
     * @param field what the caller calls it
     * @param email of the person, where it is known: nobody's password should be their address
     * @throws dev.galley.domain.kernel.Refused {@code VALIDATION_ERROR} if it is too easy to guess
     */
    public PasswordHash hash(Password chosen, String field, Optional<EmailAddress> email) {
        if (passwords.isCommon(chosen)) {
            throw easy(field, "is one of the most common passwords");
        }
        var text = chosen.text().toLowerCase(Locale.ROOT);
        email.map(EmailAddress::key).ifPresent(address -> {
            if (text.equals(address) || text.equals(address.substring(0, address.indexOf('@')))) {
                throw easy(field, "must not be your email address");
            }
        });
        if (isOfThePlace(text)) {
            throw easy(field, "is the name of this place, and little else");
        }
        return passwords.hash(chosen);
    }

    private static boolean isOfThePlace(String text) {
        var letters = text.replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty() && letters.replace(WORD_OF_THE_PLACE, "").isEmpty();
    }

    private static RuntimeException easy(String field, String wrong) {
        return VALIDATION_ERROR.because("the password " + wrong, Map.of(field, wrong));
    }

    private Proof check(Supplier<Optional<Versioned<Account>>> whose, Password typed) {
        var account = transactions.read(whose).map(Versioned::value);
        var known = account.flatMap(Account::password);
        boolean fits = passwords.verify(typed, known.orElseGet(passwords::decoy));
        var verified = fits ? known : Optional.<PasswordHash>empty();
        return new Proof(
                account.map(Account::id),
                verified,
                verified.filter(passwords::isOutdated).map(_ -> passwords.hash(typed)));
    }
}
