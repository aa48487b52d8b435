package dev.galley.domain.meal.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A plate as a model sees it.
 *
 * @param name plain, absent where the model gave none that can be shown
 * @param confidence 0 to 1, as the model says
 * @param items at most {@link #MOST_ITEMS}; empty where the picture shows no food
 */
public record SeenDish(Optional<String> name, double confidence, List<SeenItem> items) {
    public static final int MOST_ITEMS = 30;
    public static final int LONGEST_NAME = 120;

    public SeenDish {
        items = items.stream().limit(MOST_ITEMS).toList();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence);
        }
    }

    /** As a model wrote it; what cannot be is left out. */
    public static SeenDish of(String name, double confidence, List<SeenItem.Raw> items) {
        return new SeenDish(
                PlainName.of(name, LONGEST_NAME),
                confidence >= 0 && confidence <= 1 ? confidence : 0,
                items.stream().map(SeenItem::of).flatMap(Optional::stream).toList());
    }
}
