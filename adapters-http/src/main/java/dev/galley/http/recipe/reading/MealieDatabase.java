package dev.galley.http.recipe.reading;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the recipes out of a backup of Mealie 1.0 and later, whose {@code database.json} is a list of rows for each table:
 * https://docs.mealie.io/documentation/getting-started/usage/backups-and-restoring/
 */
final class MealieDatabase {
    private final Map<String, List<Fields>> ingredients;
    private final Map<String, List<Fields>> instructions;
    private final Map<String, List<Fields>> notes;
    private final Map<String, List<Fields>> tags;
    private final Map<String, List<Fields>> categories;
    private final Map<String, List<Fields>> tools;
    private final Map<String, String> units;
    private final Map<String, String> foods;
    private final Map<String, String> tagNames;
    private final Map<String, String> categoryNames;
    private final Map<String, String> toolNames;

    private MealieDatabase(Fields root) {
        ingredients = byRecipe(root, "recipesingredients");
        instructions = byRecipe(root, "recipeinstructions");
        notes = byRecipe(root, "notes");
        tags = byRecipe(root, "recipestotags");
        categories = byRecipe(root, "recipestocategories");
        tools = byRecipe(root, "recipestotools");
        units = named(root, "ingredientunits");
        foods = named(root, "ingredientfoods");
        tagNames = named(root, "tags");
        categoryNames = named(root, "categories");
        toolNames = named(root, "tools");
    }

    static boolean is(JsonNode root) {
        return root.isObject() && root.path("recipes").isArray()
                && (root.has("recipes_ingredients") || root.has("recipe_instructions"));
    }

    static List<Reading> read(JsonNode root) {
        var tables = new Fields(root, "$");
        var database = new MealieDatabase(tables);
        return tables.each("recipes").stream().map(database::reading).toList();
    }

    private static Map<String, List<Fields>> byRecipe(Fields root, String table) {
        return root.each(table).stream().collect(Collectors.groupingBy(row -> id(row, "recipeid")));
    }

    /** The same id may have hyphens in one table and none in another. */
    private static String id(Fields row, String name) {
        return row.text(name).orElse("").replace("-", "");
    }

    private static Map<String, String> named(Fields root, String table) {
        var names = new HashMap<String, String>();
        root.each(table).forEach(row -> row.text("name").ifPresent(name -> names.put(id(row, "id"), name)));
        return names;
    }

    private Reading reading(Fields row) {
        var where = row.text("slug").or(() -> row.text("name")).orElse("recipe");
        try {
            var into = new Gathering();
            var id = id(row, "id");
            into.name(row.text("name").orElse(""), row.place("name"));
            AppReaders.mealieFacts(row, into);
            words(categories, id, "categoryid", categoryNames).forEach(it -> into.category(it, row.place()));
            words(tags, id, "tagid", tagNames).forEach(it -> into.tag(it, row.place()));
            ingredients(id, into);
            steps(id, into);
            notes.getOrDefault(id, List.of()).forEach(note -> into.note(
                    Stream.of(note.text("title"), note.text("text")).flatMap(Optional::stream).collect(
                            Collectors.joining("\n")),
                    note.place()));
            var needed = String.join(", ", words(tools, id, "toolid", toolNames));
            if (!needed.isEmpty()) {
                into.setAside("tools: " + needed, "A recipe has no place for this.");
            }
            return new Reading.Understood(where, into.finish());
        } catch (Refused refused) {
            return new Reading.Failed(where, refused);
        }
    }

    private static List<String> words(
            Map<String, List<Fields>> links, String recipe, String other, Map<String, String> names) {
        var words = new ArrayList<String>();
        for (var link : links.getOrDefault(recipe, List.of())) {
            Optional.ofNullable(names.get(id(link, other))).ifPresent(words::add);
        }
        return words;
    }

    private void ingredients(String recipe, Gathering into) {
        var group = Optional.<String>empty();
        for (var line : inOrder(ingredients, recipe)) {
            group = AppReaders.next(line, group);
            var unit = Optional.ofNullable(units.get(id(line, "unitid")));
            var food = Optional.ofNullable(foods.get(id(line, "foodid")));
            into.ingredient(AppReaders.mealieLine(line, unit, food), group, line.place());
        }
    }

    private void steps(String recipe, Gathering into) {
        var group = Optional.<String>empty();
        for (var step : inOrder(instructions, recipe)) {
            group = AppReaders.next(step, group);
            AppReaders.steps(step.text("text").orElse(""), group, Optional.empty(), step, into);
        }
    }

    private static List<Fields> inOrder(Map<String, List<Fields>> rows, String recipe) {
        return rows.getOrDefault(recipe, List.of()).stream()
                .sorted(Comparator.comparingInt(row -> row.get("position").asInt(0)))
                .toList();
    }
}
