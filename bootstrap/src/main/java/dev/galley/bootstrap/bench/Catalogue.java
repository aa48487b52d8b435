package dev.galley.bootstrap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a server has to be asked for: found out by walking its lists, as a stranger could.
 *
 * @param deepCursors of pages all along the list, from its begin to where the walk ended
 * @param words of the recipes' names, the commonest first, without those of less than four letters
 */
public record Catalogue(List<Entry> recipes, List<String> deepCursors, List<String> words, List<Entry> foods) {
    /** A recipe or a food. */
    public record Entry(String id, String slug, String name) {}

    private static final int PAGE = 100;
    /** Enough names to know the words by. */
    private static final int NAMES = 20_000;

    private static final Set<String> SMALL_WORDS = Set.of("with", "and", "from", "style");

    /** @param most as many recipes as are walked over, at the most */
    public static Catalogue of(Api api, int most) {
        var recipes = new ArrayList<Entry>();
        var cursors = new ArrayList<String>();
        var path = Api.BASE + "/recipes?limit=" + PAGE;
        var next = path;
        while (!next.isEmpty() && recipes.size() < most) {
            var page = api.json(next);
            page.path("data").forEach(row -> recipes.add(entry(row)));
            var cursor = page.path("pagination").path("nextCursor").asString("");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + Api.encoded(cursor);
            if (!cursor.isEmpty()) {
                cursors.add(cursor);
            }
        }
        if (recipes.isEmpty()) {
            throw new IllegalStateException("the server has no recipes to ask for; run ./galley bench seed first");
        }
        return new Catalogue(List.copyOf(recipes), List.copyOf(cursors), words(recipes), foods(api));
    }

    private static Entry entry(JsonNode row) {
        return new Entry(row.path("id").asString(), row.path("slug").asString(""), row.path("name").asString());
    }

    private static List<String> words(List<Entry> recipes) {
        var often = new LinkedHashMap<String, Integer>();
        recipes.stream().limit(NAMES).flatMap(recipe -> wordsOf(recipe.name())).forEach(
                word -> often.merge(word, 1, Integer::sum));
        return often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In small letters, without the short ones that say nothing. */
    static Stream<String> wordsOf(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3 && !SMALL_WORDS.contains(word));
    }

    private static List<Entry> foods(Api api) {
        var found = new LinkedHashMap<String, Entry>();
        for (var word : List.of("milk", "bread", "chicken", "apple", "rice", "cheese", "bean", "oil", "sugar", "egg")) {
            var path = Api.BASE + "/foods/search?limit=50&q=" + word;
            if (api.answers(path)) {
                for (var row : api.json(path).path("data")) {
                    found.put(row.path("id").asString(), entry(row));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
