package dev.galley.persistence.food.ingest;

import dev.galley.persistence.food.Folding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How plain a food of USDA's is. "Milk, whole, 3.25% milkfat, with added vitamin D" is just milk, while "Milk, imitation,
 * non-soy" is not: words that say no more than "the usual one" do not count.
 */
final class Plainness {
    private static final Set<String> USUAL = Stream.of(
            "added", "all", "and", "average", "boneless", "broiler", "broilers", "commercial", "commercially", "d",
            "enriched", "fluid", "fresh", "fryers", "grade", "grades", "includes", "meat", "milkfat", "only", "plain",
            "raw", "regular", "round", "salted", "separable", "skinless", "types", "unprepared", "usual", "varieties",
            "vitamin", "whole", "with", "without", "year")
            .flatMap(word -> Folding.words(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Plainness() {}

    /** @return how many of the folded words make the food a special one, and 1 for what it is at all */
    static int words(List<String> folded) {
        long special = folded.stream()
                .filter(word -> !USUAL.contains(word) && !Character.isDigit(word.charAt(0)))
                .count();
        return (int) Math.max(1, special);
    }
}
