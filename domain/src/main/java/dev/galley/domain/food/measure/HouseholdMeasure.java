package dev.galley.domain.food.measure;

import dev.galley.domain.food.Portion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A portion of a food, its unit understood. Sources write {@code cup chopped}, {@code slices}, {@code medium} or the
 * food's own name.
 *
 * @param unit canonical: {@code cup}, {@code clove}; {@code piece} for one whole thing
 * @param words what else the source says: {@code chopped}, {@code large}
 * @param grams of one unit, above 0
 */
record HouseholdMeasure(String unit, Set<String> words, Ratio grams) {
    private static final Set<String> SIZES = Set.of("small", "medium", "large", "extra", "jumbo", "mini");
    private static final Set<String> WHOLES = Set.of(
            "fruit", "whole", "each", "unit", "item", "piece", "individual", "bird", "root", "melon", "steak", "chop",
            "patty", "link", "breast", "thigh", "leg", "drumstick", "wing", "pepper", "cookie", "cracker", "muffin",
            "tortilla", "pita", "croissant", "cake", "pancake", "bagel", "roll", "egg", "fillet", "spear", "sprout",
            "mushroom", "potato", "tomato", "sausage", "frankfurter", "anchovy", "date", "artichoke", "beet", "leek",
            "olive", "cherry", "nut", "half", "shell", "wafer", "biscuit", "waffle", "wrapper");
    /** Units of lines, even where the food is called so too: garlic clove. */
    private static final Set<String> COUNTED = Set.of(
            "clove", "slice", "leaf", "sprig", "stalk", "head", "can", "jar", "bottle", "package", "packet", "stick",
            "bunch", "bar", "ear", "cube", "wedge", "block", "container", "bag", "box", "ring", "sheet", "carton",
            "floret", "pod", "pat", "scoop", "drop", "handful");
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("tablespoon", "tbsp"),
            Map.entry("teaspoon", "tsp"),
            Map.entry("liter", "l"),
            Map.entry("litre", "l"),
            Map.entry("gal", "gallon"),
            Map.entry("pkg", "package"),
            Map.entry("strip", "slice"),
            Map.entry("rasher", "slice"),
            Map.entry("round", "slice"),
            Map.entry("rib", "stalk"),
            Map.entry("bulb", "head"),
            Map.entry("stem", "sprig"),
            Map.entry("cob", "ear"),
            Map.entry("pack", "package"),
            Map.entry("sachet", "packet"),
            Map.entry("envelope", "packet"));
    private static final Set<String> LITTLE = Set.of("or", "of", "with", "and", "the", "a", "in");

    /** Empty for what is a weight itself, or names nothing that a cook counts by. */
    static Optional<HouseholdMeasure> of(Portion portion, Set<String> foodWords) {
        var words = words(portion.unit());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var said = new HashSet<>(words);
        said.addAll(portion.description().map(HouseholdMeasure::words).orElse(List.of()));
        var grams = Ratio.of(portion.grams()).over(Ratio.of(portion.amount()));
        return unit(words, foodWords).map(unit -> {
            said.remove(unit);
            return new HouseholdMeasure(unit, said, grams);
        });
    }

    private static Optional<String> unit(List<String> words, Set<String> foodWords) {
        if (words.size() > 1 && words.getFirst().equals("fl") && words.get(1).equals("oz")) {
            return Optional.of("fl oz");
        }
        int first = 0;
        while (first < words.size() - 1 && SIZES.contains(words.get(first))) {
            first++;
        }
        var word = canonical(words.get(first));
        var standard = StandardUnit.of(word);
        if (standard.isPresent() && standard.get() != StandardUnit.PIECE) {
            return standard.filter(unit -> unit.dimension() == StandardUnit.Dimension.VOLUME)
                    .map(StandardUnit::code);
        }
        if (COUNTED.contains(word)) {
            return Optional.of(word);
        }
        if (SIZES.contains(word) || WHOLES.contains(word) || foodWords.contains(word)) {
            return Optional.of("piece");
        }
        boolean told = word.equals("serving") || word.equals("nlea") || word.equals("cubic");
        return told ? Optional.empty() : Optional.of(word);
    }

    /** What a unit is called here: ribs of celery are stalks. */
    static String canonical(String unit) {
        return OTHER_NAMES.getOrDefault(unit, unit);
    }

    /** Small, singular, in order. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .filter(word -> !word.isEmpty() && !LITTLE.contains(word))
                .map(HouseholdMeasure::singular)
                .toList();
    }

    private static String singular(String word) {
        if (word.equals("leaves") || word.equals("loaves") || word.equals("halves")) {
            return word.substring(0, word.length() - 3) + "f";
        }
        if (word.length() > 4 && (word.endsWith("oes") || word.endsWith("shes") || word.endsWith("ches"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 4 && word.endsWith("ies") && !word.equals("cookies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
