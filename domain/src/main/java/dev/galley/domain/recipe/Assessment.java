package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Suits;
import dev.galley.domain.kernel.mixture.Keto;
import dev.galley.domain.kernel.mixture.Mixture;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.mixture.Part;
import dev.galley.domain.kernel.naming.FoodNames;
import dev.galley.domain.kernel.naming.Hints;
import dev.galley.domain.kernel.safety.Contents;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the foods and the names of its lines say of a recipe, line by line and in all, as {@link Mixture} reckons it. A line
 * without a food holds what its name says, and else nobody knows what; a line that stands for another recipe brings its
 * share of what is known of that one, interval by interval.
 *
 * @param parts what each line brings to the whole recipe, in the order of the lines; empty where nothing is told
 */
public record Assessment(List<Map<Nutrient, Interval>> parts, RecipeFacts facts) {
    /** Another one when recipes are to be looked at anew, since the same foods and names mean something else by now. */
    public static final String RULES = "2-" + FoodNames.edition();

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
                composition.content(id).ifPresent(content -> recipes.put(id, whole(id, content, below)));
            }
            return new Known(foods, recipes, composition);
        }

        private static KnownRecipe whole(RecipeId id, RecipeContent content, Known below) {
            var parts = parts(content, below);
            var mixture = Mixture.of(parts);
            return new KnownRecipe(
                    mixture.whole(),
                    below.composition.grams(id),
                    parts.stream().mapToDouble(Part::likelyGrams).sum(),
                    parts.stream().mapToDouble(Part::knownGrams).sum(),
                    mixture.contents(),
                    parts.stream().anyMatch(part -> part.meat() && !part.optional()));
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
        var mixture = Mixture.of(IntStream.range(0, times.size())
                .mapToObj(i -> part(content.ingredients().get(i), times.get(i), known, content.language()))
                .toList());
        var serving = new EnumMap<Nutrient, Interval>(Nutrient.class);
        mixture.whole().forEach((nutrient, all) -> serving.put(nutrient, all.times(1.0 / servings)));
        Optional<RecipeNutrition> nutrition = serving.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecipeNutrition(serving, mixture.coverage()));
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        diets.putAll(mixture.contents().diets());
        Keto.suits(serving).ifPresent(suits -> diets.put(Diet.KETO, suits));
        var contradicted = content.dietary().stream()
                .filter(claim -> Suits.of(diets, claim) == Suits.NO)
                .collect(Collectors.toUnmodifiableSet());
        return new Assessment(
                mixture.parts(),
                new RecipeFacts(
                        nutrition,
                        RecipeAllergens.of(mixture.contents()),
                        Optional.of(contradicted),
                        Optional.of(diets),
                        Optional.of(RULES)));
    }

    /**
     * Holds the author's claims against the foods and names of all lines that cannot be left out.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code DIET_CONTRADICTED}, by the paths of the lines, or of the claims
     *     that no single line breaks
     */
    public static void checkClaims(RecipeContent content, Known known) {
        var problems = new Problems();
        var parts = parts(content, known);
        var broken = EnumSet.noneOf(Diet.class);
        for (int i = 0; i < parts.size(); i++) {
            var diets = parts.get(i).optional() ? Map.<Diet, Boolean>of() : parts.get(i).contents().diets();
            var wrong = content.dietary().stream()
                    .filter(claim -> claim != Diet.KETO && Suits.of(diets, claim) == Suits.NO)
                    .toList();
            broken.addAll(wrong);
            problems.check(wrong.isEmpty(), "ingredients[" + i + "]", wrong.stream()
                    .map(Diet::code)
                    .collect(Collectors.joining(", not ", "is not ", "")));
        }
        var together = Mixture.of(parts).contents().diets();
        for (int i = 0; i < content.dietary().size(); i++) {
            var claim = content.dietary().get(i);
            problems.check(
                    broken.contains(claim) || Suits.of(together, claim) != Suits.NO,
                    "dietary[" + i + "]",
                    "is broken by what stands together here");
        }
        problems.refuseIfAny(DIET_CONTRADICTED, "an ingredient is not what the recipe claims to be");
    }

    private static List<Part> parts(RecipeContent content, Known known) {
        return content.ingredients().stream().map(line -> part(line, 1, known, content.language())).toList();
    }

    private static Part part(IngredientLine line, double times, Known known, Language language) {
        var grams = known.composition.grams(line).map(weight -> weight.times(times));
        var share = recipe(line, known).map(recipe -> new KnownRecipe.Share(
                recipe, known.composition.batches(line).map(batches -> batches.times(times))));
        if (share.isPresent()) {
            return share.get().part(line.optional(), grams);
        }
        var hints = hints(line, language);
        var food = food(line, known);
        return Part.of(
                line.optional(),
                grams,
                food.map(KnownFood::perGram),
                hints.joined(food.map(KnownFood::contents).orElse(Contents.UNKNOWN)),
                hints.meat());
    }

    /** What is done to it may put something to it, and a note may tell of it. */
    private static Hints hints(IngredientLine line, Language language) {
        var hints = FoodNames.in(line.name().isBlank() ? line.text() : line.name(), language);
        var done = line.preparation().map(text -> FoodNames.in(text, language)).orElse(Hints.NONE);
        var noted = line.note().map(text -> FoodNames.in(text, language).perhaps()).orElse(Hints.NONE);
        return hints.and(done).and(noted);
    }

    private static Optional<KnownRecipe> recipe(IngredientLine line, Known known) {
        return line.recipe().flatMap(part -> Optional.ofNullable(known.recipes.get(part.id())));
    }

    /** None of a line that stands for a recipe, though there may be a food that is called so. */
    private static Optional<KnownFood> food(IngredientLine line, Known known) {
        return line.recipe().isPresent()
                ? Optional.empty()
                : line.food().flatMap(id -> Optional.ofNullable(known.foods.get(id)));
    }
}
