package dev.galley.domain.recipe.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe as a source has it: plain text without markup, and nothing that the source does not say. Lengths and numbers are
 * within what a {@link dev.galley.domain.recipe.RecipeContent} takes; what is beyond is set aside.
 *
 * @param yields as written: {@code Serves 4-6}, {@code 12 muffins}
 * @param servings 1 to 100; the lower end of a range
 * @param prepMinutes 0 to 43,200 like all times; the upper end of a range
 * @param restMinutes waiting, as far as the source tells it apart
 * @param totalMinutes as written, or absent
 * @param category the first that the source names; further ones are tags
 * @param language a tag such as {@code de} or {@code pt-BR}
 * @param url where the source says that the recipe stands; http or https
 * @param licence a name or an address
 * @param images addresses, http or https
 * @param pictures names of entries of the archive that the recipe was read from
 * @param ingredients at least one line, or at least one step
 * @param notes paragraphs
 */
public record ReadRecipe(
        Found<String> name,
        Optional<Found<String>> description,
        Optional<Found<String>> yields,
        Optional<Found<Integer>> servings,
        Optional<Found<Integer>> prepMinutes,
        Optional<Found<Integer>> cookMinutes,
        Optional<Found<Integer>> restMinutes,
        Optional<Found<Integer>> totalMinutes,
        Optional<Found<String>> category,
        Optional<Found<String>> cuisine,
        List<Found<String>> tags,
        Optional<Found<String>> language,
        Optional<Found<String>> author,
        Optional<Found<String>> url,
        Optional<Found<String>> licence,
        List<Found<String>> images,
        List<String> pictures,
        List<Line> ingredients,
        List<Step> steps,
        List<Found<String>> notes,
        List<SetAside> setAside) {

    /** @param group the heading that the line stands under */
    public record Line(String text, Optional<String> group, Provenance provenance) {}

    /**
     * @param group the heading that the step stands under
     * @param durationSeconds as the source says outside of the text
     */
    public record Step(
            String text, Optional<String> group, Optional<Integer> durationSeconds, Provenance provenance) {}

    public ReadRecipe {
        tags = List.copyOf(tags);
        images = List.copyOf(images);
        pictures = List.copyOf(pictures);
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        setAside = List.copyOf(setAside);
        if (name.value().isBlank() || (ingredients.isEmpty() && steps.isEmpty())) {
            throw new IllegalArgumentException("a recipe has a name, and ingredients or steps");
        }
    }

    /** The same recipe with pictures that lie beside it in the archive. */
    public ReadRecipe withPictures(List<String> entries) {
        return new ReadRecipe(
                name, description, yields, servings, prepMinutes, cookMinutes, restMinutes, totalMinutes, category,
                cuisine,
                tags, language, author, url, licence, images, entries, ingredients, steps, notes, setAside);
    }

    /** The place of every part, by the path that it has in the API: {@code name}, {@code ingredients[0]}. */
    public Map<String, Provenance> provenance() {
        var places = new LinkedHashMap<String, Provenance>();
        places.put("name", name.provenance());
        put(places, "description", description);
        put(places, "yields", yields);
        put(places, "servings", servings);
        put(places, "prepMinutes", prepMinutes);
        put(places, "cookMinutes", cookMinutes);
        put(places, "restMinutes", restMinutes);
        put(places, "totalMinutes", totalMinutes);
        put(places, "category", category);
        put(places, "cuisine", cuisine);
        put(places, "tags", tags);
        put(places, "language", language);
        put(places, "source.author", author);
        put(places, "source.url", url);
        put(places, "source.licence", licence);
        put(places, "images", images);
        for (int i = 0; i < ingredients.size(); i++) {
            places.put("ingredients[" + i + "]", ingredients.get(i).provenance());
        }
        for (int i = 0; i < steps.size(); i++) {
            places.put("steps[" + i + "]", steps.get(i).provenance());
        }
        put(places, "notes", notes);
        return places;
    }

    private static void put(
            Map<String, Provenance> places, String path, Optional<? extends Found<?>> found) {
        found.ifPresent(it -> places.put(path, it.provenance()));
    }

    private static void put(Map<String, Provenance> places, String path, List<Found<String>> found) {
        for (int i = 0; i < found.size(); i++) {
            places.put(path + "[" + i + "]", found.get(i).provenance());
        }
    }
}
