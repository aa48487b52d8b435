package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CHANGED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CYCLE;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_INCOMPLETE;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_TOO_DEEP;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_VERSION_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;

import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.GetImpressions;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.ListOwnRecipes;
import dev.galley.application.recipe.PatchRecipe;
import dev.galley.application.recipe.RecipePatch;
import dev.galley.application.recipe.RemoveRecipe;
import dev.galley.application.recipe.RestoreRecipeVersion;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.http.server.IfMatch;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writing recipes: administrators the catalogue's, everyone their own. */
public final class RecipeWritingRoutes implements Routes {
    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The recipe's id.");
    private static final Parameter<Integer> NUMBER = RecipeRoutes.versionNumber("number", "3");
    private static final Parameter<Optional<RecipeStatus>> STATUS = Parameter.choice(
            "status", List.of("draft", "private", "published"), "Only these.")
            .as(word -> RecipeStatus.valueOf(word.toUpperCase(Locale.ROOT)))
            .optional();
    private static final Parameter<ListOwnRecipes.Order> SORT = Parameter.query(
            "sort",
            RecipeWritingRoutes::order,
            Map.of("type", "string", "maxLength", 50),
            "By what, and which way: updatedAt, createdAt or name, with :asc or :desc.",
            "updatedAt:desc")
            .orElse(new ListOwnRecipes.Order(ListOwnRecipes.Field.UPDATED_AT, true));

    private static final String NEW = """
            {"name": "Tomato soup", "servings": 2, "language": "en", "description": "For a cold day.",
             "category": "soup", "cuisine": "italian", "difficulty": "easy", "prepMinutes": 5, "cookMinutes": 20,
             "tags": ["quick"], "pan": "round:26", "ingredients": [{"text": "400 g tomatoes"},
               {"text": "1 bay leaf", "scaling": "fixed"}, {"text": "1 tbsp olive oil"}],
             "steps": [{"instruction": "Cook and blend.", "durationSeconds": 1200}]}""";
    private static final String CHANGE = """
            {"servings": 4, "tags": ["quick", "dinner"], "status": "published"}""";

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        addOwn(router);
        addCatalogue(router);
    }

    private static void addOwn(Router router) {
        router.get("/users/me/recipes", Who.USER, ListOwnRecipes.class)
                .summary("Your own recipes, whoever may see them.")
                .takes(STATUS, SORT)
                .takes(Paging.PARAMETERS)
                .answers(200, Found.class, "A page of your recipes.", RecipeExamples.LIST)
                .on(
                        request -> new ListOwnRecipes(
                                Person.of(request),
                                request.get(STATUS),
                                request.get(SORT),
                                Paging.place(request, question(request), ListOwnRecipes.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page, request, question(request), own -> ListedRecipe.of(
                                        own.value().card(), own.value().status(), own.warning())));
        router.post("/users/me/recipes", Who.USER, CreateRecipe.class)
                .summary("Writes a recipe of your own: private, unless you say otherwise. Its lines are read.")
                .body(RecipeBody.class, NEW)
                .answers(201, ShownRecipe.class, "The recipe.", RecipeExamples.RECIPE)
                .refuses(DIET_CONTRADICTED, RECIPE_INCOMPLETE, RECIPE_TOO_DEEP)
                .on(
                        request -> {
                            var read = request.body(RecipeBody.class).read(request.language());
                            if (read.slug().isPresent()) {
                                throw VALIDATION_ERROR.because(
                                        "your recipe gets its slug from Galley", Map.of("slug", "must be left out"));
                            }
                            return new CreateRecipe(
                                    Optional.of(Person.of(request)),
                                    Optional.empty(),
                                    read.status().orElse(RecipeStatus.PRIVATE),
                                    read.draft());
                        },
                        RecipeWritingRoutes::created);
        router.patch("/users/me/recipes/{id}", Who.USER, PatchRecipe.class)
                .summary("Changes your own recipe, or who may see it. What is left out stays, null takes away.")
                .takes(ID)
                .body(RecipePatchBody.class, CHANGE)
                .answers(200, ShownRecipe.class, "The recipe as it is now.", RecipeExamples.RECIPE)
                .refuses(
                        RECIPE_NOT_FOUND,
                        RECIPE_CHANGED,
                        RECIPE_INCOMPLETE,
                        DIET_CONTRADICTED,
                        RECIPE_CYCLE,
                        RECIPE_TOO_DEEP)
                .adding(
                        request -> new GetImpressions(
                                Person.of(request), request.get(ID).map(id -> RecipeKey.of(new RecipeId(id)))),
                        ShownRecipe.Own::of)
                .on(
                        request -> new PatchRecipe(
                                Optional.of(Person.of(request)), id(request), seen(request), patch(request)),
                        RecipeRoutes::shown);
        router.delete("/users/me/recipes/{id}", Who.USER, RemoveRecipe.class)
                .summary("Removes your own recipe. Who cooked it keeps it in their log.")
                .takes(ID)
                .refuses(RECIPE_NOT_FOUND, RECIPE_CHANGED)
                .on(
                        request -> new RemoveRecipe(Optional.of(Person.of(request)), id(request), seen(request)),
                        _ -> Reply.nothing());
    }

    private static void addCatalogue(Router router) {
        router.post("/recipes", Who.ADMIN, CreateRecipe.class)
                .summary("Puts a recipe into the catalogue, for everyone unless you say otherwise.")
                .body(RecipeBody.class, NEW)
                .answers(201, ShownRecipe.class, "The recipe.", RecipeExamples.RECIPE)
                .refuses(SLUG_TAKEN, DIET_CONTRADICTED, RECIPE_INCOMPLETE, RECIPE_TOO_DEEP)
                .on(
                        request -> {
                            var read = request.body(RecipeBody.class).read(request.language());
                            return new CreateRecipe(
                                    read.slug(), read.status().orElse(RecipeStatus.PUBLISHED), read.draft());
                        },
                        RecipeWritingRoutes::created);
        router.patch("/recipes/{idOrSlug}", Who.ADMIN, PatchRecipe.class)
                .summary(
                        "Changes a recipe of the catalogue, in a new version. What is left out stays, null takes away.")
                .takes(RecipeRoutes.RECIPE)
                .body(RecipePatchBody.class, CHANGE)
                .answers(200, ShownRecipe.class, "The recipe as it is now.", RecipeExamples.RECIPE)
                .refuses(
                        RECIPE_NOT_FOUND,
                        RECIPE_CHANGED,
                        RECIPE_INCOMPLETE,
                        DIET_CONTRADICTED,
                        RECIPE_CYCLE,
                        RECIPE_TOO_DEEP)
                .adding(
                        request -> new GetImpressions(Person.of(request), request.get(RecipeRoutes.RECIPE)),
                        ShownRecipe.Own::of)
                .on(
                        request -> new PatchRecipe(Optional.empty(), key(request), seen(request), patch(request)),
                        RecipeRoutes::shown);
        router.delete("/recipes/{idOrSlug}", Who.ADMIN, RemoveRecipe.class)
                .summary("Removes a recipe for everyone. Who cooked it keeps it in their log.")
                .takes(RecipeRoutes.RECIPE)
                .refuses(RECIPE_NOT_FOUND, RECIPE_CHANGED)
                .on(
                        request -> new RemoveRecipe(Optional.empty(), key(request), seen(request)),
                        _ -> Reply.nothing());
        router.post("/recipes/{idOrSlug}/versions/{number}/restore", Who.ADMIN, RestoreRecipeVersion.class)
                .summary("Lets a recipe say again what it said in an older version, in a new one.")
                .takes(RecipeRoutes.RECIPE, NUMBER)
                .answers(200, ShownRecipe.class, "The recipe as it is now.", RecipeExamples.RECIPE)
                .refuses(
                        RECIPE_NOT_FOUND,
                        RECIPE_VERSION_NOT_FOUND,
                        RECIPE_CHANGED,
                        RECIPE_INCOMPLETE,
                        DIET_CONTRADICTED,
                        RECIPE_CYCLE,
                        RECIPE_TOO_DEEP)
                .on(
                        request -> new RestoreRecipeVersion(key(request), request.get(NUMBER), seen(request)),
                        RecipeRoutes::shown);
    }

    private record Found(List<ListedRecipe> data, Paging.Pagination pagination) {}

    private static Reply created(GetRecipe.View view) {
        var location = "/api/v1/recipes/" + view.recipe().id().value();
        return Reply.created(location, ShownRecipe.ofNew(view)).version(view.version().number());
    }

    private static RecipePatch patch(Request request) {
        return request.body(RecipePatchBody.class).read();
    }

    private static RecipeKey id(Request request) {
        return request.get(ID).map(id -> RecipeKey.of(new RecipeId(id))).orElseThrow(RecipeWritingRoutes::none);
    }

    static RecipeKey key(Request request) {
        return request.get(RecipeRoutes.RECIPE).orElseThrow(RecipeWritingRoutes::none);
    }

    private static Refused none() {
        return RECIPE_NOT_FOUND.because("there is no such recipe");
    }

    private static Optional<Integer> seen(Request request) {
        return request.ifMatch().flatMap(IfMatch::version);
    }

    /** A cursor is good for the very same list only. */
    private static String question(Request request) {
        return "own " + request.get(STATUS).map(Enum::name).orElse("") + request.get(SORT);
    }

    private static ListOwnRecipes.Order order(String text) throws Wrong {
        var words = text.strip().split(":", -1);
        var field = switch (words[0]) {
            case "updatedAt" -> ListOwnRecipes.Field.UPDATED_AT;
            case "createdAt" -> ListOwnRecipes.Field.CREATED_AT;
            case "name" -> ListOwnRecipes.Field.NAME;
            default -> throw new Wrong("must be updatedAt, createdAt or name, with :asc or :desc");
        };
        if (words.length > 2 || (words.length == 2 && !List.of("asc", "desc").contains(words[1]))) {
            throw new Wrong("must be updatedAt, createdAt or name, with :asc or :desc");
        }
        return new ListOwnRecipes.Order(field, words.length == 2 && words[1].equals("desc"));
    }
}
