package dev.galley.domain.food.match;

import java.util.List;
import java.util.Set;

/**
 * One way to say what is looked for.
 *
 * @param terms the words that a name should have, in their order
 * @param hints words that are welcome in a name but need not be there: what was done to the food, and the can it is in
 * @param head the word that says what it is: {@code thigh} of {@code boneless chicken thighs}
 * @param isRewritten whether synonyms stand in it that the cook did not write
 */
public record Wording(List<Term> terms, Set<String> hints, String head, boolean isRewritten) {
    /**
     * @param word folded
     * @param weight above 0: how much it tells, 1 for what names a food
     */
    public record Term(String word, double weight) {}

    public Wording {
        terms = List.copyOf(terms);
        hints = Set.copyOf(hints);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }
}
