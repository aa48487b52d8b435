package dev.galley.http.recipe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.galley.application.recipe.RecipePatch;
import dev.galley.application.recipe.RecipePatch.To;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.Problems;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.http.server.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * What is to be different in a recipe, as RFC 7396 has it: what is left out stays, {@code null} takes away, lists are
 * replaced as a whole.
 *
 * @param cleared the fields that are {@code null}
 */
record RecipePatchBody(
        Optional<String> language,
        Optional<String> name,
        Optional<Integer> servings,
        Optional<List<RecipeBody.Line>> ingredients,
        Optional<List<RecipeBody.Instruction>> steps,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        Optional<List<String>> tags,
        Optional<List<String>> dietary,
        Optional<RecipeBody.Source> source,
        Optional<RecipeStatus> status,
        Optional<String> pan,
        @JsonIgnore Set<String> cleared) {

    private static final Set<String> CLEARABLE = Set.of(
            "description", "category", "cuisine", "difficulty", "prepMinutes", "cookMinutes", "restMinutes", "tags",
            "dietary", "source", "pan");

    /** Whether something is missing is the schema's business: it knows what is optional. */
    private static final ObjectReader READER = Json.MAPPER.reader().without(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /** The same, as it is read: nulls are as good as nothing here. */
    private record Given(
            Optional<String> language,
            Optional<String> name,
            Optional<Integer> servings,
            Optional<List<RecipeBody.Line>> ingredients,
            Optional<List<RecipeBody.Instruction>> steps,
            Optional<String> description,
            Optional<String> category,
            Optional<String> cuisine,
            Optional<Difficulty> difficulty,
            Optional<Integer> prepMinutes,
            Optional<Integer> cookMinutes,
            Optional<Integer> restMinutes,
            Optional<List<String>> tags,
            Optional<List<String>> dietary,
            Optional<RecipeBody.Source> source,
            Optional<RecipeStatus> status,
            Optional<String> pan) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RecipePatchBody of(JsonNode tree) {
        Given given = READER.forType(Given.class).readValue(tree);
        var cleared = tree.propertyStream()
                .filter(field -> field.getValue().isNull())
                .map(field -> field.getKey())
                .collect(Collectors.toUnmodifiableSet());
        return new RecipePatchBody(
                given.language,
                given.name,
                given.servings,
                given.ingredients,
                given.steps,
                given.description,
                given.category,
                given.cuisine,
                given.difficulty,
                given.prepMinutes,
                given.cookMinutes,
                given.restMinutes,
                given.tags,
                given.dietary,
                given.source,
                given.status,
                given.pan,
                cleared);
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} and all that is wrong, by path */
    RecipePatch read() {
        var problems = new Problems();
        cleared.stream()
                .filter(field -> !CLEARABLE.contains(field))
                .forEach(field -> problems.add(field, "cannot be taken away"));
        var spoken = language.flatMap(Language::of);
        problems.check(
                language.isEmpty() || spoken.isPresent(), "language", "must be one of en, es, fr, de, pt, ja, zh");
        problems.range("servings", servings, 1, RecipeContent.MOST_SERVINGS);
        var patch = new RecipePatch(
                spoken,
                name,
                servings,
                ingredients.map(given -> lines(problems, given)),
                steps.map(all -> RecipeBody.steps(problems, all)),
                change("description", description),
                change("category", category),
                change("cuisine", cuisine),
                change("difficulty", difficulty),
                change("prepMinutes", prepMinutes),
                change("cookMinutes", cookMinutes),
                change("restMinutes", restMinutes),
                list("tags", tags, words -> words),
                list("dietary", dietary, said -> RecipeBody.claims(problems, said)),
                change("source", source.flatMap(given -> problems.part("source", given::source))),
                change("pan", RecipeBody.pan(problems, pan)),
                status);
        patch.check(problems);
        problems.refuseIfAny("the change is not valid");
        return patch;
    }

    private static RecipePatch.Lines lines(Problems problems, List<RecipeBody.Line> given) {
        var lines = RecipeBody.lines(problems, given);
        // With a line missing the rest is checked all the same, each without what the author calls it.
        return lines.size() == given.size()
                ? new RecipePatch.Lines(
                        lines, given.stream().map(RecipeBody.Line::food).toList(), RecipeBody.parts(given))
                : RecipePatch.Lines.unnamed(lines);
    }

    private <T> Optional<To<T>> change(String field, Optional<T> value) {
        return value.isPresent() || cleared.contains(field) ? Optional.of(new To<>(value)) : Optional.empty();
    }

    private <T> Optional<List<T>> list(String field, Optional<List<String>> given,
            Function<List<String>, List<T>> read) {
        return cleared.contains(field) ? Optional.of(List.of()) : given.map(read);
    }
}
