package dev.galley.domain.food;

/** Where a food's figures come from. Within a source, its own id names one food. */
public enum FoodSource {
    /** Galley's starter foods; the id is a slug: {@code chicken-breast}. */
    GALLEY,
    /** USDA National Nutrient Database for Standard Reference, Release 28; the id is the NDB number: {@code 01001}. */
    USDA_SR28,
    /** USDA FoodData Central, Foundation Foods and SR Legacy; the id is the FDC id: {@code 321358}. */
    USDA_FDC,
    /** Open Food Facts; the id is the code on the package: {@code 3168930007432}. */
    OPEN_FOOD_FACTS
}
