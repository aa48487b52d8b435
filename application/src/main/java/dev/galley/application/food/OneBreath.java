package dev.galley.application.food;

import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.LineContents;
import dev.galley.domain.food.line.MealSentence;
import dev.galley.domain.food.line.SharedHead;
import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.kernel.safety.Contents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what is told in one breath is one thing or several: the foods decide. */
final class OneBreath {
    /** From here on a phrase is surely a food. */
    private static final double SURE = 0.9;
    /** Enough for one of several that stand together between two slices of bread. */
    private static final double LIKELY = 0.7;
    private static final Set<String> SAVOURY = Set.of(
            "vegetable", "legume", "meat", "poultry", "fish", "seafood", "herb", "egg");
    private static final Set<String> FILLINGS = Set.of(
            "vegetable", "legume", "meat", "poultry", "fish", "seafood", "herb", "egg", "dairy", "nut-seed",
            "sauce-condiment", "oil-fat", "meat-substitute");
    private static final Set<String> SPREADS = Set.of("sweet", "fruit");
    private static final Set<String> FLAVOURS = Set.of("spice", "dairy", "sauce-condiment");
    private static final Set<String> SWEET = Set.of("fruit", "nut-seed");

    /** They are boiled together; of anything else, a known soup or pie is a course of its own. */
    private static final Set<String> PLANTS = Set.of("vegetable", "legume", "herb");
    /** What follows a head that comes first is in the dish as well: {@code sopa de pollo y arroz}. */
    private static final Set<String> SAVOURY_BEHIND = Set.of("dairy", "grain", "pasta");
    /** They are no fruit, and as foods by themselves they are something else. */
    private static final Set<String> SWEET_FLAVOURS = Set.of(
            "chocolate", "chocolat", "vanilla", "vainilla", "vanille", "baunilha", "caramel", "caramelo", "menta",
            "menthe",
            "hortelã", "nata", "pistacho", "pistache", "pistácio", "turrón");

    private OneBreath() {}

    /** The parts where each is a food and the whole is none for sure: {@code toast and jam}. */
    static List<ParseIngredients.Read> chosen(
            MealSentence.Stretch stretch, Map<String, ParseIngredients.Read> read) {
        var whole = of(stretch.whole(), read);
        var pieces = stretch.pieces().stream().map(piece -> of(piece.whole(), read)).toList();
        if (isWholly(whole) && !isFoundByAPiece(whole, pieces) && !isFoundByAFilling(whole, stretch, read)) {
            return List.of(whole);
        }
        var dish = stretch.head().flatMap(head -> dish(head, whole, pieces, read));
        if (dish.isPresent()) {
            return dish.get();
        }
        boolean isParted = !pieces.isEmpty() && pieces.stream().allMatch(piece -> piece.food().isPresent());
        return isParted ? pieces : List.of(whole);
    }

    /** Whether it is a food by all of its words, and not by the first of them alone. */
    private static boolean isWholly(ParseIngredients.Read read) {
        var line = read.line();
        boolean allNamed = line.note().isEmpty() && line.preparation().isEmpty() && line.purpose().isEmpty();
        return allNamed && isSure(read);
    }

    private static boolean isSure(ParseIngredients.Read read) {
        return isAtLeast(read, SURE);
    }

    private static boolean isAtLeast(ParseIngredients.Read read, double confidence) {
        return read.foods().stream().limit(1).anyMatch(food -> food.confidence() >= confidence);
    }

    /** {@code eggs and toast} is found by its eggs, and its toast is no part of them; half and half is one thing. */
    private static boolean isFoundByAPiece(ParseIngredients.Read whole, List<ParseIngredients.Read> pieces) {
        var foods = pieces.stream().map(piece -> piece.food().map(Food::id)).distinct().toList();
        return foods.size() > 1 && foods.contains(whole.food().map(Food::id));
    }

    /** A peanut butter and jelly sandwich is no peanut butter. */
    private static boolean isFoundByAFilling(
            ParseIngredients.Read whole, MealSentence.Stretch stretch, Map<String, ParseIngredients.Read> read) {
        var fillings = stretch.head().stream()
                .flatMap(head -> head.fillings().stream())
                .map(filling -> of(filling, read))
                .toList();
        return isOfOneOf(whole, fillings);
    }

    private static boolean isOfOneOf(ParseIngredients.Read whole, List<ParseIngredients.Read> fillings) {
        return fillings.stream().map(it -> it.food().map(Food::id)).anyMatch(whole.food().map(Food::id)::equals);
    }

    /** It is one dish only where all that it is named after may be in such a dish. */
    private static Optional<List<ParseIngredients.Read>> dish(
            SharedHead shared,
            ParseIngredients.Read whole,
            List<ParseIngredients.Read> pieces,
            Map<String, ParseIngredients.Read> read) {
        var fillings = shared.fillings().stream().map(name -> of(name, read)).toList();
        var head = of(shared.head(), read);
        if (head.food().isEmpty()) {
            return Optional.empty();
        }
        return switch (shared.kind()) {
            case SANDWICH -> fillings.stream().allMatch(it -> isFilling(it, fillings.size() > 1 ? LIKELY : SURE))
                    ? Optional.of(Stream.concat(fillings.stream(), Stream.of(head)).toList())
                    : Optional.empty();
            case PART_OF_SANDWICH -> fillings.stream().allMatch(it -> isFilling(it, LIKELY))
                    ? Optional.of(List.of(isOfOneOf(whole, fillings) ? unknown(whole) : whole))
                    : Optional.empty();
            case SWEET -> isCookiesAndCream(shared)
                    ? Optional.of(List.of(as(whole, head)))
                    : named(shared, whole, head, pieces, fillings);
            case CRISPS, COURSE, SAVOURY -> named(shared, whole, head, pieces, fillings);
        };
    }

    private static boolean isFilling(ParseIngredients.Read read, double least) {
        return isAtLeast(read, least) && isOf(read, Stream.concat(FILLINGS.stream(), SPREADS.stream()).toList());
    }

    private static boolean isCookiesAndCream(SharedHead shared) {
        return shared.fillings().equals(List.of("cookies", "cream"));
    }

    /**
     * As the piece with the head tells it, {@code potato soup}, where that is surely a food, and by its head where that comes
     * first; else as its kind alone. What is named together with the head needs no judging: the text says where it belongs.
     */
    private static Optional<List<ParseIngredients.Read>> named(
            SharedHead shared,
            ParseIngredients.Read whole,
            ParseIngredients.Read head,
            List<ParseIngredients.Read> pieces,
            List<ParseIngredients.Read> fillings) {
        boolean isFirst = shared.end() == SharedHead.End.FIRST;
        boolean isNamedSo = fillings.stream()
                .skip(isFirst ? 1 : 0)
                .limit(fillings.size() - 1L)
                .allMatch(it -> isNamedAfter(it, shared));
        if (!isNamedSo) {
            return Optional.empty();
        }
        var own = isFirst ? pieces.getFirst() : pieces.getLast();
        boolean isOwn = isSure(own) && (!isFirst || isOf(own, head.food().flatMap(Food::category).stream().toList()));
        if (isOwn && shared.kind() == SharedHead.Kind.COURSE && !fillings.stream().allMatch(it -> isOf(it, PLANTS))) {
            return Optional.empty(); // ham, and tomato soup; but leek and potato are one soup
        }
        return Optional.of(List.of(as(whole, isOwn ? own : head)));
    }

    private static boolean isNamedAfter(ParseIngredients.Read filling, SharedHead shared) {
        return switch (shared.kind()) {
            case SANDWICH, PART_OF_SANDWICH -> isFilling(filling, LIKELY);
            case CRISPS -> isOf(filling, FLAVOURS);
            case COURSE, SAVOURY -> isOf(filling, SAVOURY)
                    || (shared.end() == SharedHead.End.FIRST && isOf(filling, SAVOURY_BEHIND));
            case SWEET -> isOf(filling, SWEET) || SWEET_FLAVOURS.contains(filling.line().name().toLowerCase(
                    Locale.ROOT));
        };
    }

    private static boolean isOf(ParseIngredients.Read read, java.util.Collection<String> categories) {
        return read.food().flatMap(Food::category).filter(categories::contains).isPresent();
    }

    /** The words of one line, about the food of another. */
    private static ParseIngredients.Read as(ParseIngredients.Read words, ParseIngredients.Read meant) {
        return new ParseIngredients.Read(
                words.line(),
                words.language(),
                meant.foods(),
                meant.food(),
                LineWeight.of(words.line(), words.line().size().orElse(""), meant.food().map(FoodMeasures::of)),
                Optional.empty(),
                meant.allergens(),
                meant.diets(),
                meant.meat());
    }

    /** The words alone: what they were taken for is only a part of it. */
    private static ParseIngredients.Read unknown(ParseIngredients.Read words) {
        var holds = LineContents.of(words.line(), Contents.UNKNOWN, false, words.language());
        var contents = holds.contents();
        return new ParseIngredients.Read(
                words.line(),
                words.language(),
                List.of(),
                Optional.empty(),
                LineWeight.of(words.line(), words.line().size().orElse(""), Optional.empty()),
                Optional.empty(),
                new Allergens(contents.contains(), contents.mayContain(), contents.unknown()),
                new Diets(contents.diets()),
                holds.meat());
    }

    private static ParseIngredients.Read of(String line, Map<String, ParseIngredients.Read> read) {
        return Optional.ofNullable(read.get(line)).orElseThrow();
    }
}
