package dev.galley.domain.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lets a person's scripts in, for a part of what the person may do. Of the token itself only its hash is kept.
 *
 * @param name what its owner calls it
 * @param expiresAt absent if it is good until it is revoked
 * @param lastUsedAt to the minute; absent if it never was
 */
public record ApiToken(
        ApiTokenId id,
        UserId owner,
        String name,
        Set<ApiScope> scopes,
        SecretHash hash,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    /** What every token begins with, so that a person, or a program that looks for lost secrets, knows one by sight. */
    public static final String PREFIX = "galley_";
    public static final int LONGEST_NAME = 100;
    public static final int MOST_SCOPES = 50;
    /** How many tokens a person may have. */
    public static final int MOST = 50;
    /** How far apart the uses are that are told apart. */
    public static final Duration USE_PRECISION = Duration.ofMinutes(1);

    public ApiToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            var wrong = "must have 1 to %d characters, in one line".formatted(LONGEST_NAME);
            throw VALIDATION_ERROR.because("the name " + wrong, Map.of("name", wrong));
        }
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            var wrong = "must be 1 to %d scopes".formatted(MOST_SCOPES);
            throw VALIDATION_ERROR.because("scopes " + wrong, Map.of("scopes", wrong));
        }
        if (expiresAt.isPresent() && !expiresAt.get().isAfter(createdAt)) {
            var wrong = "must be in the future";
            throw VALIDATION_ERROR.because("expiresAt " + wrong, Map.of("expiresAt", wrong));
        }
    }

    public boolean isGood(Instant now) {
        return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
    }
}
