package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.recipe.Problems;
import dev.galley.http.server.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads recipes off files: one object, an array of them, or one object a line. */
public final class RecipeReader {
    /** Whether something is missing is told by {@link #checkRequired}, all at once. */
    private static final ObjectReader BODIES = Json.MAPPER
            .readerFor(RecipeBody.class)
            .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private RecipeReader() {}

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR}, by path */
    public static RecipeBody.Read recipe(JsonNode json) {
        checkRequired(json);
        try {
            RecipeBody body = BODIES.readValue(json);
            return body.read();
        } catch (JacksonException wrong) {
            var what = wrong instanceof UnrecognizedPropertyException
                    ? "is not a field of a recipe"
                    : "is of the wrong type";
            throw VALIDATION_ERROR.because("the recipe is not valid", Map.of(path(wrong.getPath()), what));
        }
    }

    private static void checkRequired(JsonNode json) {
        var problems = new Problems();
        problems.check(json.isObject(), "", "must be an object");
        for (var field : List.of("name", "servings", "ingredients", "steps")) {
            problems.check(json.hasNonNull(field), field, "is required");
        }
        checkEach(json, "ingredients", "text", problems);
        checkEach(json, "steps", "instruction", problems);
        problems.refuseIfAny("the recipe is not valid");
    }

    private static void checkEach(JsonNode json, String list, String field, Problems problems) {
        var entries = json.path(list);
        for (int i = 0; i < entries.size(); i++) {
            problems.check(entries.path(i).hasNonNull(field), list + "[" + i + "]." + field, "is required");
        }
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} if it is no JSON at all */
    public static List<JsonNode> entries(String text) {
        try {
            var json = Json.MAPPER.readTree(text);
            return json.isArray() ? json.valueStream().toList() : List.of(json);
        } catch (JacksonException wrong) {
            throw VALIDATION_ERROR.because("this is not JSON");
        }
    }

    /** {@code ingredients[2].quantity} */
    private static String path(List<JacksonException.Reference> references) {
        var path = references.stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
