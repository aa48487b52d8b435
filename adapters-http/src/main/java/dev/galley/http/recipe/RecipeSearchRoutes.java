package dev.galley.http.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finding recipes: lists, search, suggestions, and what is alike. */
public final class RecipeSearchRoutes implements Routes {
    /** What answers about recipes as a whole are kept as: whoever changes a recipe evicts it. */
    public static final String SUBJECT = "recipes";

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final Parameter<String> TYPED = Parameter.text(
            "q", 200, "What was typed so far.", "spagetti carb");

    private record Found(List<ListedRecipe> data, Paging.Pagination pagination) {}

    /** @param correctedTo what was looked for, where the words asked for occur nowhere */
    private record Searched(
            List<FoundRecipe> data,
            Paging.Pagination pagination,
            SearchRecipes.Facets facets,
            Optional<String> correctedTo) {}

    private record Alike(List<ListedRecipe> data, Paging.Pagination pagination) {}

    private record Suggested(UUID id, String name) {}

    private record Suggestions(List<Suggested> data) {}

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        router.get("/recipes", Who.PUBLIC, FindRecipes.class)
                .summary("Recipes that pass filters and suit you, in an order.")
                .takes(RecipeQuestions.MAYBE_WORDS)
                .takes(RecipeQuestions.FILTERS)
                .takes(Paging.PARAMETERS)
                .answers(200, Found.class, "A page of recipes.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(RecipeExamples.CARD))
                .keptFor(KEPT, _ -> SUBJECT)
                .unlessOwn(RecipeQuestions::isOwn)
                .unlessFor(RecipeSearchRoutes::needs, needs -> !needs.isNone())
                .on(RecipeSearchRoutes::find, (page, request) -> Paging.reply(
                        page,
                        request,
                        RecipeQuestions.question(
                                request,
                                RecipeQuestions.filter(request, request.get(RecipeQuestions.MAYBE_WORDS))),
                        ListedRecipe::of));
        addSearch(router);
        router.get("/recipes/autocomplete", Who.PUBLIC, SuggestRecipes.class)
                .summary("Recipes whose name someone may be about to type, typing errors forgiven.")
                .takes(TYPED)
                .answers(200, Suggestions.class, "At most ten, the best liked first.", """
                        {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Spaghetti Carbonara"}]}""")
                .keptFor(KEPT, _ -> SUBJECT)
                .unlessFor(RecipeSearchRoutes::needs, needs -> !needs.isNone())
                .on(request -> new SuggestRecipes(request.get(TYPED)), suggestions -> Reply.ok(new Suggestions(
                        suggestions.stream()
                                .map(Screened::value)
                                .map(one -> new Suggested(one.id().value(), one.name()))
                                .toList())));
        router.get("/recipes/{idOrSlug}/similar", Who.PUBLIC, FindSimilarRecipes.class)
                .summary("Recipes like this one: of the same foods, for the same part of a meal.")
                .takes(RecipeRoutes.RECIPE, RecipeQuestions.UNSUITABLE, Paging.LIMIT)
                .answers(200, Alike.class, "The most alike first.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(RecipeExamples.CARD))
                .refuses(RECIPE_NOT_FOUND)
                .keptFor(KEPT, _ -> SUBJECT)
                .unlessFor(RecipeSearchRoutes::needs, needs -> !needs.isNone())
                .on(request -> new FindSimilarRecipes(
                        request.get(RecipeRoutes.RECIPE),
                        Paging.size(request),
                        request.get(RecipeQuestions.UNSUITABLE)), (cards, request) -> {
                            var pagination = new Paging.Pagination(
                                    1,
                                    Paging.size(request).value(),
                                    cards.size(),
                                    Math.min(1, cards.size()),
                                    Optional.empty(),
                                    Optional.empty());
                            return Reply.ok(new Alike(cards.stream().map(ListedRecipe::of).toList(), pagination));
                        });
    }

    private static void addSearch(Router router) {
        router.get("/recipes/search", Who.PUBLIC, SearchRecipes.class)
                .summary(
                        "Recipes for some words that suit you, the most relevant first, with what was found and how it is spread.")
                .takes(RecipeQuestions.WORDS)
                .takes(RecipeQuestions.FILTERS)
                .takes(Paging.PARAMETERS)
                .answers(
                        200,
                        Searched.class,
                        "A page of recipes. Highlights are HTML: all is escaped, and what was found stands in <mark>.",
                        """
                                {"data": [%s, "highlights": {"name": "<mark>Spaghetti</mark> Aglio e Olio",
                                   "ingredients": ["<mark>spaghetti</mark>"]}}],
                                 "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1},
                                 "facets": {"category": {"main": 1}, "cuisine": {"italian": 1},
                                   "difficulty": {"easy": 1}, "dietary": {"vegan": 1, "vegetarian": 1},
                                   "tag": {"dinner": 1, "quick": 1}, "totalMinutes": {"16-30": 1}, "isEstimate": false},
                                 "correctedTo": "spaghetti"}"""
                                .formatted(RecipeExamples.CARD.substring(0, RecipeExamples.CARD.length() - 1)))
                .keptFor(KEPT, _ -> SUBJECT)
                .unlessOwn(RecipeQuestions::isOwn)
                .unlessFor(RecipeSearchRoutes::needs, needs -> !needs.isNone())
                .on(RecipeSearchRoutes::search, (view, request) -> {
                    var question = RecipeQuestions.question(request, searchFilter(request));
                    return Reply.ok(new Searched(
                            view.page().items().stream().map(FoundRecipe::of).toList(),
                            Paging.pagination(view.page(), request, question),
                            view.facets(),
                            view.correctedTo()));
                });
    }

    /** Nobody's list has in it what they must not eat, and everybody else's is the same. */
    private static FindNeeds needs(Request request) {
        return new FindNeeds(Person.of(request));
    }

    private static FindRecipes find(Request request) {
        var filter = RecipeQuestions.filter(request, request.get(RecipeQuestions.MAYBE_WORDS));
        return new FindRecipes(
                filter,
                request.get(RecipeQuestions.SORT),
                request.language(),
                Paging.place(request, RecipeQuestions.question(request, filter), FindRecipes.After.class),
                Paging.size(request));
    }

    private static dev.galley.application.recipe.RecipeFilter searchFilter(Request request) {
        return RecipeQuestions.filter(request, Optional.of(request.get(RecipeQuestions.WORDS)));
    }

    private static SearchRecipes search(Request request) {
        var filter = searchFilter(request);
        return new SearchRecipes(
                filter,
                request.get(RecipeQuestions.SORT),
                request.language(),
                Paging.place(request, RecipeQuestions.question(request, filter), FindRecipes.After.class),
                Paging.size(request));
    }
}
