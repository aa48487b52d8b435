package dev.galley.domain.meal.diary;

import java.time.LocalDate;
import java.util.Optional;

/** What to change, and on which day; or, without a day, what is good as it is. */
public sealed interface Insight {
    /** The day that would change most by it. */
    Optional<LocalDate> date();

    enum Macro {
        PROTEIN, CARBS, FAT
    }

    /** How much of it should have been eaten, beside what was. */
    enum Change {
        LESS, MORE;

        /** @param off by how much it was too much; below 0, too little */
        static Change of(double off) {
            return off > 0 ? LESS : MORE;
        }
    }

    /** Something that is good as it is. */
    sealed interface Praise extends Insight {
        @Override
        default Optional<LocalDate> date() {
            return Optional.empty();
        }
    }

    /** Something to change on a day. */
    sealed interface Advice extends Insight {
        LocalDate day();

        @Override
        default Optional<LocalDate> date() {
            return Optional.of(day());
        }
    }

    /** The days differ little in energy. */
    record SteadyEnergy() implements Praise {}

    /**
     * @param kilocalories to change, to tens
     * @param had that day, kcal
     * @param average of the days, kcal
     */
    record UnsteadyEnergy(LocalDate day, Change change, long kilocalories, long had, long average) implements Advice {}

    /** @param percent of the energy of the average day */
    record GoodShare(Macro macro, long percent, long idealPercent) implements Praise {}

    /**
     * @param grams to change, at least 1
     * @param percent of that day's energy
     */
    record BadShare(LocalDate day, Change change, Macro macro, long grams, long percent, long idealPercent)
            implements
                Advice {}

    /** @param meals how many different ones */
    record VariedMeals(long meals) implements Praise {}

    /**
     * @param meal that was eaten before
     * @param meals how many different ones; at least 1
     * @param enough how many would be
     */
    record SameMealAgain(LocalDate day, String meal, long meals, long enough) implements Advice {}

    /**
     * @param meals how many different ones
     * @param enough how many would be
     */
    record FewMeals(LocalDate day, long meals, long enough) implements Advice {}

    /** @param grams of fibre on that day */
    record LittleFiber(LocalDate day, long grams, long adequateGrams) implements Advice {}
}
