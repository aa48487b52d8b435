package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that is on a plate, brought into agreement: the person's words outrank the picture, and what was weighed outranks
 * both.
 */
public record Plate(List<Helping> helpings) {
    /** What a person listed not, but a model sees, may not be there at all. */
    private static final double UNLISTED = 0.6;
    /** Where sight and scale are this far apart, one of them is not to be trusted, and it is not the scale. */
    private static final double FAR_APART = 3;
    private static final double FAR_APART_SURE = 0.7;
    /** Below this share of the weight there is no room left for what was seen besides. */
    private static final double NO_ROOM = 0.02;

    public Plate {
        helpings = List.copyOf(helpings);
    }

    /** From words alone. What is no food of the database and weighs nothing known is not on it, unless it was listed. */
    public static Plate told(List<Told> told) {
        return new Plate(told.stream()
                .filter(it -> it.isListed() || it.food().isPresent())
                .map(Told::asHelping)
                .toList());
    }

    /** What the person said of foods takes the place of what was seen of them; what they said amounts of is added. */
    public Plate outrankedBy(List<Told> told) {
        var all = new ArrayList<>(helpings);
        var confirmed = new boolean[helpings.size()];
        boolean isListed = told.stream().anyMatch(Told::isListed);
        if (told.stream().filter(Told::isListed).count() == 1 && told.stream().allMatch(Told::isListed)) {
            return single(told.getFirst());
        }
        for (var one : told) {
            int at = mostAlike(one);
            if (at >= 0) {
                all.set(at, said(all.get(at), one));
                confirmed[at] = true;
            } else if (one.grams().isPresent() && one.food().isPresent()) {
                all.add(one.asHelping());
            }
        }
        for (int i = 0; isListed && i < confirmed.length; i++) {
            if (!confirmed[i]) {
                var maybe = all.get(i);
                all.set(i, maybe.grams().map(it -> maybe.weighing(new Interval(0, it.likely(), it.max())))
                        .orElse(maybe)
                        .lessSure(UNLISTED));
            }
        }
        return new Plate(all);
    }

    /** It is all one thing, whatever else was seen in it. */
    private Plate single(Told told) {
        var seen = helpings.stream().map(Helping::grams).flatMap(Optional::stream).reduce(Interval::plus);
        double confidence = helpings.stream().mapToDouble(Helping::confidence).max().orElse(1);
        var counted = helpings.size() == 1 ? helpings.getFirst() : null;
        boolean isSeen = seen.isPresent() && (told.isGuess() || told.grams().isEmpty());
        var claims = counted == null ? java.util.Map.<Nutrient, Double>of() : counted.claimedPerGram();
        return new Plate(List.of(new Helping(
                told.name(),
                told.quantity().or(() -> counted == null ? Optional.empty() : counted.quantity()),
                told.quantity().isPresent() ? told.unit() : counted == null ? Optional.empty() : counted.unit(),
                isSeen ? seen : told.grams(),
                told.food().or(() -> counted == null ? Optional.empty() : counted.food()),
                claims,
                told.food().map(KnownFood::likeness).orElse(confidence),
                isSeen ? Helping.Basis.SEEN : told.basis())));
    }

    private static Helping said(Helping seen, Told told) {
        boolean amount = told.grams().isPresent() && (!told.isGuess() || seen.grams().isEmpty());
        // a food that was named is meant, if what was seen is not the nearer match of the same words
        var food = told.isListed() || seen.food().isEmpty() ? told.food().or(seen::food) : seen.food();
        return new Helping(
                seen.name(),
                amount ? told.quantity() : seen.quantity(),
                amount ? told.unit() : seen.unit(),
                amount ? told.grams() : seen.grams(),
                food,
                seen.claimedPerGram(),
                Math.max(seen.confidence(), food.map(KnownFood::likeness).orElse(0.0)),
                amount ? told.basis() : seen.basis());
    }

    private int mostAlike(Told told) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < helpings.size(); i++) {
            var seen = helpings.get(i);
            boolean same = told.food().isPresent()
                    && told.food().map(KnownFood::id).equals(seen.food().map(KnownFood::id));
            double alike = same ? 2 : NameLikeness.of(told.name(), seen.name());
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return most >= NameLikeness.SAME ? best : -1;
    }

    /** So many times as much of everything. */
    public Plate times(Interval factor) {
        return new Plate(helpings.stream().map(it -> it.times(factor)).toList());
    }

    /**
     * The same in agreement with the scale: the likely weights sum to it. What the person said of single foods stays as it
     * is as long as there is room; the rest shares what is left in the proportion in which it was seen. What has no weight
     * yet shares alike.
     */
    public Plate weighing(double grams) {
        if (helpings.isEmpty()) {
            return this;
        }
        double said = helpings.stream()
                .filter(Plate::isSaid)
                .mapToDouble(Helping::likelyGrams)
                .sum();
        boolean hasOthers = helpings.stream().anyMatch(it -> !isSaid(it));
        boolean keepsSaid = hasOthers && grams - said >= NO_ROOM * grams;
        double room = keepsSaid ? grams - said : grams;
        var shared = helpings.stream().filter(it -> !keepsSaid || !isSaid(it)).toList();
        double seen = shared.stream().mapToDouble(Helping::likelyGrams).sum();
        long without = shared.stream().filter(it -> it.likelyGrams() == 0).count();
        double each = without == 0 ? 0 : room / shared.size();
        double factor = seen == 0 ? 0 : (room - each * without) / seen;
        boolean isFar = without == 0 && (factor > FAR_APART || factor < 1 / FAR_APART);
        var weighed = helpings.stream()
                .map(it -> keepsSaid && isSaid(it) ? it : shared(it, factor, each, room))
                .map(it -> isFar ? it.lessSure(FAR_APART_SURE) : it)
                .toList();
        return new Plate(bounded(weighed, grams));
    }

    /** The same with one thing on it, of a weight that is known only so well. */
    public Plate weighingAbout(Interval grams) {
        if (helpings.size() != 1) {
            throw new IllegalStateException("not one thing, but " + helpings.size());
        }
        return new Plate(List.of(helpings.getFirst().weighing(grams)));
    }

    private static Helping shared(Helping helping, double factor, double each, double room) {
        if (helping.likelyGrams() == 0) {
            return helping.weighing(new Interval(0, each, room));
        }
        var grams = helping.grams().orElseThrow().times(factor);
        var fits = helping.weighing(grams);
        return new Helping(
                fits.name(), fits.quantity().map(it -> it * factor), fits.unit(), fits.grams(), fits.food(),
                fits.claimedPerGram(), fits.confidence(), fits.basis());
    }

    /** No part is heavier than what the others leave of the whole, or lighter. */
    private static List<Helping> bounded(List<Helping> weighed, double grams) {
        double least = weighed.stream().mapToDouble(it -> it.grams().map(Interval::min).orElse(0.0)).sum();
        double most = weighed.stream().mapToDouble(it -> it.grams().map(Interval::max).orElse(grams)).sum();
        return weighed.stream()
                .map(it -> it.grams().map(weight -> {
                    double low = Math.max(weight.min(), grams - (most - weight.max()));
                    double high = Math.min(weight.max(), grams - (least - weight.min()));
                    return it.weighing(new Interval(
                            Math.min(Math.max(0, low), weight.likely()), weight.likely(), Math.max(high, weight
                                    .likely())));
                }).orElse(it))
                .toList();
    }

    private static boolean isSaid(Helping helping) {
        return helping.basis() == Helping.Basis.SAID && helping.grams().isPresent();
    }

    /** The places of those whose energy is not what their protein, carbohydrates and fat give, by more than a fifth. */
    public List<Integer> doubtful() {
        return IntStream.range(0, helpings.size()).filter(i -> !helpings.get(i).addsUp()).boxed().toList();
    }
}
