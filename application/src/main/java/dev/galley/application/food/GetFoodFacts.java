package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What others reckon with: a few figures of many foods at once. Foods that are not there are not in the answer. */
public record GetFoodFacts(Set<FoodId> foods) implements Query<Map<FoodId, GetFoodFacts.Facts>> {
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

    /**
     * @param name the food's main name
     * @param category kebab-case: {@code nut-seed}
     * @param aisle where a shop keeps it, kebab-case: {@code dairy-eggs}
     * @param diets whether it suits them; one of which nobody knows is absent
     */
    public record Facts(
            FoodId id,
            String name,
            Optional<String> category,
            Optional<String> aisle,
            PerHundredGrams per100g,
            Optional<BigDecimal> densityGramsPerMilliliter,
            Allergens allergens,
            Map<Diet, Boolean> diets,
            long version) {
        public Facts {
            diets = Map.copyOf(diets);
        }

        /** As the gate judges it. */
        public Contents contents() {
            return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), diets);
        }
    }

    public GetFoodFacts {
        foods = Set.copyOf(foods);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
