package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentityProvider.FIREBASE;
import static dev.galley.domain.identity.IdentityProvider.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises that knows which account a provider's word opens. */
public interface ProviderLinksContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    UserId ADA = new UserId(new UUID(0, 1));
    UserId GRACE = new UserId(new UUID(0, 2));

    ProviderLinks links();

    @Test
    default void a_subject_is_known_to_its_own_provider_alone() {
        links().link(GOOGLE, "1", ADA, NOW);
        links().link(FIREBASE, "1", GRACE, NOW);
        links().link(GOOGLE, "2", ADA, NOW);
        assertThat(links().of(GOOGLE, "1")).contains(ADA);
        assertThat(links().of(FIREBASE, "1")).contains(GRACE);
        assertThat(links().of(GOOGLE, "2")).contains(ADA);
        assertThat(links().of(GOOGLE, "3")).isEmpty();
    }

    @Test
    default void what_is_unlinked_may_be_linked_again() {
        links().link(GOOGLE, "1", ADA, NOW);
        links().link(FIREBASE, "1", ADA, NOW);
        links().link(GOOGLE, "2", GRACE, NOW);
        links().unlink(ADA);
        links().unlink(ADA);
        assertThat(links().of(GOOGLE, "1")).isEmpty();
        assertThat(links().of(FIREBASE, "1")).isEmpty();
        assertThat(links().of(GOOGLE, "2")).contains(GRACE);
        links().link(GOOGLE, "1", GRACE, NOW);
        assertThat(links().of(GOOGLE, "1")).contains(GRACE);
    }

    @Test
    default void a_subject_opens_one_account() {
        links().link(GOOGLE, "1", ADA, NOW);
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> links().link(GOOGLE, "1", GRACE, NOW));
        assertThat(links().of(GOOGLE, "1")).contains(ADA);
    }
}
