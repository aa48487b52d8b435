package dev.galley.domain.kernel.naming;

import static dev.galley.domain.kernel.Diet.GLUTEN_FREE;
import static dev.galley.domain.kernel.Diet.HALAL;
import static dev.galley.domain.kernel.Diet.KOSHER;
import static dev.galley.domain.kernel.Diet.LACTOSE_FREE;
import static dev.galley.domain.kernel.Diet.VEGAN;
import static dev.galley.domain.kernel.Diet.VEGETARIAN;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What names give away. They never say that something is free of anything: what they do not speak of is as unknown as it
 * was before.
 *
 * @param breaks diets that it does not suit
 * @param mayBreak diets that it may not suit
 * @param meat whether it is of mammals or birds, which some do not eat together with milk
 */
public record Hints(
        Set<Allergen> contains, Set<Allergen> mayContain, Set<Diet> breaks, Set<Diet> mayBreak, boolean meat) {
    public static final Hints NONE = new Hints(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public Hints {
        contains = Set.copyOf(contains);
        mayContain = Set.copyOf(without(Allergen.class, mayContain, contains));
        breaks = Set.copyOf(breaks);
        mayBreak = Set.copyOf(without(Diet.class, mayBreak, breaks));
    }

    static Hints of(Sense sense) {
        var breaks = EnumSet.noneOf(Diet.class);
        var mayBreak = EnumSet.noneOf(Diet.class);
        for (var allergen : sense.contains()) {
            breaks.addAll(brokenBy(allergen));
            mayBreak.addAll(doubtedFor(allergen));
        }
        for (var allergen : sense.mayContain()) {
            mayBreak.addAll(brokenBy(allergen));
        }
        for (var trait : sense.traits()) {
            breaks.addAll(trait.breaks());
            mayBreak.addAll(trait.mayBreak());
        }
        for (var trait : sense.mayHave()) {
            mayBreak.addAll(trait.breaks());
            mayBreak.addAll(trait.mayBreak());
        }
        if (sense.traits().contains(Trait.LACTOSE_GONE)) {
            breaks.remove(LACTOSE_FREE);
            mayBreak.add(LACTOSE_FREE);
        }
        boolean meat = sense.traits().contains(Trait.MEAT)
                || sense.traits().contains(Trait.PORK)
                || sense.traits().contains(Trait.BLOOD);
        return new Hints(sense.contains(), sense.mayContain(), breaks, mayBreak, meat);
    }

    /** The diets that leave out whatever has this allergen. */
    private static Set<Diet> brokenBy(Allergen allergen) {
        return switch (allergen) {
            case MILK -> Set.of(VEGAN, LACTOSE_FREE);
            case EGGS -> Set.of(VEGAN);
            case FISH -> Set.of(VEGAN, VEGETARIAN);
            case CRUSTACEANS, MOLLUSCS -> Set.of(VEGAN, VEGETARIAN, KOSHER);
            case GLUTEN, WHEAT -> Set.of(GLUTEN_FREE);
            case PEANUTS, SOYBEANS, NUTS, CELERY, MUSTARD, SESAME, SULPHITES, LUPIN -> Set.of();
        };
    }

    /** The diets that something which may contain these may not suit. */
    public static Set<Diet> doubtedBy(Set<Allergen> mayContain) {
        var doubted = EnumSet.noneOf(Diet.class);
        mayContain.forEach(allergen -> doubted.addAll(brokenBy(allergen)));
        return doubted;
    }

    /** Schools of law differ about shellfish. */
    private static Set<Diet> doubtedFor(Allergen allergen) {
        return allergen == Allergen.CRUSTACEANS || allergen == Allergen.MOLLUSCS ? Set.of(HALAL) : Set.of();
    }

    /** Both are in it. */
    public Hints and(Hints other) {
        return new Hints(
                union(Allergen.class, contains, other.contains),
                union(Allergen.class, mayContain, other.mayContain),
                union(Diet.class, breaks, other.breaks),
                union(Diet.class, mayBreak, other.mayBreak),
                meat || other.meat);
    }

    /** It may be in it, or not. */
    public Hints perhaps() {
        return new Hints(
                Set.of(),
                union(Allergen.class, contains, mayContain),
                Set.of(),
                union(Diet.class, breaks, mayBreak),
                false);
    }

    /** One of these is in it, as the cook likes; nothing where there is none. */
    public static Hints oneOf(List<Hints> choice) {
        if (choice.isEmpty()) {
            return NONE;
        }
        var any = choice.stream().map(Hints::perhaps).reduce(NONE, Hints::and);
        var contains = EnumSet.allOf(Allergen.class);
        var breaks = EnumSet.allOf(Diet.class);
        choice.forEach(hints -> {
            contains.retainAll(hints.contains);
            breaks.retainAll(hints.breaks);
        });
        return new Hints(contains, any.mayContain, breaks, any.mayBreak, choice.stream().allMatch(Hints::meat));
    }

    /** What is known of it by now: the surer word wins, contains before may contain before unknown before free. */
    public Contents joined(Contents known) {
        var all = union(Allergen.class, contains, known.contains());
        var may = without(Allergen.class, union(Allergen.class, mayContain, known.mayContain()), all);
        var unknown = without(Allergen.class, without(Allergen.class, known.unknown(), all), may);
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        diets.putAll(known.diets());
        mayBreak.forEach(diet -> diets.remove(diet, true));
        breaks.forEach(diet -> diets.put(diet, false));
        return new Contents(all, may, unknown, diets);
    }

    private static <T extends Enum<T>> Set<T> union(Class<T> type, Set<T> some, Set<T> others) {
        var all = EnumSet.noneOf(type);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static <T extends Enum<T>> Set<T> without(Class<T> type, Set<T> some, Set<T> others) {
        var rest = EnumSet.noneOf(type);
        rest.addAll(some);
        rest.removeAll(others);
        return rest;
    }
}
