package dev.galley.domain.identity;

import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where personal tokens are kept. */
public interface ApiTokensContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    UserId ADA = new UserId(new UUID(0, 1));
    UserId GRACE = new UserId(new UUID(0, 2));

    ApiTokens tokens();

    static ApiToken token(int number, UserId owner) {
        return new ApiToken(
                new ApiTokenId(new UUID(0x0199_0000_0000_7000L + number, 0x8000_0000_0000_0000L)),
                owner,
                "No. " + number,
                Set.of(new ApiScope("recipes", ApiScope.Right.READ), new ApiScope("foods", ApiScope.Right.WRITE)),
                new SecretHash("%064x".formatted(number)),
                NOW.plusSeconds(number),
                number % 2 == 0 ? Optional.of(NOW.plus(Duration.ofDays(7))) : Optional.empty(),
                Optional.empty());
    }

    @Test
    default void a_token_is_found_by_its_hash() {
        var first = token(1, ADA);
        var second = token(2, ADA);
        tokens().add(first);
        tokens().add(second);
        assertThat(tokens().of(first.hash())).contains(first);
        assertThat(tokens().of(second.hash())).contains(second);
        assertThat(tokens().of(new SecretHash("0".repeat(64)))).isEmpty();
    }

    @Test
    default void a_person_sees_their_own_the_newest_first() {
        tokens().add(token(1, ADA));
        tokens().add(token(2, GRACE));
        tokens().add(token(3, ADA));
        assertThat(tokens().of(ADA)).containsExactly(token(3, ADA), token(1, ADA));
        assertThat(tokens().of(new UserId(new UUID(0, 3)))).isEmpty();
    }

    @Test
    default void a_revoked_token_is_gone() {
        var token = token(1, ADA);
        tokens().add(token);
        assertThat(tokens().revoke(GRACE, token.id())).isFalse();
        assertThat(tokens().of(token.hash())).isPresent();
        assertThat(tokens().revoke(ADA, token.id())).isTrue();
        assertThat(tokens().of(token.hash())).isEmpty();
        assertThat(tokens().of(ADA)).isEmpty();
        assertThat(tokens().revoke(ADA, token.id())).isFalse();
    }

    @Test
    default void uses_are_told_apart_by_the_minute() {
        var token = token(1, ADA);
        tokens().add(token);
        tokens().used(token.id(), NOW);
        tokens().used(token.id(), NOW.plusSeconds(59));
        assertThat(tokens().of(token.hash()).orElseThrow().lastUsedAt()).contains(NOW);
        tokens().used(token.id(), NOW.plusSeconds(60));
        assertThat(tokens().of(token.hash()).orElseThrow().lastUsedAt()).contains(NOW.plusSeconds(60));
        tokens().used(token(2, ADA).id(), NOW);
    }

    @Test
    default void nobody_has_more_than_so_many() {
        for (int i = 0; i < ApiToken.MOST; i++) {
            tokens().add(token(i, ADA));
        }
        tokens().add(token(1_000, GRACE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens().add(token(2_000, ADA)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(API_TOKEN_LIMIT));
        tokens().revoke(ADA, token(0, ADA).id());
        tokens().add(token(2_000, ADA));
    }
}
