package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.http.server.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads recipes off files: one object, an array of them, or one object a line. */
public final class RecipeReader {
    private RecipeReader() {}

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR}, by path */
    public static RecipeBody.Read recipe(JsonNode json) {
        try {
            return Json.MAPPER.treeToValue(json, RecipeBody.class).read();
        } catch (JacksonException wrong) {
            var what = wrong instanceof UnrecognizedPropertyException
                    ? "is not a field of a recipe"
                    : "is missing, or of the wrong type";
            throw VALIDATION_ERROR.because("the recipe is not valid", Map.of(path(wrong.getPath()), what));
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
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
