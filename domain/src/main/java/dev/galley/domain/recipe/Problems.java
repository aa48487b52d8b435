package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Gathers what is wrong with something large, so that all of it is told at once, each by its path. */
public final class Problems {
    private final Map<String, String> byPath = new TreeMap<>();

    /** The first problem of a path is kept. */
    public void add(String path, String what) {
        byPath.putIfAbsent(path, what);
    }

    public void check(boolean holds, String path, String otherwise) {
        if (!holds) {
            add(path, otherwise);
        }
    }

    /** What is there must have a character that is no blank, and no more than {@code longest}. */
    public void text(String path, Optional<String> value, int longest) {
        value.ifPresent(text -> check(
                !text.isBlank() && text.length() <= longest, path, "must have 1 to " + longest + " characters"));
    }

    public void range(String path, Optional<Integer> value, int least, int most) {
        value.ifPresent(number -> check(
                least <= number && number <= most, path, "must be a whole number from " + least + " to " + most));
    }

    /** Makes a part of the whole. What is refused of it is gathered below the part's path, and the answer is empty. */
    public <T> Optional<T> part(String path, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (Refused refused) {
            if (refused.fields().isEmpty()) {
                add(path, refused.detail());
            }
            refused.fields().forEach((field, what) -> add(path.isEmpty() ? field : path + "." + field, what));
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return byPath.isEmpty();
    }

    public Map<String, String> byPath() {
        return new TreeMap<>(byPath);
    }

    /** @throws Refused with {@code VALIDATION_ERROR} if there is any problem */
    public void refuseIfAny(String detail) {
        refuseIfAny(VALIDATION_ERROR, detail);
    }

    public void refuseIfAny(Refusal refusal, String detail) {
        if (!byPath.isEmpty()) {
            throw refusal.because(detail, byPath);
        }
    }
}
