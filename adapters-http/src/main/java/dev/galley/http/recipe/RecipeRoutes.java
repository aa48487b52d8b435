package dev.galley.http.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_VERSION_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_AMOUNT;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_CONVERSION;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_PAN;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_OUT_OF_RANGE;
import static dev.galley.domain.recipe.intake.ExportRefusal.SCRIPT_NOT_PRINTED;

import dev.galley.application.recipe.CompareRecipeVersions;
import dev.galley.application.recipe.GetImpressions;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.GetRecipeVersion;
import dev.galley.application.recipe.ListRecipeVersions;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.domain.recipe.Difference;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading recipes: one of them, its steps and versions, what changed, and what other programs can read. */
public final class RecipeRoutes implements Routes {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String SCHEMA_ORG = "schema.org";
    private static final int LARGEST_VERSION = 999_999_999;

    public static final Parameter<Optional<RecipeKey>> RECIPE = new Parameter<>(
            "idOrSlug",
            Parameter.In.PATH,
            RecipeKey::of,
            null,
            Map.of("type", "string", "maxLength", 200),
            "The recipe's id or slug.",
            "spaghetti-aglio-e-olio");
    private static final Parameter<String> FORMAT = Parameter.choice(
            "format", List.of(SCHEMA_ORG, "markdown", "cooklang", "pdf"),
            "In which format: JSON-LD of schema.org, Markdown to read, Cooklang, or a PDF to print (Latin letters only).");
    private static final Parameter<Optional<SyncRecipes.Cursor>> SINCE = Parameter.query(
            "since",
            SyncCursor::read,
            Map.of("type", "string"),
            "cursor of the answer before; left out at first.",
            "NzQyLzAxOTlhMWIyLTZjMDAtN2EwMS04YjNjLTFkMmUzZjQwNTE2Mg")
            .optional();

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        router.get("/recipes/{idOrSlug}", Who.PUBLIC, GetRecipe.class)
                .summary("A recipe, for as many people and in the units you like.")
                .takes(RECIPE, ScalingQuestions.EXPAND)
                .takes(ScalingQuestions.ALL)
                .answers(200, ShownRecipe.class, "The recipe.", RecipeExamples.SCALED)
                .refuses(
                        RECIPE_NOT_FOUND,
                        SCALING_NO_AMOUNT,
                        SCALING_NO_CONVERSION,
                        SCALING_NO_PAN,
                        SCALING_OUT_OF_RANGE)
                .keptFor(KEPT, RecipeRoutes::subject)
                .adding(
                        request -> new GetImpressions(Person.of(request), request.get(RECIPE)), ShownRecipe.Own::of)
                .on(
                        request -> ScalingQuestions.of(request, request.get(ScalingQuestions.EXPAND)),
                        RecipeRoutes::shown);
        router.get("/recipes/{idOrSlug}/steps", Who.PUBLIC, GetRecipe.class)
                .summary("The steps of a recipe, with the amounts in them as you like.")
                .takes(RECIPE)
                .takes(ScalingQuestions.ALL)
                .answers(200, Steps.class, "The steps, in their order.", RecipeExamples.STEPS)
                .refuses(
                        RECIPE_NOT_FOUND,
                        SCALING_NO_AMOUNT,
                        SCALING_NO_CONVERSION,
                        SCALING_NO_PAN,
                        SCALING_OUT_OF_RANGE)
                .keptFor(KEPT, RecipeRoutes::subject)
                .on(
                        request -> ScalingQuestions.of(request, false),
                        view -> Reply.ok(new Steps(ShownRecipe.NumberedStep.of(view.shown().steps()))));
        router.get("/recipes/{idOrSlug}/export", Who.PUBLIC, GetRecipe.class)
                .summary("A recipe in a format for other programs, or to print.")
                .takes(RECIPE, FORMAT)
                .takes(ScalingQuestions.ALL)
                .answersAs(SchemaOrgRecipe.CONTENT_TYPE, "The recipe.", RecipeExamples.SCHEMA_ORG)
                .refuses(
                        RECIPE_NOT_FOUND,
                        SCRIPT_NOT_PRINTED,
                        SCALING_NO_AMOUNT,
                        SCALING_NO_CONVERSION,
                        SCALING_NO_PAN,
                        SCALING_OUT_OF_RANGE)
                .on(
                        request -> ScalingQuestions.of(request, false),
                        RecipeRoutes::export);
        addSync(router);
        addVersions(router);
    }

    private static void addSync(Router router) {
        router.get("/recipes/sync", Who.PUBLIC, SyncRecipes.class)
                .summary("What changed, and what was removed, since you last asked.")
                .takes(SINCE, Paging.LIMIT)
                .answers(
                        200,
                        Changes.class,
                        "Recipes as they are now, and ids of those that are gone. Ask again with the cursor:"
                                + " at once where there is more, else whenever you like.",
                        RecipeExamples.CHANGES)
                .on(request -> new SyncRecipes(request.get(SINCE), request.get(Paging.LIMIT)), RecipeRoutes::changes);
    }

    private static void addVersions(Router router) {
        router.get("/recipes/{idOrSlug}/versions", Who.PUBLIC, ListRecipeVersions.class)
                .summary("The versions of a recipe, the newest first.")
                .takes(RECIPE)
                .takes(Paging.PARAMETERS)
                .answers(200, Versions.class, "The versions.", RecipeExamples.VERSIONS)
                .refuses(RECIPE_NOT_FOUND)
                .on(
                        request -> new ListRecipeVersions(
                                request.get(RECIPE),
                                Paging.place(request, subject(request), Integer.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, subject(request), version -> version));
        var number = versionNumber("number", "3");
        router.get("/recipes/{idOrSlug}/versions/{number}", Who.PUBLIC, GetRecipeVersion.class)
                .summary("A recipe as it was in one of its versions, with what was known of it then.")
                .takes(RECIPE, number)
                .answers(200, ShownRecipe.class, "The recipe as it was.", RecipeExamples.RECIPE)
                .refuses(RECIPE_NOT_FOUND, RECIPE_VERSION_NOT_FOUND)
                .on(
                        request -> new GetRecipeVersion(request.get(RECIPE), request.get(number)),
                        view -> Reply.ok(ShownRecipe.of(view)));
        var from = versionNumber("from", "1");
        var to = versionNumber("to", "3");
        router.get("/recipes/{idOrSlug}/versions/{from}..{to}", Who.PUBLIC, CompareRecipeVersions.class)
                .summary("What differs between two versions of a recipe.")
                .takes(RECIPE, from, to)
                .answers(200, Differences.class, "The differences, field by field.", RecipeExamples.DIFFERENCES)
                .refuses(RECIPE_NOT_FOUND, RECIPE_VERSION_NOT_FOUND)
                .on(
                        request -> new CompareRecipeVersions(request.get(RECIPE), request.get(from), request.get(to)),
                        view -> Reply.ok(new Differences(view.from(), view.to(), view.differences())));
    }

    /** With its version, for If-Match. */
    static Reply shown(GetRecipe.View view) {
        return Reply.ok(ShownRecipe.of(view)).version(view.version().number());
    }

    record Versions(List<ListRecipeVersions.Version> data, Paging.Pagination pagination) {}

    record Steps(List<ShownRecipe.NumberedStep> data) {}

    record Changes(List<ShownRecipe> changed, List<UUID> removed, String cursor, boolean hasMore) {}

    record Differences(int from, int to, List<Difference> differences) {}

    private static Reply changes(SyncRecipes.Changes changes) {
        return Reply.ok(new Changes(
                changes.changed().stream()
                        .map(recipe -> ShownRecipe.of(new GetRecipe.View(
                                recipe, recipe.current(), recipe.current().content())
                                .pictured(Optional.ofNullable(changes.images().get(recipe.id())))))
                        .toList(),
                changes.removed().stream().map(RecipeId::value).toList(),
                SyncCursor.write(changes.next()),
                changes.hasMore()));
    }

    private static Reply pdf(byte[] bytes) {
        return Reply.of(PdfRecipe.CONTENT_TYPE, new Reply.Download(new ByteArrayInputStream(bytes), bytes.length));
    }

    private static Reply export(GetRecipe.View view, Request request) {
        return switch (request.get(FORMAT)) {
            case "markdown" -> Reply.of(MarkdownRecipe.CONTENT_TYPE, MarkdownRecipe.write(view));
            case "cooklang" -> Reply.of(CooklangRecipe.CONTENT_TYPE, CooklangRecipe.write(view));
            case "pdf" -> pdf(PdfRecipe.write(view));
            default -> Reply.of(SchemaOrgRecipe.CONTENT_TYPE, SchemaOrgRecipe.write(view));
        };
    }

    /** What the events of a recipe make forgotten: {@code recipe/<id>} and {@code recipe/<slug>}. */
    private static String subject(Request request) {
        return request.get(RECIPE)
                .map(key -> switch (key) {
                    case RecipeKey.ById(var id) -> "recipe/" + id.value();
                    case RecipeKey.BySlug(var slug) -> "recipe/" + slug.value();
                })
                .orElse("recipe");
    }

    /** A number that is none names no version, like one that is too large; what is no number is refused. */
    static Parameter<Integer> versionNumber(String name, String example) {
        return new Parameter<>(
                name,
                Parameter.In.PATH,
                text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw new Wrong("must be a whole number from 1 to " + LARGEST_VERSION);
                    }
                    return Integer.parseInt(text);
                },
                null,
                Map.of("type", "integer", "minimum", 1, "maximum", LARGEST_VERSION),
                "The number of a version.",
                example);
    }
}
