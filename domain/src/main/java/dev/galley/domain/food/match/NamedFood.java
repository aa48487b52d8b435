package dev.galley.domain.food.match;

import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name of a food that may be meant.
 *
 * @param words folded, in their order
 * @param head the words before the first comma: USDA turns its names round, "Milk, whole"
 * @param isOwn whether it is one of Galley's own foods, whose names are plain
 * @param rank from 1, the commonest foods, to 3
 * @param isMain whether the food is called that first
 * @param language empty where it is not known
 */
public record NamedFood(
        List<String> words, Set<String> head, boolean isOwn, int rank, boolean isMain, Optional<Language> language) {
    public NamedFood {
        words = List.copyOf(words);
        head = Set.copyOf(head);
    }
}
