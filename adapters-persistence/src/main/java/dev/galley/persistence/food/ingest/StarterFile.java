package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The foods that Galley ships, one JSON object a line: {@code slug}, {@code name}, {@code category}, {@code aisle},
 * {@code names} (by language, the usual name first), {@code contains}, {@code mayContain}, {@code restIsAbsent},
 * {@code diets}, {@code rank}, {@code ndb}, {@code nutrients}, {@code portions}, {@code density}; {@code nearest} where
 * the figures are those of the nearest relative that USDA has.
 */
public final class StarterFile {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<Language, String> names = new EnumMap<>(Language.class);
    private final List<Food.Alias> aliases = new ArrayList<>();
    private final Map<String, BigDecimal> nutrients = new LinkedHashMap<>();
    private final List<Portion> portions = new ArrayList<>();
    private final Map<Diet, Boolean> diets = new EnumMap<>(Diet.class);
    private final Set<Allergen> contains = EnumSet.noneOf(Allergen.class);
    private final Set<Allergen> mayContain = EnumSet.noneOf(Allergen.class);

    private StarterFile() {}

    /** @throws RuntimeException if a line is not as this version ships it */
    public static List<IncomingFood> read(String lines) {
        return lines.lines().map(StarterFile::food).toList();
    }

    private static IncomingFood food(String line) {
        var file = new StarterFile();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                file.read(name, parser);
            }
        }
        return file.food();
    }

    private void read(String field, JsonParser parser) {
        switch (field) {
            case "names" -> {
                for (var code = parser.nextName(); code != null; code = parser.nextName()) {
                    parser.nextToken();
                    names(Language.of(code).orElseThrow(), strings(parser));
                }
            }
            case "nutrients" -> {
                for (var number = parser.nextName(); number != null; number = parser.nextName()) {
                    parser.nextToken();
                    nutrients.put(number, new BigDecimal(parser.getString()));
                }
            }
            case "portions" -> {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    portions.add(new Portion(
                            new BigDecimal(next(parser)),
                            next(parser),
                            Optional.ofNullable(nextOrNull(parser)),
                            new BigDecimal(next(parser))));
                    parser.nextToken();
                }
            }
            case "diets" -> {
                for (var code = parser.nextName(); code != null; code = parser.nextName()) {
                    diets.put(Diet.of(code).orElseThrow(), parser.nextToken() == JsonToken.VALUE_TRUE);
                }
            }
            case "contains" -> strings(parser).forEach(code -> contains.add(Allergen.of(code).orElseThrow()));
            case "mayContain" -> strings(parser).forEach(code -> mayContain.add(Allergen.of(code).orElseThrow()));
            default -> texts.put(field, parser.getString());
        }
    }

    /** The first is the usual one. */
    private void names(Language language, List<String> all) {
        names.put(language, all.getFirst());
        all.stream().skip(1).forEach(name -> aliases.add(new Food.Alias(name, Optional.of(language))));
    }

    private IncomingFood food() {
        return new IncomingFood(
                FoodSource.GALLEY,
                text("slug"),
                names.getOrDefault(Language.EN, text("slug")),
                Optional.of(Language.EN),
                names,
                aliases,
                Optional.of(text("category")),
                Optional.of(text("aisle")),
                Optional.empty(),
                Optional.empty(),
                nutrients,
                portions,
                Optional.ofNullable(texts.get("density")).map(BigDecimal::new),
                contains,
                mayContain,
                Boolean.parseBoolean(text("restIsAbsent")),
                new Diets(diets),
                Integer.parseInt(text("rank")),
                0);
    }

    private String text(String field) {
        return Optional.ofNullable(texts.get(field))
                .orElseThrow(() -> new IllegalArgumentException("a starter food lacks " + field));
    }

    private static List<String> strings(JsonParser parser) {
        var strings = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            strings.add(parser.getString());
        }
        return strings;
    }

    private static String next(JsonParser parser) {
        parser.nextToken();
        return parser.getString();
    }

    private static @Nullable String nextOrNull(JsonParser parser) {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}
