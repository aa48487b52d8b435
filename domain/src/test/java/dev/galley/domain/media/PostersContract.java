package dev.galley.domain.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What whoever looks at videos promises. */
public interface PostersContract {
    Posters posters();

    @Test
    default void what_shows_nothing_has_no_poster() {
        assertThat(posters().poster(MediaSamples.film(8, 640, 360, "vide"))).isEmpty();
        assertThat(posters().poster("#EXTM3U\nfile:///etc/passwd".getBytes(US_ASCII))).isEmpty();
        assertThat(posters().poster(new byte[0])).isEmpty();
    }
}
