package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which foods cooks mean by a few phrases: for each, in their order, the likeliest first, or none that is like enough. Whoever
 * asks has written them: a model is shown them as far as they have agreed to it.
 */
public record MatchFoods(List<FoodPhrase> phrases) implements Query<List<MatchFoods.Match>> {
    public static final int MOST_PHRASES = 2_000;
    /** Of one phrase at most so many foods are told. */
    public static final int MOST_FOODS = 5;

    /**
     * @param name in the language of the phrase, where it is known
     * @param confidence from 0 to 1: how well the name answers the phrase, not a probability
     */
    public record Likely(FoodId id, String name, double confidence) {}

    /** @param foods the likeliest first, at most {@link #MOST_FOODS}; empty where none is like enough */
    public record Match(List<Likely> foods) {
        public Match {
            foods = List.copyOf(foods);
        }
    }

    public MatchFoods {
        phrases = List.copyOf(phrases);
        if (phrases.size() > MOST_PHRASES) {
            throw new IllegalArgumentException("more than " + MOST_PHRASES + " phrases");
        }
    }

    /** Which foods are called so, their names taken as they stand. */
    public static MatchFoods called(List<String> names, Language language) {
        return new MatchFoods(names.stream()
                .map(name -> new FoodPhrase(name, Optional.empty(), Optional.empty(), language))
                .toList());
    }

    /** Which foods cooks mean by these, read as lines of a recipe. */
    public static MatchFoods meant(List<String> lines, Language language) {
        return new MatchFoods(lines.stream()
                .map(line -> FoodPhrase.of(IngredientLines.parse(line, language), language))
                .toList());
    }

    /** These phrases, and those after them. */
    public MatchFoods and(MatchFoods others) {
        return new MatchFoods(Stream.concat(phrases.stream(), others.phrases.stream()).toList());
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
