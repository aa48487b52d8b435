package dev.galley.http.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;
import static dev.galley.domain.meal.MealRefusal.MEAL_TEMPLATE_NOT_FOUND;
import static dev.galley.domain.meal.MealRefusal.TOO_MANY_MEAL_TEMPLATES;

import dev.galley.application.meal.ForgetMealTemplate;
import dev.galley.application.meal.KeepMealTemplate;
import dev.galley.application.meal.ListMealTemplates;
import dev.galley.application.meal.LogMealTemplate;
import dev.galley.domain.meal.Intake;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealTemplate;
import dev.galley.domain.meal.TemplateId;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What people eat often. */
public final class MealTemplateRoutes implements Routes {
    private static final String ALL = "/meal-templates";
    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The template's id.");
    private static final String TEMPLATE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405190", "name": "The usual", "mealType": "breakfast",
             "items": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405181", "name": "Porridge", "quantity": 1, "unit": "bowl",
               "nutrition": {"calories": {"min": 350, "likely": 350, "max": 350}, "micronutrients": [], "coverage": 1},
               "confidence": 1, "custom": true, "amountSource": "user"}],
             "nutrition": {"calories": {"min": 350, "likely": 350, "max": 350}, "micronutrients": [], "incomplete": [],
               "coverage": 1, "confidence": 1},
             "createdAt": "2026-11-20T08:30:00Z"}""";

    /** @param name the meal's own where it is left out */
    private record NewTemplate(UUID mealId, Optional<@Size(min = 1, max = Meal.LONGEST_NAME) String> name) {}

    private record Eaten(Optional<Instant> eatenAt, Optional<@Pattern(regexp = MealRoutes.TYPES) String> mealType) {}

    private record Template(
            UUID id, String name, String mealType, List<MealWire.Item> items, MealWire.Total nutrition,
            Instant createdAt) {
        static Template of(MealTemplate it) {
            return new Template(
                    it.id().value(),
                    it.name(),
                    it.type().name().toLowerCase(Locale.ROOT),
                    it.items().stream().map(MealWire.Item::of).toList(),
                    MealWire.Total.of(Intake.of(it.items())),
                    it.createdAt());
        }
    }

    private record Templates(List<Template> data) {}

    private final ShownMeals shown;

    @Inject
    public MealTemplateRoutes(ShownMeals shown) {
        this.shown = shown;
    }

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public void addTo(Router router) {
        router.get(ALL, Who.USER, ListMealTemplates.class)
                .summary("All that you keep to log again, by name.")
                .answers(200, Templates.class, "Your templates, at most 200.", "{\"data\": [" + TEMPLATE + "]}")
                .on(
                        request -> new ListMealTemplates(Self.of(request)),
                        all -> Reply.ok(new Templates(all.stream().map(Template::of).toList())));
        router.post(ALL, Who.USER, KeepMealTemplate.class)
                .summary("Keeps what is in a meal, to log it again.")
                .body(NewTemplate.class, """
                        {"mealId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "name": "The usual"}""")
                .answers(201, Template.class, "The template.", TEMPLATE)
                .refuses(MEAL_NOT_READY, TOO_MANY_MEAL_TEMPLATES)
                .on(MealTemplateRoutes::keep, it -> Reply.created(
                        Route.BASE + ALL + "/" + it.id().value(), Template.of(it)));
        router.delete(ALL + "/{id}", Who.USER, ForgetMealTemplate.class)
                .summary("Forgets a template; meals that were logged of it stay.")
                .takes(ID)
                .refuses(MEAL_TEMPLATE_NOT_FOUND)
                .on(request -> new ForgetMealTemplate(Self.of(request), id(request)), _ -> Reply.nothing());
        router.post(ALL + "/{id}/log", Who.USER, LogMealTemplate.class)
                .summary("Logs what a template keeps, now or at another time.")
                .takes(ID)
                .body(Eaten.class, """
                        {"eatenAt": "2026-11-20T08:15:00Z"}""")
                .answers(201, MealWire.Meal.class, "The meal, ready.", MealExamples.MEAL)
                .refuses(MEAL_TEMPLATE_NOT_FOUND)
                .on(MealTemplateRoutes::log, shown::created);
    }

    private static Optional<TemplateId> id(Request request) {
        return request.get(ID).map(TemplateId::new);
    }

    private static KeepMealTemplate keep(Request request) {
        var body = request.body(NewTemplate.class);
        return new KeepMealTemplate(Self.of(request), new MealId(body.mealId), body.name);
    }

    private static LogMealTemplate log(Request request) {
        var body = request.body(Eaten.class);
        return new LogMealTemplate(
                Self.of(request), id(request), body.eatenAt, body.mealType.map(MealRoutes::type));
    }
}
