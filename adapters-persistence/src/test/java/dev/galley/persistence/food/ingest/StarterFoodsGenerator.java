package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Makes the starter foods: what people chose (which foods, their names, allergens and diets: src/test/resources/starter)
 * with the figures that USDA's SR28 has for them. Run it with the folder of SR28 and the file to write.
 */
final class StarterFoodsGenerator {
    private static final List<String> COLUMNS = List.of(
            "slug", "name", "ndb", "category", "aisle", "aliases", "contains", "may_contain", "diet", "rank");
    private static final List<String> LANGUAGES = List.of("slug", "es", "fr", "de", "pt", "ja", "zh");
    private static final Set<String> CATEGORIES = Set.of(
            "fruit", "vegetable", "herb", "spice", "grain", "bread", "pasta", "legume", "nut-seed", "dairy", "egg",
            "meat",
            "poultry", "fish", "seafood", "oil-fat", "sweet", "baking", "sauce-condiment", "soup", "beverage",
            "alcohol",
            "snack", "dish", "breakfast-cereal", "meat-substitute");
    private static final Set<String> AISLES = Set.of(
            "produce", "bakery", "dairy-eggs", "meat", "fish", "deli", "frozen", "canned", "dry-goods", "baking",
            "spices",
            "oils-vinegars", "sauces", "snacks", "sweets", "breakfast", "beverages", "alcohol", "international");

    /** Energy, macros, fibre, sugar, water, alcohol, caffeine, minerals, vitamins, cholesterol and kinds of fat. */
    private static final Set<String> NUTRIENTS = Set.of(
            "203", "204", "205", "208", "221", "255", "262", "269", "291", "301", "303", "304", "305", "306", "307",
            "309",
            "312", "315", "317", "318", "320", "323", "324", "328", "401", "404", "405", "406", "410", "415", "417",
            "418",
            "421", "430", "435", "601", "605", "606", "645", "646");

    private final Map<String, IncomingFood> usda;
    private final Map<String, Map<Language, List<String>>> translations = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private StarterFoodsGenerator(Map<String, IncomingFood> usda) {
        this.usda = usda;
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), generate(Path.of(args[0])));
    }

    static String generate(Path sr28) throws IOException {
        var generator = new StarterFoodsGenerator(read(sr28));
        var lines = new StringBuilder();
        for (var half : List.of("a", "b")) {
            generator.each("names-" + half + ".tsv", LANGUAGES, generator::translation);
        }
        for (var half : List.of("a", "b")) {
            generator.each("foods-" + half + ".tsv", COLUMNS, (row, line) -> lines
                    .append(generator.food(row, line))
                    .append('\n'));
        }
        generator.translations.keySet().stream()
                .filter(slug -> !generator.slugs.contains(slug))
                .forEach(slug -> generator.complaints.add("translated, but not a food: " + slug));
        if (!generator.complaints.isEmpty()) {
            throw new IllegalStateException(String.join("\n", generator.complaints));
        }
        return lines.toString();
    }

    private void each(String file, List<String> columns, BiConsumer<Map<String, String>, String> use) {
        String text;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/starter/" + file), file)) {
            text = new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = text.lines().toList();
        if (!List.of(lines.getFirst().split("\t", -1)).equals(columns)) {
            throw new IllegalStateException(file + " has other columns than " + columns);
        }
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            var where = file + ":" + (i + 1);
            if (cells.length != columns.size()) {
                complaints.add(where + " has " + cells.length + " cells");
                continue;
            }
            var row = new LinkedHashMap<String, String>();
            for (int c = 0; c < cells.length; c++) {
                row.put(columns.get(c), cells[c].strip());
            }
            use.accept(row, where);
        }
    }

    private void translation(Map<String, String> row, String where) {
        var names = new EnumMap<Language, List<String>>(Language.class);
        LANGUAGES.stream().skip(1).forEach(code -> {
            var cell = list(row.get(code));
            if (!cell.isEmpty()) {
                names.put(Language.of(code).orElseThrow(), cell);
            }
        });
        if (translations.put(cell(row, "slug"), names) != null) {
            complaints.add(where + " translates " + cell(row, "slug") + " again");
        }
    }

    private String food(Map<String, String> row, String where) {
        var slug = cell(row, "slug");
        var rank = cell(row, "rank");
        var category = cell(row, "category");
        var contains = allergens(row, "contains", where);
        var mayContain = allergens(row, "may_contain", where);
        mayContain.removeAll(contains);
        check(slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slugs.add(slug), where, "slug");
        check(CATEGORIES.contains(category), where, "category");
        check(AISLES.contains(cell(row, "aisle")), where, "aisle");
        check(rank.matches("[123]~?"), where, "rank");
        check(!rank.startsWith("1") || translations.containsKey(slug), where, "translations of a common food");
        var figures = usda.get(cell(row, "ndb"));
        check(figures != null, where, "ndb");
        if (figures == null) {
            return "";
        }
        var names = new TreeMap<String, List<String>>();
        var english = new LinkedHashSet<String>();
        english.add(cell(row, "name"));
        english.addAll(list(row.get("aliases")));
        names.put("en", List.copyOf(english));
        translations.getOrDefault(slug, Map.of()).forEach((language, all) -> names.put(language.code(), all));
        names.values().stream().flatMap(List::stream).forEach(
                name -> check(!name.isBlank() && name.length() <= Food.LONGEST_NAME, where, "name"));
        boolean restIsAbsent = !category.equals("dish"); // what else somebody puts into a dish nobody can know
        var line = new StringBuilder();
        text(line, "slug", slug);
        text(line, "category", category);
        text(line, "aisle", cell(row, "aisle"));
        raw(line, "rank", rank.substring(0, 1));
        text(line, "ndb", cell(row, "ndb"));
        if (rank.endsWith("~")) {
            raw(line, "nearest", "true");
        }
        raw(line, "names", json(names));
        raw(line, "contains", json(contains.stream().toList()));
        raw(line, "mayContain", json(mayContain.stream().toList()));
        raw(line, "restIsAbsent", Boolean.toString(restIsAbsent));
        raw(line, "diets", diets(row, contains, mayContain, restIsAbsent, where));
        raw(line, "nutrients", nutrients(figures));
        raw(line, "portions", portions(figures));
        figures.density().ifPresent(density -> raw(line, "density", density.toPlainString()));
        return line.append('}').toString();
    }

    private static String nutrients(IncomingFood figures) {
        var json = new StringBuilder("{");
        figures.nutrients().forEach((number, amount) -> {
            if (NUTRIENTS.contains(number)) {
                json.append(json.length() > 1 ? "," : "").append('"').append(number).append("\":");
                CopyText.json(json, amount);
            }
        });
        return json.append('}').toString();
    }

    private static String portions(IncomingFood figures) {
        var json = new StringBuilder("[");
        for (var portion : figures.portions()) {
            json.append(json.length() > 1 ? ",[" : "[");
            CopyText.json(json, portion.amount());
            json.append(',');
            CopyText.json(json, portion.unit());
            json.append(',');
            if (portion.description().isPresent()) {
                CopyText.json(json, portion.description().get());
            } else {
                json.append("null");
            }
            json.append(',');
            CopyText.json(json, portion.grams());
            json.append(']');
        }
        return json.append(']').toString();
    }

    /** The class says who may eat it; {@code ?} that the strictest word depends on how it was made (rennet). */
    private String diets(
            Map<String, String> row, Set<String> contains, Set<String> mayContain, boolean restIsAbsent, String where) {
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        switch (cell(row, "diet")) {
            case "vegan" -> diets.put(Diet.VEGAN, true);
            case "vegetarian" -> {
                diets.put(Diet.VEGAN, false);
                diets.put(Diet.VEGETARIAN, true);
            }
            case "vegetarian?" -> diets.put(Diet.VEGAN, false);
            case "pescatarian" -> {
                diets.put(Diet.VEGETARIAN, false);
                diets.put(Diet.PESCATARIAN, true);
            }
            case "meat" -> diets.put(Diet.PESCATARIAN, false);
            default -> complaints.add(where + ": diet");
        }
        say(diets, Diet.GLUTEN_FREE, "gluten", contains, mayContain, restIsAbsent);
        if (cell(row, "slug").contains("lactose-free")) {
            diets.put(Diet.LACTOSE_FREE, true);
        } else {
            say(diets, Diet.LACTOSE_FREE, "milk", contains, mayContain, restIsAbsent);
        }
        check(!(Boolean.TRUE.equals(diets.get(Diet.VEGAN)) && contains.contains("milk")), where, "vegan with milk");
        if (Boolean.TRUE.equals(diets.get(Diet.VEGAN))) {
            diets.put(Diet.LACTOSE_FREE, true);
        }
        var json = new StringBuilder("{");
        diets.forEach((diet, suits) -> json
                .append(json.length() > 1 ? "," : "")
                .append('"')
                .append(diet.code())
                .append("\":")
                .append(suits.booleanValue()));
        return json.append('}').toString();
    }

    private static void say(
            Map<Diet, Boolean> diets,
            Diet diet,
            String allergen,
            Set<String> contains,
            Set<String> mayContain,
            boolean restIsAbsent) {
        if (contains.contains(allergen)) {
            diets.put(diet, false);
        } else if (!mayContain.contains(allergen) && restIsAbsent) {
            diets.put(diet, true);
        }
    }

    private Set<String> allergens(Map<String, String> row, String column, String where) {
        var codes = new LinkedHashSet<>(list(row.get(column)));
        codes.forEach(code -> check(Allergen.of(code).isPresent(), where, "allergen " + code));
        return codes;
    }

    private void check(boolean right, String where, String what) {
        if (!right) {
            complaints.add(where + ": " + what);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String cell) {
        return Stream.of(Objects.requireNonNullElse(cell, "").split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static String json(Map<String, List<String>> names) {
        var json = new StringBuilder("{");
        names.forEach((code, all) -> json
                .append(json.length() > 1 ? "," : "")
                .append('"')
                .append(code)
                .append("\":")
                .append(json(all)));
        return json.append('}').toString();
    }

    private static String json(List<String> texts) {
        var json = new StringBuilder("[");
        for (var text : texts) {
            json.append(json.length() > 1 ? "," : "");
            CopyText.json(json, text);
        }
        return json.append(']').toString();
    }

    private static void text(StringBuilder line, String key, String value) {
        var json = new StringBuilder();
        CopyText.json(json, value);
        raw(line, key, json.toString());
    }

    private static void raw(StringBuilder line, String key, String json) {
        line.append(line.isEmpty() ? "{" : ",").append('"').append(key).append("\":").append(json);
    }

    private static Map<String, IncomingFood> read(Path sr28) throws IOException {
        var foods = new HashMap<String, IncomingFood>();
        try (var tables = Tables.of(sr28)) {
            new StandardReference(tables, new Intake() {
                @Override
                public void food(IncomingFood food, String file, long line) {
                    foods.put(food.sourceId(), food);
                }

                @Override
                public void reject(String file, long line, String why) {
                    throw new IllegalStateException(file + ":" + line + " " + why);
                }

                @Override
                public void rows(long more) {
                    // nobody waits for it
                }

                @Override
                public void nutrient(String number, String name, String unit) {
                    // the migration has them
                }

                @Override
                public void fraction(double done) {
                    // nobody waits for it
                }

                @Override
                public boolean isRepeated(FoodSource source, String sourceId) {
                    return false;
                }
            }).read();
        }
        return foods;
    }
}
