package dev.galley.http.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.COOK_LOG_ENTRY_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.recipe.CookRecipe;
import dev.galley.application.recipe.FavoriteRecipe;
import dev.galley.application.recipe.GetCooked;
import dev.galley.application.recipe.ListCookLog;
import dev.galley.application.recipe.ListFavorites;
import dev.galley.application.recipe.ListRatings;
import dev.galley.application.recipe.RateRecipe;
import dev.galley.application.recipe.UnfavoriteRecipe;
import dev.galley.application.recipe.UnrateRecipe;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.CookedId;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people make of recipes: favourites, ratings, and what they cooked. */
public final class ImpressionRoutes implements Routes {
    private static final String LOG = "/users/me/cook-log";
    private static final Parameter<Optional<UUID>> ENTRY = Parameter.id("id", "The entry's id.");

    private static final String RATING = """
            {"stars": 5, "comment": "Twice a week by now.", "version": 2, "ratedAt": "2026-11-20T10:30:00Z"}""";
    private static final String ENTRY_EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162",
             "version": 2, "name": "Spaghetti Aglio e Olio", "date": "2026-11-20", "servings": 2,
             "notes": "More chili next time.", "loggedAt": "2026-11-20T20:30:00Z", "isThere": true}""";

    private record NewRating(@Min(1) @Max(Rating.MOST_STARS) int stars,
            Optional<@Size(min = 1, max = Rating.LONGEST_COMMENT) String> comment) {}

    /** @param usePantry whether what was cooked is to be taken from the pantry, as far as there is one */
    private record NewEntry(
            LocalDate date,
            @Min(1) @Max(RecipeContent.MOST_SERVINGS) int servings,
            Optional<@Size(min = 1, max = Cooked.LONGEST_NOTES) String> notes,
            Optional<Boolean> usePantry) {}

    /** @param isMine whether it is your own; whose the others are nobody is told */
    private record Rated(int stars, Optional<String> comment, int version, Instant ratedAt, boolean isMine) {
        static Rated of(ListRatings.Rated rated) {
            var rating = rated.rating();
            return new Rated(rating.stars(), rating.comment(), rating.version(), rating.ratedAt(), rated.isMine());
        }
    }

    private record Ratings(List<Rated> data, Paging.Pagination pagination) {}

    private record Favorites(List<ListedRecipe> data, Paging.Pagination pagination) {}

    /**
     * @param version of the recipe, which is what was cooked
     * @param isThere whether you can still read the recipe
     */
    private record Entry(
            UUID id,
            UUID recipeId,
            int version,
            String name,
            LocalDate date,
            int servings,
            Optional<String> notes,
            Instant loggedAt,
            boolean isThere,
            Optional<CookedRecipe> recipe) {
        static Entry of(Cooked cooked, boolean isThere, Optional<CookedRecipe> recipe) {
            return new Entry(
                    cooked.id().value(),
                    cooked.recipe().value(),
                    cooked.version(),
                    cooked.name(),
                    cooked.date(),
                    cooked.servings(),
                    cooked.notes(),
                    cooked.loggedAt(),
                    isThere,
                    recipe);
        }
    }

    /** What was cooked, as it was then. */
    private record CookedRecipe(
            String name, int servings, List<ShownRecipe.Line> ingredients, List<ShownRecipe.NumberedStep> steps) {
        static CookedRecipe of(RecipeContent content) {
            return new CookedRecipe(
                    content.name(),
                    content.servings(),
                    content.ingredients().stream().map(ShownRecipe.Line::of).toList(),
                    ShownRecipe.NumberedStep.of(content.steps()));
        }
    }

    private record Entries(List<Entry> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        addFavorites(router);
        addRatings(router);
        addCookLog(router);
    }

    private static void addFavorites(Router router) {
        router.post("/recipes/{idOrSlug}/favorite", Who.USER, FavoriteRecipe.class)
                .summary("Keeps a recipe among your favourites.")
                .takes(RecipeRoutes.RECIPE)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new FavoriteRecipe(Person.of(request), RecipeWritingRoutes.key(request)),
                        _ -> Reply.nothing());
        router.delete("/recipes/{idOrSlug}/favorite", Who.USER, UnfavoriteRecipe.class)
                .summary("Takes a recipe from your favourites.")
                .takes(RecipeRoutes.RECIPE)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new UnfavoriteRecipe(Person.of(request), RecipeWritingRoutes.key(request)),
                        _ -> Reply.nothing());
        router.get("/users/me/favorites", Who.USER, ListFavorites.class)
                .summary("Your favourites, the latest first.")
                .takes(Paging.PARAMETERS)
                .answers(200, Favorites.class, "A page of recipes.", RecipeExamples.LIST)
                .on(
                        request -> new ListFavorites(
                                Person.of(request),
                                Paging.place(request, "favorites", ListFavorites.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page, request, "favorites", one -> ListedRecipe.of(
                                        one.value().card(), one.value().status(), one.warning())));
    }

    private static void addRatings(Router router) {
        router.put("/recipes/{idOrSlug}/rating", Who.USER, RateRecipe.class)
                .summary("Says what you think of a recipe, instead of what you said before.")
                .takes(RecipeRoutes.RECIPE)
                .body(NewRating.class, "{\"stars\": 5, \"comment\": \"Twice a week by now.\"}")
                .answers(200, ShownRating.class, "Your rating.", RATING)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new RateRecipe(
                                Person.of(request),
                                RecipeWritingRoutes.key(request),
                                request.body(NewRating.class).stars,
                                request.body(NewRating.class).comment),
                        rating -> Reply.ok(ShownRating.of(rating)));
        router.delete("/recipes/{idOrSlug}/rating", Who.USER, UnrateRecipe.class)
                .summary("Takes your rating back.")
                .takes(RecipeRoutes.RECIPE)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new UnrateRecipe(Person.of(request), RecipeWritingRoutes.key(request)),
                        _ -> Reply.nothing());
        router.get("/recipes/{idOrSlug}/ratings", Who.USER, ListRatings.class)
                .summary("What people think of a recipe, the latest first. Nobody is told who they are.")
                .takes(RecipeRoutes.RECIPE)
                .takes(Paging.PARAMETERS)
                .answers(200, Ratings.class, "A page of ratings.", """
                        {"data": [{"stars": 5, "comment": "Twice a week by now.", "version": 2,
                           "ratedAt": "2026-11-20T10:30:00Z", "isMine": false}],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new ListRatings(
                                Person.of(request),
                                request.get(RecipeRoutes.RECIPE),
                                Paging.place(
                                        request, "ratings " + request.get(RecipeRoutes.RECIPE),
                                        ListRatings.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page, request, "ratings " + request.get(RecipeRoutes.RECIPE), Rated::of));
    }

    private static void addCookLog(Router router) {
        router.post("/recipes/{idOrSlug}/cooked", Who.USER, CookRecipe.class)
                .summary("Logs that you cooked a recipe, in the version that is current.")
                .takes(RecipeRoutes.RECIPE)
                .body(NewEntry.class, """
                        {"date": "2026-11-20", "servings": 2, "notes": "More chili next time."}""")
                .answers(201, Entry.class, "The entry of your cook log.", ENTRY_EXAMPLE)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> {
                            var entry = request.body(NewEntry.class);
                            return new CookRecipe(
                                    Person.of(request),
                                    RecipeWritingRoutes.key(request),
                                    entry.date,
                                    entry.servings,
                                    entry.notes,
                                    entry.usePantry);
                        },
                        cooked -> Reply.created(
                                "/api/v1" + LOG + "/" + cooked.id().value(), Entry.of(cooked, true, Optional.empty())));
        router.get(LOG, Who.USER, ListCookLog.class)
                .summary("What you cooked, the latest day first.")
                .takes(Paging.PARAMETERS)
                .answers(200, Entries.class, "A page of entries.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(ENTRY_EXAMPLE))
                .on(
                        request -> new ListCookLog(
                                Person.of(request),
                                Paging.place(request, "cook-log", ListCookLog.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, "cook-log", entry -> Entry.of(
                                entry.cooked(), entry.isThere(), Optional.empty())));
        router.get(LOG + "/{id}", Who.USER, GetCooked.class)
                .summary(
                        "An entry of your cook log, with the recipe as you cooked it, also where that is removed by now.")
                .takes(ENTRY)
                .answers(200, Entry.class, "The entry.", ENTRY_EXAMPLE)
                .refuses(COOK_LOG_ENTRY_NOT_FOUND)
                .on(
                        request -> new GetCooked(
                                Person.of(request),
                                new CookedId(request.get(ENTRY)
                                        .orElseThrow(() -> COOK_LOG_ENTRY_NOT_FOUND.because(
                                                "there is no such entry")))),
                        view -> Reply.ok(Entry.of(
                                view.cooked(),
                                view.isThere(),
                                view.recipe().map(version -> CookedRecipe.of(version.content())))));
    }
}
