package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good answers about photos are, beside what was on the plates: likeness of names, F1 of ingredients, weighted error of
 * energy and macros (the metrics of January's food-scan benchmark, with a likeness of our own), and how often the true weight
 * lies in the range that was stated, which should be four times in five.
 *
 * @param photos how many were compared
 * @param nameLikeness mean, 0 to 1; of those that tell the true name
 * @param ingredientF1 mean, 0 to 1
 * @param weightedError of each figure: the sum of all errors through the sum of all true values
 * @param rangeCoverage share of the matched ingredients of known weight that lie in their range; absent without any
 */
public record PhotoScore(
        int photos,
        double nameLikeness,
        double ingredientF1,
        Map<Nutrient, Double> weightedError,
        Optional<Double> rangeCoverage) {
    /** @param grams absent where nobody weighed it */
    public record TrueItem(String name, Optional<Double> grams) {}

    /** @param figures of the whole plate, as far as they are known */
    public record Truth(String name, List<TrueItem> items, Map<Nutrient, Double> figures) {
        public Truth {
            items = List.copyOf(items);
            figures = Map.copyOf(figures);
        }
    }

    /** @param figures of the whole plate, as they would be shown; those of the answer itself where nothing else is known */
    public record Compared(Truth truth, SeenDish answer, Map<Nutrient, Double> figures) {}

    public static PhotoScore of(List<Compared> all) {
        double names = 0;
        double f1 = 0;
        int inRange = 0;
        int ranged = 0;
        var error = new EnumMap<Nutrient, Double>(Nutrient.class);
        var sum = new EnumMap<Nutrient, Double>(Nutrient.class);
        for (var one : all) {
            names += one.answer.name().map(name -> NameLikeness.of(one.truth.name(), name)).orElse(0.0);
            var pairs = matched(one.truth.items(), one.answer.items());
            int total = one.truth.items().size() + one.answer.items().size();
            f1 += total == 0 ? 1 : 2.0 * pairs.size() / total;
            for (var pair : pairs) {
                if (pair.truth.grams().isPresent()) {
                    double grams = pair.truth.grams().get();
                    ranged++;
                    inRange += pair.seen.grams().min() <= grams && grams <= pair.seen.grams().max() ? 1 : 0;
                }
            }
            one.truth.figures().forEach((nutrient, value) -> {
                error.merge(nutrient, Math.abs(one.figures.getOrDefault(nutrient, 0.0) - value), Double::sum);
                sum.merge(nutrient, value, Double::sum);
            });
        }
        var weighted = new EnumMap<Nutrient, Double>(Nutrient.class);
        sum.forEach((nutrient, value) -> {
            if (value > 0) {
                weighted.put(nutrient, error.getOrDefault(nutrient, 0.0) / value);
            }
        });
        int count = Math.max(1, all.size());
        return new PhotoScore(
                all.size(),
                names / count,
                f1 / count,
                weighted,
                ranged == 0 ? Optional.empty() : Optional.of((double) inRange / ranged));
    }

    private record Pair(TrueItem truth, SeenItem seen) {}

    /** Each true item with the likest answer that no other has. */
    private static List<Pair> matched(List<TrueItem> truth, List<SeenItem> seen) {
        var pairs = new ArrayList<Pair>();
        var taken = new HashSet<Integer>();
        for (var item : truth) {
            int best = -1;
            double most = NameLikeness.SAME;
            for (int i = 0; i < seen.size(); i++) {
                double alike = NameLikeness.of(item.name(), seen.get(i).name());
                if (!taken.contains(i) && alike >= most) {
                    most = alike;
                    best = i;
                }
            }
            if (best >= 0) {
                taken.add(best);
                pairs.add(new Pair(item, seen.get(best)));
            }
        }
        return pairs;
    }
}
