package dev.galley.application.meal;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.meal.MealItem;
import java.math.BigDecimal;
import java.util.TreeMap;

/** Gathers what is wrong with a request, so that all of it is told at once, each by its path. */
final class Faults {
    private final TreeMap<String, String> byPath = new TreeMap<>();

    /** The first fault of a path is kept. */
    void add(String path, String what) {
        byPath.putIfAbsent(path, what);
    }

    void check(boolean holds, String path, String otherwise) {
        if (!holds) {
            add(path, otherwise);
        }
    }

    void name(String path, String name, int longest) {
        check(!name.isBlank() && name.strip().length() <= longest, path, "must have 1 to " + longest + " characters");
    }

    void quantity(String path, BigDecimal quantity) {
        check(
                MealItem.isQuantity(quantity),
                path,
                "must be from %s to %s".formatted(MealItem.LEAST.toPlainString(), MealItem.MOST.toPlainString()));
    }

    boolean any() {
        return !byPath.isEmpty();
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} if there is any */
    void refuseIfAny() {
        if (any()) {
            throw VALIDATION_ERROR.because("the meal is not valid", byPath);
        }
    }
}
