package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines of ingredients say, in their order, as a recipe keeps it; any text is read, the best it can be. */
public record ReadIngredients(List<String> lines, Language language) implements Query<List<ReadIngredients.Line>> {
    /**
     * @param name the food in the words of the line; where it leaves a choice, the whole of it
     * @param note whatever else the line says
     * @param food the food that is surely meant, if the line leaves no choice: anything less sure would tell of allergens
     *        that are not known
     * @param grams the weight of the whole line, where it is known, by that food
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
            Optional<Interval> grams) {}

    public ReadIngredients {
        lines = List.copyOf(lines);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ReadIngredients, List<Line>> {
        private static final Caller SELF = new Caller.Job("food");
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public List<Line> handle(ReadIngredients query, Caller caller) {
            return queries.ask(new ParseIngredients(query.lines, query.language), SELF)
                    .stream()
                    .map(Handler::line)
                    .toList();
        }

        private static Line line(ParseIngredients.Read read) {
            var line = read.line();
            var note = Stream.of(line.size(), line.purpose(), line.note())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            boolean sure = read.sure();
            var weight = sure ? read.weight() : LineWeight.of(line, "", Optional.empty()); // a mass needs no food
            return new Line(
                    line.quantity(),
                    line.quantityMax(),
                    line.unit(),
                    line.name(),
                    line.preparation(),
                    note.isEmpty() ? Optional.empty() : Optional.of(note),
                    line.optional(),
                    read.food().filter(_ -> sure).map(Food::id),
                    weight.grams());
        }
    }
}
