package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.LineContents;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.line.LineLanguages;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.food.measure.LineNutrition;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Mixture;
import dev.galley.domain.kernel.mixture.Part;
import dev.galley.domain.kernel.safety.Contents;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ingredient lines as a cook writes them: read, matched to foods, weighed, and what is in them; in the order given. Five
 * statements at most, however many lines.
 *
 * @param isSaid whether all lines are known to be in this language; otherwise it is what is expected, and each line is read
 *     in the one that it shows
 */
public record ParseIngredients(List<String> lines, Language language, boolean isSaid)
        implements
            Query<List<ParseIngredients.Read>> {
    public static final int MOST_LINES = 2_000;
    /** From here on, at most one match in fifty is another food; see docs/ingredient-lines.md. */
    private static final double SURE = 0.9;

    /** Lines of which somebody said what language they are in. */
    public ParseIngredients(List<String> lines, Language language) {
        this(lines, language, true);
    }

    /** The same line of what is cooked; empty where it says how it is made already, or the language has no way to say so. */
    public static Optional<String> cooked(String line, Language language) {
        return Cooked.said(line, language);
    }

    /**
     * One line.
     *
     * @param language it was read in
     * @param foods those that may be meant, the likeliest first; empty where none is like enough
     * @param food the likeliest
     * @param nutrition absent where food or weight are unknown, and where the line leaves a choice of foods
     * @param allergens what the food and the words of the line say together
     * @param meat whether its words say that it is of mammals or birds
     */
    public record Read(
            ParsedLine line,
            Language language,
            List<MatchFoods.Likely> foods,
            Optional<Food> food,
            LineWeight weight,
            Optional<LineNutrition> nutrition,
            Allergens allergens,
            Diets diets,
            boolean meat) {
        /** Whether its food is surely meant, and the line leaves no choice. */
        public boolean sure() {
            return isSure(line, foods);
        }

        /** As the gate judges it. */
        public Contents contents() {
            return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), diets.known());
        }

        private Part part() {
            // Of a choice, any may be taken: what the whole holds is not known by the first of them.
            var known = food.filter(_ -> line.alternatives().isEmpty());
            return Part.of(
                    line.optional(), weight.grams(), known.map(FoodContents::perGram), contents(), meat);
        }
    }

    /** What all of these hold together, reckoned as a recipe is. */
    public static Mixture total(List<Read> lines) {
        return Mixture.of(lines.stream().map(Read::part).toList());
    }

    private static boolean isSure(ParsedLine line, List<MatchFoods.Likely> likely) {
        return line.alternatives().isEmpty()
                && likely.stream().limit(1).anyMatch(food -> food.confidence() >= SURE);
    }

    public ParseIngredients {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
        }
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<ParseIngredients, List<Read>> {
        private static final Caller SELF = new Caller.Job("food");
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public List<Read> handle(ParseIngredients query, Caller caller) {
            var languages = query.isSaid
                    ? Collections.nCopies(query.lines.size(), query.language)
                    : LineLanguages.of(query.lines, query.language);
            var lines = new ArrayList<ParsedLine>();
            var phrases = new ArrayList<FoodPhrase>();
            for (int i = 0; i < languages.size(); i++) {
                lines.add(IngredientLines.parse(query.lines.get(i), languages.get(i)));
                phrases.add(FoodPhrase.of(lines.getLast(), languages.get(i)));
            }
            var matches = phrases.isEmpty()
                    ? List.<MatchFoods.Match>of()
                    : queries.ask(new MatchFoods(phrases), caller);
            var wanted = matches.stream()
                    .flatMap(match -> match.foods().stream().limit(1))
                    .map(MatchFoods.Likely::id)
                    .collect(Collectors.toSet());
            var foods = wanted.isEmpty()
                    ? Map.<FoodId, Food>of()
                    : queries.ask(new ListFoods(wanted), SELF);
            var read = new ArrayList<Read>();
            for (int i = 0; i < lines.size(); i++) {
                var match = matches.get(i);
                var food = match.foods().stream().findFirst().flatMap(first -> Optional.ofNullable(foods.get(first
                        .id())));
                read.add(read(lines.get(i), food.isEmpty() ? List.of() : match.foods(), food, languages.get(i)));
            }
            return List.copyOf(read);
        }

        private static Read read(
                ParsedLine line, List<MatchFoods.Likely> likely, Optional<Food> food, Language language) {
            var holds = LineContents.of(
                    line, food.map(Food::contents).orElse(Contents.UNKNOWN), isSure(line, likely), language);
            var contents = holds.contents();
            var weight = LineWeight.of(line, told(line), food.map(FoodMeasures::of));
            return new Read(
                    line,
                    language,
                    likely,
                    food,
                    weight,
                    food.filter(_ -> line.alternatives().isEmpty())
                            .flatMap(known -> weight.grams()
                                    .map(grams -> LineNutrition.of(known.nutrients(), grams))),
                    new Allergens(contents.contains(), contents.mayContain(), contents.unknown()),
                    new Diets(contents.diets()),
                    holds.meat());
        }

        /** What chooses among the portions of a food: large, chopped. */
        private static String told(ParsedLine line) {
            return line.size().orElse("") + " " + line.preparation().orElse("");
        }
    }
}
