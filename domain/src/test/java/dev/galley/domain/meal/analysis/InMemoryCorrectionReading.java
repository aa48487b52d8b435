package dev.galley.domain.meal.analysis;

import java.util.Optional;
import java.util.function.Function;

/** Reads what it was told to read in each text. */
public final class InMemoryCorrectionReading implements CorrectionReading {
    private final Function<Spoken, Outcome> outcome;
    private final boolean there;

    /** @param why nothing is ever read */
    public InMemoryCorrectionReading(Function<Spoken, Outcome> outcome, Optional<Why> why) {
        this.outcome = why.<Function<Spoken, Outcome>>map(it -> _ -> new Outcome.Unread(it)).orElse(outcome);
        there = why.filter(it -> it == Why.NO_PROVIDER).isEmpty();
    }

    @Override
    public boolean canRead() {
        return there;
    }

    @Override
    public Outcome read(Spoken spoken) {
        return outcome.apply(spoken);
    }
}
