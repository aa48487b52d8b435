package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;

import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the foods say of a recipe, line by line and in all. Ignorance widens and never narrows:
 * <ul>
 * <li>a line without a food holds from nothing up to the most that any food can hold, most likely as much as the rest;
 * <li>so does a line whose food does not tell this nutrient; its carbohydrates, if told, bound its sugar and fibre;
 * <li>an optional line is left out, or not;
 * <li>a line of unknown weight has no upper bound: what it may hold is not told of the recipe at all;
 * <li>nor is what is known of less than half of the weight.
 * </ul>
 *
 * @param parts what each line brings to the whole recipe, in the order of the lines; empty where nothing is told
 */
public record Assessment(List<Map<Nutrient, Interval>> parts, RecipeFacts facts) {
    private static final double ENOUGH = 0.5;

    public Assessment {
        parts = List.copyOf(parts);
    }

    /** @param foods those that are known; a line matched to another counts as unmatched */
    public static Assessment of(RecipeContent content, Map<FoodId, KnownFood> foods) {
        var lines = content.ingredients().stream().map(line -> new Known(line, food(line, foods))).toList();
        var parts = new ArrayList<Map<Nutrient, Interval>>();
        lines.forEach(_ -> parts.add(new EnumMap<>(Nutrient.class)));
        var whole = new EnumMap<Nutrient, Interval>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            sum(nutrient, lines, parts).ifPresent(sum -> whole.put(nutrient, sum.times(1.0 / content.servings())));
        }
        Optional<RecipeNutrition> nutrition = whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecipeNutrition(whole, coverage(lines)));
        return new Assessment(parts, new RecipeFacts(nutrition, allergens(lines), Optional.of(contradicted(content,
                foods))));
    }

    /**
     * Holds the author's claims against the foods of all lines that cannot be left out.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code DIET_CONTRADICTED}, by the paths of the lines
     */
    public static void checkClaims(RecipeContent content, Map<FoodId, KnownFood> foods) {
        var problems = new Problems();
        for (int i = 0; i < content.ingredients().size(); i++) {
            var broken = broken(content, content.ingredients().get(i), foods).map(Diet::code).toList();
            problems.check(broken.isEmpty(), "ingredients[" + i + "]", "is not " + String.join(", not ", broken));
        }
        problems.refuseIfAny(DIET_CONTRADICTED, "an ingredient is not what the recipe claims to be");
    }

    private static Set<Diet> contradicted(RecipeContent content, Map<FoodId, KnownFood> foods) {
        return content.ingredients().stream()
                .flatMap(line -> broken(content, line, foods))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The claims that this line's food contradicts; none where the dish is the same dish without it. */
    private static Stream<Diet> broken(RecipeContent content, IngredientLine line, Map<FoodId, KnownFood> foods) {
        Set<Diet> contradicts = line.optional()
                ? Set.of()
                : food(line, foods).map(KnownFood::contradicts).orElse(Set.of());
        return content.dietary().stream().filter(contradicts::contains);
    }

    private record Known(IngredientLine line, Optional<KnownFood> food) {
        Optional<Double> perGram(Nutrient nutrient) {
            return stated(nutrient).map(value -> Math.min(value, mostPerGram(nutrient)));
        }

        /** Sugar and fibre are carbohydrates, so a food that states those bounds what it does not state. */
        double mostPerGram(Nutrient nutrient) {
            boolean carbs = nutrient == Nutrient.SUGAR_GRAMS || nutrient == Nutrient.FIBER_GRAMS;
            return Math.min(
                    nutrient.mostPerGram(),
                    carbs ? stated(Nutrient.CARBS_GRAMS).orElse(nutrient.mostPerGram()) : nutrient.mostPerGram());
        }

        private Optional<Double> stated(Nutrient nutrient) {
            return food.flatMap(known -> Optional.ofNullable(known.perGram().get(nutrient)));
        }

        double grams() {
            return line.grams().map(Interval::likely).orElse(0.0);
        }
    }

    private static Optional<KnownFood> food(IngredientLine line, Map<FoodId, KnownFood> foods) {
        return line.food().flatMap(id -> Optional.ofNullable(foods.get(id)));
    }

    private static Optional<Interval> sum(
            Nutrient nutrient, List<Known> lines, List<Map<Nutrient, Interval>> parts) {
        double told = 0;
        double toldGrams = 0;
        double allGrams = 0;
        for (var line : lines) {
            var perGram = line.perGram(nutrient);
            if (line.line.grams().isEmpty() && perGram.orElse(1.0) > 0) {
                return Optional.empty();
            }
            allGrams += line.grams();
            toldGrams += perGram.isPresent() ? line.grams() : 0;
            told += line.grams() * perGram.orElse(0.0);
        }
        if (toldGrams == 0 || toldGrams < ENOUGH * allGrams) {
            return Optional.empty();
        }
        var sum = Interval.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var part = part(nutrient, lines.get(i), told / toldGrams);
            parts.get(i).put(nutrient, part);
            sum = sum.plus(part);
        }
        return Optional.of(sum);
    }

    private static Interval part(Nutrient nutrient, Known line, double usual) {
        var weight = line.line.grams().orElse(Interval.ZERO);
        double most = line.mostPerGram(nutrient);
        var holds = line.perGram(nutrient)
                .map(Interval::exactly)
                .orElse(new Interval(0, Math.min(usual, most), most));
        var whole = weight.times(holds);
        return line.line.optional() ? new Interval(0, 0, whole.max()) : whole;
    }

    private static double coverage(List<Known> lines) {
        double matched = lines.stream().filter(line -> line.food.isPresent()).mapToDouble(Known::grams).sum();
        double all = lines.stream().mapToDouble(Known::grams).sum();
        return all == 0 ? 0 : Math.min(1, matched / all);
    }

    private static RecipeAllergens allergens(List<Known> lines) {
        var contains = EnumSet.noneOf(Allergen.class);
        var mayContain = EnumSet.noneOf(Allergen.class);
        var unknown = lines.isEmpty() ? EnumSet.allOf(Allergen.class) : EnumSet.noneOf(Allergen.class);
        for (var line : lines) {
            var known = line.food.map(KnownFood::allergens).orElse(RecipeAllergens.UNKNOWN);
            (line.line.optional() ? mayContain : contains).addAll(known.contains());
            mayContain.addAll(known.mayContain());
            unknown.addAll(known.unknown());
        }
        return new RecipeAllergens(contains, mayContain, unknown);
    }
}
