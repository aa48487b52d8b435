package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.line.MealSentence;
import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.food.measure.Ratio;
import dev.galley.domain.food.measure.RoughMeasure;
import dev.galley.domain.food.measure.Spread;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody says that they ate, by rules alone: {@code two eggs and a slice of toast}. In the order of the text; as
 * many statements as {@link ParseIngredients} takes, however long it is, and as many again where bowls are told of.
 *
 * @param texts each of some sentences or lines
 * @param language what is expected; each text is read in the one that it shows
 */
public record WeighText(List<String> texts, Language language) implements Query<List<List<WeighText.Helped>>> {
    /**
     * One thing that was eaten.
     *
     * @param name in the words of the text
     * @param quantity over 0; 1 where the text does not say how much
     * @param unit canonical; absent for counted things
     * @param grams absent where nobody can tell
     * @param food the one that is meant, where one is like enough
     * @param contents absent where food or weight are unknown, and where the text leaves a choice of foods
     * @param confidence from 0 to 1, how sure the reading and the food are; 0 where no food is known
     */
    public record Helped(
            String name,
            BigDecimal quantity,
            Optional<String> unit,
            Telling telling,
            Optional<Interval> grams,
            Optional<FoodId> food,
            Optional<WeighFoods.Contents> contents,
            double confidence) {}

    /** How the text tells how much of something there was. */
    public enum Telling {
        /** By weight, volume or count. */
        EXACTLY,
        /** By a measure that nobody holds to: a glass, a handful. */
        ROUGHLY,
        /** Not at all. */
        NOT
    }

    public WeighText {
        texts = List.copyOf(texts);
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<WeighText, List<List<Helped>>> {
        /** From here on a phrase as a whole is taken for a food, and not for several. */
        private static final double SURE = 0.9;
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public List<List<Helped>> handle(WeighText query, Caller caller) {
            var sentences = query.texts.stream().map(text -> MealSentence.of(text, query.language)).toList();
            var lines = sentences.stream()
                    .flatMap(List::stream)
                    .flatMap(MealSentence.Stretch::all)
                    .map(MealSentence.Stretch::whole)
                    .distinct()
                    .toList();
            var read = new ArrayList<ParseIngredients.Read>();
            for (int from = 0; from < lines.size(); from += ParseIngredients.MOST_LINES) {
                var part = lines.subList(from, Math.min(lines.size(), from + ParseIngredients.MOST_LINES));
                read.addAll(queries.ask(new ParseIngredients(part, query.language, false), caller));
            }
            var byText = read.stream().collect(Collectors.toMap(it -> it.line().text(), it -> it));
            var chosen = sentences.stream()
                    .map(stretches -> stretches.stream()
                            .flatMap(stretch -> chosen(stretch, byText).stream())
                            .toList())
                    .toList();
            var cooked = cooked(chosen.stream().flatMap(List::stream).toList(), query.language, caller);
            return chosen.stream()
                    .map(some -> some.stream()
                            .map(it -> helped(cooked.getOrDefault(it.line().text(), it)))
                            .toList())
                    .toList();
        }

        /** By their texts, those that tell of a bowl of something that is eaten cooked, read as that. */
        private Map<String, ParseIngredients.Read> cooked(
                List<ParseIngredients.Read> reads, Language language, Caller caller) {
            var lines = new LinkedHashMap<String, String>();
            for (var read : reads) {
                if (rough(read).filter(RoughMeasure::holdsMeals).isPresent()
                        && lines.size() < ParseIngredients.MOST_LINES) {
                    var text = read.line().text();
                    Cooked.said(text, read.language()).ifPresent(line -> lines.put(text, line));
                }
            }
            if (lines.isEmpty()) {
                return Map.of();
            }
            var read = queries.ask(new ParseIngredients(List.copyOf(lines.values()), language, false), caller);
            var cooked = new HashMap<String, ParseIngredients.Read>();
            var each = read.iterator();
            lines.keySet().forEach(text -> cooked.put(text, each.next()));
            cooked.values().removeIf(it -> it.food().isEmpty() || (rough(it).isEmpty() && it.weight().grams()
                    .isEmpty()));
            return cooked;
        }

        /** What an amount is told in that the food has no weight of. */
        private static Optional<RoughMeasure> rough(ParseIngredients.Read read) {
            boolean unweighed = read.weight().unresolved().filter(it -> it == LineWeight.Unresolved.NO_CONVERSION)
                    .isPresent();
            return read.line().unit().filter(_ -> unweighed).flatMap(unit -> RoughMeasure.of(unit, read.language()));
        }

        /** The parts where each is a food and the whole is none for sure: {@code toast and jam}. */
        private static List<ParseIngredients.Read> chosen(
                MealSentence.Stretch stretch, Map<String, ParseIngredients.Read> read) {
            var whole = of(stretch, read);
            var pieces = stretch.pieces().stream().map(piece -> of(piece, read)).toList();
            if (pieces.isEmpty() || (isWholly(whole) && !isFoundByAPiece(whole, pieces))) {
                return List.of(whole);
            }
            return pieces.stream().allMatch(piece -> piece.food().isPresent()) ? pieces : List.of(whole);
        }

        /** Whether it is a food by all of its words, and not by the first of them alone. */
        private static boolean isWholly(ParseIngredients.Read read) {
            var line = read.line();
            boolean allNamed = line.note().isEmpty() && line.preparation().isEmpty() && line.purpose().isEmpty();
            return allNamed && read.foods().stream().limit(1).anyMatch(food -> food.confidence() >= SURE);
        }

        /** {@code eggs and toast} is found by its eggs, and its toast is no part of them; half and half is one thing. */
        private static boolean isFoundByAPiece(ParseIngredients.Read whole, List<ParseIngredients.Read> pieces) {
            var foods = pieces.stream().map(piece -> piece.food().map(food -> food.id())).distinct().toList();
            return foods.size() > 1 && foods.contains(whole.food().map(food -> food.id()));
        }

        private static ParseIngredients.Read of(
                MealSentence.Stretch stretch, Map<String, ParseIngredients.Read> read) {
            return Optional.ofNullable(read.get(stretch.whole())).orElseThrow();
        }

        private static Helped helped(ParseIngredients.Read read) {
            var line = read.line();
            var rough = rough(read);
            var telling = line.amounts().isEmpty()
                    ? Telling.NOT
                    : rough.isPresent() ? Telling.ROUGHLY : Telling.EXACTLY;
            var grams = switch (telling) {
                case EXACTLY -> read.weight().grams();
                case ROUGHLY -> rough.flatMap(measure -> roughly(read, measure));
                case NOT -> one(read);
            };
            var contents = line.alternatives().isEmpty()
                    ? read.food().flatMap(food -> grams.map(weight -> FoodContents.of(food, weight)))
                    : Optional.<WeighFoods.Contents>empty();
            var name = line.name().isBlank() ? line.text() : line.name();
            return new Helped(
                    name.strip(),
                    quantity(line.quantity(), line.quantityMax()),
                    line.unit(),
                    telling,
                    grams,
                    read.food().map(food -> food.id()),
                    contents,
                    read.foods().stream()
                            .findFirst()
                            .map(food -> Math.min(food.confidence(), line.confidence().overall()))
                            .orElse(0.0));
        }

        private static Optional<Interval> roughly(ParseIngredients.Read read, RoughMeasure measure) {
            var line = read.line();
            var least = Ratio.of(line.quantity().orElse(BigDecimal.ONE));
            var most = line.quantityMax().map(Ratio::of).orElse(least);
            var number = new Spread(least, least.plus(most).over(Ratio.of(2)), most);
            return read.food()
                    .flatMap(food -> measure.gramsOf(FoodMeasures.of(food)))
                    .map(one -> one.times(number))
                    .map(all -> new Interval(all.min().value(), all.likely().value(), all.max().value()));
        }

        /** {@code toast}: one of it where the food is counted, half to twice as much. Else nobody can tell. */
        private static Optional<Interval> one(ParseIngredients.Read read) {
            if (read.weight().unresolved().filter(it -> it == LineWeight.Unresolved.NO_AMOUNT).isEmpty()) {
                return Optional.empty();
            }
            return read.food()
                    .flatMap(food -> FoodMeasures.of(food).weightOf("piece", ""))
                    .map(FoodMeasures.Weight::grams)
                    .map(Handler::guessed);
        }

        private static Interval guessed(Spread one) {
            double likely = one.likely().value();
            return new Interval(
                    Math.min(one.min().value(), likely / 2), likely, Math.max(one.max().value(), likely * 2));
        }

        /** Of a range the middle, as it is weighed. */
        private static BigDecimal quantity(Optional<BigDecimal> least, Optional<BigDecimal> most) {
            return least.map(low -> most
                    .map(high -> Ratio.of(low).plus(Ratio.of(high)).over(Ratio.of(2)).decimal())
                    .orElse(low))
                    .orElse(BigDecimal.ONE);
        }
    }
}
