package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it is worth to ask a person about a plate: at most three questions, and only if their answers would halve the width
 * of its energy, or tell it where nothing tells it yet.
 */
public final class Doubts {
    public static final int MOST = 3;
    private static final double HALF = 0.5;
    /** Who says how many grams it was without a scale is believed to a tenth. */
    private static final double SAID_LEAST = 0.9;
    private static final double SAID_MOST = 1.1;
    /** A width below this, in kilocalories and as a share of all, is no reason to bother anybody. */
    private static final double BOTHERS_KILOCALORIES = 60;
    private static final double BOTHERS_SHARE = 0.2;

    /**
     * One question.
     *
     * @param helping the place of what it is about
     * @param food what it is called
     * @param grams likely answers, the smallest first; empty where nothing is known
     */
    public record Doubt(int helping, String food, List<Long> grams) {}

    private Doubts() {}

    public static List<Doubt> of(Plate plate) {
        return of(plate, IntStream.range(0, plate.helpings().size()).boxed().collect(Collectors.toSet()));
    }

    /**
     * The whole plate decides whether anything is worth asking.
     *
     * @param askable the places that may be asked about
     */
    static List<Doubt> of(Plate plate, Set<Integer> askable) {
        var places = askable.stream().sorted().toList();
        var unknown = places.stream()
                .filter(i -> plate.helpings().get(i).grams().isEmpty())
                .limit(MOST)
                .toList();
        return (unknown.isEmpty() ? halving(plate, places) : unknown).stream()
                .map(i -> ask(i, plate.helpings().get(i)))
                .toList();
    }

    /** The fewest whose answers halve the width, the widest first; none if three do not. */
    private static List<Integer> halving(Plate plate, List<Integer> places) {
        double all = plate.helpings().stream().mapToDouble(Doubts::width).sum();
        double likely = plate.helpings().stream()
                .map(Doubts::energy)
                .flatMap(Optional::stream)
                .mapToDouble(Interval::likely)
                .sum();
        if (all < BOTHERS_KILOCALORIES || all < BOTHERS_SHARE * likely) {
            return List.of();
        }
        var widest = places.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -gain(plate.helpings().get(i))))
                .limit(MOST)
                .toList();
        var asked = new ArrayList<Integer>();
        double left = all;
        for (int i : widest) {
            asked.add(i);
            left -= gain(plate.helpings().get(i));
            if (left <= HALF * all) {
                return asked;
            }
        }
        return List.of();
    }

    private static Optional<Interval> energy(Helping helping) {
        return Optional.ofNullable(helping.nutrition().get(Nutrient.CALORIES));
    }

    private static double width(Helping helping) {
        return energy(helping).map(it -> it.max() - it.min()).orElse(0.0);
    }

    private static double gain(Helping helping) {
        return helping.grams()
                .map(grams -> width(helping) - width(helping.weighing(said(grams.likely()))))
                .map(gained -> Math.max(0, gained))
                .orElse(0.0);
    }

    /** How many grams it is by the word of somebody who had no scale. */
    public static Interval said(double grams) {
        return new Interval(grams * SAID_LEAST, grams, grams * SAID_MOST);
    }

    private static Doubt ask(int place, Helping helping) {
        return new Doubt(place, helping.name(), helping.grams().map(Doubts::likely).orElse(List.of()));
    }

    private static List<Long> likely(Interval grams) {
        return java.util.stream.DoubleStream.of(grams.min(), grams.likely(), grams.max())
                .mapToLong(Doubts::handy)
                .filter(it -> it > 0)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private static long handy(double grams) {
        long step = grams < 20 ? 1 : grams < 100 ? 5 : grams < 400 ? 10 : 50;
        return Math.round(grams / step) * step;
    }
}
