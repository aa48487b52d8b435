package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.RecipeFilter;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.application.recipe.Unsuitable;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.persistence.recipe.JdbiRecipes;
import dev.galley.persistence.recipe.seeding.Chance;
import dev.galley.persistence.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Measures finding recipes in whatever database it is given, from message to answer, one request at a time. The queries
 * are words of the database's own recipes, so that they are as unevenly common as those, and the same for the same seed.
 */
public final class SearchBench {
    private static final Caller CALLER = new Caller.Job("bench");
    /** A job eats nothing, so that nobody is asked what it must not eat. */
    private static final Queries NOBODY = new Queries() {
        @Override
        public <R> R ask(Query<R> query, Caller caller) {
            throw new IllegalStateException("nobody answers " + query);
        }
    };

    private final Sql sql;
    private final Chance chance;
    private final int queries;
    private final SqlFindRecipes find;
    private final SqlSearchRecipes search;
    private final SqlSuggestRecipes suggest;
    private final SqlFindSimilarRecipes similar;
    private final Stems stems = new Stems();
    private final List<Known> recipes;

    private record Known(UUID id, List<String> words, String name, String cuisine, String category) {}

    /** Times in milliseconds. */
    public record Times(int count, double p50, double p95, double p99, double max) {
        static Times of(List<Long> nanos) {
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Times(
                    sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            int index = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
            return sorted.length == 0 ? 0 : Math.round(sorted[index] / 1e4) / 1e2;
        }
    }

    /**
     * @param ndcg the ranking's agreement with ranking all hits by ts_rank: discounted gain of the first 20 over the best
     *     possible, the mean and the worst tenth's upper end
     */
    public record Report(
            long recipes, long seed, Map<String, Times> milliseconds, double ndcg, double ndcgTenth, int ndcgQueries) {}

    /** @param queries how many searches; the other requests are fewer in proportion */
    public SearchBench(Sql sql, long seed, int queries) {
        this.sql = sql;
        this.chance = new Chance(seed);
        this.queries = queries;
        var marks = new Marks();
        var conditions = new Conditions(marks, stems);
        var spelling = new Spelling();
        find = new SqlFindRecipes(sql, conditions, NOBODY, RecipePictures.NONE);
        search = new SqlSearchRecipes(sql, conditions, spelling, stems, marks, NOBODY, RecipePictures.NONE);
        suggest = new SqlSuggestRecipes(sql, stems, spelling, NOBODY);
        similar = new SqlFindSimilarRecipes(
                sql, marks, new JdbiRecipes(sql, new SqlRecipeIndex(marks)), NOBODY, RecipePictures.NONE);
        recipes = sql.read(this::known);
    }

    /** Needs a database with recipes in it. */
    public Report run(long seed, Consumer<String> progress) {
        var times = new TreeMap<String, List<Long>>();
        progress.accept("warming up");
        for (int i = 0; i < Math.min(300, queries); i++) {
            one(new TreeMap<>());
        }
        for (int i = 0; i < queries; i++) {
            one(times);
            if ((i + 1) % 1000 == 0) {
                progress.accept((i + 1) + " searches");
            }
        }
        var milliseconds = new LinkedHashMap<String, Times>();
        times.forEach((name, nanos) -> milliseconds.put(name, Times.of(nanos)));
        keysets().forEach((name, nanos) -> milliseconds.put(name, Times.of(nanos)));
        progress.accept("comparing with exact ranking");
        var gains = agreement(Math.min(200, queries / 10));
        long count = sql.read(() -> sql.handle().createQuery("SELECT count(*) FROM recipe_search").mapTo(Long.class)
                .one());
        return new Report(
                count,
                seed,
                milliseconds,
                Arrays.stream(gains).average().orElse(1),
                gains.length == 0 ? 1 : gains[gains.length / 10],
                gains.length);
    }

    private List<Known> known() {
        return sql.handle()
                .createQuery("""
                        SELECT id, card ->> 'name' AS name, card ->> 'cuisine' AS cuisine, card ->> 'category' AS category,
                          array_to_string(ARRAY(SELECT jsonb_array_elements_text(card -> 'ingredients')), ' ') AS ingredients
                        FROM recipe_card WHERE id IN (SELECT id FROM recipe_search WHERE marks && '{3,19,47,101}')
                        ORDER BY id LIMIT 20000
                        """)
                .map((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        Folding.words(row.getString("name") + " " + row.getString("name") + " " + row.getString(
                                "ingredients")).stream().filter(word -> word.length() > 2).toList(),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("cuisine")).orElse("none"),
                        Optional.ofNullable(row.getString("category")).orElse("none")))
                .list();
    }

    private String words(Known recipe, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(chance.of(recipe.words));
        }
        return String.join(" ", words.stream().distinct().toList());
    }

    private void one(Map<String, List<Long>> times) {
        var recipe = chance.of(recipes);
        var text = words(recipe, chance.between(1, 4));
        var filter = RecipeFilter.words(text);
        boolean filtered = chance.happens(0.2);
        if (filtered) {
            filter = filtered(recipe, Optional.of(text));
        }
        var query = search(filter);
        int count = text.split(" ", -1).length;
        time(times, "search", () -> search.handle(query, CALLER));
        var last = times.getOrDefault("search", List.of());
        if (!last.isEmpty()) {
            times.computeIfAbsent(filtered ? "search, filtered" : "search, " + count + " words", _ -> new ArrayList<>())
                    .add(last.getLast());
        }
        if (chance.happens(0.2)) {
            time(times, "autocomplete", () -> suggest.handle(new SuggestRecipes(typed(recipe)), CALLER));
            time(times, "autocomplete, misspelt", () -> suggest.handle(new SuggestRecipes(misspelt(typed(recipe))),
                    CALLER));
            time(times, "list, filtered", () -> find.handle(
                    list(filtered(recipe, Optional.empty()), order(), Place.first()), CALLER));
            var key = Optional.of(RecipeKey.of(new RecipeId(recipe.id)));
            time(times, "similar", () -> similar.handle(new FindSimilarRecipes(key, PageSize.DEFAULT, Unsuitable.HIDE),
                    CALLER));
        }
    }

    private String typed(Known recipe) {
        int from = chance.below(recipe.name.length());
        int start = recipe.name.lastIndexOf(' ', from) + 1;
        int end = Math.min(recipe.name.length(), start + chance.between(2, 14));
        return recipe.name.substring(start, end).isBlank() ? recipe.name : recipe.name.substring(start, end);
    }

    private String misspelt(String text) {
        int at = chance.below(text.length());
        return text.substring(0, at) + (chance.happens(0.5) ? "" : "x") + text.substring(Math.min(text.length(), at
                + 1))
                + "q";
    }

    private RecipeOrder order() {
        var fields = List.of(RecipeOrder.Field.values());
        return RecipeOrder.by(chance.of(fields), chance.happens(0.5));
    }

    private RecipeFilter filtered(Known recipe, Optional<String> text) {
        var none = RecipeFilter.NONE;
        return new RecipeFilter(
                text,
                chance.happens(0.4) ? List.of(recipe.category) : none.categories(),
                chance.happens(0.4) ? List.of(recipe.cuisine) : none.cuisines(),
                chance.happens(0.3) ? List.of(dev.galley.domain.kernel.Diet.VEGETARIAN) : none.dietary(),
                chance.happens(0.3)
                        ? java.util.Set.of(dev.galley.domain.kernel.Allergen.NUTS)
                        : none.excludeAllergens(),
                chance.happens(0.2) ? List.of(chance.of(recipe.words)) : none.ingredients(),
                none.excludeIngredients(),
                none.difficulties(),
                none.maxPrepMinutes(),
                chance.happens(0.3) ? Optional.of(30) : none.maxTotalMinutes(),
                chance.happens(0.2) ? Optional.of(java.math.BigDecimal.valueOf(4)) : none.minRating(),
                none.maxCalories(),
                none.tags(),
                none.author(),
                none.among());
    }

    private static SearchRecipes search(RecipeFilter filter) {
        return new SearchRecipes(filter, RecipeOrder.RELEVANCE, Language.EN, Place.first(), PageSize.DEFAULT);
    }

    private static FindRecipes list(RecipeFilter filter, RecipeOrder order, Place<FindRecipes.After> place) {
        return new FindRecipes(filter, order, Language.EN, place, PageSize.DEFAULT);
    }

    private <R> R time(Map<String, List<Long>> times, String name, java.util.function.Supplier<R> request) {
        long start = System.nanoTime();
        var answer = sql.read(request);
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(System.nanoTime() - start);
        return answer;
    }

    /** For each order, pages behind rows anywhere in the list. */
    private Map<String, List<Long>> keysets() {
        var times = new TreeMap<String, List<Long>>();
        for (var field : RecipeOrder.Field.values()) {
            for (boolean down : List.of(true, false)) {
                var order = RecipeOrder.by(field, down);
                for (int i = 0; i < 50; i++) {
                    var recipe = chance.of(recipes);
                    var keys = Keys.of(order, Optional.empty());
                    var row = sql.read(() -> sql.handle()
                            .createQuery(
                                    "SELECT id, %s AS keys FROM (SELECT r.id, %s FROM recipe_search AS r WHERE r.id = :id) AS one"
                                            .formatted(keys.texts(), keys.columns()))
                            .bind("id", recipe.id)
                            .map((found, _) -> Listing.Row.read(found))
                            .one());
                    var total = new dev.galley.application.bus.Total(1_000_000, true);
                    var place = new Place.After<>(new FindRecipes.After(row.keys(), row.id()), total, 2);
                    time(times, "keyset page", () -> find.handle(list(RecipeFilter.NONE, order, place), CALLER));
                }
            }
        }
        return times;
    }

    private double[] agreement(int sample) {
        var gains = new double[sample];
        for (int i = 0; i < sample; i++) {
            var text = words(chance.of(recipes), chance.between(1, 4));
            var found = sql.read(() -> search.handle(search(RecipeFilter.words(text)), CALLER)).page().items().stream()
                    .map(hit -> hit.value().card().id().value())
                    .toList();
            gains[i] = sql.read(() -> gain(text, found));
        }
        Arrays.sort(gains);
        return gains;
    }

    private double gain(String text, List<UUID> found) {
        var query = TextQuery.of(SearchText.of(text), Language.EN, stems, sql.handle());
        if (query.isEmpty()) {
            return 1;
        }
        var best = sql.handle()
                .createQuery("""
                        SELECT ts_rank(document, :query::tsquery)::float8 AS rank FROM recipe_search
                        WHERE document @@ :query::tsquery ORDER BY rank DESC LIMIT 20
                        """)
                .bind("query", query.get().match())
                .mapTo(Double.class)
                .list();
        var ranks = new LinkedHashMap<UUID, Double>();
        sql.handle()
                .createQuery("""
                        SELECT id, ts_rank(document, :query::tsquery)::float8 AS rank FROM recipe_search WHERE id = ANY (:ids)
                        """)
                .bind("query", query.get().match())
                .bindArray("ids", UUID.class, found)
                .map((row, _) -> ranks.put(row.getObject("id", UUID.class), row.getDouble("rank")))
                .list();
        double ideal = discounted(best);
        return ideal == 0 ? 1 : discounted(found.stream().map(id -> ranks.getOrDefault(id, 0.0)).toList()) / ideal;
    }

    private static double discounted(List<Double> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
