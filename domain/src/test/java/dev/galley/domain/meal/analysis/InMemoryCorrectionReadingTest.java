package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Outcome;
import dev.galley.domain.meal.analysis.CorrectionReading.Why;
import java.util.List;
import java.util.Optional;

class InMemoryCorrectionReadingTest implements CorrectionReadingContract {
    private static CorrectionReading reading(Optional<Why> why) {
        return new InMemoryCorrectionReading(
                spoken -> new Outcome.Read(
                        List.of(
                                new Change(Optional.of(0), new Correction.Scale(
                                        spoken.items().getFirst().name(), Interval.exactly(0.5))),
                                new Change(Optional.of(1), new Correction.Remove(spoken.items().getLast().name()))),
                        List.of(),
                        "memory"),
                why);
    }

    @Override
    public CorrectionReading reading() {
        return reading(Optional.empty());
    }

    @Override
    public CorrectionReading nobody() {
        return reading(Optional.of(Why.NO_PROVIDER));
    }

    @Override
    public CorrectionReading failing() {
        return reading(Optional.of(Why.UNAVAILABLE));
    }
}
