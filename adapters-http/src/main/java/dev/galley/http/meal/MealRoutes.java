package dev.galley.http.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_CHANGED;
import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_FOUND;
import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;

import dev.galley.application.meal.CopyMeal;
import dev.galley.application.meal.CopyMealsOfDay;
import dev.galley.application.meal.DeleteMeal;
import dev.galley.application.meal.EditMeal;
import dev.galley.application.meal.GetMeal;
import dev.galley.application.meal.ListMeals;
import dev.galley.application.meal.LogMeal;
import dev.galley.application.meal.QuickAddMeal;
import dev.galley.application.meal.RestoreMeal;
import dev.galley.application.meal.Seen;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.MealType;
import dev.galley.http.server.Days;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people ate, entered by hand, and what becomes of it. */
public final class MealRoutes implements Routes {
    /** In any case. */
    static final String TYPES = "(?:breakfast|lunch|dinner|snack|Breakfast|Lunch|Dinner|Snack|BREAKFAST|LUNCH|DINNER|SNACK)";
    static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The meal's id.");
    private static final Parameter<Optional<LocalDate>> DATE = Days.parameter("date", "Only this local day.")
            .optional();
    private static final Parameter<Optional<LocalDate>> FROM = Days.parameter("from", "The first local day.")
            .optional();
    private static final Parameter<Optional<LocalDate>> TO = Days.parameter("to", "The last local day.").optional();
    private static final Parameter<Optional<MealStatus>> STATUS = Parameter.choice(
            "status",
            Stream.of(MealStatus.values()).filter(it -> it != MealStatus.INACTIVE).map(Enum::name).toList(),
            "Only meals that have come so far.")
            .as(MealStatus::valueOf)
            .optional();
    private static final Parameter<Optional<MealType>> TYPE = Parameter.choice(
            "mealType", List.of("breakfast", "lunch", "dinner", "snack"), "Only these.")
            .as(MealRoutes::type)
            .optional();
    private static final Parameter<Optional<String>> TEXT = Parameter.text(
            "q", 100, "Only meals whose name, or whose item's, holds this.", "toast")
            .optional();
    private static final Parameter<String> SORT = Parameter.choice(
            "sort", List.of("eatenAt:desc", "eatenAt:asc"), "The latest or the earliest first.")
            .orElse("eatenAt:desc");

    /** @param items and {@code text}, what was eaten in sentences: at least one of both */
    private record NewMeal(
            Optional<@Size(min = 1, max = Meal.LONGEST_NAME) String> name,
            Optional<@Pattern(regexp = TYPES) String> mealType,
            Optional<Instant> eatenAt,
            @Size(max = Meal.MOST_ITEMS) Optional<List<ItemBody>> items,
            @Size(min = 1, max = 2_000) Optional<String> text) {}

    /**
     * @param dishName the same as {@code name}
     *
     * @param items the whole new list
     */
    private record ChangedMeal(
            Optional<@Size(min = 1, max = Meal.LONGEST_NAME) String> name,
            Optional<@Size(min = 1, max = Meal.LONGEST_NAME) String> dishName,
            Optional<@Pattern(regexp = TYPES) String> mealType,
            Optional<Instant> eatenAt,
            @Size(max = Meal.MOST_ITEMS) Optional<List<ItemBody>> items) {}

    /** @param date at the same local time; now where neither is said */
    private record Copy(
            Optional<LocalDate> date,
            Optional<Instant> eatenAt,
            Optional<@Pattern(regexp = TYPES) String> mealType) {}

    /** @param mealType only meals of this type */
    private record DayCopy(LocalDate from, LocalDate to, Optional<@Pattern(regexp = TYPES) String> mealType) {}

    private record Figures(
            Optional<@Size(min = 1, max = Meal.LONGEST_NAME) String> name,
            Optional<@Pattern(regexp = TYPES) String> mealType,
            Optional<Instant> eatenAt,
            @DecimalMin("0") @DecimalMax("100000") BigDecimal calories,
            @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> proteinGrams,
            @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> carbsGrams,
            @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> fatGrams) {}

    private record Meals(List<MealWire.Meal> data) {}

    private record MealPage(List<MealWire.Meal> data, Paging.Pagination pagination) {}

    private final ShownMeals shown;

    @Inject
    public MealRoutes(ShownMeals shown) {
        this.shown = shown;
    }

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public void addTo(Router router) {
        router.post("/meals/manual", Who.USER, LogMeal.class)
                .summary("Logs a meal of foods, packages, recipes, figures of your own, or plain words.")
                .body(NewMeal.class, MealExamples.NEW)
                .answers(201, MealWire.Meal.class, "The meal, ready.", MealExamples.MEAL)
                .on(MealRoutes::log, shown::created);
        router.post("/meals/quick-add", Who.USER, QuickAddMeal.class)
                .summary("Logs calories, and what else is known, without saying of what.")
                .body(Figures.class, """
                        {"calories": 350, "proteinGrams": 20, "mealType": "snack"}""")
                .answers(201, MealWire.Meal.class, "The meal, ready.", MealExamples.QUICK)
                .on(MealRoutes::quickAdd, shown::created);
        router.post("/meals/copy-day", Who.USER, CopyMealsOfDay.class)
                .summary("Logs the meals of one day on another too, at the same local times.")
                .body(DayCopy.class, """
                        {"from": "2026-11-20", "to": "2026-11-21"}""")
                .answers(201, Meals.class, "The new meals, in the order of the day.",
                        "{\"data\": [" + MealExamples.MEAL + "]}")
                .on(MealRoutes::copyDay, this::copied);
        router.get("/meals", Who.USER, ListMeals.class)
                .summary("What you ate, the latest first.")
                .takes(DATE, FROM, TO, STATUS, TYPE, TEXT, SORT)
                .takes(Paging.PARAMETERS)
                .answers(200, MealPage.class, "Your meals.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(MealExamples.MEAL))
                .on(MealRoutes::list, (page, request) -> Paging.reply(
                        page, request, order(request), meal -> shown.of(meal, request)));
        addOne(router);
    }

    private void addOne(Router router) {
        router.get("/meals/{id}", Who.USER, GetMeal.class)
                .summary("A meal, and how far it has come.")
                .takes(ID)
                .answers(200, MealWire.Meal.class, "The meal.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND)
                .on(request -> new GetMeal(Self.of(request), id(request)), shown::ok);
        router.patch("/meals/{id}", Who.USER, EditMeal.class)
                .summary("Changes what is given and keeps the rest; items with an id keep it.")
                .takes(ID)
                .body(ChangedMeal.class, MealExamples.CHANGED)
                .answers(200, MealWire.Meal.class, "The meal as it is now.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND, MEAL_CHANGED, MEAL_NOT_READY)
                .on(MealRoutes::edit, shown::ok);
        router.delete("/meals/{id}", Who.USER, DeleteMeal.class)
                .summary("Takes a meal away; for 30 days it can be restored.")
                .takes(ID)
                .refuses(MEAL_NOT_FOUND, MEAL_CHANGED)
                .on(
                        request -> new DeleteMeal(Self.of(request), id(request), seen(request)),
                        _ -> Reply.nothing());
        router.post("/meals/{id}/restore", Who.USER, RestoreMeal.class)
                .summary("Brings a deleted meal back, as it was.")
                .takes(ID)
                .answers(200, MealWire.Meal.class, "The meal.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND)
                .on(request -> new RestoreMeal(Self.of(request), id(request)), shown::ok);
        router.post("/meals/{id}/copy", Who.USER, CopyMeal.class)
                .summary("Logs the same meal again, with the figures that it has.")
                .takes(ID)
                .body(Copy.class, """
                        {"date": "2026-11-21"}""")
                .answers(201, MealWire.Meal.class, "The new meal.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND, MEAL_NOT_READY)
                .on(MealRoutes::copy, shown::created);
    }

    static MealType type(String word) {
        return MealType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<MealId> id(Request request) {
        return request.get(ID).map(MealId::new);
    }

    private Reply copied(List<Versioned<Meal>> meals, Request request) {
        var query = meals.isEmpty() ? "" : "?date=" + meals.getFirst().value().day();
        return Reply.created(
                Route.BASE + "/meals" + query,
                new Meals(meals.stream().map(meal -> shown.of(meal, request)).toList()));
    }

    static Optional<Seen> seen(Request request) {
        return request.ifMatch().map(given -> new Seen(given.any(), given.tags().stream()
                .map(tag -> tag.split("\\.", 2)[0])
                .filter(version -> version.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet())));
    }

    private static LogMeal log(Request request) {
        var body = request.body(NewMeal.class);
        return new LogMeal(
                Self.of(request),
                body.name,
                body.mealType.map(MealRoutes::type),
                body.eatenAt,
                body.items.orElse(List.of()).stream().map(ItemBody::added).toList(),
                body.text,
                request.language());
    }

    private static QuickAddMeal quickAdd(Request request) {
        var body = request.body(Figures.class);
        return new QuickAddMeal(
                Self.of(request),
                body.name,
                MealWords.unnamed(request.language()),
                body.mealType.map(MealRoutes::type),
                body.eatenAt,
                ItemBody.figures(
                        Optional.of(body.calories),
                        body.proteinGrams,
                        body.carbsGrams,
                        body.fatGrams,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static EditMeal edit(Request request) {
        var body = request.body(ChangedMeal.class);
        return new EditMeal(
                Self.of(request),
                id(request),
                body.name.or(() -> body.dishName),
                body.mealType.map(MealRoutes::type),
                body.eatenAt,
                body.items.map(items -> items.stream().map(ItemBody::edit).toList()),
                request.language(),
                seen(request));
    }

    private static CopyMeal copy(Request request) {
        var body = request.body(Copy.class);
        return new CopyMeal(
                Self.of(request), id(request), body.date, body.eatenAt, body.mealType.map(MealRoutes::type));
    }

    private static CopyMealsOfDay copyDay(Request request) {
        var body = request.body(DayCopy.class);
        return new CopyMealsOfDay(Self.of(request), body.from, body.to, body.mealType.map(MealRoutes::type));
    }

    private static ListMeals list(Request request) {
        var day = request.get(DATE);
        if (day.isPresent() && (request.get(FROM).isPresent() || request.get(TO).isPresent())) {
            throw dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR.because(
                    "date cannot stand beside from and to", Map.of("date", "cannot stand beside from and to"));
        }
        return new ListMeals(
                Self.of(request),
                new ListMeals.Filter(
                        day.or(() -> request.get(FROM)),
                        day.or(() -> request.get(TO)),
                        request.get(STATUS),
                        request.get(TYPE),
                        request.get(TEXT)),
                request.get(SORT).endsWith("desc"),
                Paging.place(request, order(request), ListMeals.After.class),
                Paging.size(request));
    }

    private static String order(Request request) {
        return "meals " + request.get(SORT) + request.get(DATE) + request.get(FROM) + request.get(TO)
                + request.get(STATUS) + request.get(TYPE) + request.get(TEXT);
    }
}
