package dev.galley.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all {@link Secrets} must do. */
public interface SecretsContract {
    Secrets secrets();

    @Test
    default void each_is_another_and_holds_256_bits() {
        var one = secrets().fresh();
        assertThat(one.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(secrets().fresh()).isNotEqualTo(one);
    }

    @Test
    default void what_is_kept_is_the_sha_256() {
        assertThat(secrets().hashOf(new Secret("abc")).hex())
                .as("FIPS 180-2, B.1")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    default void only_its_key_opens_what_was_sealed() {
        var secret = secrets().fresh();
        var key = secrets().fresh();
        var sealed = secrets().seal(secret, key);
        assertThat(sealed).doesNotContain(secret.text());
        assertThat(secrets().open(sealed, key)).contains(secret);
        assertThat(secrets().open(sealed, secrets().fresh())).isEmpty();
    }
}
