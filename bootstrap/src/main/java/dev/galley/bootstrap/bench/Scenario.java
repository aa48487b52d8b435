package dev.galley.bootstrap.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A kind of request that people make, and which ones of it come when. */
public final class Scenario {
    private static final int DRAWS = 200_000;
    private static final int HOT_RECIPES = 10_000;
    private static final int KNOWN_ETAGS = 500;
    private static final int MOST_FRESH = 1_000_000;
    private static final long SEED = 20_261_121;

    private final String name;
    private final List<Requests.Get> gets;
    private final int[] order;
    private final int status;

    /**
     * @param name as it is chosen by on the command line
     * @param gets all the different ones
     * @param order which comes when, as indices into {@code gets}
     * @param status what each answers when all is well
     */
    private Scenario(String name, List<Requests.Get> gets, int[] order, int status) {
        this.name = name;
        this.gets = List.copyOf(gets);
        this.order = order;
        this.status = status;
    }

    public String name() {
        return name;
    }

    public int status() {
        return status;
    }

    /** Whether its answers are such as a cache keeps, so that it is about a cache that has them. */
    public boolean isKept() {
        return name.equals("recipe-hit") || name.equals("recipe-304") || name.equals("recipe-slug");
    }

    /** Each different request once. */
    public Requests once() {
        return Requests.inOrder(gets, status);
    }

    public int differentRequests() {
        return gets.size();
    }

    /** All that the catalogue has something for. */
    public static List<Scenario> of(Catalogue catalogue, Api api) {
        var recipes = new ArrayList<>(catalogue.recipes());
        Collections.shuffle(recipes, new java.util.Random(SEED));
        var hot = recipes.subList(0, Math.min(HOT_RECIPES, recipes.size()));
        var cold = recipes.subList(hot.size() / 2, recipes.size()); // of a small catalogue there is no other half
        var all = new ArrayList<Scenario>();
        all.add(drawn("recipe-hit", hot.stream().map(recipe -> get("/recipes/" + recipe.id())), 200));
        all.add(fresh("recipe-miss", cold));
        all.add(drawn("recipe-304", hot.stream().limit(KNOWN_ETAGS).map(recipe -> known(api, recipe)), 304));
        all.add(drawn("recipe-slug", hot.stream().map(recipe -> get("/recipes/" + recipe.slug())), 200));
        all.add(drawn("list-first", Stream.of(get("/recipes?limit=20")), 200));
        if (!catalogue.deepCursors().isEmpty()) {
            all.add(evenly("list-deep", deepest(catalogue.deepCursors()).map(
                    cursor -> get("/recipes?limit=20&cursor=" + Api.encoded(cursor)))));
        }
        all.addAll(searches(catalogue));
        if (!catalogue.foods().isEmpty()) {
            all.add(drawn("food-search", catalogue.foods().stream()
                    .flatMap(food -> Catalogue.wordsOf(food.name()))
                    .distinct()
                    .map(word -> get("/foods/search?limit=10&q=" + Api.encoded(word))), 200));
            all.add(drawn("food-id", catalogue.foods().stream().map(food -> get("/foods/" + food.id())), 200));
        }
        return all;
    }

    private static List<Scenario> searches(Catalogue catalogue) {
        var words = catalogue.words();
        var pairs = catalogue.recipes().stream()
                .map(recipe -> Catalogue.wordsOf(recipe.name()).distinct().limit(2).toList())
                .filter(pair -> pair.size() == 2)
                .distinct()
                .limit(HOT_RECIPES)
                .toList();
        return List.of(
                drawn("search-one", words.stream().map(word -> search(word, "")), 200),
                evenly("search-two", pairs.stream().map(pair -> search(String.join(" ", pair), ""))),
                drawn("search-filtered", words.stream().map(
                        word -> search(word, "&dietary=vegetarian&maxTotalTime=90&sort=rating:desc")), 200),
                evenly("autocomplete", typed(catalogue).map(
                        text -> get("/recipes/autocomplete?q=" + Api.encoded(text)))));
    }

    private static Requests.Get search(String q, String more) {
        return get("/recipes/search?limit=20&q=" + Api.encoded(q) + more);
    }

    /** What stands in the box while a name is typed, one in five with a letter missed. */
    static Stream<String> typed(Catalogue catalogue) {
        var chance = new SplittableRandom(SEED);
        var typed = new LinkedHashSet<String>();
        for (var recipe : catalogue.recipes().subList(0, Math.min(HOT_RECIPES, catalogue.recipes().size()))) {
            var name = recipe.name().toLowerCase(Locale.ROOT);
            int length = Math.min(name.length(), 3 + chance.nextInt(10));
            var text = name.substring(0, length);
            if (length > 4 && chance.nextInt(5) == 0) {
                int missed = 1 + chance.nextInt(length - 2);
                text = text.substring(0, missed) + text.substring(missed + 1);
            }
            typed.add(text.strip());
        }
        return typed.stream();
    }

    private static Stream<String> deepest(List<String> cursors) {
        return cursors.stream().skip(cursors.size() / 2).limit(HOT_RECIPES);
    }

    private static Requests.Get known(Api api, Catalogue.Entry recipe) {
        var get = get("/recipes/" + recipe.id());
        var etag = api.get(get).headers().firstValue("ETag").orElseThrow(
                () -> new IllegalStateException("the server sends no ETag with " + get.path()));
        return new Requests.Get(get.path(), Map.of("If-None-Match", etag));
    }

    /** First each as it is, then for other numbers of eaters: another answer each time, which no cache has. */
    private static Scenario fresh(String name, List<Catalogue.Entry> recipes) {
        var gets = Stream.concat(
                recipes.stream().map(recipe -> get("/recipes/" + recipe.id())),
                IntStream.rangeClosed(1, 50).boxed().flatMap(servings -> recipes.stream().map(
                        recipe -> get("/recipes/" + recipe.id() + "?servings=" + servings))))
                .limit(MOST_FRESH)
                .toList();
        return new Scenario(name, gets, IntStream.range(0, gets.size()).toArray(), 200);
    }

    /** Several at once, each as often as its share says: what a day looks like. All must expect the same status. */
    public static Scenario mixed(String name, Map<Scenario, Integer> shares) {
        var gets = new ArrayList<Requests.Get>();
        var parts = new ArrayList<int[]>();
        for (var part : shares.entrySet()) {
            int offset = gets.size();
            gets.addAll(part.getKey().gets);
            var places = IntStream.of(part.getKey().order).map(place -> offset + place).toArray();
            parts.addAll(Collections.nCopies(part.getValue(), places));
        }
        var chance = new SplittableRandom(SEED);
        var order = new int[DRAWS];
        for (int i = 0; i < order.length; i++) {
            var part = parts.get(chance.nextInt(parts.size()));
            order[i] = part[i % part.length];
        }
        return new Scenario(name, gets, order, shares.keySet().iterator().next().status);
    }

    private static Scenario drawn(String name, Stream<Requests.Get> ranked, int status) {
        var gets = ranked.toList();
        return new Scenario(name, gets, new Zipf(gets.size(), SEED).next(DRAWS), status);
    }

    private static Scenario evenly(String name, Stream<Requests.Get> some) {
        var gets = some.toList();
        var order = new SplittableRandom(SEED).ints(DRAWS, 0, gets.size()).toArray();
        return new Scenario(name, gets, order, 200);
    }

    private static Requests.Get get(String path) {
        return new Requests.Get(Api.BASE + path);
    }

    public Requests requests() {
        return Requests.drawn(gets, order, status);
    }

    /** The first different ones in order: what answers are compared by. */
    public List<Requests.Get> sample(int most) {
        return IntStream.of(order).distinct().limit(most).mapToObj(gets::get).toList();
    }

    /** The same, as places in {@link #sample}: where the order leads beyond it, it begins again. */
    public int[] sampleOrder(int most) {
        var places = new java.util.HashMap<Integer, Integer>();
        var drawn = new int[Math.min(order.length, DRAWS)];
        for (int i = 0; i < drawn.length; i++) {
            int place = places.computeIfAbsent(order[i], _ -> places.size());
            drawn[i] = place % Math.min(most, gets.size());
        }
        return drawn;
    }
}
