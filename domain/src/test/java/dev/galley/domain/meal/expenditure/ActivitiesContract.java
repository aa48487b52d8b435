package dev.galley.domain.meal.expenditure;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.meal.expenditure.ActivityEntry.Energy;
import dev.galley.domain.meal.expenditure.ActivityEntry.Source;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Activities} must do. */
public interface ActivitiesContract {
    Activities activities();

    private static ActivityEntry entry(ActivityKind kind, Optional<Energy> energy) {
        return new ActivityEntry(
                new ActivityId(UUID.nameUUIDFromBytes(kind.name().getBytes(UTF_8))),
                ANNA,
                LocalDate.of(2026, 11, 20),
                kind,
                45,
                energy,
                energy.map(_ -> "In the rain."),
                NOW);
    }

    @Test
    default void every_kind_comes_back_as_it_was_and_as_it_was_changed() {
        for (var kind : ActivityKind.values()) {
            var unknown = entry(kind, Optional.empty());
            activities().save(unknown);
            assertThat(activities().of(ANNA, unknown.id())).contains(unknown);
            for (var source : Source.values()) {
                var known = entry(kind, Optional.of(new Energy(312.5, source)));
                activities().save(known);
                assertThat(activities().of(ANNA, known.id())).contains(known);
            }
        }
    }

    @Test
    default void nobody_finds_or_removes_what_is_anothers() {
        var entry = entry(ActivityKind.YOGA, Optional.empty());
        activities().save(entry);
        assertThat(activities().of(BEN, entry.id())).isEmpty();
        assertThat(activities().remove(BEN, entry.id())).isFalse();
        assertThat(activities().remove(ANNA, entry.id())).isTrue();
        assertThat(activities().remove(ANNA, entry.id())).isFalse();
        assertThat(activities().of(ANNA, entry.id())).isEmpty();
    }
}
