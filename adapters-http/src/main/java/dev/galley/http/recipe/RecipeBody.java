package dev.galley.http.recipe;

import dev.galley.application.recipe.RecipeDraft;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.LineScaling;
import dev.galley.domain.recipe.LineWeight;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.Problems;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import dev.galley.domain.recipe.SpokenLanguage;
import dev.galley.domain.recipe.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recipe as an author writes it: the body of a request, and an entry of a file that is imported. Whoever knows more than
 * the text of a line gives it as well: its parts, its weight, and the slug of the food that it is.
 *
 * @param language ISO 639-1; where it is not said, that of {@code Accept-Language}, in files English
 * @param pan what it is baked in: {@code round:26}, {@code square:20cm}, {@code rectangular:9x13in}
 */
public record RecipeBody(
        Optional<String> slug,
        Optional<String> language,
        String name,
        int servings,
        List<Line> ingredients,
        List<Instruction> steps,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        Optional<List<String>> tags,
        Optional<List<String>> dietary,
        Optional<Source> source,
        Optional<RecipeStatus> status,
        Optional<String> pan) {

    /** How a line scales: as its rule says, with the dish, or not at all. */
    public enum HowItScales {
        AUTO, LINEAR, FIXED
    }

    /**
     * @param grams the weight of the whole line as eaten
     * @param food the slug of one of Galley's own foods
     * @param recipe the id or slug of the recipe that it stands for
     * @param recipeServings how many servings of that recipe it takes; where absent, its amount tells
     */
    public record Line(
            String text,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            Optional<String> name,
            Optional<String> preparation,
            Optional<String> note,
            Optional<String> group,
            Optional<Boolean> optional,
            Optional<String> food,
            Optional<BigDecimal> grams,
            Optional<HowItScales> scaling,
            Optional<String> recipe,
            Optional<BigDecimal> recipeServings) {

        IngredientLine line() {
            return new IngredientLine(
                    text,
                    quantity,
                    quantityMax,
                    unit,
                    name.orElse(""),
                    preparation,
                    note,
                    group,
                    optional.orElse(false),
                    Optional.empty(),
                    Optional.empty(),
                    decided(),
                    Optional.empty());
        }

        private Optional<LineScaling> decided() {
            return scaling.flatMap(word -> switch (word) {
                case AUTO -> Optional.empty();
                case LINEAR -> Optional.of(LineScaling.LINEAR);
                case FIXED -> Optional.of(LineScaling.FIXED);
            });
        }

        Optional<RecipeDraft.Part> part() {
            return recipe.map(key -> new RecipeDraft.Part(key, recipeServings));
        }
    }

    /** @param ingredients the lines used here, by their place in the recipe, from 0 */
    public record Instruction(
            String instruction,
            Optional<Integer> durationSeconds,
            Optional<Integer> temperatureCelsius,
            Optional<String> expectedState,
            Optional<List<Integer>> ingredients) {

        Step step() {
            return new Step(
                    instruction, durationSeconds, temperatureCelsius, expectedState, ingredients.orElse(List.of()));
        }
    }

    public record Source(Optional<String> url, Optional<String> author, Optional<String> licence) {
        public RecipeSource source() {
            return new RecipeSource(url, author, licence);
        }
    }

    /** What is said, checked as a whole. */
    public record Read(Optional<Slug> slug, RecipeDraft draft, Optional<RecipeStatus> status) {}

    /** Of an entry of a file, which is English where it does not say otherwise. */
    public Read read() {
        return read(Language.EN);
    }

    /**
     * @param unsaid the language where the body names none and its words do not show it: an author writes in the one they
     *     asked to be answered in
     * @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} and all that is wrong, by path
     */
    public Read read(Language unsaid) {
        var problems = new Problems();
        var slugRead = slug.flatMap(text -> problems.part("", () -> new Slug(text)));
        var lines = lines(problems, ingredients);
        var stepsRead = steps(problems, steps);
        // With a part missing the places that steps name would be wrong; the rest is checked all the same.
        List<Step> checkable = problems.isEmpty() ? stepsRead : List.of();
        var content = problems.part("", () -> content(problems, lines, checkable, unsaid));
        problems.refuseIfAny("the recipe is not valid");
        var foods = ingredients.stream().map(Line::food).toList();
        var draft = new RecipeDraft(
                content.orElseThrow(), foods, parts(ingredients), Optional.empty(), Optional.empty());
        return new Read(slugRead, draft, status);
    }

    /** A line or step without words is none, be it of a draft: whoever has nothing to say yet leaves it out. */
    static List<IngredientLine> lines(Problems problems, List<Line> given) {
        var lines = new ArrayList<IngredientLine>();
        for (int i = 0; i < given.size(); i++) {
            var line = given.get(i);
            var path = "ingredients[" + i + "]";
            problems.check(
                    line.recipe.isPresent() || line.recipeServings.isEmpty(), path + ".recipe", "is missing");
            problems.check(
                    line.recipe.isEmpty() || line.food.isEmpty(), path + ".food", "cannot be together with a recipe");
            problems.text(path + ".text", Optional.of(line.text), IngredientLine.LONGEST_TEXT);
            problems.part(path, line::line)
                    .flatMap(plain -> problems.part(path, () -> weighed(plain, line)))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    static List<Optional<RecipeDraft.Part>> parts(List<Line> given) {
        return given.stream().map(Line::part).toList();
    }

    static Optional<Pan> pan(Problems problems, Optional<String> given) {
        return given.flatMap(text -> problems.part("", () -> Pan.of(text)));
    }

    static List<Step> steps(Problems problems, List<Instruction> given) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < given.size(); i++) {
            var path = "steps[" + i + "]";
            problems.text(path + ".instruction", Optional.of(given.get(i).instruction), Step.LONGEST);
            problems.part(path, given.get(i)::step).ifPresent(steps::add);
        }
        return steps;
    }

    static List<Diet> claims(Problems problems, List<String> said) {
        var claims = new ArrayList<Diet>();
        for (int i = 0; i < said.size(); i++) {
            var claim = Diet.of(said.get(i));
            claim.ifPresent(claims::add);
            problems.check(
                    claim.isPresent(),
                    "dietary[" + i + "]",
                    "must be one of " + Stream.of(Diet.values()).map(Diet::code).collect(Collectors.joining(", ")));
        }
        return claims;
    }

    private static IngredientLine weighed(IngredientLine line, Line given) {
        Optional<Interval> grams = given.grams.map(value -> value.signum() < 0
                ? Interval.exactly(value.doubleValue()) // which is refused
                : LineWeight.of(value.doubleValue(), line.quantity(), line.quantityMax(), line.unit()));
        return new IngredientLine(
                line.text(),
                line.quantity(),
                line.quantityMax(),
                line.unit(),
                line.name(),
                line.preparation(),
                line.note(),
                line.group(),
                line.optional(),
                line.food(),
                grams,
                line.scaling(),
                line.recipe());
    }

    private Language spoken(List<IngredientLine> lines, List<Step> stepsRead, Language unsaid) {
        var text = new StringBuilder(name);
        lines.forEach(line -> text.append(' ').append(line.text()));
        stepsRead.forEach(step -> text.append(' ').append(step.instruction()));
        return SpokenLanguage.of(text).orElse(unsaid);
    }

    private RecipeContent content(
            Problems problems, List<IngredientLine> lines, List<Step> stepsRead, Language unsaid) {
        var spoken = language.map(Language::of).orElseGet(() -> Optional.of(spoken(lines, stepsRead, unsaid)));
        problems.check(spoken.isPresent(), "language", "must be one of en, es, fr, de, pt, ja, zh");
        problems.range("servings", Optional.of(servings), 1, RecipeContent.MOST_SERVINGS);
        var claims = claims(problems, dietary.orElse(List.of()));
        return new RecipeContent(
                spoken.orElse(unsaid),
                name,
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                servings,
                tags.orElse(List.of()),
                claims,
                lines,
                stepsRead,
                source.flatMap(given -> problems.part("source", given::source)),
                pan(problems, pan));
    }
}
