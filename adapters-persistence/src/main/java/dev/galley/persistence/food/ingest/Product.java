package dev.galley.persistence.food.ingest;

import static dev.galley.domain.kernel.Allergen.CRUSTACEANS;
import static dev.galley.domain.kernel.Allergen.EGGS;
import static dev.galley.domain.kernel.Allergen.FISH;
import static dev.galley.domain.kernel.Allergen.GLUTEN;
import static dev.galley.domain.kernel.Allergen.MILK;
import static dev.galley.domain.kernel.Allergen.MOLLUSCS;
import static dev.galley.domain.kernel.Allergen.WHEAT;

import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One product of Open Food Facts, field by field, until it is a food. */
final class Product {
    private static final int RANK = 5;
    private static final Pattern WEIGHT = Pattern.compile("(?:^|[^\\d.,])(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*(kg|g|mg)\\b");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private static final Map<String, Allergen> ALLERGENS = Map.ofEntries(
            Map.entry("en:gluten", GLUTEN),
            Map.entry("en:wheat", WHEAT),
            Map.entry("en:crustaceans", CRUSTACEANS),
            Map.entry("en:eggs", EGGS),
            Map.entry("en:fish", FISH),
            Map.entry("en:peanuts", Allergen.PEANUTS),
            Map.entry("en:soybeans", Allergen.SOYBEANS),
            Map.entry("en:milk", MILK),
            Map.entry("en:nuts", Allergen.NUTS),
            Map.entry("en:celery", Allergen.CELERY),
            Map.entry("en:mustard", Allergen.MUSTARD),
            Map.entry("en:sesame-seeds", Allergen.SESAME),
            Map.entry("en:sulphur-dioxide-and-sulphites", Allergen.SULPHITES),
            Map.entry("en:lupin", Allergen.LUPIN),
            Map.entry("en:molluscs", MOLLUSCS));

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Language, String> names = new EnumMap<>(Language.class);
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Map<String, String> nutriments = new HashMap<>();

    /** Reads a field whose value the parser stands at, or passes it over. */
    void read(String name, JsonParser parser) {
        switch (name) {
            case "code", "product_name", "generic_name", "lang", "lc", "brands", "serving_size", "quantity",
                    "product_quantity", "unique_scans_n" -> text(name, parser);
            case "allergens_tags", "traces_tags", "ingredients_analysis_tags", "states_tags", "labels_tags" ->
                tags(name, parser);
            case "nutriments" -> nutriments(parser);
            default -> {
                if (name.startsWith("product_name_") && parser.currentToken() == JsonToken.VALUE_STRING) {
                    var text = parser.getString().strip();
                    Language.of(name.substring("product_name_".length()))
                            .filter(_ -> !text.isEmpty())
                            .ifPresent(language -> names.put(language, text));
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void text(String name, JsonParser parser) {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            texts.put(name, parser.getString().strip());
        } else {
            parser.skipChildren();
        }
    }

    private void tags(String name, JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        var values = tags.computeIfAbsent(name, _ -> new HashSet<>());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                values.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void nutriments(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL && name.endsWith("_100g")) {
                nutriments.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    IncomingFood food() throws BadRow {
        var code = texts.getOrDefault("code", "");
        if (!CODE.matcher(code).matches()) {
            throw new BadRow("has no code: " + Figures.shown(code));
        }
        var name = name();
        var contains = allergens("allergens_tags");
        var mayContain = allergens("traces_tags");
        mayContain.removeAll(contains);
        if (contains.contains(GLUTEN) && !contains.contains(WHEAT)) {
            mayContain.add(WHEAT); // Open Food Facts does not say which grain
        } else if (mayContain.contains(GLUTEN)) {
            mayContain.add(WHEAT);
        }
        var language = Language.of(texts.getOrDefault("lang", texts.getOrDefault("lc", "")));
        language.ifPresent(own -> names.putIfAbsent(own, name));
        return new IncomingFood(
                FoodSource.OPEN_FOOD_FACTS,
                code,
                name,
                language,
                names,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                barcode(code),
                Optional.ofNullable(texts.get("brands"))
                        .filter(brand -> !brand.isEmpty())
                        .map(brand -> brand.substring(0, Math.min(brand.length(), Food.LONGEST_NAME))),
                Nutriments.read(nutriments),
                portions(),
                Optional.empty(),
                contains,
                mayContain,
                isSaidInFull(contains),
                diets(contains),
                RANK,
                popularity());
    }

    private String name() throws BadRow {
        var name = texts.getOrDefault("product_name", "");
        if (name.isEmpty()) {
            name = names.values().stream().findFirst().orElse(texts.getOrDefault("generic_name", ""));
        }
        for (var each : names.values()) {
            checkLength(each);
        }
        checkLength(name);
        if (name.isEmpty()) {
            throw new BadRow("has no name");
        }
        return Texts.withoutNul(name);
    }

    private static void checkLength(String name) throws BadRow {
        Texts.withoutNul(name);
        if (name.length() > Food.LONGEST_NAME) {
            throw new BadRow("has a name of %d characters".formatted(name.length()));
        }
    }

    /** Codes that shops made up have no right check digit; the product is still found by its code as a source id. */
    private static Optional<Gtin> barcode(String code) {
        try {
            return Optional.of(Gtin.of(code));
        } catch (Refused notOne) {
            return Optional.empty();
        }
    }

    private Set<Allergen> allergens(String field) {
        var found = EnumSet.noneOf(Allergen.class);
        tags.getOrDefault(field, Set.of()).forEach(tag -> {
            var allergen = ALLERGENS.get(tag);
            if (allergen != null) {
                found.add(allergen);
            }
        });
        return found;
    }

    /**
     * Whether the allergens that are not named can be taken to be absent. An empty list says nothing: it is the same for
     * "none" and for "nobody has looked"; and a tag that is no known allergen may be any of them.
     */
    private boolean isSaidInFull(Set<Allergen> contains) {
        var said = tags.getOrDefault("allergens_tags", Set.of());
        boolean understood = said.stream().allMatch(tag -> tag.equals("en:none") || ALLERGENS.containsKey(tag));
        boolean complete = tags.getOrDefault("states_tags", Set.of()).contains("en:ingredients-completed");
        return understood && complete && (said.contains("en:none") || !contains.isEmpty());
    }

    private Diets diets(Set<Allergen> contains) {
        var analysis = tags.getOrDefault("ingredients_analysis_tags", Set.of());
        var labels = tags.getOrDefault("labels_tags", Set.of());
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        boolean animal = !Collections.disjoint(contains, Set.of(MILK, EGGS, FISH, CRUSTACEANS, MOLLUSCS));
        boolean fish = !Collections.disjoint(contains, Set.of(FISH, CRUSTACEANS, MOLLUSCS));
        say(diets, Diet.VEGAN, analysis.contains("en:vegan") && !animal, animal || analysis.contains("en:non-vegan"));
        say(diets, Diet.VEGETARIAN, analysis.contains("en:vegetarian") && !fish,
                fish || analysis.contains("en:non-vegetarian"));
        say(diets, Diet.GLUTEN_FREE,
                (labels.contains("en:no-gluten") || labels.contains("en:gluten-free")) && !contains.contains(GLUTEN),
                contains.contains(GLUTEN));
        boolean noLactose = labels.contains("en:no-lactose") || labels.contains("en:lactose-free");
        say(diets, Diet.LACTOSE_FREE, noLactose, contains.contains(MILK) && !noLactose);
        try {
            return new Diets(diets);
        } catch (Refused contradiction) {
            return Diets.UNKNOWN; // the package says two things: none of them is believed
        }
    }

    private static void say(Map<Diet, Boolean> diets, Diet diet, boolean yes, boolean no) {
        if (yes != no) {
            diets.put(diet, yes);
        }
    }

    private List<Portion> portions() {
        var portions = new ArrayList<Portion>();
        portion("serving", texts.getOrDefault("serving_size", ""), portions);
        portion("package", texts.getOrDefault("quantity", ""), portions);
        return portions;
    }

    /** Only weights: how heavy 20 cl of it are is not said. */
    private static void portion(String unit, String said, List<Portion> portions) {
        var weight = WEIGHT.matcher(said);
        if (said.length() <= 100 && weight.find()) {
            var number = new BigDecimal(weight.group(1).replace(',', '.'));
            var grams = switch (weight.group(2)) {
                case "kg" -> number.movePointRight(3);
                case "mg" -> number.movePointLeft(3);
                default -> number;
            };
            if (grams.signum() > 0 && grams.compareTo(BigDecimal.valueOf(100_000)) <= 0) {
                portions.add(new Portion(BigDecimal.ONE, unit, Optional.of(said), grams));
            }
        }
    }

    private long popularity() {
        var scans = texts.getOrDefault("unique_scans_n", "");
        return scans.matches("\\d{1,9}") ? Long.parseLong(scans) : 0;
    }
}
