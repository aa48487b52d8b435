package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.NOT_ALLOWED;

import dev.galley.application.recipe.RecipeFilter;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.Unsuitable;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Request;
import dev.galley.http.server.Wrong;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request may ask of a list of recipes: the filters and orders, and how they are read. */
final class RecipeQuestions {
    private static final String WORDS_MEANING = "Words that must all be there; \"in quotes\" in a row, -without, or between"
            + " alternatives.";

    static final Parameter<String> WORDS = Parameter.text(
            "q", RecipeFilter.LONGEST_TEXT, WORDS_MEANING, "tomato soup -cream");
    static final Parameter<Optional<String>> MAYBE_WORDS = WORDS.optional();

    private static final int MOST_MINUTES = 100_000;

    private static final Parameter<List<String>> CATEGORY = Parameter.several(
            Parameter.text("category", 50, "Only of this part of a meal; one of several is enough.", "soup")
                    .as(RecipeQuestions::lower),
            "soup,main");
    private static final Parameter<List<String>> CUISINE = Parameter.several(
            Parameter.text("cuisine", 50, "Only of this kitchen; one of several is enough.", "italian")
                    .as(RecipeQuestions::lower),
            "italian,greek");
    private static final Parameter<List<Diet>> DIETARY = Parameter.several(
            Parameter.choice("dietary", Stream.of(Diet.values()).map(Diet::code).toList(),
                    "All of these diets.")
                    .as(code -> Diet.of(code).orElseThrow()),
            "vegan,gluten-free");
    private static final Parameter<List<Allergen>> EXCLUDE_ALLERGENS = Parameter.several(
            Parameter.choice(
                    "excludeAllergens",
                    Stream.of(Allergen.values()).map(Allergen::code).toList(),
                    "Leaves out what contains one, may contain one, or of which nobody knows.")
                    .as(code -> Allergen.of(code).orElseThrow()),
            "nuts,milk");
    private static final Parameter<List<String>> INGREDIENTS = Parameter.several(
            Parameter.text("ingredients", 100, "Only with all of these: words, or ids of foods.", "garlic"),
            "garlic,olive oil");
    private static final Parameter<List<String>> EXCLUDE_INGREDIENTS = Parameter.several(
            Parameter.text("excludeIngredients", 100, "Without any of these: words, or ids of foods.", "onion"),
            "onion,celery");
    private static final Parameter<List<Difficulty>> DIFFICULTY = Parameter.several(
            Parameter.choice(
                    "difficulty",
                    Stream.of(Difficulty.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList(),
                    "Only of this difficulty; one of several is enough.")
                    .as(level -> Difficulty.valueOf(level.toUpperCase(Locale.ROOT))),
            "easy,medium");
    private static final Parameter<Optional<Integer>> MAX_PREP_TIME = Parameter.integer(
            "maxPrepTime", 0, MOST_MINUTES, "Minutes of preparation at the most.", 15)
            .optional();
    private static final Parameter<Optional<Integer>> MAX_TOTAL_TIME = Parameter.integer(
            "maxTotalTime", 0, MOST_MINUTES, "Minutes in all at the most, waiting included.", 45)
            .optional();
    private static final Parameter<Optional<BigDecimal>> MIN_RATING = Parameter.number(
            "minRating", BigDecimal.ONE, BigDecimal.valueOf(5), "The mean of the stars at the least.", "4")
            .optional();
    private static final Parameter<Optional<BigDecimal>> MAX_CALORIES = Parameter.number(
            "maxCalories",
            BigDecimal.ZERO,
            BigDecimal.valueOf(100_000),
            "Kilocalories in a serving at the most. Where they are not known, the recipe is left out.",
            "600")
            .optional();
    private static final Parameter<List<String>> TAG = Parameter.several(
            Parameter.text("tag", 50, "Only with all of these tags.", "quick").as(RecipeQuestions::lower),
            "quick,dinner");
    private static final Parameter<Optional<String>> AUTHOR = Parameter.text(
            "author", 200, "Only by this author: the name, or the id of a user.", "Galley")
            .optional();
    private static final Parameter<Boolean> FAVORITE = Parameter.flag("favorite",
            "Only your favourites. Needs a token.")
            .orElse(false);
    private static final Parameter<Boolean> COOKABLE = Parameter.flag(
            "cookable", "Only what your pantry is enough for. Needs a token.")
            .orElse(false);

    static final Parameter<Unsuitable> UNSUITABLE = Parameter.choice(
            "unsuitable",
            List.of("hide", "show"),
            "What becomes of recipes that break your allergies or diets: left out, or shown and flagged.")
            .as(word -> word.equals("show") ? Unsuitable.SHOW : Unsuitable.HIDE)
            .orElse(Unsuitable.HIDE);

    static final Parameter<RecipeOrder> SORT = Parameter.query(
            "sort",
            RecipeQuestions::order,
            Map.of("type", "string", "maxLength", 200),
            "By what, and which way: "
                    + Stream.of(RecipeOrder.Field.values()).map(RecipeOrder.Field::code).collect(Collectors.joining(
                            ", "))
                    + ", each with :asc or :desc. What is not known comes last.",
            "createdAt:desc,rating:desc")
            .orElse(RecipeOrder.RELEVANCE);

    static final List<Parameter<?>> FILTERS = List.of(
            CATEGORY,
            CUISINE,
            DIETARY,
            EXCLUDE_ALLERGENS,
            INGREDIENTS,
            EXCLUDE_INGREDIENTS,
            DIFFICULTY,
            MAX_PREP_TIME,
            MAX_TOTAL_TIME,
            MIN_RATING,
            MAX_CALORIES,
            TAG,
            AUTHOR,
            FAVORITE,
            COOKABLE,
            UNSUITABLE,
            SORT);

    private RecipeQuestions() {}

    /** Whether it asks for what is the caller's alone. */
    static boolean isOwn(Request request) {
        return request.get(FAVORITE) || request.get(COOKABLE);
    }

    static RecipeFilter filter(Request request, Optional<String> words) {
        Optional<UserId> reader = isOwn(request) ? Optional.of(Person.of(request)) : Optional.empty();
        if (request.get(COOKABLE)) {
            throw NOT_ALLOWED.because("you keep no pantry here");
        }
        return new RecipeFilter(
                words,
                request.get(CATEGORY),
                request.get(CUISINE),
                request.get(DIETARY),
                Set.copyOf(request.get(EXCLUDE_ALLERGENS)),
                request.get(INGREDIENTS),
                request.get(EXCLUDE_INGREDIENTS),
                request.get(DIFFICULTY),
                request.get(MAX_PREP_TIME),
                request.get(MAX_TOTAL_TIME),
                request.get(MIN_RATING),
                request.get(MAX_CALORIES),
                request.get(TAG),
                request.get(AUTHOR),
                Optional.empty(),
                request.get(FAVORITE) ? reader : Optional.empty(),
                request.get(UNSUITABLE));
    }

    /** A cursor is good for the very same question only. */
    static String question(Request request, RecipeFilter filter) {
        return Integer.toHexString(filter.toString().hashCode()) + request.get(SORT).keys().stream()
                .map(key -> "," + key.field().code() + (key.descending() ? "-" : "+"))
                .collect(Collectors.joining());
    }

    private static RecipeOrder order(String text) throws Wrong {
        var keys = new ArrayList<RecipeOrder.Key>();
        for (var part : text.split(",", -1)) {
            var words = part.strip().split(":", -1);
            var field = RecipeOrder.Field.of(words[0]);
            var direction = words.length == 1 ? "" : words[1];
            if (field.isEmpty() || words.length > 2 || !List.of("", "asc", "desc").contains(direction)) {
                throw new Wrong("must be made of " + Arrays.stream(RecipeOrder.Field.values())
                        .map(RecipeOrder.Field::code)
                        .collect(Collectors.joining(", ")) + ", each with :asc or :desc");
            }
            boolean descending = direction.isEmpty()
                    ? field.get() == RecipeOrder.Field.RELEVANCE
                    : direction.equals("desc");
            keys.add(new RecipeOrder.Key(field.get(), descending));
        }
        if (keys.size() > 4 || keys.stream().map(RecipeOrder.Key::field).distinct().count() < keys.size()) {
            throw new Wrong("must be one to four different fields");
        }
        return new RecipeOrder(keys);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
