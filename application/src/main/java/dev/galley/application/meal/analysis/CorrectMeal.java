package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealEdit;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Corrected;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.SpokenCorrections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a meal right as its owner says in plain words. What is understood is done, what is not is told, and nothing is
 * guessed. Refused with {@code MEAL_NOT_FOUND} or {@code MEAL_NOT_READY}.
 *
 * @param language that is expected; where it makes no sense in it, the others are tried
 * @param advice what a model read, where rules cannot read all of it; of the meal as it is no longer, it counts for nothing
 */
public record CorrectMeal(
        UserId owner, Optional<MealId> meal, String text, Language language, Optional<UnruledCorrections.Advice> advice)
        implements
            Command<CorrectMeal.Result> {
    /** Who reads where no model does. */
    public static final String RULES = "rules";

    /** Why something was not done. */
    public enum Why {
        NOT_UNDERSTOOD,
        /** Nothing in the meal goes by that name. */
        NO_SUCH_ITEM,
        /** Several things in the meal do. */
        WHICH_ITEM,
        /** No food is like enough to what was said. */
        NO_FOOD,
        /** It cannot be told how much that is. */
        NO_AMOUNT,
        /** There would be nothing left of the meal. */
        NOTHING_LEFT,
        /** There are as many things in the meal as there can be. */
        MEAL_FULL
    }

    /** @param text in the person's words */
    public record Open(String text, Why why) {}

    /**
     * @param done in the person's words, or as the meal names them: the items that were changed, taken away or added
     * @param readBy the model whose reading this is, or {@link #RULES}
     */
    public record Result(Versioned<Meal> meal, List<String> done, List<Open> open, String readBy) {}

    public CorrectMeal {
        if (text.isBlank() || text.length() > SpokenCorrections.LONGEST) {
            throw new IllegalArgumentException("not a correction");
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    /** The first in which all of it makes sense for these items, the expected one first. */
    static Language language(String text, Language expected, List<MealItem> items) {
        return Stream.concat(Stream.of(expected), Stream.of(Language.values()))
                .filter(language -> {
                    var read = SpokenCorrections.read(text, language);
                    return read.notUnderstood().isEmpty() && read.understood().stream()
                            .allMatch(it -> makesSense(it, items, language));
                })
                .findFirst()
                .orElse(expected);
    }

    private static boolean makesSense(Correction correction, List<MealItem> items, Language language) {
        return switch (correction) {
            case Correction.ScaleAll _,Correction.Remeasure _,Correction.Add _ -> true;
            case Correction.Replace(var what, var other) -> isThere(what, items, language)
                    || isThere(other, items, language);
            case Correction.Remove(var what) -> isThere(what, items, language);
            case Correction.Scale(var what, _) -> isThere(what, items, language);
            case Correction.Measure(var what, _) -> isThere(what, items, language);
        };
    }

    private static boolean isThere(String what, List<MealItem> items, Language language) {
        return items.stream().anyMatch(item -> Corrected.isMeant(what, item.name(), language));
    }

    public static final class Handler implements Handles<CorrectMeal, Result> {
        private final Correcting correcting;
        private final Remaking remaking;
        private final Clock clock;

        @Inject
        public Handler(Correcting correcting, Remaking remaking, Clock clock) {
            this.correcting = correcting;
            this.remaking = remaking;
            this.clock = clock;
        }

        @Override
        public Result handle(CorrectMeal command, Caller caller) {
            var found = correcting.ready(command.owner, command.meal, "cannot be corrected");
            var meal = found.value();
            var language = language(command.text, command.language, meal.items());
            var byRules = byRules(command.text, new Mending(meal.items(), remaking, language, caller));
            var advice = command.advice.filter(it -> it.version() == found.version());
            var advised = advice
                    .map(it -> advised(it, new Mending(meal.items(), remaking, language, caller)))
                    .filter(it -> it.coversAll(byRules));
            var mending = advised.orElse(byRules);
            var edit = new MealEdit(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(mending.items()));
            return new Result(
                    meal.edit(edit, clock.instant())
                            .map(change -> correcting.keep(found, change, List.of()))
                            .orElse(found),
                    mending.done(),
                    mending.open(),
                    advised.flatMap(_ -> advice).map(UnruledCorrections.Advice::provider).orElse(RULES));
        }

        private static Mending byRules(String text, Mending mending) {
            var read = SpokenCorrections.read(text, mending.language());
            read.understood().forEach(mending::apply);
            read.notUnderstood().forEach(it -> mending.leave(it, Why.NOT_UNDERSTOOD));
            return mending;
        }

        private static Mending advised(UnruledCorrections.Advice advice, Mending mending) {
            advice.changes().forEach(mending::apply);
            advice.left().forEach(it -> mending.leave(it, Why.NOT_UNDERSTOOD));
            return mending;
        }
    }
}
