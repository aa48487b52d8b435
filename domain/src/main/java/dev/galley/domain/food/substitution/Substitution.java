package dev.galley.domain.food.substitution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be taken instead of an ingredient. Whom it suits is not said here: that follows from the foods.
 *
 * @param replaced the slugs of the foods that it may replace
 * @param amount so much of them is replaced by the parts
 * @param role what they do there
 * @param contexts where it works
 * @param closeness from 1, another thing altogether, to 5, hardly a difference
 * @param availability from 1, a special shop, to 3, most kitchens
 * @param reason why it works, in English like the next two
 * @param how what else the cook has to do
 * @param caveat what will be different
 */
public record Substitution(
        List<String> replaced,
        Amount amount,
        Role role,
        Set<Context> contexts,
        List<Part> parts,
        int closeness,
        int availability,
        String reason,
        Optional<String> how,
        Optional<String> caveat) {
    public static final int CLOSEST = 5;
    public static final int MOST_AVAILABLE = 3;

    public Substitution {
        replaced = List.copyOf(replaced);
        contexts = Set.copyOf(contexts);
        parts = List.copyOf(parts);
        if (replaced.isEmpty() || contexts.isEmpty() || parts.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "a substitution replaces something, somewhere, by something, and tells why");
        }
        if (closeness < 1 || closeness > CLOSEST || availability < 1 || availability > MOST_AVAILABLE) {
            throw new IllegalArgumentException("closeness is from 1 to 5, and availability from 1 to 3");
        }
    }

    /** Whether it is something else than this food: oil is no substitute for oil. */
    boolean isOtherThan(String food) {
        return parts.stream().noneMatch(part -> part.food().equals(food));
    }
}
