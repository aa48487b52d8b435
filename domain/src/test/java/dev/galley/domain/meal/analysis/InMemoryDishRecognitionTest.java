package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.meal.analysis.DishRecognition.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryDishRecognitionTest implements DishRecognitionContract {
    private static final SeenDish FRUIT = new SeenDish(
            Optional.of("Fruit"),
            0.9,
            List.of(new SeenItem(
                    "banana", Optional.of(1.0), Optional.empty(), new Interval(100, 120, 140), Map.of(), 0.9)));

    private static DishRecognition recognition(Optional<Why> why) {
        return new InMemoryDishRecognition(Map.of("there", FRUIT), why);
    }

    @Override
    public DishRecognition seeing() {
        return recognition(Optional.empty());
    }

    @Override
    public DishRecognition nobody() {
        return recognition(Optional.of(Why.NO_PROVIDER));
    }

    @Override
    public DishRecognition failing() {
        return recognition(Optional.of(Why.FAILED));
    }

    @Override
    public String picture() {
        return "there";
    }

    @Override
    public String noPicture() {
        return "not there";
    }
}
