package dev.galley.persistence.food;

import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.DietHints;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Makes foods of rows of the table {@code food}. Numbers stay as they were written, to the last digit. */
final class StoredFood {
    /** The columns that are read, of a table called {@code f}. */
    static final String COLUMNS = """
            f.id, f.source, f.source_id, f.name, f.names, f.aliases, f.category, f.aisle, f.barcode, f.brand, \
            f.nutrients, f.portions, f.density, f.contains, f.may_contain, f.rest_is_absent, f.diets, f.version\
            """;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private StoredFood() {}

    static Food read(ResultSet row, NutrientNames names) throws SQLException {
        var nutrients = nutrients(row.getString("nutrients"), names);
        return new Food(
                new FoodId(row.getObject("id", UUID.class)),
                FoodSource.valueOf(row.getString("source")),
                row.getString("source_id"),
                row.getString("name"),
                names(row.getString("names")),
                aliases(row.getString("aliases")),
                Optional.ofNullable(row.getString("category")),
                Optional.ofNullable(row.getString("aisle")),
                Optional.ofNullable(row.getString("barcode")).map(Gtin::new),
                Optional.ofNullable(row.getString("brand")),
                nutrients,
                portions(row.getString("portions")),
                Optional.ofNullable(row.getBigDecimal("density")),
                allergens(row),
                diets(row, nutrients),
                row.getLong("version"));
    }

    /** Those that the source states, and what follows for the others. */
    static Diets diets(ResultSet row, Nutrients nutrients) throws SQLException {
        return DietHints.with(
                diets(row.getString("diets")),
                FoodSource.valueOf(row.getString("source")),
                row.getString("name"),
                Optional.ofNullable(row.getString("category")),
                nutrients,
                allergens(row));
    }

    static Allergens allergens(ResultSet row) throws SQLException {
        return Allergens.of(
                allergens(row.getString("contains")),
                allergens(row.getString("may_contain")),
                row.getBoolean("rest_is_absent"));
    }

    private static Set<Allergen> allergens(String codes) {
        var allergens = EnumSet.noneOf(Allergen.class);
        for (var code : codes.split(",", -1)) {
            Allergen.of(code).ifPresent(allergens::add);
        }
        return allergens;
    }

    private static Map<Language, String> names(String json) {
        var names = new EnumMap<Language, String>(Language.class);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (var key = parser.nextName(); key != null; key = parser.nextName()) {
                var name = text(parser);
                Language.of(key).ifPresent(language -> names.put(language, name));
            }
        }
        return names;
    }

    private static List<Food.Alias> aliases(String json) {
        var aliases = new ArrayList<Food.Alias>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                var name = text(parser);
                aliases.add(new Food.Alias(name, Optional.ofNullable(orNull(parser)).flatMap(Language::of)));
                parser.nextToken();
            }
        }
        return aliases;
    }

    static Nutrients nutrients(String json, NutrientNames names) {
        var nutrients = new ArrayList<NutrientAmount>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (var number = parser.nextName(); number != null; number = parser.nextName()) {
                var meaning = names.of(number);
                nutrients.add(new NutrientAmount(number, meaning.name(), number(parser), meaning.unit()));
            }
        }
        return new Nutrients(nutrients);
    }

    static List<Portion> portions(String json) {
        var portions = new ArrayList<Portion>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                portions.add(new Portion(
                        number(parser), text(parser), Optional.ofNullable(orNull(parser)), number(parser)));
                parser.nextToken();
            }
        }
        return portions;
    }

    private static Diets diets(String json) {
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (var key = parser.nextName(); key != null; key = parser.nextName()) {
                boolean suits = parser.nextToken() == JsonToken.VALUE_TRUE;
                Diet.of(key).ifPresent(diet -> diets.put(diet, suits));
            }
        }
        return new Diets(diets);
    }

    private static String text(JsonParser parser) {
        parser.nextToken();
        return parser.getString();
    }

    private static @Nullable String orNull(JsonParser parser) {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    private static BigDecimal number(JsonParser parser) {
        parser.nextToken();
        return new BigDecimal(parser.getString());
    }
}
