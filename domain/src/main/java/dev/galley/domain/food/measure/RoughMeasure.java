package dev.galley.domain.food.measure;

import dev.galley.domain.kernel.Language;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people tell by how much they ate or drank, and nobody measures: a glass, a handful. In recipes such words say that it
 * does not matter, so that lines of recipes are not weighed by them. The sizes are ours: the least and the most are those
 * that household ware, spoons and hands commonly have, and what is likely is what is mostly meant by the word.
 */
public enum RoughMeasure {
    /** For water, milk and juice. */
    GLASS("glass", 150, 240, 400),
    /** Half full, as wine is served. */
    WINE_GLASS("wineglass", 100, 150, 250),
    /** For coffee and cocoa. */
    MUG("mug", 200, 300, 450),
    /** For soup and cereal; those for rice are smaller, mixing bowls are not meant. */
    BOWL("bowl", 150, 300, 600),
    /** What lies in one hand. */
    HANDFUL("handful", 30, 60, 125),
    /** Of whichever spoon is at hand. */
    SPOONFUL("spoonful", 4, 12, 20),
    /** Of spirits or espresso. */
    SHOT("shot", 25, 40, 60),
    /** Of ice cream. */
    SCOOP("scoop", 30, 65, 120),
    /** Of cream or yogurt, from a large spoon. */
    DOLLOP("dollop", 8, 20, 45),
    /** Of butter: a nut, a hazelnut. */
    KNOB("knob", 5, 12, 30),
    /** Of oil, from the bottle. */
    GLUG("glug", 8, 20, 45),
    /** Of milk into coffee. */
    SPLASH("splash", 5, 15, 45),
    /** Of oil or honey, in a thread. */
    DRIZZLE("drizzle", 3, 8, 20),
    /** Of a lemon. */
    SQUEEZE("squeeze", 2, 8, 30),
    /** Of sugar or cheese, over something. */
    SPRINKLE("sprinkle", 1, 3, 10),
    /** The same. */
    SPRINKLING("sprinkling", 1, 3, 10);

    private final String unit;
    @SuppressWarnings("ImmutableEnumChecker") // records of numbers, all the way down
    private final Spread milliliters;

    RoughMeasure(String unit, int least, int likely, int most) {
        this.unit = unit;
        this.milliliters = new Spread(Ratio.of(least), Ratio.of(likely), Ratio.of(most));
    }

    /**
     * @param unit canonical, as a line has it
     * @param language of the line: a German who drinks from a jar drinks from a glass, by the same word
     */
    public static Optional<RoughMeasure> of(String unit, Language language) {
        return unit.equals("jar") && language == Language.DE
                ? Optional.of(GLASS)
                : Stream.of(values()).filter(measure -> measure.unit.equals(unit)).findFirst();
    }

    /** Whether what is in it is ready to be eaten: a bowl of rice is one of cooked rice. */
    public boolean holdsMeals() {
        return this == BOWL;
    }

    Spread milliliters() {
        return milliliters;
    }

    /** What one of it weighs; empty where the food tells of no volume. */
    public Optional<Spread> gramsOf(FoodMeasures food) {
        return food.weightOf(StandardUnit.MILLILITER.code(), "").map(one -> one.grams().times(milliliters));
    }
}
