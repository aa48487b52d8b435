package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.WeighText;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealEdit;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Corrected;
import dev.galley.domain.meal.analysis.Corrected.Target;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.PortionWords;
import dev.galley.domain.meal.analysis.SpokenCorrections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a meal right as its owner says in plain words. What is understood is done, what is not is told, and nothing is
 * guessed. Refused with {@code MEAL_NOT_FOUND} or {@code MEAL_NOT_READY}.
 *
 * @param language that is expected; where it makes no sense in it, the others are tried
 */
public record CorrectMeal(UserId owner, Optional<MealId> meal, String text, Language language)
        implements
            Command<CorrectMeal.Result> {
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
        NOTHING_LEFT
    }

    /** @param text in the person's words */
    public record Open(String text, Why why) {}

    /** @param done in the person's words: the items that were changed, taken away or added */
    public record Result(Versioned<Meal> meal, List<String> done, List<Open> open) {}

    public CorrectMeal {
        if (text.isBlank() || text.length() > SpokenCorrections.LONGEST) {
            throw new IllegalArgumentException("not a correction");
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<CorrectMeal, Result> {
        /** From here on something is taken for another food, and not for what is said of one: "the rice was white". */
        private static final double SURE = 0.7;

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
            var language = language(command, meal.items());
            var read = SpokenCorrections.read(command.text, language);
            var work = new Work(new ArrayList<>(meal.items()), new ArrayList<>(), new ArrayList<>(), language, caller);
            read.understood().forEach(correction -> apply(correction, work));
            read.notUnderstood().forEach(text -> work.open.add(new Open(text, Why.NOT_UNDERSTOOD)));
            var edit = new MealEdit(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.copyOf(work.items)));
            return new Result(
                    meal.edit(edit, clock.instant())
                            .map(change -> correcting.keep(found, change, List.of()))
                            .orElse(found),
                    List.copyOf(work.done),
                    List.copyOf(work.open));
        }

        private record Work(List<MealItem> items, List<String> done, List<Open> open, Language language,
                Caller caller) {}

        /** The first in which all of it makes sense for this meal, the expected one first. */
        private static Language language(CorrectMeal command, List<MealItem> items) {
            return Stream.concat(Stream.of(command.language), Stream.of(Language.values()))
                    .filter(language -> {
                        var read = SpokenCorrections.read(command.text, language);
                        return read.notUnderstood().isEmpty() && read.understood().stream()
                                .allMatch(it -> makesSense(it, items, language));
                    })
                    .findFirst()
                    .orElse(command.language);
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

        private void apply(Correction correction, Work work) {
            switch (correction) {
                case Correction.Add(var what) -> add(what, work);
                case Correction.ScaleAll(_, var by) -> {
                    for (int place = 0; place < work.items.size(); place++) {
                        var item = work.items.get(place);
                        put(Corrected.scaled(item, by), place, item.name(), Why.NO_AMOUNT, work);
                    }
                }
                case Correction.Remeasure(var what, _) -> at(
                        Corrected.weighing(work.items, PortionWords.grams(what)), correction, Why.WHICH_ITEM, work);
                case Correction.Replace(var what, var other) -> {
                    var named = named(what, work);
                    var better = Corrected.saidBetter(work.items, other, work.language);
                    switch (named) {
                        case Target.None _ when better instanceof Target.Item ->
                            at(better, new Correction.Replace(other, other), Why.NO_SUCH_ITEM, work);
                        case Target.Item(var place) when isUnclear(work.items.get(place), what, place, better, work) ->
                            leave(what, Why.WHICH_ITEM, work);
                        case Target.Item(var place) when isAnother(other, place, work) -> leave(what, Why.WHICH_ITEM,
                                work);
                        default -> at(named, correction, Why.NO_SUCH_ITEM, work);
                    }
                }
                default -> at(named(correction.what(), work), correction, Why.NO_SUCH_ITEM, work);
            }
        }

        /** "Brown rice, not white" is of the rice; where there is an egg white too, nobody can tell. */
        private static boolean isUnclear(MealItem item, String what, int place, Target better, Work work) {
            return better instanceof Target.Item(var other)
                    && other != place
                    && !Corrected.isNamed(what, item.name(), work.language);
        }

        /** "The bread, not the butter" makes no bread of the butter where there is bread. */
        private static boolean isAnother(String other, int place, Work work) {
            return IntStream.range(0, work.items.size())
                    .anyMatch(i -> i != place && Corrected.isNamed(other, work.items.get(i).name(), work.language));
        }

        private void at(Target target, Correction correction, Why none, Work work) {
            switch (target) {
                case Target.Item(var place) -> change(correction, place, work);
                case Target.Several _ -> leave(correction.what(), Why.WHICH_ITEM, work);
                case Target.None _ -> leave(correction.what(), none, work);
            }
        }

        /** The words may name the same food in another way, or in another language. */
        private Target named(String what, Work work) {
            var target = Corrected.find(work.items, what, Optional.empty(), work.language);
            if (!(target instanceof Target.None)) {
                return target;
            }
            var food = remaking.read(what, work.language, work.caller).stream().limit(1).flatMap(it -> it.food()
                    .stream())
                    .findFirst();
            return Corrected.find(work.items, what, food, work.language);
        }

        private static void leave(String what, Why why, Work work) {
            work.open.add(new Open(what, why));
        }

        private void change(Correction correction, int place, Work work) {
            var item = work.items.get(place);
            switch (correction) {
                case Correction.Remove(var what) -> {
                    if (work.items.size() == 1) {
                        leave(what, Why.NOTHING_LEFT, work);
                    } else {
                        work.items.remove(place);
                        work.done.add(what);
                    }
                }
                case Correction.Scale(var what, var by) -> put(Corrected.scaled(item, by), place, what, Why.NO_AMOUNT,
                        work);
                case Correction.Measure(var what, var amount) -> put(
                        remaking.measured(item, amount, work.language, work.caller), place, what, Why.NO_AMOUNT, work);
                case Correction.Remeasure(var what, var amount) -> put(
                        remaking.measured(item, amount, work.language, work.caller), place, what, Why.NO_AMOUNT, work);
                case Correction.Replace(var what, var other) -> {
                    var read = remaking.read(other, work.language, work.caller);
                    var one = read.size() == 1
                            ? Optional.of(read.getFirst()).filter(it -> it.food().isEmpty() || it.confidence() >= SURE)
                            : Optional.<WeighText.Helped>empty();
                    var why = one.flatMap(WeighText.Helped::food).isPresent() ? Why.NO_AMOUNT : Why.NO_FOOD;
                    put(one.flatMap(it -> remaking.replaced(item, it)), place, what, why, work);
                }
                case Correction.ScaleAll _,Correction.Add _ -> throw new IllegalStateException("is of no one item");
            }
        }

        private static void put(Optional<MealItem> changed, int place, String what, Why otherwise, Work work) {
            changed.ifPresentOrElse(item -> {
                work.items.set(place, item);
                work.done.add(what);
            }, () -> leave(what, otherwise, work));
        }

        private void add(String what, Work work) {
            var read = remaking.read(what, work.language, work.caller);
            if (read.isEmpty()) {
                leave(what, Why.NO_FOOD, work);
            }
            for (var one : read) {
                var added = remaking.added(one);
                if (added.isPresent() && work.items.size() < Meal.MOST_ITEMS) {
                    work.items.add(added.get());
                    work.done.add(one.name());
                } else {
                    leave(one.name(), one.food().isEmpty() ? Why.NO_FOOD : Why.NO_AMOUNT, work);
                }
            }
        }
    }
}
