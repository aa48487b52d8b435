package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One thing that differs between two versions of a recipe.
 *
 * @param path where it is in the newer version, {@code ingredients[2].quantity}; for what was removed, in the older one
 * @param from where it was in the older version, if that is another place
 * @param before text, a number, a truth value or a list of these; absent where there was none
 * @param after likewise
 */
public record Difference(
        Kind kind, String path, Optional<String> from, Optional<Object> before, Optional<Object> after) {
    public enum Kind {
        ADDED, REMOVED, CHANGED, MOVED
    }

    private record Field<T>(String name, Function<T, Optional<?>> value) {}

    private static final List<Field<RecipeContent>> CONTENT = List.of(
            new Field<>("language", content -> Optional.of(content.language().code())),
            new Field<>("name", content -> Optional.of(content.name())),
            new Field<>("description", RecipeContent::description),
            new Field<>("category", RecipeContent::category),
            new Field<>("cuisine", RecipeContent::cuisine),
            new Field<>("difficulty", content -> content.difficulty().map(Difference::word)),
            new Field<>("prepMinutes", RecipeContent::prepMinutes),
            new Field<>("cookMinutes", RecipeContent::cookMinutes),
            new Field<>("restMinutes", RecipeContent::restMinutes),
            new Field<>("servings", content -> Optional.of(content.servings())),
            new Field<>("pan", content -> content.pan().map(Pan::text)),
            new Field<>("tags", content -> some(content.tags())),
            new Field<>("dietary", content -> some(content.dietary().stream().map(Diet::code).toList())),
            new Field<>("source.url", content -> content.source().flatMap(RecipeSource::url)),
            new Field<>("source.author", content -> content.source().flatMap(RecipeSource::author)),
            new Field<>("source.licence", content -> content.source().flatMap(RecipeSource::licence)));

    private static final List<Field<IngredientLine>> LINE = List.of(
            new Field<>("text", line -> Optional.of(line.text())),
            new Field<>("quantity", IngredientLine::quantity),
            new Field<>("quantityMax", IngredientLine::quantityMax),
            new Field<>("unit", IngredientLine::unit),
            new Field<>("name", line -> Optional.of(line.name())),
            new Field<>("preparation", IngredientLine::preparation),
            new Field<>("note", IngredientLine::note),
            new Field<>("group", IngredientLine::group),
            new Field<>("optional", line -> Optional.of(line.optional())),
            new Field<>("foodId", line -> line.food().map(food -> food.value().toString())),
            new Field<>("scaling", line -> line.scaling().map(Difference::word)),
            new Field<>("recipe.id", line -> line.recipe().map(part -> part.id().value().toString())),
            new Field<>("recipe.servings", line -> line.recipe().flatMap(PartRecipe::servings)),
            new Field<>("grams", line -> line.grams().map(grams -> List.of(grams.min(), grams.likely(), grams.max()))));

    private static final List<Field<Step>> STEP = List.of(
            new Field<>("instruction", step -> Optional.of(step.instruction())),
            new Field<>("durationSeconds", Step::durationSeconds),
            new Field<>("temperatureCelsius", Step::temperatureCelsius),
            new Field<>("expectedState", Step::expectedState));

    /** All that turns the older content into the newer one, in the order in which a reader meets it. */
    public static List<Difference> between(RecipeContent older, RecipeContent newer) {
        var found = new ArrayList<Difference>();
        fields(CONTENT, older, newer, "", found);
        var lines = Matching.of(older.ingredients(), newer.ingredients(), Difference::likeness);
        parts("ingredients", lines, older.ingredients(), newer.ingredients(), IngredientLine::text, LINE, found);
        var steps = Matching.of(
                older.steps(), newer.steps(), (a, b) -> Matching.likeness(a.instruction(), b.instruction()));
        parts("steps", steps, older.steps(), newer.steps(), Step::instruction, STEP, found);
        uses(older, newer, lines, steps, found);
        return List.copyOf(found);
    }

    private static double likeness(IngredientLine a, IngredientLine b) {
        boolean sameFood = a.food().isPresent() && a.food().equals(b.food());
        double words = Matching.likeness(a.text(), b.text());
        return sameFood || a.name().equalsIgnoreCase(b.name()) ? 0.5 + words / 2 : words;
    }

    private static <T> void parts(
            String list,
            Matching matching,
            List<T> older,
            List<T> newer,
            Function<T, String> text,
            List<Field<T>> fields,
            List<Difference> found) {
        var gone = new TreeSet<Integer>();
        for (int i = 0; i < older.size(); i++) {
            gone.add(i);
        }
        gone.removeAll(matching.older());
        for (int before : gone) {
            var path = list + "[" + before + "]";
            found.add(new Difference(
                    Kind.REMOVED, path, Optional.empty(), Optional.of(text.apply(older.get(before))), Optional
                            .empty()));
        }
        var moved = matching.moved();
        for (int after = 0; after < newer.size(); after++) {
            int before = matching.older().get(after);
            var path = list + "[" + after + "]";
            if (before < 0) {
                found.add(new Difference(
                        Kind.ADDED, path, Optional.empty(), Optional.empty(), Optional.of(text.apply(newer.get(
                                after)))));
                continue;
            }
            if (moved.contains(after)) {
                var from = Optional.of(list + "[" + before + "]");
                found.add(new Difference(Kind.MOVED, path, from, Optional.empty(), Optional.empty()));
            }
            fields(fields, older.get(before), newer.get(after), path + ".", found);
        }
    }

    private static <T> void fields(List<Field<T>> fields, T older, T newer, String path, List<Difference> found) {
        for (var field : fields) {
            add(field.value.apply(older), field.value.apply(newer), path + field.name, found);
        }
    }

    private static void add(Optional<?> before, Optional<?> after, String path, List<Difference> found) {
        if (!before.equals(after)) {
            var kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            found.add(new Difference(
                    kind, path, Optional.empty(), before.map(Object.class::cast), after.map(Object.class::cast)));
        }
    }

    /** A step that uses the same lines as before, wherever they stand by now, is not changed. */
    private static void uses(
            RecipeContent older, RecipeContent newer, Matching lines, Matching steps, List<Difference> found) {
        for (int after = 0; after < newer.steps().size(); after++) {
            int before = steps.older().get(after);
            if (before >= 0) {
                var was = older.steps().get(before).ingredients();
                var is = newer.steps().get(after).ingredients();
                if (!new TreeSet<>(was).equals(new TreeSet<>(is.stream().map(lines.older()::get).toList()))) {
                    add(some(was), some(is), "steps[" + after + "].ingredients", found);
                }
            }
        }
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT);
    }
}
