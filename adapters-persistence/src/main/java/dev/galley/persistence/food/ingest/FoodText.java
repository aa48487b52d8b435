package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.Folding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A food as rows of {@code food} and {@code food_name}, but for its id, which only the database can tell.
 *
 * @param food all columns behind the id, as COPY wants them
 * @param names each name's columns behind the id
 * @param words the folded words of all names
 * @param digest of all that stands in the rows
 */
record FoodText(IncomingFood incoming, String food, List<String> names, Set<String> words, UUID digest) {
    static final String FOOD_COLUMNS = """
            source, source_id, name, names, aliases, category, aisle, barcode, brand, nutrients, portions, density, \
            contains, may_contain, rest_is_absent, diets, digest\
            """;

    static final String NAME_COLUMNS = """
            food, tier, source, category, language, main, rank, popularity, words, head, spelled, document\
            """;

    static FoodText of(IncomingFood food) {
        var row = new CopyText()
                .field(food.source().name())
                .field(food.sourceId())
                .field(food.name())
                .field(names(food.names()))
                .field(aliases(food.aliases()))
                .field(food.category().orElse(null))
                .field(food.aisle().orElse(null))
                .field(food.barcode().map(Gtin::digits).orElse(null))
                .field(food.brand().orElse(null))
                .field(nutrients(food.nutrients()))
                .field(portions(food))
                .field(food.density().map(BigDecimal::toPlainString).orElse(null))
                .field(codes(food.contains()))
                .field(codes(food.mayContain()))
                .field(food.restIsAbsent())
                .field(diets(food))
                .toString();
        var words = new LinkedHashSet<String>();
        var names = food.source() == FoodSource.OPEN_FOOD_FACTS
                ? List.of(soldName(food, words))
                : plainNames(food, words);
        var digest = UUID.nameUUIDFromBytes(
                (row + '\n' + String.join("\n", names)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new FoodText(food, row + '\t' + digest, names, words, digest);
    }

    boolean isSold() {
        return incoming.source() == FoodSource.OPEN_FOOD_FACTS;
    }

    private static List<String> plainNames(IncomingFood food, Set<String> words) {
        var rows = new LinkedHashSet<String>();
        food.names().forEach((language, name) -> rows.add(name(food, name, Optional.of(language), true, words)));
        if (!food.names().containsValue(food.name())) {
            rows.add(name(food, food.name(), food.language(), true, words));
        }
        for (var alias : food.aliases()) {
            rows.add(name(food, alias.name(), alias.language(), false, words));
        }
        return List.copyOf(rows);
    }

    private static String name(
            IncomingFood food, String name, Optional<Language> language, boolean main, Set<String> words) {
        var own = Folding.words(name);
        var found = new LinkedHashSet<>(own);
        if (language.equals(Optional.of(Language.DE))) {
            found.addAll(Folding.germanPlurals(name));
        }
        words.addAll(found);
        return row(food, name, language, main, own, found);
    }

    /** One row for all its names and its brand. */
    private static String soldName(IncomingFood food, Set<String> words) {
        var own = Folding.words(food.name());
        words.addAll(own);
        for (var name : food.names().values()) {
            if (!name.equals(food.name())) {
                words.addAll(Folding.words(name));
            }
        }
        food.brand().ifPresent(brand -> words.addAll(Folding.words(brand)));
        return row(food, food.name(), food.language(), true, own, words);
    }

    private static String row(
            IncomingFood food,
            String name,
            Optional<Language> language,
            boolean main,
            List<String> own,
            Collection<String> found) {
        int tier = switch (food.source()) {
            case GALLEY -> 0;
            case USDA_SR28, USDA_FDC -> 1;
            case OPEN_FOOD_FACTS -> 2;
        };
        return new CopyText()
                .field(tier)
                .field(food.source().name())
                .field(food.category().orElse(null))
                .field(language.map(Language::code).orElse(null))
                .field(main)
                .field(food.rank())
                .field(food.popularity())
                .field(tier == 1 ? Plainness.words(own) : own.size())
                .field(head(name))
                .field(Folding.spelled(name))
                .field(found.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")))
                .toString();
    }

    /** What stands before the first comma: USDA turns its names round, "Milk, whole". */
    private static String head(String name) {
        int comma = name.indexOf(',');
        return String.join(" ", Folding.words(comma > 0 ? name.substring(0, comma) : name));
    }

    private static String names(Map<Language, String> names) {
        var json = new StringBuilder("{");
        names.forEach((language, name) -> {
            key(json, language.code());
            CopyText.json(json, name);
        });
        return json.append('}').toString();
    }

    private static String aliases(List<Food.Alias> aliases) {
        var json = new StringBuilder("[");
        for (var alias : aliases) {
            json.append(json.length() > 1 ? ",[" : "[");
            CopyText.json(json, alias.name());
            json.append(',');
            jsonOrNull(json, alias.language().map(Language::code).orElse(null));
            json.append(']');
        }
        return json.append(']').toString();
    }

    private static String nutrients(Map<String, BigDecimal> nutrients) {
        var json = new StringBuilder("{");
        nutrients.forEach((number, amount) -> {
            key(json, number);
            CopyText.json(json, amount);
        });
        return json.append('}').toString();
    }

    private static String portions(IncomingFood food) {
        var json = new StringBuilder("[");
        for (var portion : food.portions()) {
            json.append(json.length() > 1 ? ",[" : "[");
            CopyText.json(json, portion.amount());
            json.append(',');
            CopyText.json(json, portion.unit());
            json.append(',');
            jsonOrNull(json, portion.description().orElse(null));
            json.append(',');
            CopyText.json(json, portion.grams());
            json.append(']');
        }
        return json.append(']').toString();
    }

    private static String diets(IncomingFood food) {
        var json = new StringBuilder("{");
        food.diets().known().forEach((diet, suits) -> {
            key(json, diet.code());
            json.append(suits.booleanValue());
        });
        return json.append('}').toString();
    }

    private static String codes(Set<Allergen> allergens) {
        return allergens.stream().sorted().map(Allergen::code).collect(Collectors.joining(","));
    }

    private static void key(StringBuilder json, String key) {
        if (json.length() > 1) {
            json.append(',');
        }
        CopyText.json(json, key);
        json.append(':');
    }

    private static void jsonOrNull(StringBuilder json, @Nullable String value) {
        if (value == null) {
            json.append("null");
        } else {
            CopyText.json(json, value);
        }
    }
}
