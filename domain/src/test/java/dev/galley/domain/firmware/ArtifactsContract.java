package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What whoever keeps artifacts promises. */
public interface ArtifactsContract {
    /** For releases 1 and 2, of which nothing is kept yet. */
    Artifacts artifacts();

    @Test
    default void pieces_come_back_by_their_numbers() {
        var artifacts = artifacts();
        var full = new byte[Artifacts.PIECE_BYTES];
        Arrays.fill(full, (byte) 0xff);
        artifacts.add(release(1), 0, full);
        artifacts.add(release(1), 1, new byte[]{0, 1, 2});
        artifacts.add(release(2), 0, new byte[]{9});
        assertThat(artifacts.piece(release(1), 0)).contains(full);
        assertThat(artifacts.piece(release(1), 1)).contains(new byte[]{0, 1, 2});
        assertThat(artifacts.piece(release(2), 0)).contains(new byte[]{9});
        assertThat(artifacts.piece(release(2), 1)).isEmpty();
    }

    @Test
    default void what_is_removed_is_gone_and_nothing_else_is() {
        var artifacts = artifacts();
        artifacts.add(release(1), 0, new byte[]{1});
        artifacts.add(release(2), 0, new byte[]{2});
        artifacts.remove(release(1));
        artifacts.remove(release(1));
        assertThat(artifacts.piece(release(1), 0)).isEmpty();
        assertThat(artifacts.piece(release(2), 0)).isPresent();
    }

    @Test
    default void no_piece_is_empty_or_too_large() {
        var artifacts = artifacts();
        assertThatIllegalArgumentException().isThrownBy(() -> artifacts.add(release(1), 0, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> artifacts.add(release(1), 0, new byte[Artifacts.PIECE_BYTES + 1]));
    }
}
