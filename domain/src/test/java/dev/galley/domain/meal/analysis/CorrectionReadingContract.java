package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Item;
import dev.galley.domain.meal.analysis.CorrectionReading.Outcome;
import dev.galley.domain.meal.analysis.CorrectionReading.Spoken;
import dev.galley.domain.meal.analysis.CorrectionReading.Why;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface CorrectionReadingContract {
    Spoken SPOKEN = new Spoken(
            new UserId(new UUID(1, 2)),
            Tier.PRO,
            "go easy on the rice, like a half, and forget about the butter. Lovely!",
            List.of(new Item("rice", "200 g"), new Item("butter", "10 g")),
            Language.EN);

    /** Reads half of the first item, and that the second was not there. */
    CorrectionReading reading();

    /** Nobody is there to read. */
    CorrectionReading nobody();

    /** Whoever is there fails each time. */
    CorrectionReading failing();

    @Test
    default void what_is_said_becomes_changes_of_the_items() {
        assertThat(reading().canRead()).isTrue();
        assertThat(reading().read(SPOKEN)).isInstanceOfSatisfying(Outcome.Read.class, read -> {
            assertThat(read.provider()).isNotBlank();
            assertThat(read.changes()).containsExactly(
                    new Change(Optional.of(0), new Correction.Scale("rice", Interval.exactly(0.5))),
                    new Change(Optional.of(1), new Correction.Remove("butter")));
            assertThat(read.left()).isEmpty();
        });
    }

    @Test
    default void where_nobody_can_read_that_is_known_before() {
        assertThat(nobody().canRead()).isFalse();
        assertThat(nobody().read(SPOKEN)).isEqualTo(new Outcome.Unread(Why.NO_PROVIDER));
    }

    @Test
    default void what_fails_is_told_and_not_thrown() {
        assertThat(failing().canRead()).isTrue();
        assertThat(failing().read(SPOKEN)).isEqualTo(new Outcome.Unread(Why.UNAVAILABLE));
    }
}
