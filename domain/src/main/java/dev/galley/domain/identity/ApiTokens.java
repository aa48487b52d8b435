package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where personal tokens are kept. */
public interface ApiTokens {
    /**
     * Keeps a new one.
     *
     * @throws dev.galley.domain.kernel.Refused {@code API_TOKEN_LIMIT} if its owner has {@link ApiToken#MOST} already,
     *     also when several are added at once
     */
    void add(ApiToken token);

    /** The token with this hash, expired or not; empty if there is none, or it was revoked. */
    Optional<ApiToken> of(SecretHash hash);

    /** A person's tokens, expired ones too, the newest first. */
    List<ApiToken> of(UserId owner);

    /** Remembers that it was used, unless it was used less than {@link ApiToken#USE_PRECISION} before. */
    void used(ApiTokenId token, Instant now);

    /** Answers false, and changes nothing, if the person has no such token. */
    boolean revoke(UserId owner, ApiTokenId token);
}
