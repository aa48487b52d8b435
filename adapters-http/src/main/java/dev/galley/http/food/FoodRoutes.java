package dev.galley.http.food;

import static dev.galley.domain.food.FoodRefusal.BARCODE_INVALID;
import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;

import dev.galley.application.bus.Page;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.GetFood;
import dev.galley.application.food.GetFoodByBarcode;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.food.SuggestFoods;
import dev.galley.application.food.SuggestFoods.Suggestion;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.kernel.Refused;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finding foods and reading what is known of them. */
public final class FoodRoutes implements Routes {
    private static final List<String> SOURCES = Stream.of(FoodSource.values()).map(FoodSource::name).toList();

    private static final Parameter<String> QUERY = Parameter.text(
            "q", FindFoods.LONGEST_TEXT, "Words in any of Galley's languages, or a bar code.", "chicken breast");
    private static final Parameter<Optional<String>> SOURCE = Parameter.choice(
            "source", SOURCES, "Only foods of this source.").optional();
    private static final Parameter<Optional<String>> CATEGORY = Parameter.text(
            "category", 40, "Only foods of this category.", "poultry").optional();
    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The food.");
    private static final Parameter<String> GTIN = Parameter.segment(
            "gtin", "The bar code: GTIN-8, -12, -13 or -14.", "3168930007432");
    private static final Parameter<String> NAMED_SOURCE = Parameter.segment(
            "source", "Who knows it by that id: " + String.join(", ", SOURCES) + ".", "GALLEY");
    private static final Parameter<String> SOURCE_ID = Parameter.segment(
            "sourceId", "The id that the source has for it.", "chicken-breast");

    /** Figures change when somebody imports newer ones, and that makes the answer forgotten at once. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Egg", "aliases": ["hen's egg", "whole egg"],
             "source": "GALLEY", "sourceId": "egg", "category": "egg", "aisle": "dairy-eggs",
             "nutrients": [{"number": "203", "name": "Protein", "amount": 12.56, "unit": "g"},
                           {"number": "208", "name": "Energy", "amount": 143, "unit": "kcal"}],
             "portions": [{"amount": 1, "unit": "large", "grams": 50}],
             "densityGramsPerMilliliter": 1.0271,
             "allergens": {"contains": ["eggs"], "mayContain": [], "unknown": []},
             "diets": {"gluten-free": "yes", "halal": "yes", "keto": "yes", "kosher": "unknown",
                       "lactose-free": "yes", "pescatarian": "yes", "vegan": "no",
                       "vegetarian": "yes"},
             "version": 1}""";

    private record Found(List<FoodWire.Food> data, Paging.Pagination pagination) {}

    private record Suggested(UUID id, String name) {}

    private record Suggestions(List<Suggested> data) {}

    @Override
    public String heading() {
        return "Foods";
    }

    @Override
    public void addTo(Router router) {
        router.get("/foods/search", Who.PUBLIC, FindFoods.class)
                .summary("Finds foods: the plain food first, then its relatives, then what shops sell.")
                .takes(QUERY, SOURCE, CATEGORY)
                .takes(Paging.PARAMETERS)
                .answers(200, Found.class, "A page of foods.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(EXAMPLE))
                .on(FoodRoutes::search, FoodRoutes::found);
        router.get("/foods/autocomplete", Who.PUBLIC, SuggestFoods.class)
                .summary("At most ten foods that someone may be about to type; typing errors are forgiven.")
                .takes(QUERY)
                .answers(200, Suggestions.class, "The likeliest first.", """
                        {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Chicken breast"}]}""")
                .on(request -> new SuggestFoods(request.get(QUERY), request.language()),
                        found -> Reply.ok(new Suggestions(found.stream().map(FoodRoutes::suggestion).toList())));
        router.get("/foods/{id}", Who.PUBLIC, GetFood.class)
                .summary("One food with all that is known of it.")
                .takes(ID)
                .answers(200, FoodWire.Food.class, "The food.", EXAMPLE)
                .refuses(FOOD_NOT_FOUND)
                .keptFor(KEPT, request -> "food/" + request.get(ID).map(UUID::toString).orElse("none"))
                .on(request -> new GetFood(id(request)), FoodRoutes::one);
        router.get("/foods/barcode/{gtin}", Who.PUBLIC, GetFoodByBarcode.class)
                .summary("The food whose package has this bar code.")
                .takes(GTIN)
                .answers(200, FoodWire.Food.class, "The food.", EXAMPLE)
                .refuses(FOOD_NOT_FOUND, BARCODE_INVALID)
                .on(request -> new GetFoodByBarcode(barcode(request)), FoodRoutes::one);
        router.get("/foods/by-source/{source}/{sourceId}", Who.PUBLIC, GetFoodBySource.class)
                .summary("The food that a source knows by its own id.")
                .takes(NAMED_SOURCE, SOURCE_ID)
                .answers(200, FoodWire.Food.class, "The food.", EXAMPLE)
                .refuses(FOOD_NOT_FOUND)
                .on(request -> new GetFoodBySource(source(request), request.get(SOURCE_ID)), FoodRoutes::one);
    }

    private static FindFoods search(Request request) {
        return new FindFoods(
                request.get(QUERY),
                request.get(SOURCE).map(FoodSource::valueOf),
                request.get(CATEGORY),
                request.language(),
                Paging.place(request, order(request), FindFoods.After.class),
                Paging.size(request));
    }

    /** A cursor belongs to the words, the filters and the language, which all have a say in the order. */
    private static String order(Request request) {
        return String.join(
                "|",
                request.get(QUERY),
                request.get(SOURCE).orElse(""),
                request.get(CATEGORY).orElse(""),
                request.language().code());
    }

    private static Reply found(Page<Food, FindFoods.After> page, Request request) {
        return Reply.ok(new Found(
                page.items().stream().map(food -> FoodWire.of(food, request.language())).toList(),
                Paging.pagination(page, request, order(request))));
    }

    private static Reply one(Food food, Request request) {
        return Reply.ok(FoodWire.of(food, request.language()));
    }

    private static Suggested suggestion(Suggestion suggestion) {
        return new Suggested(suggestion.id().value(), suggestion.name());
    }

    private static FoodId id(Request request) {
        return new FoodId(request.get(ID).orElseThrow(() -> FOOD_NOT_FOUND.because("there is no such food")));
    }

    /** A wrong check digit is a slip of the scanner, not a product that nobody knows: 400, not 404. */
    private static Gtin barcode(Request request) {
        try {
            return Gtin.of(request.get(GTIN));
        } catch (Refused wrong) {
            throw wrong.refusal().because(wrong.detail(), Map.of("gtin", wrong.detail()));
        }
    }

    private static FoodSource source(Request request) {
        return Stream.of(FoodSource.values())
                .filter(source -> source.name().equals(request.get(NAMED_SOURCE)))
                .findFirst()
                .orElseThrow(() -> FOOD_NOT_FOUND.because("there is no such source of foods"));
    }
}
