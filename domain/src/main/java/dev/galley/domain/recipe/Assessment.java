package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the foods say of a recipe, line by line and in all. Ignorance widens and never narrows:
 * <ul>
 * <li>a line without a food holds from nothing up to the most that any food can hold, most likely as much as the rest;
 * <li>so does a line whose food does not tell this nutrient; its carbohydrates, if told, bound its sugar and fibre;
 * <li>an optional line is left out, or not;
 * <li>a line of unknown weight has no upper bound: what it may hold is not told of the recipe at all;
 * <li>nor is what is known of less than half of the weight;
 * <li>a line that stands for another recipe brings its share of what is known of that one, interval by interval.
 * </ul>
 *
 * @param parts what each line brings to the whole recipe, in the order of the lines; empty where nothing is told
 */
public record Assessment(List<Map<Nutrient, Interval>> parts, RecipeFacts facts) {
    private static final double ENOUGH = 0.5;

    public Assessment {
        parts = List.copyOf(parts);
    }

    /**
     * What recipes can be made of.
     *
     * @param foods those that are known; a line matched to another counts as unmatched
     * @param recipes likewise
     * @param composition how much of the recipes goes into a line
     */
    public record Known(
            Map<FoodId, KnownFood> foods, Map<RecipeId, KnownRecipe> recipes, Composition composition) {
        public Known {
            foods = Map.copyOf(foods);
            recipes = Map.copyOf(recipes);
        }

        /** Nothing but foods. */
        public static Known of(Map<FoodId, KnownFood> foods) {
            return new Known(foods, Map.of(), new Composition(Map.of()));
        }

        /** The same, and what is in these recipes, each made of the foods and of others of them. */
        public static Known of(Map<FoodId, KnownFood> foods, Map<RecipeId, RecipeContent> contents) {
            var composition = new Composition(contents);
            var recipes = new HashMap<RecipeId, KnownRecipe>();
            for (var id : composition.bottomUp()) {
                var below = new Known(foods, recipes, composition);
                recipes.put(id, whole(id, contents.get(id), below));
            }
            return new Known(foods, recipes, composition);
        }

        private static KnownRecipe whole(RecipeId id, RecipeContent content, Known below) {
            var lines = content.ingredients().stream().map(line -> KnownLine.of(line, 1, below)).toList();
            var facts = Assessment.of(content, below).facts;
            var whole = new EnumMap<Nutrient, Interval>(Nutrient.class);
            facts.nutrition().ifPresent(nutrition -> nutrition.perServing().forEach((nutrient, serving) -> whole.put(
                    nutrient, serving.times(content.servings()))));
            return new KnownRecipe(
                    whole,
                    below.composition.grams(id),
                    lines.stream().mapToDouble(KnownLine::grams).sum(),
                    lines.stream().mapToDouble(KnownLine::matchedGrams).sum(),
                    facts.allergens(),
                    content.ingredients().stream()
                            .flatMap(line -> contradicted(line, below).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** @param foods those that are known; a line matched to another counts as unmatched */
    public static Assessment of(RecipeContent content, Map<FoodId, KnownFood> foods) {
        return of(content, Known.of(foods));
    }

    public static Assessment of(RecipeContent content, Known known) {
        return of(content, known, content.ingredients().stream().map(_ -> 1.0).toList(), content.servings());
    }

    /**
     * Of a recipe whose lines do not all grow alike.
     *
     * @param times for each line, how many times as much of it there is as it says
     * @param servings for how many that is; over 0
     */
    public static Assessment of(RecipeContent content, Known known, List<Double> times, double servings) {
        var lines = IntStream.range(0, times.size())
                .mapToObj(i -> KnownLine.of(content.ingredients().get(i), times.get(i), known))
                .toList();
        var parts = new ArrayList<Map<Nutrient, Interval>>();
        lines.forEach(_ -> parts.add(new EnumMap<>(Nutrient.class)));
        var whole = new EnumMap<Nutrient, Interval>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            sum(nutrient, lines, parts).ifPresent(sum -> whole.put(nutrient, sum.times(1.0 / servings)));
        }
        Optional<RecipeNutrition> nutrition = whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecipeNutrition(whole, coverage(lines)));
        return new Assessment(parts, new RecipeFacts(nutrition, allergens(lines), Optional.of(
                contradicted(content, known))));
    }

    /**
     * Holds the author's claims against the foods of all lines that cannot be left out.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code DIET_CONTRADICTED}, by the paths of the lines
     */
    public static void checkClaims(RecipeContent content, Known known) {
        var problems = new Problems();
        for (int i = 0; i < content.ingredients().size(); i++) {
            var broken = broken(content, content.ingredients().get(i), known).map(Diet::code).toList();
            problems.check(broken.isEmpty(), "ingredients[" + i + "]", "is not " + String.join(", not ", broken));
        }
        problems.refuseIfAny(DIET_CONTRADICTED, "an ingredient is not what the recipe claims to be");
    }

    private static Set<Diet> contradicted(RecipeContent content, Known known) {
        return content.ingredients().stream()
                .flatMap(line -> broken(content, line, known))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The claims that this line contradicts. */
    private static Stream<Diet> broken(RecipeContent content, IngredientLine line, Known known) {
        return content.dietary().stream().filter(contradicted(line, known)::contains);
    }

    /** The diets that this line does not suit; none where the dish is the same dish without it. */
    private static Set<Diet> contradicted(IngredientLine line, Known known) {
        return line.optional()
                ? Set.of()
                : part(line, known).map(KnownRecipe::contradicts)
                        .or(() -> food(line, known).map(KnownFood::contradicts))
                        .orElse(Set.of());
    }

    private static Optional<KnownRecipe> part(IngredientLine line, Known known) {
        return line.recipe().flatMap(part -> Optional.ofNullable(known.recipes.get(part.id())));
    }

    /** None of a line that stands for a recipe, though there may be a food that is called so. */
    private static Optional<KnownFood> food(IngredientLine line, Known known) {
        return line.recipe().isPresent()
                ? Optional.empty()
                : line.food().flatMap(id -> Optional.ofNullable(known.foods.get(id)));
    }

    private record KnownLine(
            boolean isOptional, Optional<Interval> weight, Optional<KnownFood> food, Optional<KnownRecipe.Share> share) {
        static KnownLine of(IngredientLine line, double times, Known known) {
            return new KnownLine(
                    line.optional(),
                    known.composition.grams(line).map(grams -> grams.times(times)),
                    Assessment.food(line, known),
                    Assessment.part(line, known).map(part -> new KnownRecipe.Share(
                            part, known.composition.batches(line).map(batches -> batches.times(times)))));
        }

        /** What it surely tells of this nutrient, all of it. */
        Optional<Interval> told(Nutrient nutrient) {
            return share.isPresent()
                    ? share.get().of(nutrient)
                    : perGram(nutrient).flatMap(perGram -> perGram == 0
                            ? Optional.of(Interval.ZERO)
                            : weight.map(grams -> grams.times(perGram)));
        }

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
            return weight.map(Interval::likely).or(() -> share.map(KnownRecipe.Share::knownGrams)).orElse(0.0);
        }

        /** Of what another recipe weighs, its own share. */
        double matchedGrams() {
            return share.isPresent()
                    ? Math.min(grams(), share.get().matchedGrams())
                    : food.isPresent() ? grams() : 0;
        }

        RecipeAllergens allergens() {
            return share.map(it -> it.recipe().allergens())
                    .or(() -> food.map(KnownFood::allergens))
                    .orElse(RecipeAllergens.UNKNOWN);
        }
    }

    private static Optional<Interval> sum(
            Nutrient nutrient, List<KnownLine> lines, List<Map<Nutrient, Interval>> parts) {
        double told = 0;
        double toldGrams = 0;
        double allGrams = 0;
        for (var line : lines) {
            var holds = line.told(nutrient);
            if (holds.isEmpty() && line.weight.isEmpty()) {
                return Optional.empty();
            }
            allGrams += line.grams();
            toldGrams += holds.isPresent() ? line.grams() : 0;
            told += holds.map(Interval::likely).orElse(0.0);
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

    private static Interval part(Nutrient nutrient, KnownLine line, double usual) {
        var whole = line.told(nutrient).orElseGet(() -> {
            double most = line.mostPerGram(nutrient);
            return line.weight.orElse(Interval.ZERO).times(new Interval(0, Math.min(usual, most), most));
        });
        return line.isOptional ? new Interval(0, 0, whole.max()) : whole;
    }

    private static double coverage(List<KnownLine> lines) {
        double matched = lines.stream().mapToDouble(KnownLine::matchedGrams).sum();
        double all = lines.stream().mapToDouble(KnownLine::grams).sum();
        return all == 0 ? 0 : Math.min(1, matched / all);
    }

    private static RecipeAllergens allergens(List<KnownLine> lines) {
        var contains = EnumSet.noneOf(Allergen.class);
        var mayContain = EnumSet.noneOf(Allergen.class);
        var unknown = lines.isEmpty() ? EnumSet.allOf(Allergen.class) : EnumSet.noneOf(Allergen.class);
        for (var line : lines) {
            var known = line.allergens();
            (line.isOptional ? mayContain : contains).addAll(known.contains());
            mayContain.addAll(known.mayContain());
            unknown.addAll(known.unknown());
        }
        return new RecipeAllergens(contains, mayContain, unknown);
    }
}
