package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A food as its source tells of it, before it has an id here.
 *
 * @param language the language of {@code name}; empty where Galley does not speak it
 * @param nutrients per 100 g by USDA's number, in the unit that {@code food_nutrient} says
 * @param restIsAbsent whether the allergens that are not named are known not to be there
 * @param rank from 1, the commonest
 * @param popularity how often people look for it; 0 where nobody counted
 */
public record IncomingFood(
        FoodSource source,
        String sourceId,
        String name,
        Optional<Language> language,
        Map<Language, String> names,
        List<Food.Alias> aliases,
        Optional<String> category,
        Optional<String> aisle,
        Optional<Gtin> barcode,
        Optional<String> brand,
        Map<String, BigDecimal> nutrients,
        List<Portion> portions,
        Optional<BigDecimal> density,
        Set<Allergen> contains,
        Set<Allergen> mayContain,
        boolean restIsAbsent,
        Diets diets,
        int rank,
        long popularity) {}
