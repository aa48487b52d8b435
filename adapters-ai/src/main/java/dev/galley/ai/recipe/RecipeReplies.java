package dev.galley.ai.recipe;

import dev.galley.ai.llm.ReplyShape;
import dev.galley.ai.llm.UnusableReply;
import dev.galley.domain.recipe.intake.PicturedRecipe;
import dev.galley.domain.recipe.intake.PicturedRecipe.Line;
import dev.galley.domain.recipe.intake.PicturedRecipe.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How models write down the recipes that they read. */
final class RecipeReplies {
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["found"], "properties": {
              "found": {"type": "boolean"},
              "name": %1$s, "description": %1$s, "yields": %1$s, "prepTime": %1$s, "cookTime": %1$s, "totalTime": %1$s,
              "author": %1$s, "language": {"type": "string"},
              "ingredients": {"type": "array", "items": %2$s},
              "steps": {"type": "array", "items": %2$s},
              "notes": {"type": "array", "items": %1$s}}}""";
    private static final String PAGED = """
            {"type": "object", "additionalProperties": false, "required": ["text", "page"], "properties": {
              "text": {"type": "string"}, "page": {"type": "integer"}}}""";
    private static final String PAGED_LINE = """
            {"type": "object", "additionalProperties": false, "required": ["text", "page"], "properties": {
              "text": {"type": "string"}, "group": {"type": "string"}, "page": {"type": "integer"}}}""";
    private static final String PLAIN = "{\"type\": \"string\"}";
    private static final String LINE = """
            {"type": "object", "additionalProperties": false, "required": ["text"], "properties": {
              "text": {"type": "string"}, "group": {"type": "string"}}}""";

    /** Empty if there is no recipe. */
    static final ReplyShape<Optional<PicturedRecipe>> OF_PICTURES = ReplyShape.of("pictured_recipe", SCHEMA.formatted(
            PAGED,
            PAGED_LINE), RecipeReplies::read);
    /** The same without pages. */
    static final ReplyShape<Optional<PicturedRecipe>> OF_TEXT = ReplyShape.of("recipe", SCHEMA.formatted(PLAIN, LINE),
            RecipeReplies::read);

    private RecipeReplies() {}

    private static Optional<PicturedRecipe> read(JsonNode reply) throws UnusableReply {
        if (!reply.path("found").asBoolean(false)) {
            return Optional.empty();
        }
        var ingredients = lines(reply.path("ingredients"));
        var steps = lines(reply.path("steps"));
        if (ingredients.isEmpty() && steps.isEmpty()) {
            throw new UnusableReply(
                    "\"found\" is true, but there are neither \"ingredients\" nor \"steps\". Give them, or"
                            + " give \"found\": false.");
        }
        return Optional.of(new PicturedRecipe(said(reply.path("name")).orElseGet(() -> new Said("", 1)), said(reply
                .path(
                        "description")), said(reply.path("yields")), said(reply.path("prepTime")), said(reply.path(
                                "cookTime")), said(
                                        reply.path("totalTime")), said(reply.path("author")), said(reply.path(
                                                "language")), ingredients, steps,
                reply.path("notes").valueStream().flatMap(note -> said(note).stream()).toList()));
    }

    private static List<Line> lines(JsonNode list) {
        var lines = new ArrayList<Line>();
        for (var each : list) {
            said(each).ifPresent(said -> lines.add(new Line(said.text(), said(each.path("group")).map(Said::text), said
                    .page())));
        }
        return lines;
    }

    /** A text alone, or one with its page. */
    private static Optional<Said> said(JsonNode node) {
        var text = (node.isObject() ? node.path("text") : node).asString("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Said(text, node.path("page").asInt(1)));
    }
}
