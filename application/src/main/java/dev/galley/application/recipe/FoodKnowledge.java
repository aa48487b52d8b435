package dev.galley.application.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.ReadIngredients;
import dev.galley.application.food.ResolveFoods;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Assessment;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.KnownFood;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeNutrition;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out what the foods say of recipes, and the recipes that they are made of: two questions to the foods, and one for
 * each level of recipes within recipes, however many recipes there are.
 */
public final class FoodKnowledge {
    private static final Caller SELF = new Caller.Job("recipe");
    private final Queries queries;
    private final Parts parts;

    @Inject
    public FoodKnowledge(Queries queries, Parts parts) {
        this.queries = queries;
        this.parts = parts;
    }

    /**
     * A recipe whose lines are matched, with what is in it.
     *
     * @param unknownFoods the slugs that name no food; their lines are unmatched
     */
    public record Appraised(
            RecipeContent content,
            Assessment.Known known,
            RecipeFacts facts,
            List<String> unknownFoods,
            Runnable check) {
        /**
         * @throws dev.galley.domain.kernel.Refused with {@code DIET_CONTRADICTED}, by the paths of the lines;
         *     {@code VALIDATION_ERROR}, likewise, where one names a recipe that is not there; {@code RECIPE_CYCLE},
         *     {@code RECIPE_TOO_DEEP}
         */
        public Appraised checked() {
            check.run();
            Assessment.checkClaims(content, known);
            return this;
        }
    }

    public Appraised appraise(RecipeDraft draft) {
        return appraise(List.of(draft)).getFirst();
    }

    /**
     * In the order of the drafts. Those that they are made of stay as they are until the transaction is over.
     */
    public List<Appraised> appraise(Collection<RecipeDraft> given) {
        var named = parts.named(given.stream().map(this::read).toList());
        var drafts = named.stream().map(Parts.Named::draft).toList();
        var slugs = drafts.stream()
                .flatMap(draft -> draft.foodSlugs().stream())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<String, FoodId> bySlug = slugs.isEmpty() ? Map.of() : queries.ask(new ResolveFoods(slugs), SELF);
        var matched = drafts.stream().map(draft -> matched(draft, bySlug)).toList();
        var below = parts.held(matched);
        var foods = known(matched, below);
        var known = new HashMap<Optional<UserId>, Assessment.Known>();
        var appraised = new ArrayList<Appraised>();
        var together = IntStream.range(0, drafts.size()).mapToObj(i -> drafts.get(i).with(matched.get(i))).toList();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = together.get(i);
            var content = draft.content();
            var refusal = named.get(i).refusal();
            var unknown = draft.foodSlugs().stream()
                    .flatMap(Optional::stream)
                    .filter(slug -> !bySlug.containsKey(slug))
                    .distinct()
                    .toList();
            var of = known.computeIfAbsent(draft.owner(), owner -> usable(foods, below, owner));
            appraised.add(new Appraised(
                    content,
                    of,
                    Assessment.of(content, of).facts(),
                    unknown,
                    () -> {
                        refusal.ifPresent(refused -> {
                            throw refused;
                        });
                        Parts.check(draft, below, together);
                    }));
        }
        return List.copyOf(appraised);
    }

    /**
     * What is in a serving of a recipe whose lines do not all grow alike.
     *
     * @param below the recipes that it is made of
     * @param times for each line, how many times as much of it there is as it says
     * @param servings for how many that is; over 0
     */
    Optional<RecipeNutrition> nutrition(Recipe recipe, Parts.Below below, List<Double> times, double servings) {
        var content = recipe.current().content();
        var known = usable(known(List.of(content), below), below, recipe.owner());
        return Assessment.of(content, known, times, servings).facts().nutrition();
    }

    private Map<FoodId, KnownFood> known(List<RecipeContent> contents, Parts.Below below) {
        return known(Stream.concat(
                contents.stream(), below.recipes().values().stream().map(recipe -> recipe.current().content()))
                .flatMap(content -> content.ingredients().stream())
                .flatMap(line -> line.food().stream())
                .collect(Collectors.toSet()));
    }

    private static Assessment.Known usable(
            Map<FoodId, KnownFood> foods, Parts.Below below, Optional<UserId> owner) {
        return Assessment.Known.of(
                foods,
                below.recipes().values().stream()
                        .filter(recipe -> recipe.isUsableBy(owner))
                        .collect(Collectors.toMap(Recipe::id, recipe -> recipe.current().content())));
    }

    /** Of lines that are nothing but text, finds out what they say; the rest is left as its author put it. */
    private RecipeDraft read(RecipeDraft draft) {
        var content = draft.content();
        var lines = new ArrayList<>(content.ingredients());
        var unread = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().isBlank() && !lines.get(i).text().isBlank()) {
                unread.add(i);
            }
        }
        if (unread.isEmpty()) {
            return draft;
        }
        var texts = unread.stream().map(i -> lines.get(i).text()).toList();
        var said = queries.ask(new ReadIngredients(texts, content.language()), SELF);
        for (int i = 0; i < unread.size(); i++) {
            var line = lines.get(unread.get(i));
            lines.set(unread.get(i), SaidLine.of(line, said.get(i), draft.isPart(unread.get(i))));
        }
        return draft.with(content.with(content.servings(), lines, content.steps()));
    }

    private static RecipeContent matched(RecipeDraft draft, Map<String, FoodId> bySlug) {
        var lines = new ArrayList<IngredientLine>();
        var content = draft.content();
        for (int i = 0; i < content.ingredients().size(); i++) {
            var line = content.ingredients().get(i);
            lines.add(line.recipe().isPresent()
                    ? line.matchedTo(Optional.empty())
                    : draft.foodSlugs().get(i)
                            .map(slug -> line.matchedTo(Optional.ofNullable(bySlug.get(slug))))
                            .orElse(line));
        }
        return content.with(content.servings(), lines, content.steps());
    }

    private Map<FoodId, KnownFood> known(Set<FoodId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<FoodId, KnownFood>();
        queries.ask(new GetFoodFacts(ids), SELF).forEach((id, facts) -> known.put(id, known(facts)));
        return known;
    }

    private static KnownFood known(GetFoodFacts.Facts facts) {
        var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            per100g(nutrient, facts.per100g()).ifPresent(amount -> perGram.put(nutrient, amount.doubleValue() / 100));
        }
        var allergens = facts.allergens();
        return new KnownFood(
                perGram,
                new RecipeAllergens(allergens.contains(), allergens.mayContain(), allergens.unknown()),
                facts.diets());
    }

    private static Optional<BigDecimal> per100g(Nutrient nutrient, GetFoodFacts.PerHundredGrams figures) {
        return switch (nutrient) {
            case CALORIES -> figures.kilocalories();
            case PROTEIN_GRAMS -> figures.proteinGrams();
            case CARBS_GRAMS -> figures.carbsGrams();
            case FAT_GRAMS -> figures.fatGrams();
            case FIBER_GRAMS -> figures.fiberGrams();
            case SUGAR_GRAMS -> figures.sugarGrams();
            case SODIUM_MILLIGRAMS -> figures.sodiumMilligrams();
        };
    }
}
