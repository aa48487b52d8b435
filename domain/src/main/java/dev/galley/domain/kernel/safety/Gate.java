package dev.galley.domain.kernel.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one place that decides whether somebody may eat something. It knows nothing but their needs and what is known of the
 * food, asks nobody, and comes after every model. Unknown is unknown, and never safe.
 */
public final class Gate {
    private Gate() {}

    public static Judgement judge(Needs needs, Contents contents) {
        if (needs.isNone()) {
            return Judgement.SAFE;
        }
        var concerns = new ArrayList<Concern>();
        for (var allergen : needs.allergies()) {
            if (contents.contains().contains(allergen)) {
                concerns.add(new Concern(Concern.Kind.CONTAINS, allergen.code()));
            } else if (contents.mayContain().contains(allergen)) {
                concerns.add(new Concern(Concern.Kind.MAY_CONTAIN, allergen.code()));
            } else if (contents.unknown().contains(allergen)) {
                concerns.add(new Concern(Concern.Kind.ALLERGEN_UNKNOWN, allergen.code()));
            }
        }
        for (var diet : needs.diets()) {
            var suits = contents.diets().get(diet);
            if (suits == null) {
                concerns.add(new Concern(Concern.Kind.DIET_UNKNOWN, diet.code()));
            } else if (!suits) {
                concerns.add(new Concern(Concern.Kind.BREAKS_DIET, diet.code()));
            }
        }
        return Judgement.of(concerns);
    }

    /** What may be shown to them, in the order given: all that is not unsafe, with what the gate found of it. */
    public static <T> List<Screened<T>> showable(Needs needs, List<T> things, Function<T, Contents> contents) {
        return screened(needs, things, contents, Verdict.UNKNOWN);
    }

    /** What Galley may propose to them by itself, in the order given: only what is safe. */
    public static <T> List<Screened<T>> proposable(Needs needs, List<T> things, Function<T, Contents> contents) {
        return screened(needs, things, contents, Verdict.SAFE);
    }

    /**
     * All of it, in the order given, with what the gate found of each: for what is somebody's own anyway, and for whoever
     * says that they want to see what they must not eat.
     */
    public static <T> List<Screened<T>> flagged(Needs needs, List<T> things, Function<T, Contents> contents) {
        return screened(needs, things, contents, Verdict.UNSAFE);
    }

    private static <T> List<Screened<T>> screened(
            Needs needs, List<T> things, Function<T, Contents> contents, Verdict worst) {
        var passed = new ArrayList<Screened<T>>();
        for (var thing : things) {
            var judgement = judge(needs, contents.apply(thing));
            if (judgement.verdict().compareTo(worst) <= 0) {
                passed.add(new Screened<>(thing, judgement, !needs.isNone()));
            }
        }
        return List.copyOf(passed);
    }
}
