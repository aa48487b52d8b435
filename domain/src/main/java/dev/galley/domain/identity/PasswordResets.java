package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where it is kept who may set a new password without knowing the old one. */
public interface PasswordResets {
    Duration LIFETIME = Duration.ofHours(1);

    /** Lets whoever has the token set a password, until it is used, withdrawn or too old. */
    void allow(SecretHash token, UserId user, Instant now);

    /** Whose it is, if it is good. No token is used twice, however many try at once. */
    Optional<UserId> use(SecretHash token, Instant now);

    /** None of this person's is good any more. */
    void withdraw(UserId user);

    /** Forgets those that were too old before this time. Answers how many. */
    int forget(Instant before, int most);
}
