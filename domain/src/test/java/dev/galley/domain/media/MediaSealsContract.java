package dev.galley.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What whoever signs links promises. */
public interface MediaSealsContract {
    MediaSeals seals();

    @Test
    default void what_was_signed_is_known_and_nothing_else_is() {
        var seals = seals();
        var signature = seals.sign("get this until then");
        assertThat(signature).matches("[A-Za-z0-9_-]{40,100}").isEqualTo(seals.sign("get this until then"));
        assertThat(seals.isSigned("get this until then", signature)).isTrue();
        assertThat(seals.isSigned("get this until never", signature)).isFalse();
        assertThat(seals.isSigned("get this until then", "")).isFalse();
        assertThat(seals.isSigned("get this until then", signature + "A")).isFalse();
        assertThat(seals.isSigned("get this until then", "ä" + signature.substring(1))).isFalse();
        for (int i = 0; i < signature.length() - 1; i++) {
            var forged = signature.substring(0, i) + (signature.charAt(i) == 'A' ? 'B' : 'A')
                    + signature.substring(i + 1);
            assertThat(seals.isSigned("get this until then", forged)).isFalse();
        }
    }

    @Test
    default void no_key_comes_twice() {
        var seals = seals();
        var keys = new HashSet<MediaId>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.add(seals.fresh())).isTrue();
        }
    }
}
