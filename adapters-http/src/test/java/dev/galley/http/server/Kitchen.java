package dev.galley.http.server;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A few routes of every kind, for tests of the server. */
final class Kitchen implements Routes {
    static final UUID DISH = UUID.fromString("0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
    static final String DISH_PATH = "/api/v1/dishes/0199a1b2-6c00-7a01-8b3c-1d2e3f405162";
    static final String MENU_PATH = "/api/v1/menus/0199a1b2-6c00-7a01-8b3c-1d2e3f405162";

    record GetDish(Optional<UUID> id, int servings) implements Query<String> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record GetMenu(UUID id, String language, Optional<String> tag) implements Query<String> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record ChangeDish(UnaryOperator<String> told) implements Command<String> {
        @Override
        public Access access() {
            return new Access.Users();
        }
    }

    record AddDish(Dish dish) implements Command<Dish> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    enum DishRefusal implements Refusal {
        DISH_NOT_FOUND(Kind.NOT_FOUND), DISH_STALE(Kind.STALE);

        private final Kind kind;

        DishRefusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    enum Course {
        STARTER, MAIN_COURSE
    }

    record Ingredient(@Size(min = 1, max = 20) String text, @Min(0) @Max(1_000) Optional<BigDecimal> quantity) {}

    record Dish(
            @Size(min = 1, max = 40) String name,
            @Min(1) int servings,
            Optional<Course> course,
            @Size(max = 50) List<Ingredient> ingredients,
            Optional<Map<String, Double>> nutrition,
            Optional<Instant> madeAt,
            Optional<Dish> side) {}

    record Found(UUID id, Dish dish) {}

    static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The dish.");
    static final Parameter<Integer> SERVINGS = Parameter.integer("servings", 1, 100, "For how many.", 2).orElse(2);
    static final Parameter<Optional<String>> TAG = Parameter.text("tag", 10, "A tag.", "quick").optional();
    static final Parameter<List<String>> SORT = Parameter.several(Parameter.choice("sort", List.of("name", "rating"),
            "The order."), "name,rating");

    /** What the answer to {@code GET /dishes/{id}} is made of. */
    volatile Function<GetDish, String> dishes = GetDish::toString;
    volatile String menu = "x".repeat(2_000);
    final AtomicInteger menusMade = new AtomicInteger();

    @Override
    public String heading() {
        return "Dishes";
    }

    @Override
    public void addTo(Router router) {
        router.get("/dishes/{id}", Who.PUBLIC, GetDish.class)
                .summary("A dish")
                .takes(ID, SERVINGS)
                .answers(200, String.class, "The dish.", "\"soup\"")
                .refuses(DishRefusal.DISH_NOT_FOUND)
                .on(request -> new GetDish(request.get(ID), request.get(SERVINGS)), Reply::ok);
        router.get("/menus/{id}", Who.PUBLIC, GetMenu.class)
                .summary("A menu")
                .takes(ID)
                .takes(TAG, SORT)
                .answers(200, Found.class, "The menu.", "")
                .keptFor(Duration.ofHours(1), request -> "menu/" + request.get(ID).orElseThrow())
                .refuses(DishRefusal.DISH_NOT_FOUND)
                .on(
                        request -> new GetMenu(
                                request.get(ID)
                                        .orElseThrow(() -> DishRefusal.DISH_NOT_FOUND.because("there is no such menu")),
                                request.language().code(),
                                request.get(TAG)),
                        it -> Reply.ok(it).version(7));
        router.patch("/dishes/{id}", Who.USER, ChangeDish.class)
                .summary("Changes a dish")
                .takes(ID)
                .body(Dish.class)
                .answers(200, Dish.class, "The dish as it is now.", "")
                .refuses(DishRefusal.DISH_NOT_FOUND, DishRefusal.DISH_STALE)
                .on(
                        request -> new ChangeDish(_ -> request.ifMatch().map(it -> it.allows(7)) + " from "
                                + request.clientAddress() + (request.isSecure() ? " safely" : "") + " as "
                                + request.requestId()),
                        Reply::ok);
        router.delete("/dishes/{id}", Who.ADMIN, ChangeDish.class)
                .summary("Removes a dish")
                .takes(ID)
                .on(_ -> new ChangeDish(_ -> ""), _ -> Reply.nothing());
        router.post("/dishes", Who.DEMO, AddDish.class)
                .summary("Adds a dish")
                .body(Dish.class, "{\"name\": \"Soup\", \"servings\": 4, \"ingredients\": [{\"text\": \"salt\"}]}")
                .answers(201, Dish.class, "The new dish.", "{\"name\": \"Soup\", \"servings\": 4, \"ingredients\": []}")
                .on(request -> new AddDish(request.body(Dish.class)), dish -> Reply.created("/api/v1/dishes/1", dish));
        router.get("/health/pool", Who.PUBLIC, GetDish.class)
                .summary("How the pool is")
                .atRoot()
                .answersAs("text/csv", "A table.", "a,b")
                .on(_ -> new GetDish(Optional.empty(), 1), _ -> Reply.of("text/csv", new byte[]{'a'}));
    }

    TestServer.Builder server() {
        return TestServer.with(this)
                .handle(GetDish.class, (ask, _) -> dishes.apply(ask))
                .handle(GetMenu.class, (ask, _) -> {
                    menusMade.incrementAndGet();
                    return ask.language() + ask.tag() + menu;
                })
                .handle(ChangeDish.class, (change, _) -> change.told().apply(""))
                .handle(AddDish.class, (add, _) -> add.dish());
    }
}
