package dev.galley.application.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Transactions;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.llm.InMemoryQuotas;
import dev.galley.domain.llm.Quota;
import dev.galley.domain.meal.InMemoryMeals;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealSamples;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Outcome;
import dev.galley.domain.meal.analysis.CorrectionReading.Spoken;
import dev.galley.domain.meal.analysis.CorrectionReading.Why;
import dev.galley.domain.meal.analysis.InMemoryCorrectionReading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnruledCorrectionsTest {
    private static final String UNRULED = "go easy on the eggs";
    private static final Outcome READ = new Outcome.Read(
            List.of(new Change(Optional.of(0), new Correction.Remove("eggs"))), List.of("easy"), "test:model");

    private final InMemoryMeals meals = new InMemoryMeals();
    private final List<Spoken> asked = new ArrayList<>();
    private final InMemoryQuotas quotas = new InMemoryQuotas();
    /** One for all: two that begin alike give the same ids within a millisecond. */
    private final Ids ids = new Ids(Clock.systemUTC(), new Random(7)::nextLong);
    private int open;

    private UnruledCorrections unruled(Outcome outcome, Optional<Why> why) {
        var reading = new InMemoryCorrectionReading(spoken -> {
            asked.add(spoken);
            assertThat(open).as("transactions while the model is asked").isZero();
            return outcome;
        }, why);
        return new UnruledCorrections(reading, meals, quotas, new Counted(),
                ids, Clock.fixed(MealSamples.NOW, ZoneOffset.UTC));
    }

    private Optional<UnruledCorrections.Advice> advice(UnruledCorrections unruled, UserId who, String text) {
        return unruled.advice(who, Tier.PRO, Optional.of(MealSamples.meal(1)), text, Language.EN);
    }

    private Optional<UnruledCorrections.Advice> advice(Outcome outcome, String text) {
        return advice(unruled(outcome, Optional.empty()), MealSamples.ANNA, text);
    }

    private void keep(Meal meal) {
        meals.save(new Versioned<>(meal, 0));
    }

    private final class Counted implements Transactions {
        @Override
        public <R> R write(Supplier<R> work) {
            open++;
            try {
                return work.get();
            } finally {
                open--;
            }
        }

        @Override
        public <R> R read(Supplier<R> work) {
            return write(work);
        }

        @Override
        public <R> R apart(Supplier<R> work) {
            return write(work);
        }
    }

    @Test
    void what_rules_leave_is_read_with_the_items_as_they_are() {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        var version = meals.of(MealSamples.meal(1)).orElseThrow().version();
        assertThat(advice(READ, UNRULED)).contains(new UnruledCorrections.Advice(
                version, ((Outcome.Read) READ).changes(), List.of("easy"), "test:model"));
        assertThat(asked).singleElement().satisfies(spoken -> {
            assertThat(spoken.text()).isEqualTo(UNRULED);
            assertThat(spoken.owner()).isEqualTo(MealSamples.ANNA);
            assertThat(spoken.items()).hasSameSizeAs(meals.of(MealSamples.meal(1)).orElseThrow().value().items());
        });
    }

    @Test
    void what_rules_read_is_asked_of_nobody() {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        assertThat(advice(READ, "no butter, and I only ate half")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void of_a_meal_that_is_not_ready_or_anothers_or_none_nothing_is_shown_to_anybody() {
        keep(MealSamples.photographed());
        var photographed = MealSamples.photographed();
        assertThat(unruled(READ, Optional.empty()).advice(
                photographed.owner(), Tier.PRO, Optional.of(photographed.id()), UNRULED, Language.EN)).isEmpty();
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        assertThat(advice(unruled(READ, Optional.empty()), MealSamples.BEN, UNRULED)).isEmpty();
        assertThat(unruled(READ, Optional.empty()).advice(
                MealSamples.ANNA, Tier.PRO, Optional.empty(), UNRULED, Language.EN)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void where_nobody_is_nothing_is_looked_up() {
        assertThat(advice(unruled(READ, Optional.of(Why.NO_PROVIDER)), MealSamples.BEN, UNRULED)).isEmpty();
    }

    @Test
    void after_a_hundred_a_day_nobody_is_asked() {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        for (int i = 0; i < 100; i++) {
            assertThat(advice(READ, UNRULED)).isPresent();
        }
        assertThat(advice(READ, UNRULED)).isEmpty();
        assertThat(asked).hasSize(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_PROVIDER", "UNAVAILABLE"})
    void what_nobody_answered_does_not_count(Why why) {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        for (int i = 0; i < 101; i++) {
            assertThat(advice(new Outcome.Unread(why), UNRULED)).isEmpty();
        }
        assertThat(advice(READ, UNRULED)).isPresent();
    }

    /** Else a text that no model can make anything of has them asked without end. */
    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "UNUSABLE"})
    void what_was_answered_counts_however_badly(Why why) {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        for (int i = 0; i < 101; i++) {
            assertThat(advice(new Outcome.Unread(why), UNRULED)).isEmpty();
        }
        assertThat(asked).hasSize(100);
        assertThat(advice(READ, UNRULED)).isEmpty();
    }

    @Test
    void a_race_for_the_quota_costs_the_advice_and_nothing_else() {
        keep(MealSamples.logged(MealSamples.meal(1), MealSamples.ANNA, MealSamples.NOON));
        var raced = new UnruledCorrections(
                new InMemoryCorrectionReading(_ -> READ, Optional.empty()), meals, new Raced(), new Counted(),
                ids, Clock.systemUTC());
        assertThat(advice(raced, MealSamples.ANNA, UNRULED)).isEmpty();
    }

    private static final class Raced implements dev.galley.domain.llm.Quotas {
        @Override
        public Verdict take(UserId owner, Quota quota, String key, Instant now) {
            throw new StaleWrite("quota");
        }

        @Override
        public void giveBack(UserId owner, Quota quota, String key) {}

        @Override
        public int forget(Instant before, int most) {
            return 0;
        }
    }
}
