package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Caller;
import dev.galley.application.food.WeighText;
import dev.galley.application.meal.analysis.CorrectMeal.Open;
import dev.galley.application.meal.analysis.CorrectMeal.Why;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Corrected;
import dev.galley.domain.meal.analysis.Corrected.Target;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.PortionWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The items of one meal while they are put right, whoever read how: what was done with them, and what could not be. */
final class Mending {
    /** From here on something is taken for another food, and not for what is said of one: "the rice was white". */
    private static final double SURE = 0.7;

    private final List<MealItem> before;
    private final List<MealItem> items;
    private final List<String> done = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Remaking remaking;
    private final Language language;
    private final Caller caller;

    Mending(List<MealItem> items, Remaking remaking, Language language, Caller caller) {
        before = List.copyOf(items);
        this.items = new ArrayList<>(items);
        this.remaking = remaking;
        this.language = language;
        this.caller = caller;
    }

    Language language() {
        return language;
    }

    List<MealItem> items() {
        return List.copyOf(items);
    }

    /** In the person's words. */
    List<String> done() {
        return List.copyOf(done);
    }

    List<Open> open() {
        return List.copyOf(open);
    }

    /**
     * Whether this does something, and all that the other does: each item that the other changes is the same here, or not
     * here either, and of each food that it adds there is as much.
     */
    boolean coversAll(Mending other) {
        return !done.isEmpty()
                && other.changed().stream().allMatch(id -> isSame(of(id), other.of(id)))
                && addsAll(other.added());
    }

    private Optional<MealItem> of(ItemId id) {
        return items.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private boolean addsAll(List<MealItem> wanted) {
        var mine = new ArrayList<>(added());
        return wanted.stream().allMatch(it -> mine.stream()
                .filter(one -> isSame(one, it))
                .findFirst()
                .map(mine::remove)
                .orElse(false));
    }

    private static boolean isSame(Optional<MealItem> one, Optional<MealItem> other) {
        return one.isPresent() == other.isPresent()
                && one.flatMap(it -> other.map(that -> isSame(it, that))).orElse(true);
    }

    /** As much of the same, whatever it is called and however sure somebody was of it. */
    private static boolean isSame(MealItem one, MealItem other) {
        return one.food().equals(other.food())
                && one.recipe().equals(other.recipe())
                && one.grams().equals(other.grams())
                && (one.grams().isPresent()
                        || (one.quantity().compareTo(other.quantity()) == 0 && one.unit().equals(other.unit())));
    }

    private Set<ItemId> changed() {
        var now = Set.copyOf(items);
        var changed = new HashSet<ItemId>();
        before.stream().filter(it -> !now.contains(it)).map(MealItem::id).forEach(changed::add);
        return changed;
    }

    private List<MealItem> added() {
        var ids = before.stream().map(MealItem::id).toList();
        return items.stream().filter(it -> !ids.contains(it.id())).toList();
    }

    void leave(String what, Why why) {
        open.add(new Open(what, why));
    }

    /** Of the item that is at this place in the meal as it was, or of all of that meal, whatever was added meanwhile. */
    void apply(Change change) {
        if (change.place().isEmpty()) {
            switch (change.correction()) {
                case Correction.ScaleAll(_, var by) -> scale(before.stream().map(MealItem::id).toList(), by);
                default -> apply(change.correction());
            }
            return;
        }
        var id = before.get(change.place().get()).id();
        IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(id))
                .findFirst()
                .ifPresent(place -> change(change.correction(), place));
    }

    void apply(Correction correction) {
        switch (correction) {
            case Correction.Add(var what) -> add(what);
            case Correction.ScaleAll(_, var by) -> scale(items.stream().map(MealItem::id).toList(), by);
            case Correction.Remeasure(var what, _) -> at(
                    Corrected.weighing(items, PortionWords.grams(what)), correction, Why.WHICH_ITEM);
            case Correction.Replace(var what, var other) -> {
                var named = named(what, false);
                var better = Corrected.saidBetter(items, other, language);
                switch (named) {
                    case Target.None _ when better instanceof Target.Item ->
                        at(better, new Correction.Replace(other, other), Why.NO_SUCH_ITEM);
                    case Target.Item(var place) when isUnclear(items.get(place), what, place, better) ->
                        leave(what, Why.WHICH_ITEM);
                    case Target.Item(var place) when isAnother(other, place) -> leave(what, Why.WHICH_ITEM);
                    default -> at(named, correction, Why.NO_SUCH_ITEM);
                }
            }
            case Correction.Measure(var what, _) -> at(named(what, false), correction, Why.NO_SUCH_ITEM);
            case Correction.Remove(var what) -> at(named(what, true), correction, Why.NO_SUCH_ITEM);
            case Correction.Scale(var what, _) -> at(named(what, true), correction, Why.NO_SUCH_ITEM);
        }
    }

    private void scale(List<ItemId> these, Interval by) {
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            if (these.contains(item.id())) {
                put(Corrected.scaled(item, by), place, item.name(), Why.NO_AMOUNT);
            }
        }
    }

    /** "Brown rice, not white" is of the rice; where there is an egg white too, nobody can tell. */
    private boolean isUnclear(MealItem item, String what, int place, Target better) {
        return better instanceof Target.Item(var other)
                && other != place
                && !Corrected.isNamed(what, item.name(), language);
    }

    /** "The bread, not the butter" makes no bread of the butter where there is bread. */
    private boolean isAnother(String other, int place) {
        return IntStream.range(0, items.size())
                .anyMatch(i -> i != place && Corrected.isNamed(other, items.get(i).name(), language));
    }

    private void at(Target target, Correction correction, Why none) {
        switch (target) {
            case Target.Item(var place) -> change(correction, place);
            case Target.Several _ -> leave(correction.what(), Why.WHICH_ITEM);
            case Target.None _ -> leave(correction.what(), none);
        }
    }

    /** The words may name the same food in another way, or in another language. */
    private Target named(String what, boolean strictly) {
        var target = Corrected.find(items, what, Optional.empty(), language, strictly);
        if (!(target instanceof Target.None)) {
            return target;
        }
        var food = remaking.read(what, language, caller).stream().limit(1).flatMap(it -> it.food().stream())
                .findFirst();
        return Corrected.find(items, what, food, language, strictly);
    }

    private void change(Correction correction, int place) {
        var item = items.get(place);
        switch (correction) {
            case Correction.Remove(var what) -> {
                if (items.size() == 1) {
                    leave(what, Why.NOTHING_LEFT);
                } else {
                    items.remove(place);
                    done.add(what);
                }
            }
            case Correction.Scale(var what, var by) -> put(Corrected.scaled(item, by), place, what, Why.NO_AMOUNT);
            case Correction.Measure(var what, var amount) -> put(
                    remaking.measured(item, amount, language, caller), place, what, Why.NO_AMOUNT);
            case Correction.Remeasure(var what, var amount) -> put(
                    remaking.measured(item, amount, language, caller), place, what, Why.NO_AMOUNT);
            case Correction.Replace(var what, var other) -> {
                var read = remaking.read(other, language, caller);
                var one = read.size() == 1
                        ? Optional.of(read.getFirst()).filter(it -> it.food().isEmpty() || it.confidence() >= SURE)
                        : Optional.<WeighText.Helped>empty();
                var why = one.flatMap(WeighText.Helped::food).isPresent() ? Why.NO_AMOUNT : Why.NO_FOOD;
                put(one.flatMap(it -> remaking.replaced(item, it)), place, what, why);
            }
            case Correction.ScaleAll _,Correction.Add _ -> throw new IllegalStateException("is of no one item");
        }
    }

    private void put(Optional<MealItem> changed, int place, String what, Why otherwise) {
        changed.ifPresentOrElse(item -> {
            items.set(place, item);
            done.add(what);
        }, () -> leave(what, otherwise));
    }

    private void add(String what) {
        var read = remaking.read(what, language, caller);
        if (read.isEmpty()) {
            leave(what, Why.NO_FOOD);
        }
        for (var one : read) {
            var added = remaking.added(one);
            if (added.isEmpty()) {
                leave(one.name(), one.food().isEmpty() ? Why.NO_FOOD : Why.NO_AMOUNT);
            } else if (items.size() >= Meal.MOST_ITEMS) {
                leave(one.name(), Why.MEAL_FULL);
            } else {
                items.add(added.get());
                done.add(one.name());
            }
        }
    }
}
