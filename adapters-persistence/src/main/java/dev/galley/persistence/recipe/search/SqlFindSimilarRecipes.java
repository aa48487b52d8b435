package dev.galley.persistence.recipe.search;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Takes some hundreds of candidates that share the rarest foods, or the kitchen and the category, and weighs what they
 * share: a food by how rare it is (the logarithm of one over its share of recipes, as in inverse document frequency).
 */
public final class SqlFindSimilarRecipes implements Handles<FindSimilarRecipes, List<Screened<RecipeCard>>> {
    /** In as many recipes as this, a food is like salt: it makes nothing alike. */
    private static final double EVERYWHERE = 0.4;
    /** What the statistics do not know is at least this rare. */
    private static final double RARE = 0.0005;
    private static final int CANDIDATES = 120;

    private final Sql sql;
    private final Marks marks;
    private final Recipes recipes;
    private final Queries queries;
    private final RecipePictures pictures;

    @Inject
    public SqlFindSimilarRecipes(Sql sql, Marks marks, Recipes recipes, Queries queries, RecipePictures pictures) {
        this.sql = sql;
        this.marks = marks;
        this.recipes = recipes;
        this.queries = queries;
        this.pictures = pictures;
    }

    private record Model(UUID id, List<Integer> facets, List<Integer> marks) {}

    @Override
    public List<Screened<RecipeCard>> handle(FindSimilarRecipes query, Caller caller) {
        var diner = Diner.of(caller, queries, query.unsuitable());
        var handle = sql.handle();
        var model = query.key()
                .flatMap(key -> model(key, handle).or(() -> unlisted(key, caller, handle)))
                .orElseThrow(() -> RECIPE_NOT_FOUND.because("there is no such recipe"));
        var weights = weights(model, handle);
        var found = alike(model, weights, query.size().value(), diner.hidden(), handle);
        var cards = Cards.of(handle, found, pictures).values().stream().map(Cards.Shown::card).toList();
        return diner.screened(cards, RecipeCard::contents);
    }

    private static Optional<Model> model(RecipeKey key, Handle handle) {
        var bound = new Bound();
        var one = switch (key) {
            case RecipeKey.ById(var id) -> "s.id = " + bound.value(id.value());
            case RecipeKey.BySlug(var slug) -> "s.id = (SELECT id FROM recipe WHERE slug = " + bound.value(slug.value())
                    + ")";
        };
        return bound.query(handle, "SELECT s.id, s.facets, s.marks FROM recipe_search AS s WHERE " + one)
                .map((row, _) -> new Model(
                        row.getObject("id", UUID.class),
                        List.of((Integer[]) row.getArray("facets").getArray()),
                        List.of((Integer[]) row.getArray("marks").getArray())))
                .findOne();
    }

    /** One that is not in the index, for whoever may see it all the same: it is what it would be there. */
    private Optional<Model> unlisted(RecipeKey key, Caller caller, Handle handle) {
        Optional<UserId> reader = switch (caller) {
            case Caller.User(var id, _) -> Optional.of(id);
            case Caller.Admin(var id) -> Optional.of(id);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Optional.empty();
        };
        return reader.isEmpty()
                ? Optional.empty()
                : recipes.of(key)
                        .map(Versioned::value)
                        .filter(recipe -> recipe.isVisibleTo(reader))
                        .map(recipe -> new Model(
                                recipe.id().value(), numbers(recipe, true, handle), numbers(recipe, false, handle)));
    }

    private List<Integer> numbers(Recipe recipe, boolean counted, Handle handle) {
        return new Indexed(recipe)
                .marks().stream()
                .filter(mark -> mark.kind().isCounted() == counted)
                .flatMap(mark -> marks.number(handle, mark).stream())
                .toList();
    }

    /** How much it says to share each of the model's foods, kitchen, category and tags. */
    private Map<Integer, Double> weights(Model model, Handle handle) {
        var numbers = Stream.concat(model.facets.stream(), model.marks.stream()).toList();
        var meanings = marks.meanings(handle, numbers);
        var shares = shares(numbers, handle);
        var weights = new HashMap<Integer, Double>();
        meanings.forEach((number, mark) -> {
            double share = shares.getOrDefault(number, RARE);
            double rarity = -Math.log(Math.max(share, RARE));
            switch (mark.kind()) {
                case FOOD -> weights.put(number, share > EVERYWHERE ? 0.0 : rarity);
                case CUISINE -> weights.put(number, 2.0);
                case CATEGORY -> weights.put(number, 3.0);
                case TAG -> weights.put(number, 0.2 * rarity);
                case DIET -> weights.put(number, 0.2);
                case LANGUAGE, DIFFICULTY, AUTHOR, ALLERGEN -> {
                    // says nothing of the dish
                }
            }
        });
        return weights;
    }

    /** Which share of recipes has a mark, as the planner's statistics have it; what is rare is not in them. */
    private static Map<Integer, Double> shares(List<Integer> numbers, Handle handle) {
        var bound = new Bound();
        return bound.query(handle, """
                SELECT mark, share FROM pg_stats AS s,
                  unnest(s.most_common_elems::text::int[], s.most_common_elem_freqs) AS common (mark, share)
                WHERE s.tablename = 'recipe_search' AND s.schemaname = current_schema() AND s.attname IN ('marks', 'facets')
                  AND mark = ANY (%s)
                """.formatted(bound.array(Integer.class, numbers)))
                .map((row, _) -> Map.entry(row.getInt("mark"), (double) row.getFloat("share")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    /** The most alike first. */
    private List<UUID> alike(Model model, Map<Integer, Double> weights, int size, Needs needs, Handle handle) {
        var meanings = marks.meanings(handle, weights.keySet());
        var foods = weights.entrySet().stream()
                .filter(entry -> isKind(meanings, entry.getKey(), Mark.Kind.FOOD) && entry.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var place = model.facets.stream()
                .filter(number -> isKind(meanings, number, Mark.Kind.CUISINE) || isKind(
                        meanings, number, Mark.Kind.CATEGORY))
                .toList();
        var bound = new Bound();
        var ways = new ArrayList<String>();
        if (foods.size() >= 3) {
            ways.add(way(bound, foods.subList(0, 3), List.of(), needs));
        }
        if (foods.size() >= 2) {
            ways.add(way(bound, foods.subList(0, 2), place, needs));
        }
        if (!foods.isEmpty()) {
            ways.add(way(bound, foods.subList(0, 1), place, needs));
        }
        if (!place.isEmpty() && foods.size() < 2) { // with more to go by, too common to be of use
            ways.add(way(bound, List.of(), place, needs));
        }
        var found = ways.isEmpty() ? List.<UUID>of() : best(model, weights, ways, size, bound, handle);
        return found.size() < size ? looselyAlike(model, weights, foods, place, size, needs, handle) : found;
    }

    /** In a small catalogue few share all of that, and then what shares a single thing is alike as well. */
    private static List<UUID> looselyAlike(
            Model model,
            Map<Integer, Double> weights,
            List<Integer> foods,
            List<Integer> place,
            int size,
            Needs needs,
            Handle handle) {
        var bound = new Bound();
        var ways = new ArrayList<String>();
        foods.stream().limit(3).forEach(food -> ways.add(way(bound, List.of(food), List.of(), needs)));
        place.forEach(one -> ways.add(way(bound, List.of(), List.of(one), needs)));
        return ways.isEmpty() ? List.of() : best(model, weights, ways, size, bound, handle);
    }

    private static boolean isKind(Map<Integer, Mark> meanings, int number, Mark.Kind kind) {
        var mark = meanings.get(number);
        return mark != null && mark.kind() == kind;
    }

    private static String way(Bound bound, List<Integer> foods, List<Integer> place, Needs needs) {
        var conditions = new ArrayList<String>();
        if (!foods.isEmpty()) {
            conditions.add("marks @> " + bound.array(Integer.class, foods));
        }
        if (!place.isEmpty()) {
            conditions.add("facets @> " + bound.array(Integer.class, place));
        }
        conditions.addAll(UnsafeBits.none(needs, "s"));
        return "(SELECT id, marks || facets AS marks, quality FROM recipe_search AS s WHERE %s LIMIT %d)".formatted(
                String.join(" AND ", conditions), CANDIDATES);
    }

    private static List<UUID> best(
            Model model, Map<Integer, Double> weights, List<String> ways, int size, Bound bound, Handle handle) {
        var numbers = new ArrayList<>(weights.keySet());
        return bound.query(handle, """
                SELECT r.id FROM (SELECT DISTINCT ON (id) * FROM (%s) AS candidates) AS r
                CROSS JOIN LATERAL (SELECT sum(weight) AS shared
                  FROM unnest(%s, %s) AS weights (mark, weight) WHERE mark = ANY (r.marks)) AS alike
                WHERE r.id <> %s
                ORDER BY coalesce(alike.shared, 0) / (16 + cardinality(r.marks)) DESC, r.quality DESC, r.id
                LIMIT %d
                """.formatted(
                String.join(" UNION ALL ", ways),
                bound.array(Integer.class, numbers),
                bound.array(Double.class, numbers.stream().map(weights::get).toList()),
                bound.value(model.id),
                size))
                .mapTo(UUID.class)
                .list();
    }
}
