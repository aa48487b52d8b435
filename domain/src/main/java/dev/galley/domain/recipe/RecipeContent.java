package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a recipe says, as one immutable value. It may be unfinished; {@link #missing} tells what publishing it takes.
 *
 * @param category the part of a meal, in small letters: {@code main}, {@code dessert}
 * @param cuisine in small letters: {@code middle-eastern}
 * @param prepMinutes with hands on, 0 to 43,200 like the other two
 * @param restMinutes waiting: proving, chilling, marinating
 * @param servings 1 to 100 in what is kept, up to 10,000 in what is made of that for many
 * @param tags small letters and digits of any script, with single hyphens, sorted as the author did
 * @param pan what it is baked in, where that matters
 * @param dietary what the author claims and no food contradicts, in the order of {@link Diet}
 */
public record RecipeContent(
        Language language,
        String name,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        int servings,
        List<String> tags,
        List<Diet> dietary,
        List<IngredientLine> ingredients,
        List<Step> steps,
        Optional<RecipeSource> source,
        Optional<Pan> pan) {

    public static final int MOST_SERVINGS = 100;
    private static final int MOST_SCALED = 100 * MOST_SERVINGS;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_MINUTES = 30 * 24 * 60;
    private static final int MOST_PARTS = 100;
    private static final int MOST_TAGS = 30;
    private static final Pattern WORD = Pattern.compile(
            "[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");

    public RecipeContent {
        tags = tags.stream().distinct().toList();
        dietary = dietary.stream().distinct().sorted().toList();
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
        var problems = new Problems();
        problems.text("name", Optional.of(name), LONGEST_NAME);
        problems.text("description", description, LONGEST_DESCRIPTION);
        word(problems, "category", category);
        word(problems, "cuisine", cuisine);
        problems.range("prepMinutes", prepMinutes, 0, MOST_MINUTES);
        problems.range("cookMinutes", cookMinutes, 0, MOST_MINUTES);
        problems.range("restMinutes", restMinutes, 0, MOST_MINUTES);
        problems.range("servings", Optional.of(servings), 1, MOST_SCALED);
        problems.check(tags.size() <= MOST_TAGS, "tags", "must be at most " + MOST_TAGS);
        problems.check(ingredients.size() <= MOST_PARTS, "ingredients", "must be at most " + MOST_PARTS);
        problems.check(steps.size() <= MOST_PARTS, "steps", "must be at most " + MOST_PARTS);
        for (int tag = 0; tag < tags.size(); tag++) {
            word(problems, "tags[" + tag + "]", Optional.of(tags.get(tag)));
        }
        for (int step = 0; step < steps.size(); step++) {
            var used = steps.get(step).ingredients();
            for (int use = 0; use < used.size(); use++) {
                int line = used.get(use);
                problems.check(
                        0 <= line && line < ingredients.size(),
                        "steps[" + step + "].ingredients[" + use + "]",
                        "must be the place of an ingredient, from 0");
            }
        }
        problems.refuseIfAny("the recipe is not valid");
    }

    /** One that is baked in nothing in particular. */
    public RecipeContent(
            Language language,
            String name,
            Optional<String> description,
            Optional<String> category,
            Optional<String> cuisine,
            Optional<Difficulty> difficulty,
            Optional<Integer> prepMinutes,
            Optional<Integer> cookMinutes,
            Optional<Integer> restMinutes,
            int servings,
            List<String> tags,
            List<Diet> dietary,
            List<IngredientLine> ingredients,
            List<Step> steps,
            Optional<RecipeSource> source) {
        this(
                language,
                name,
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                servings,
                tags,
                dietary,
                ingredients,
                steps,
                source,
                Optional.empty());
    }

    private static void word(Problems problems, String path, Optional<String> word) {
        word.ifPresent(text -> problems.check(
                text.length() <= 50 && WORD.matcher(text).matches(),
                path,
                "must have 1 to 50 small letters, digits and single hyphens"));
    }

    /** From start to table, waiting included; absent where the author gave no time for preparing or cooking. */
    public Optional<Integer> totalMinutes() {
        return prepMinutes.flatMap(prep -> cookMinutes.map(cook -> prep + cook + restMinutes.orElse(0)));
    }

    /** The recipes that this one is made of. */
    public Set<RecipeId> parts() {
        return ingredients.stream()
                .flatMap(line -> line.recipe().stream())
                .map(PartRecipe::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is not in place yet, by path. A recipe is published only when this is empty. */
    public Problems missing() {
        var problems = new Problems();
        problems.check(!ingredients.isEmpty(), "ingredients", "must be at least one");
        problems.check(!steps.isEmpty(), "steps", "must be at least one");
        for (int i = 0; i < ingredients.size(); i++) {
            problems.check(!ingredients.get(i).text().isBlank(), "ingredients[" + i + "].text", "is missing");
            problems.check(!ingredients.get(i).name().isBlank(), "ingredients[" + i + "].name", "is missing");
        }
        for (int i = 0; i < steps.size(); i++) {
            problems.check(!steps.get(i).instruction().isBlank(), "steps[" + i + "].instruction", "is missing");
        }
        return problems;
    }

    /** The same recipe with other ingredients and steps, as many as before and in the same order. */
    public RecipeContent with(int otherServings, List<IngredientLine> otherLines, List<Step> otherSteps) {
        return with(otherServings, otherLines, otherSteps, pan);
    }

    /** The same recipe, baked in this. */
    public RecipeContent in(Optional<Pan> otherPan) {
        return with(servings, ingredients, steps, otherPan);
    }

    private RecipeContent with(
            int otherServings, List<IngredientLine> otherLines, List<Step> otherSteps, Optional<Pan> otherPan) {
        return new RecipeContent(
                language,
                name,
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                otherServings,
                tags,
                dietary,
                otherLines,
                otherSteps,
                source,
                otherPan);
    }
}
