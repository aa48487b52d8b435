package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.Portion;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines of ingredients say, in their order; any text is read, the best it can be. */
public record ReadIngredients(List<String> lines, Language language) implements Query<List<ReadIngredients.Line>> {
    /**
     * @param name the food in the words of the line; where it leaves a choice, the whole of it
     * @param note whatever else the line says
     * @param food the food that is surely meant, if it leaves no choice
     * @param gramsEach what one of its unit weighs, or one piece where there is no unit, where the food's portions tell
     */
    public record Line(
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            String name,
            Optional<String> preparation,
            Optional<String> note,
            boolean optional,
            Optional<FoodId> food,
            Optional<BigDecimal> gramsEach) {}

    public ReadIngredients {
        lines = List.copyOf(lines);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ReadIngredients, List<Line>> {
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public List<Line> handle(ReadIngredients query, Caller caller) {
            var parsed = query.lines.stream().map(text -> IngredientLines.parse(text, query.language)).toList();
            var names = parsed.stream()
                    .filter(line -> line.alternatives().isEmpty() && !line.name().isBlank())
                    .map(ParsedLine::name)
                    .collect(Collectors.toSet());
            var foods = queries.ask(new MatchFoods(names, query.language), caller);
            return parsed.stream().map(line -> line(line, Optional.ofNullable(foods.get(line.name())))).toList();
        }

        private static Line line(ParsedLine line, Optional<MatchFoods.Match> match) {
            var note = Stream.of(line.size(), line.purpose(), line.note())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            return new Line(
                    line.quantity(),
                    line.quantityMax(),
                    line.unit(),
                    line.name(),
                    line.preparation(),
                    note.isEmpty() ? Optional.empty() : Optional.of(note),
                    line.optional(),
                    match.map(MatchFoods.Match::food),
                    match.flatMap(food -> gramsEach(line, food.portions())));
        }

        /** By the portion of the line's unit; of a counted thing by that of its size, else by a middling one. */
        private static Optional<BigDecimal> gramsEach(ParsedLine line, List<Portion> portions) {
            if (line.unit().isPresent()) {
                return grams(portions, unit -> unit.equals(line.unit().get()));
            }
            return line.size().isPresent()
                    ? grams(portions, unit -> unit.startsWith(line.size().get()))
                    : Stream.of("medium", "whole", "large", "small", "fruit", "each", "piece")
                            .flatMap(one -> grams(portions, unit -> unit.startsWith(one)).stream())
                            .findFirst();
        }

        private static Optional<BigDecimal> grams(List<Portion> portions, Predicate<String> unit) {
            return portions.stream()
                    .filter(portion -> unit.test(portion.unit().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(portion -> portion.grams().divide(portion.amount(), MathContext.DECIMAL32));
        }
    }
}
