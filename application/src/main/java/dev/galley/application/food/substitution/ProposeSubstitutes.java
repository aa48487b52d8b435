package dev.galley.application.food.substitution;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.food.ListFoods;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.ResolveFoods;
import dev.galley.application.profile.FindNeeds;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.substitution.Dish;
import dev.galley.domain.food.substitution.Exchange;
import dev.galley.domain.food.substitution.Ranking;
import dev.galley.domain.food.substitution.Replaced;
import dev.galley.domain.food.substitution.Substitution;
import dev.galley.domain.food.substitution.Substitutions;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be taken instead of an ingredient, the best first, by Galley's own curated substitutions. Only what is safe for
 * whoever asks: what they have stored of themselves holds besides the needs given. An ingredient that is not known has no
 * substitutes, and none is made up.
 *
 * @param ingredient as people call it, or a whole line with its amount: {@code 2 eggs}
 * @param recipe what it is to be replaced in, where that is known
 */
public record ProposeSubstitutes(String ingredient, Optional<InRecipe> recipe, Needs needs, Language language)
        implements
            Query<List<Screened<ProposeSubstitutes.Substitute>>> {
    public static final int LONGEST_INGREDIENT = 200;
    /** So many are told at most. */
    public static final int MOST = 20;

    /**
     * What a recipe tells of its dish.
     *
     * @param category the part of a meal: {@code dessert}
     * @param hottestCelsius the highest temperature that its steps tell
     */
    public record InRecipe(Optional<String> category, List<Line> lines, Optional<Integer> hottestCelsius) {
        public InRecipe {
            lines = List.copyOf(lines);
        }
    }

    /** @param grams of the whole line */
    public record Line(
            String name,
            Optional<FoodId> food,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            Optional<Interval> grams) {}

    /**
     * @param food what it is, or what it is drawn from
     * @param quantity of {@code unit}, for the amount in {@link Substitute#ratio}
     * @param grams for the amount that is replaced; absent where nobody knows
     */
    public record Taken(
            FoodId food,
            String name,
            BigDecimal quantity,
            String unit,
            Optional<String> note,
            Optional<Interval> grams) {}

    /** How much more there is than before, less than 0 for less; what is not known is absent, and not 0. */
    public record Change(
            Optional<Interval> kilocalories,
            Optional<Interval> proteinGrams,
            Optional<Interval> carbsGrams,
            Optional<Interval> fatGrams,
            Optional<Interval> fiberGrams,
            Optional<Interval> sugarGrams,
            Optional<Interval> sodiumMilligrams) {}

    /**
     * @param name of all its parts, in the language asked for where it is known
     * @param ratio how much of it for how much: {@code 1 Egg = 1 tbsp Flaxseed (ground) + 3 tbsp Water}
     * @param role what the ingredient does there: {@code binding}
     * @param reason in English, like the next two
     * @param replacedGrams the amount for which weights and change are told; absent where nobody knows
     * @param replacedBy where that amount comes from: {@code RECIPE}, {@code TEXT}, {@code PER_100_GRAMS}
     * @param added allergens that the ingredient had not
     * @param removed allergens that it had, and these have not
     * @param unknown allergens that these may have or not
     */
    public record Substitute(
            String name,
            String ratio,
            String role,
            String reason,
            Optional<String> how,
            Optional<String> caveat,
            List<Taken> parts,
            Optional<Interval> replacedGrams,
            String replacedBy,
            Change change,
            Set<Allergen> added,
            Set<Allergen> removed,
            Set<Allergen> unknown,
            Contents contents) {}

    public ProposeSubstitutes {
        ingredient = ingredient.strip();
        if (ingredient.isEmpty() || ingredient.length() > LONGEST_INGREDIENT) {
            var wrong = "must have 1 to " + LONGEST_INGREDIENT + " characters";
            throw VALIDATION_ERROR.because("ingredient " + wrong, Map.of("ingredient", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<ProposeSubstitutes, List<Screened<Substitute>>> {
        private static final Caller SELF = new Caller.Job("food");
        /** Below it only the head of the name is known: oat milk would be milk. Better no answer than a foreign one. */
        private static final double LIKELY = 0.75;
        private final Queries queries;
        private final Substitutions substitutions;

        @Inject
        public Handler(Queries queries, Substitutions substitutions) {
            this.queries = queries;
            this.substitutions = substitutions;
        }

        private record Wanted(Food food, Replaced replaced, Optional<Line> line) {}

        @Override
        public List<Screened<Substitute>> handle(ProposeSubstitutes query, Caller caller) {
            var needs = query.needs.and(FindNeeds.of(caller, queries));
            var read = queries.ask(new ParseIngredients(List.of(query.ingredient), query.language, false), caller)
                    .getFirst();
            var inRecipe = query.recipe.map(recipe -> foods(recipe.lines.stream()
                    .flatMap(line -> line.food.stream())
                    .collect(Collectors.toSet()))).orElse(Map.of());
            var wanted = wanted(query, read, inRecipe);
            if (wanted.isEmpty()) {
                return List.of();
            }
            var ingredient = wanted.get().food;
            var known = substitutions.of(ingredient.sourceId());
            var parts = bySlug(known);
            var beside = inRecipe.values()
                    .stream()
                    .filter(it -> !it.id().equals(ingredient.id()))
                    .map(Food::contents)
                    .toList();
            var exchanges = known.stream()
                    .flatMap(it -> Exchange.of(it, ingredient, parts, wanted.get().replaced, beside).stream())
                    .toList();
            var dish = dish(query, wanted.get(), inRecipe);
            var ranked = Ranking.of(exchanges, ingredient, dish)
                    .stream()
                    .map(it -> Shown.of(it, ingredient, wanted.get().replaced, query.language))
                    .toList();
            return Gate.proposable(needs, ranked, Substitute::contents).stream().limit(MOST).toList();
        }

        /** The line of the recipe that is meant, else what the text alone names; none where neither is known well. */
        private Optional<Wanted> wanted(
                ProposeSubstitutes query, ParseIngredients.Read read, Map<FoodId, Food> inRecipe) {
            var named = named(read);
            var lines = query.recipe.map(InRecipe::lines).orElse(List.of());
            var name = read.line().food().toLowerCase(Locale.ROOT);
            var line = lines.stream()
                    .filter(it -> named.isPresent() && it.food.equals(named.map(Food::id)))
                    .findFirst()
                    .or(() -> lines.stream()
                            .filter(it -> !name.isEmpty() && it.name.toLowerCase(Locale.ROOT).contains(name))
                            .findFirst());
            var food = line.flatMap(it -> it.food).flatMap(id -> Optional.ofNullable(inRecipe.get(id)))
                    .filter(it -> it.source() == FoodSource.GALLEY)
                    .or(() -> named);
            return food.map(it -> new Wanted(it, replaced(line, read, it), line));
        }

        /** The likeliest of Galley's own foods: what shops sell and what other sources know has no substitutions. */
        private Optional<Food> named(ParseIngredients.Read read) {
            var likely = read.foods().stream().filter(food -> food.confidence() >= LIKELY).toList();
            if (likely.isEmpty() || read.food().filter(it -> it.source() == FoodSource.GALLEY).isPresent()) {
                return likely.isEmpty() ? Optional.empty() : read.food();
            }
            var foods = foods(likely.stream().map(MatchFoods.Likely::id).collect(Collectors.toSet()));
            return likely.stream()
                    .flatMap(it -> Optional.ofNullable(foods.get(it.id())).stream())
                    .filter(it -> it.source() == FoodSource.GALLEY)
                    .findFirst();
        }

        private static Replaced replaced(Optional<Line> line, ParseIngredients.Read read, Food food) {
            boolean plain = read.line().amounts().size() == 1 && read.line().size().isEmpty();
            var asked = read.food().filter(it -> it.id().equals(food.id())).flatMap(_ -> read.weight().grams());
            return line.filter(it -> it.grams.isPresent())
                    .map(it -> new Replaced(
                            it.grams, range(it.quantity, it.quantityMax), it.unit.orElse("piece"),
                            Replaced.Origin.RECIPE))
                    .or(() -> asked.map(grams -> new Replaced(
                            asked,
                            plain ? range(read.line().quantity(), read.line().quantityMax()) : Optional.empty(),
                            read.line().unit().orElse("piece"),
                            Replaced.Origin.TEXT)))
                    .orElse(Replaced.HUNDRED_GRAMS);
        }

        private static Optional<Interval> range(Optional<BigDecimal> from, Optional<BigDecimal> to) {
            return from.map(BigDecimal::doubleValue).map(low -> {
                double high = Math.max(low, to.map(BigDecimal::doubleValue).orElse(low));
                return new Interval(low, (low + high) / 2, high);
            });
        }

        private static Dish dish(ProposeSubstitutes query, Wanted wanted, Map<FoodId, Food> inRecipe) {
            return query.recipe.map(recipe -> {
                var slugs = inRecipe.values()
                        .stream()
                        .filter(it -> it.source() == FoodSource.GALLEY)
                        .map(Food::sourceId)
                        .toList();
                double all = recipe.lines.stream().flatMap(it -> it.grams.stream()).mapToDouble(Interval::likely).sum();
                var share = wanted.line.flatMap(it -> it.grams)
                        .filter(_ -> all > 0)
                        .map(grams -> Math.min(1, grams.likely() / all));
                return Dish.of(recipe.category, slugs, recipe.hottestCelsius, share);
            }).orElse(Dish.UNKNOWN);
        }

        private Map<String, Food> bySlug(List<Substitution> known) {
            var slugs = new HashSet<String>();
            known.forEach(it -> it.parts().forEach(part -> slugs.add(part.food())));
            if (slugs.isEmpty()) {
                return Map.of();
            }
            var ids = queries.ask(new ResolveFoods(slugs), SELF);
            var foods = foods(ids.values());
            var bySlug = new HashMap<String, Food>();
            ids.forEach((slug, id) -> Optional.ofNullable(foods.get(id)).ifPresent(food -> bySlug.put(slug, food)));
            return bySlug;
        }

        private Map<FoodId, Food> foods(Collection<FoodId> ids) {
            return ids.isEmpty() ? Map.of() : queries.ask(new ListFoods(Set.copyOf(ids)), SELF);
        }
    }
}
