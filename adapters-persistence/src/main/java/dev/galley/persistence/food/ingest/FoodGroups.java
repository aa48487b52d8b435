package dev.galley.persistence.food.ingest;

import static dev.galley.domain.kernel.Allergen.CELERY;
import static dev.galley.domain.kernel.Allergen.CRUSTACEANS;
import static dev.galley.domain.kernel.Allergen.EGGS;
import static dev.galley.domain.kernel.Allergen.FISH;
import static dev.galley.domain.kernel.Allergen.GLUTEN;
import static dev.galley.domain.kernel.Allergen.LUPIN;
import static dev.galley.domain.kernel.Allergen.MILK;
import static dev.galley.domain.kernel.Allergen.MOLLUSCS;
import static dev.galley.domain.kernel.Allergen.NUTS;
import static dev.galley.domain.kernel.Allergen.PEANUTS;
import static dev.galley.domain.kernel.Allergen.SESAME;
import static dev.galley.domain.kernel.Allergen.SOYBEANS;
import static dev.galley.domain.kernel.Allergen.WHEAT;

import dev.galley.domain.food.Diets;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a food's group and the first words of its name at USDA tell beyond doubt. USDA states neither allergens nor diets,
 * so all else stays unknown: a raw celery stalk contains celery, and whether it holds anything else is not said.
 */
final class FoodGroups {
    private record Rule(String beginning, Set<Allergen> contains) {}

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Dairy and Egg Products", "dairy"),
            Map.entry("Spices and Herbs", "spice"),
            Map.entry("Fats and Oils", "oil-fat"),
            Map.entry("Poultry Products", "poultry"),
            Map.entry("Soups, Sauces, and Gravies", "sauce-condiment"),
            Map.entry("Sausages and Luncheon Meats", "meat"),
            Map.entry("Breakfast Cereals", "breakfast-cereal"),
            Map.entry("Fruits and Fruit Juices", "fruit"),
            Map.entry("Pork Products", "meat"),
            Map.entry("Vegetables and Vegetable Products", "vegetable"),
            Map.entry("Nut and Seed Products", "nut-seed"),
            Map.entry("Beef Products", "meat"),
            Map.entry("Beverages", "beverage"),
            Map.entry("Alcoholic Beverages", "alcohol"),
            Map.entry("Finfish and Shellfish Products", "fish"),
            Map.entry("Legumes and Legume Products", "legume"),
            Map.entry("Lamb, Veal, and Game Products", "meat"),
            Map.entry("Baked Products", "baking"),
            Map.entry("Sweets", "sweet"),
            Map.entry("Cereal Grains and Pasta", "grain"),
            Map.entry("Fast Foods", "dish"),
            Map.entry("Meals, Entrees, and Side Dishes", "dish"),
            Map.entry("Snacks", "snack"),
            Map.entry("Restaurant Foods", "dish"));

    private static final List<Rule> RULES = List.of(
            new Rule("milk,", Set.of(MILK)),
            new Rule("cheese,", Set.of(MILK)),
            new Rule("cream,", Set.of(MILK)),
            new Rule("butter,", Set.of(MILK)),
            new Rule("yogurt,", Set.of(MILK)),
            new Rule("whey,", Set.of(MILK)),
            new Rule("egg,", Set.of(EGGS)),
            new Rule("eggs,", Set.of(EGGS)),
            new Rule("fish,", Set.of(FISH)),
            new Rule("crustaceans,", Set.of(CRUSTACEANS)),
            new Rule("mollusks,", Set.of(MOLLUSCS)),
            new Rule("nuts,", Set.of(NUTS)),
            new Rule("peanuts,", Set.of(PEANUTS)),
            new Rule("peanut butter,", Set.of(PEANUTS)),
            new Rule("soybeans,", Set.of(SOYBEANS)),
            new Rule("tofu,", Set.of(SOYBEANS)),
            new Rule("lupins,", Set.of(LUPIN)),
            new Rule("seeds, sesame", Set.of(SESAME)),
            new Rule("celery,", Set.of(CELERY)),
            new Rule("wheat,", Set.of(GLUTEN, WHEAT)),
            new Rule("wheat flour,", Set.of(GLUTEN, WHEAT)),
            new Rule("barley", Set.of(GLUTEN)),
            new Rule("rye", Set.of(GLUTEN)));

    /** Says that a name does not mean what its first word says. */
    private static final List<String> DENIALS = List.of(
            "imitation", "substitute", "non-dairy", "nondairy", "dairy-free", "meatless", "vegetarian", "vegan",
            "coconut", "milk, human", "analog", "eggless", "dressing");

    private static final Set<String> MEAT = Set.of(
            "Beef Products", "Pork Products", "Poultry Products", "Lamb, Veal, and Game Products");

    private FoodGroups() {}

    static Optional<String> category(String group) {
        return Optional.ofNullable(CATEGORIES.get(group));
    }

    static Set<Allergen> contains(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        if (isDenied(small)) {
            return Set.of();
        }
        return RULES.stream()
                .filter(rule -> small.startsWith(rule.beginning))
                .map(Rule::contains)
                .findFirst()
                .orElse(Set.of());
    }

    static Diets diets(String group, String name) {
        var small = name.toLowerCase(Locale.ROOT);
        if (isDenied(small)) {
            return Diets.UNKNOWN;
        }
        if (MEAT.contains(group)) {
            return new Diets(Map.of(Diet.PESCATARIAN, false));
        }
        var contains = contains(name);
        if (contains.contains(FISH) || contains.contains(CRUSTACEANS) || contains.contains(MOLLUSCS)) {
            return new Diets(Map.of(Diet.VEGETARIAN, false));
        }
        if (contains.contains(MILK) || contains.contains(EGGS)) {
            return new Diets(Map.of(Diet.VEGAN, false));
        }
        if (contains.contains(GLUTEN)) {
            return new Diets(Map.of(Diet.GLUTEN_FREE, false));
        }
        boolean plant = group.equals("Fruits and Fruit Juices") || group.equals("Vegetables and Vegetable Products");
        return plant && small.endsWith(", raw") ? new Diets(Map.of(Diet.VEGAN, true)) : Diets.UNKNOWN;
    }

    private static boolean isDenied(String small) {
        return DENIALS.stream().anyMatch(small::contains);
    }
}
