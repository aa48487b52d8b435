package dev.galley.domain.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever draws pictures promises. */
public interface PicturesContract {
    Set<Variant> ALL = EnumSet.complementOf(EnumSet.of(Variant.RECEIVED));

    Pictures pictures();

    private Pictures.Drawn drawn(byte[] content, Variant variant) {
        var drawing = pictures().draw(() -> content, Set.of(variant));
        assertThat(drawing.drawn()).hasSize(1);
        return drawing.drawn().getFirst();
    }

    @Test
    default void each_variant_fits_its_box_and_keeps_its_shape() {
        var jpeg = MediaSamples.jpeg(3_000, 2_000);
        var sizes = pictures().draw(() -> jpeg, ALL).drawn().stream()
                .map(it -> it.variant() + " " + it.contentType() + " " + it.width() + "x" + it.height())
                .toList();
        assertThat(sizes).isEqualTo(List.of(
                "ORIGINAL image/webp 2048x1365",
                "LARGE image/webp 1200x800",
                "MEDIUM image/webp 600x400",
                "THUMBNAIL image/webp 200x133",
                "MODEL image/jpeg 1568x1045"));
    }

    @Test
    default void nothing_is_enlarged_and_one_pixel_is_a_picture() {
        for (var content : List.of(MediaSamples.jpeg(1, 1), MediaSamples.png(1, 1), MediaSamples.png(100, 3))) {
            assertThat(pictures().draw(() -> content, ALL).drawn())
                    .allMatch(it -> it.width() == (it.height() == 3 ? 100 : 1) && it.height() <= 3);
        }
    }

    @Test
    default void a_picture_that_was_held_on_its_side_stands_upright() {
        var jpeg = MediaSamples.positioned(MediaSamples.jpeg(300, 200), 6);
        var large = drawn(jpeg, Variant.LARGE);
        assertThat(large.width()).isEqualTo(200);
        assertThat(large.height()).isEqualTo(300);
    }

    @Test
    default void no_note_gets_through() {
        var jpeg = MediaSamples.withPageBehind(MediaSamples.positioned(MediaSamples.jpeg(300, 200), 6));
        assertThat(MediaSamples.holds(jpeg, MediaSamples.SECRET)).isTrue();
        var text = MediaSamples.SECRET.getBytes(ISO_8859_1);
        var png = MediaSamples.withPageBehind(MediaSamples.withChunk(MediaSamples.png(300, 200), "tEXt", text));
        for (var content : List.of(jpeg, png)) {
            assertThat(pictures().draw(() -> content, ALL).drawn()).allSatisfy(it -> {
                assertThat(MediaSamples.holds(it.content(), MediaSamples.SECRET)).isFalse();
                assertThat(MediaSamples.holds(it.content(), "Exif")).isFalse();
                assertThat(MediaSamples.holds(it.content(), "<script>")).isFalse();
            });
        }
    }

    @Test
    default void the_same_pixels_look_the_same_whatever_is_noted_beside_them() {
        var jpeg = MediaSamples.jpeg(900, 700);
        var noted = MediaSamples.positioned(jpeg, 1);
        var look = pictures().draw(() -> jpeg, Set.of(Variant.MODEL)).look();
        assertThat(pictures().draw(() -> noted, ALL).look()).isEqualTo(look);
        assertThat(pictures().draw(() -> MediaSamples.positioned(jpeg, 3), ALL).look().pixelsSha256())
                .isNotEqualTo(look.pixelsSha256());
        var smaller = pictures().draw(() -> MediaSamples.jpeg(450, 350), Set.of(Variant.MODEL)).look();
        assertThat(smaller.pixelsSha256()).isNotEqualTo(look.pixelsSha256());
        assertThat(Long.bitCount(smaller.perceptualHash() ^ look.perceptualHash())).isLessThanOrEqualTo(10);
    }

    @Test
    default void what_is_no_picture_is_refused() {
        for (var content : List.of(
                new byte[0],
                "GIF89a and more".getBytes(ISO_8859_1),
                MediaSamples.film(8, 640, 360, "vide"),
                Arrays.copyOf(MediaSamples.jpeg(300, 200), 900),
                Arrays.copyOf(MediaSamples.png(300, 200), 60),
                MediaSamples.bomb(60_000, 60_000),
                MediaSamples.bomb(7_000, 7_000))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> pictures().draw(() -> content, ALL))
                    .satisfies(e -> assertThat(e.refusal()).isEqualTo(MEDIA_UNUSABLE));
        }
    }
}
