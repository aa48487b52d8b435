package dev.galley.application.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.Problems;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Step;
import java.util.List;
import java.util.Optional;

/**
 * What an author wants to be different in a recipe; what is absent stays. Lists are replaced as a whole.
 *
 * @param ingredients with the slugs of the foods that their author names, like a {@link RecipeDraft}. Where the steps are
 *     not given as well, they go on using the lines that still say the same
 */
public record RecipePatch(
        Optional<Language> language,
        Optional<String> name,
        Optional<Integer> servings,
        Optional<Lines> ingredients,
        Optional<List<Step>> steps,
        Optional<To<String>> description,
        Optional<To<String>> category,
        Optional<To<String>> cuisine,
        Optional<To<Difficulty>> difficulty,
        Optional<To<Integer>> prepMinutes,
        Optional<To<Integer>> cookMinutes,
        Optional<To<Integer>> restMinutes,
        Optional<List<String>> tags,
        Optional<List<Diet>> dietary,
        Optional<To<RecipeSource>> source,
        Optional<To<Pan>> pan,
        Optional<RecipeStatus> status) {

    /** What something becomes: a value, or nothing any more. */
    public record To<T>(Optional<T> value) {}

    public record Lines(
            List<IngredientLine> lines, List<Optional<String>> foodSlugs, List<Optional<RecipeDraft.Part>> parts) {
        public Lines {
            lines = List.copyOf(lines);
            foodSlugs = List.copyOf(foodSlugs);
            parts = List.copyOf(parts);
        }

        /** Lines of which the author names neither foods nor recipes. */
        public static Lines unnamed(List<IngredientLine> lines) {
            return new Lines(
                    lines,
                    lines.stream().map(_ -> Optional.<String>empty()).toList(),
                    lines.stream().map(_ -> Optional.<RecipeDraft.Part>empty()).toList());
        }
    }

    private static final RecipeContent ANY = new RecipeContent(
            Language.EN,
            "any",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /**
     * Adds what no recipe can say, whichever this is put onto. Which lines the steps may use is known only then, and not
     * looked at.
     */
    public void check(Problems problems) {
        var alone = new RecipePatch(
                language,
                name,
                servings,
                ingredients,
                Optional.of(List.of()),
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                tags,
                dietary,
                source,
                pan,
                status);
        problems.part("", () -> alone.onto(ANY));
    }

    /** @throws dev.galley.domain.kernel.Refused if together they are no valid recipe, by path */
    RecipeDraft onto(RecipeContent before) {
        var lines = ingredients.map(Lines::lines).orElse(before.ingredients());
        var content = new RecipeContent(
                language.orElse(before.language()),
                name.orElse(before.name()),
                after(description, before.description()),
                after(category, before.category()),
                after(cuisine, before.cuisine()),
                after(difficulty, before.difficulty()),
                after(prepMinutes, before.prepMinutes()),
                after(cookMinutes, before.cookMinutes()),
                after(restMinutes, before.restMinutes()),
                servings.orElse(before.servings()),
                tags.orElse(before.tags()),
                dietary.orElse(before.dietary()),
                lines,
                steps.orElseGet(() -> ingredients.isEmpty() ? before.steps() : using(lines, before)),
                after(source, before.source()),
                after(pan, before.pan()));
        return ingredients.map(given -> new RecipeDraft(
                content, given.foodSlugs, given.parts, Optional.empty(), Optional.empty()))
                .orElseGet(() -> RecipeDraft.matched(content));
    }

    private static <T> Optional<T> after(Optional<To<T>> change, Optional<T> before) {
        return change.isPresent() ? change.get().value() : before;
    }

    private static List<Step> using(List<IngredientLine> lines, RecipeContent before) {
        var texts = lines.stream().map(IngredientLine::text).toList();
        return before.steps().stream()
                .map(step -> new Step(
                        step.instruction(),
                        step.durationSeconds(),
                        step.temperatureCelsius(),
                        step.expectedState(),
                        step.ingredients().stream()
                                .map(used -> texts.indexOf(before.ingredients().get(used).text()))
                                .filter(place -> place >= 0)
                                .toList()))
                .toList();
    }
}
