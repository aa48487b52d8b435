package dev.galley.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What whoever keeps uploads promises. */
public interface UploadsContract {
    UserId ANA = new UserId(new UUID(0, 1));
    UserId BEN = new UserId(new UUID(0, 2));
    UUID RECIPE = new UUID(1, 1);
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** With nothing in it. */
    Uploads uploads();

    static MediaId id(int number) {
        return new MediaId("%032x".formatted(number));
    }

    static Media awaited(int number, UserId owner) {
        return Media.awaited(
                id(number), owner, MediaPurpose.MEAL, MediaKind.JPEG, 1_000, Optional.empty(),
                NOW.plusSeconds(number));
    }

    static Made made() {
        return new Made(
                List.of(new Stored(Variant.LARGE, "image/webp", 300, 1_200, 800, "ab".repeat(32))),
                Optional.of(new Made.Look("cd".repeat(32), -3)),
                Optional.of("a note"));
    }

    @Test
    default void what_is_added_is_found_as_it_was() {
        var uploads = uploads();
        var plain = awaited(1, ANA);
        var shown = Media.awaited(id(2), BEN, MediaPurpose.RECIPE, MediaKind.PNG, 5, Optional.of(RECIPE), NOW);
        uploads.add(plain);
        uploads.add(shown);
        assertThat(uploads.find(id(1))).contains(plain);
        assertThat(uploads.hold(id(2))).contains(shown);
        assertThat(uploads.find(id(3))).isEmpty();
        assertThat(uploads.about(RECIPE)).containsExactly(shown);
    }

    @Test
    default void what_is_saved_is_found_as_it_is() {
        var uploads = uploads();
        uploads.add(awaited(1, ANA));
        for (var state : List.of(
                awaited(1, ANA).received(MediaKind.PNG, 900),
                awaited(1, ANA).confirmed(),
                awaited(1, ANA).ready(MediaKind.WEBP, made()).shown(true),
                awaited(1, ANA).failed("broken"))) {
            uploads.save(state);
            assertThat(uploads.find(id(1))).contains(state);
        }
    }

    @Test
    default void each_persons_bytes_are_counted() {
        var uploads = uploads();
        uploads.holdQuota(ANA);
        assertThat(uploads.keptBytes(ANA)).isZero();
        uploads.add(awaited(1, ANA));
        uploads.add(awaited(2, ANA));
        uploads.add(awaited(3, BEN));
        uploads.save(awaited(2, ANA).ready(MediaKind.JPEG, made()));
        assertThat(uploads.keptBytes(ANA)).isEqualTo(1_300);
        uploads.save(awaited(1, ANA).failed("broken"));
        assertThat(uploads.keptBytes(ANA)).isEqualTo(300);
    }

    @Test
    default void those_that_nobody_confirmed_are_told_the_oldest_first() {
        var uploads = uploads();
        for (int i = 5; i >= 1; i--) {
            uploads.add(awaited(i, ANA));
        }
        uploads.save(awaited(2, ANA).confirmed());
        uploads.save(awaited(3, ANA).received(MediaKind.JPEG, 1_000));
        assertThat(uploads.unconfirmed(NOW.plusSeconds(5), 10)).containsExactly(id(1), id(3), id(4));
        assertThat(uploads.unconfirmed(NOW.plusSeconds(5), 2)).containsExactly(id(1), id(3));
    }

    @Test
    default void all_are_told_in_the_order_of_their_keys() {
        var uploads = uploads();
        for (int i : new int[]{300, 10, 200}) {
            uploads.add(awaited(i, ANA));
        }
        assertThat(uploads.after(Optional.empty(), 2)).extracting(Media::id).containsExactly(id(10), id(200));
        assertThat(uploads.after(Optional.of(id(200)), 2)).extracting(Media::id).containsExactly(id(300));
    }

    @Test
    default void pieces_come_back_by_their_numbers_and_go_with_their_upload() {
        var uploads = uploads();
        uploads.add(awaited(1, ANA));
        uploads.add(awaited(2, ANA));
        uploads.addPiece(id(1), 0, new byte[Uploads.PIECE_BYTES]);
        uploads.addPiece(id(1), 1, new byte[]{1, 2});
        uploads.addPiece(id(2), 0, new byte[]{3});
        assertThat(uploads.piece(id(1), 1)).contains(new byte[]{1, 2});
        assertThat(uploads.piece(id(1), 2)).isEmpty();
        uploads.remove(id(1));
        uploads.remove(id(1));
        assertThat(uploads.piece(id(1), 0)).isEmpty();
        assertThat(uploads.find(id(1))).isEmpty();
        uploads.removePieces(id(2));
        assertThat(uploads.piece(id(2), 0)).isEmpty();
        assertThat(uploads.find(id(2))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> uploads.addPiece(id(2), 0, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.addPiece(id(2), 0, new byte[Uploads.PIECE_BYTES + 1]));
    }
}
