package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What others reckon with: a few figures of many foods at once. Foods that are not there are not in the answer. */
public record GetFoodFacts(Set<FoodId> foods) implements Query<Map<FoodId, GetFoodFacts.Facts>> {
    /** How a food stands to a diet. Unknown is not yes. */
    public enum Suits {
        YES, NO, UNKNOWN
    }

    /**
     * Per 100 g; what is unknown is absent.
     *
     * @param energyIsComputed true where the source states no energy, and it comes from Atwater factors or 4-4-9
     */
    public record PerHundredGrams(
            Optional<BigDecimal> kilocalories,
            boolean energyIsComputed,
            Optional<BigDecimal> proteinGrams,
            Optional<BigDecimal> carbsGrams,
            Optional<BigDecimal> fatGrams,
            Optional<BigDecimal> fiberGrams,
            Optional<BigDecimal> sugarGrams,
            Optional<BigDecimal> sodiumMilligrams) {}

    /** An allergen in none of the three sets is known not to be there. */
    public record Allergens(Set<Allergen> contains, Set<Allergen> mayContain, Set<Allergen> unknown) {}

    /** Which diets it suits. */
    public record Diets(Suits vegan, Suits vegetarian, Suits pescatarian, Suits glutenFree, Suits lactoseFree) {}

    /**
     * @param name the food's main name
     * @param category kebab-case: {@code nut-seed}
     * @param aisle where a shop keeps it, kebab-case: {@code dairy-eggs}
     */
    public record Facts(
            FoodId id,
            String name,
            Optional<String> category,
            Optional<String> aisle,
            PerHundredGrams per100g,
            Optional<BigDecimal> densityGramsPerMilliliter,
            Allergens allergens,
            Diets diets,
            long version) {}

    public GetFoodFacts {
        foods = Set.copyOf(foods);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
