package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.line.MealSentence;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.food.measure.EatenAmount;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.food.measure.Ratio;
import dev.galley.domain.food.measure.RoughMeasure;
import dev.galley.domain.food.measure.TypicalHelping;
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
import java.util.stream.IntStream;

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
     * @param isTypical whether it weighs as much as people eat of such a food, since nobody told; its unit is then a serving
     */
    public record Helped(
            String name,
            BigDecimal quantity,
            Optional<String> unit,
            Telling telling,
            Optional<Interval> grams,
            Optional<FoodId> food,
            Optional<WeighFoods.Contents> contents,
            double confidence,
            boolean isTypical) {}

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
        private static final String SERVING = "serving";
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
                    .flatMap(MealSentence.Stretch::lines)
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
                            .flatMap(stretch -> OneBreath.chosen(stretch, byText).stream())
                            .toList())
                    .toList();
            var cooked = cooked(chosen.stream().flatMap(List::stream).toList(), query.language, caller);
            return chosen.stream()
                    .map(some -> some.stream()
                            .map(it -> cooked.getOrDefault(it.line().text(), it))
                            .toList())
                    .map(Handler::helped)
                    .toList();
        }

        private static List<Helped> helped(List<ParseIngredients.Read> reads) {
            return IntStream.range(0, reads.size())
                    .mapToObj(i -> helped(reads.get(i), companion(reads, i)))
                    .toList();
        }

        /** What something goes with: the last thing before it that is no addition itself, else the next thing. */
        private static Optional<Food> companion(List<ParseIngredients.Read> reads, int place) {
            return IntStream.iterate(place - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(reads::get)
                    .flatMap(read -> read.food().stream())
                    .filter(food -> !TypicalHelping.isAddition(food))
                    .findFirst()
                    .or(() -> place == 0 && reads.size() > 1 ? reads.get(1).food() : Optional.empty());
        }

        /** By their texts, those that tell of a bowl of something that is eaten cooked, or of no amount, read as that. */
        private Map<String, ParseIngredients.Read> cooked(
                List<ParseIngredients.Read> reads, Language language, Caller caller) {
            var dry = new LinkedHashMap<String, ParseIngredients.Read>();
            var lines = new ArrayList<String>();
            for (var read : reads) {
                var text = read.line().text();
                cookedLine(read).filter(_ -> !dry.containsKey(text) && lines.size() < ParseIngredients.MOST_LINES)
                        .ifPresent(line -> {
                            dry.put(text, read);
                            lines.add(line);
                        });
            }
            if (lines.isEmpty()) {
                return Map.of();
            }
            var each = queries.ask(new ParseIngredients(lines, language, false), caller).iterator();
            var cooked = new HashMap<String, ParseIngredients.Read>();
            dry.forEach((text, read) -> cooked(read, each.next()).ifPresent(it -> cooked.put(text, it)));
            return cooked;
        }

        /** A bowl of rice is one of cooked rice, and so is rice of which nobody says how much. */
        private static Optional<String> cookedLine(ParseIngredients.Read read) {
            if (rough(read).filter(RoughMeasure::holdsMeals).isPresent()) {
                return Cooked.said(read.line().text(), read.language());
            }
            // by the name of the food, since cooked ones have names in other languages more seldom
            return read.food()
                    .filter(_ -> isHelping(read) && !Cooked.isSaid(read.line().text()))
                    .filter(TypicalHelping::isEatenCooked)
                    .map(food -> food.name(Language.EN).replace(", dried", "") + ", cooked");
        }

        private static boolean isHelping(ParseIngredients.Read read) {
            return read.line().amounts().isEmpty() || read.line().unit().filter(EatenAmount::isHelping).isPresent();
        }

        private static Optional<ParseIngredients.Read> cooked(ParseIngredients.Read dry, ParseIngredients.Read cooked) {
            if (!isHelping(dry)) {
                return Optional.of(cooked).filter(it -> it.food().isPresent()
                        && (rough(it).isPresent() || it.weight().grams().isPresent()));
            }
            return cooked.food()
                    .filter(it -> dry.food().filter(other -> TypicalHelping.isCooked(it, other)).isPresent())
                    .map(food -> new ParseIngredients.Read(
                            dry.line(), dry.language(), dry.foods(), Optional.of(food), dry.weight(), Optional.empty(),
                            cooked.allergens(), cooked.diets(), cooked.meat()));
        }

        /** What an amount is told in that the food has no weight of. */
        private static Optional<RoughMeasure> rough(ParseIngredients.Read read) {
            boolean unweighed = read.weight().unresolved().filter(it -> it == LineWeight.Unresolved.NO_CONVERSION)
                    .isPresent();
            return read.line().unit().filter(_ -> unweighed).flatMap(unit -> RoughMeasure.of(unit, read.language()));
        }

        private static Helped helped(ParseIngredients.Read read, Optional<Food> companion) {
            var line = read.line();
            var sureness = read.foods().stream()
                    .findFirst()
                    .map(it -> Math.min(it.confidence(), line.confidence().overall()))
                    .orElse(0.0);
            var amount = read.food()
                    .map(it -> EatenAmount.of(
                            line, read.language(), read.weight(), it, sureness >= SURE, companion))
                    .orElseGet(() -> new EatenAmount(read.weight().grams(), EatenAmount.By.LINE));
            var food = read.food().filter(_ -> amount.by() != EatenAmount.By.ANOTHER_FOOD);
            boolean isTypical = amount.by() == EatenAmount.By.TYPICAL_HELPING;
            var grams = amount.grams();
            var contents = line.alternatives().isEmpty()
                    ? food.flatMap(it -> grams.map(weight -> FoodContents.of(it, weight)))
                    : Optional.<WeighFoods.Contents>empty();
            var name = line.name().isBlank() ? line.text() : line.name();
            return new Helped(
                    name.strip(),
                    quantity(line.quantity(), line.quantityMax()),
                    line.unit().or(() -> isTypical ? Optional.of(SERVING) : Optional.empty()),
                    telling(line, amount.by()),
                    grams,
                    food.map(Food::id),
                    contents,
                    food.isEmpty() ? 0 : sureness,
                    isTypical);
        }

        private static Telling telling(ParsedLine line, EatenAmount.By by) {
            if (line.amounts().isEmpty()) {
                return Telling.NOT;
            }
            return by == EatenAmount.By.LINE ? Telling.EXACTLY : Telling.ROUGHLY;
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
