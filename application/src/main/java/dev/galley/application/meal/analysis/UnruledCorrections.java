package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Transactions;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Quota;
import dev.galley.domain.llm.Quotas;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.CorrectionReading;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Outcome;
import dev.galley.domain.meal.analysis.CorrectionReading.Spoken;
import dev.galley.domain.meal.analysis.CorrectionReading.Why;
import dev.galley.domain.meal.analysis.SpokenCorrections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Has a model read how a meal is put right, where rules cannot read all of it. It is the slow part, done before the command
 * is sent: while the model thinks, no connection to the database is held.
 */
public final class UnruledCorrections {
    /** Nobody talks of their meals so often; it bounds what one person's talk costs. */
    private static final Quota DAILY = new Quota("meal-correction", 100, Duration.ofHours(24));

    /**
     * What a model read.
     *
     * @param version of the meal whose items it was shown
     */
    public record Advice(long version, List<Change> changes, List<String> left, String provider) {
        public Advice {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    private final CorrectionReading reading;
    private final Meals meals;
    private final Quotas quotas;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public UnruledCorrections(
            CorrectionReading reading, Meals meals, Quotas quotas, Transactions transactions, Ids ids, Clock clock) {
        this.reading = reading;
        this.meals = meals;
        this.quotas = quotas;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Empty where rules read all of it, or no model can, may, or does in time. Of a meal that there is not
     * it is empty too: the command says so, unless it was done before.
     *
     * @param language as of {@link CorrectMeal}
     */
    public Optional<Advice> advice(UserId owner, Tier tier, Optional<MealId> id, String text, Language language) {
        if (!reading.canRead()) {
            return Optional.empty();
        }
        var meal = transactions.read(() -> id.flatMap(it -> meals.of(owner, it)))
                .filter(it -> it.value().status() == MealStatus.READY);
        if (meal.isEmpty()) {
            return Optional.empty();
        }
        var items = meal.get().value().items();
        var spoken = CorrectMeal.language(text, language, items);
        if (SpokenCorrections.read(text, spoken).notUnderstood().isEmpty()) {
            return Optional.empty();
        }
        var asked = new Spoken(owner, tier, text, items.stream().map(UnruledCorrections::listed).toList(), spoken);
        try {
            return read(asked, meal.get().version());
        } catch (StaleWrite lost) { // somebody else's use of the quota: what rules read is done without advice
            return Optional.empty();
        }
    }

    private Optional<Advice> read(Spoken asked, long version) {
        var key = "correction/" + ids.next();
        var taken = transactions.write(() -> quotas.take(asked.owner(), DAILY, key, clock.instant()));
        if (taken instanceof Quotas.Verdict.Spent) {
            return Optional.empty();
        }
        boolean charged = false;
        try {
            var outcome = reading.read(asked);
            charged = switch (outcome) {
                case Outcome.Read _ -> true;
                case Outcome.Unread(var why) -> why != Why.NO_PROVIDER && why != Why.UNAVAILABLE;
            };
            return advice(outcome, version);
        } finally {
            if (!charged) {
                transactions.write(() -> {
                    quotas.giveBack(asked.owner(), DAILY, key);
                    return DAILY;
                });
            }
        }
    }

    private static Optional<Advice> advice(Outcome outcome, long version) {
        return switch (outcome) {
            case Outcome.Read(var changes, var left, var provider) -> Optional.of(
                    new Advice(version, changes, left, provider));
            case Outcome.Unread _ -> Optional.empty();
        };
    }

    private static CorrectionReading.Item listed(MealItem item) {
        return new CorrectionReading.Item(
                item.name(),
                item.quantity().stripTrailingZeros().toPlainString() + item.unit().map(it -> " " + it).orElse(""));
    }
}
