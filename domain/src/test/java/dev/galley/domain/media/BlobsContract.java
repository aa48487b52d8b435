package dev.galley.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What whoever keeps blobs promises. */
public interface BlobsContract {
    MediaId A = new MediaId("0".repeat(31) + "a");
    MediaId B = new MediaId("7".repeat(31) + "b");
    MediaId C = new MediaId("f".repeat(31) + "c");

    /** With nothing in it. */
    Blobs blobs();

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BlobName large(MediaId id) {
        return new BlobName(id, Variant.LARGE);
    }

    @Test
    default void what_is_put_comes_back_whole_and_in_parts() {
        var blobs = blobs();
        var content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        assertThat(blobs.put(large(A), "image/webp", content)).matches("[0-9a-f]{64}");
        assertThat(blobs.size(large(A))).hasValue(content.length);
        assertThat(blobs.read(large(A), 0, Blobs.MOST_READ_BYTES).orElseThrow())
                .isEqualTo(Arrays.copyOf(content, Blobs.MOST_READ_BYTES));
        assertThat(blobs.read(large(A), 2_999_990, 100).orElseThrow())
                .isEqualTo(Arrays.copyOfRange(content, 2_999_990, 3_000_000));
        assertThat(blobs.read(large(A), 3_000_000, 1).orElseThrow()).isEmpty();
        assertThat(blobs.read(large(A), 5_000_000, 1).orElseThrow()).isEmpty();
    }

    @Test
    default void a_later_one_takes_the_place_of_an_earlier_one() {
        var blobs = blobs();
        blobs.put(large(A), "image/webp", text("longer"));
        var sha256 = blobs.put(large(A), "image/webp", text("hello"));
        assertThat(blobs.read(large(A), 0, 100)).contains(text("hello"));
        assertThat(sha256).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    default void what_is_not_there_is_empty_and_removing_it_does_nothing() {
        var blobs = blobs();
        blobs.remove(large(A));
        assertThat(blobs.read(large(A), 0, 1)).isEmpty();
        assertThat(blobs.size(large(A))).isEmpty();
        blobs.put(large(A), "image/webp", text("x"));
        blobs.put(new BlobName(A, Variant.MEDIUM), "image/webp", text("y"));
        blobs.remove(large(A));
        blobs.remove(large(A));
        assertThat(blobs.read(large(A), 0, 1)).isEmpty();
        assertThat(blobs.read(new BlobName(A, Variant.MEDIUM), 0, 1)).isPresent();
    }

    @Test
    default void all_are_listed_in_the_order_of_their_names() {
        var blobs = blobs();
        for (var id : new MediaId[]{C, A, B}) {
            blobs.put(large(id), "image/webp", text("x"));
            blobs.put(new BlobName(id, Variant.THUMBNAIL), "image/webp", text("x"));
        }
        var all = blobs.after(Optional.empty(), 100);
        assertThat(all).hasSize(6).isSorted();
        assertThat(blobs.after(Optional.empty(), 4)).isEqualTo(all.subList(0, 4));
        assertThat(blobs.after(Optional.of(all.get(3)), 4)).isEqualTo(all.subList(4, 6));
        assertThat(blobs.after(Optional.of(all.get(5)), 4)).isEmpty();
    }

    @Test
    default void no_part_is_empty_negative_or_too_large() {
        var blobs = blobs();
        assertThatIllegalArgumentException().isThrownBy(() -> blobs.read(large(A), -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> blobs.read(large(A), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blobs.read(large(A), 0, Blobs.MOST_READ_BYTES + 1));
    }

    @Test
    default void what_is_finished_is_not_forgotten() {
        var blobs = blobs();
        blobs.put(large(A), "image/webp", text("x"));
        blobs.forgetUnfinished(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(blobs.size(large(A))).hasValue(1);
    }
}
