package dev.galley.domain.profile;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What someone eats, must not eat and likes. Lists hold nothing twice, in the order in which it was said.
 *
 * @param dislikedIngredients names as a cook writes them, at most {@link #MOST_DISLIKED} of 1 to {@link #LONGEST_NAME}
 *     characters; the same one in other letters is the same
 * @param maxCookingMinutes 5 to 1,440, all in all; absent for no limit
 * @param householdSize 1 to 50 people; absent where it was not said
 */
public record Preferences(
        List<Diet> dietary,
        List<Allergen> allergies,
        List<String> dislikedIngredients,
        List<Cuisine> cuisines,
        Optional<Integer> maxCookingMinutes,
        Optional<Integer> householdSize,
        MeasuringSystem units) {

    public static final int MOST_DISLIKED = 100;
    public static final int LONGEST_NAME = 80;
    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 1_440;
    public static final int MOST_PEOPLE = 50;

    /** Of someone who has said nothing yet. */
    public static final Preferences NONE = new Preferences(
            List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), MeasuringSystem.METRIC);

    public Preferences {
        dietary = dietary.stream().distinct().toList();
        allergies = allergies.stream().distinct().toList();
        dislikedIngredients = distinctNames(dislikedIngredients);
        cuisines = cuisines.stream().distinct().toList();
        var wrong = new TreeMap<String, String>();
        if (dislikedIngredients.size() > MOST_DISLIKED) {
            wrong.put("dislikedIngredients", "must have at most " + MOST_DISLIKED + " entries");
        }
        for (int i = 0; i < dislikedIngredients.size(); i++) {
            var name = dislikedIngredients.get(i);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                wrong.put("dislikedIngredients[" + i + "]", "must have 1 to " + LONGEST_NAME + " characters");
            }
        }
        if (maxCookingMinutes.filter(minutes -> minutes < LEAST_MINUTES || minutes > MOST_MINUTES).isPresent()) {
            wrong.put("maxCookingMinutes", "must be from " + LEAST_MINUTES + " to " + MOST_MINUTES);
        }
        if (householdSize.filter(people -> people < 1 || people > MOST_PEOPLE).isPresent()) {
            wrong.put("householdSize", "must be from 1 to " + MOST_PEOPLE);
        }
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("these preferences are not valid", wrong);
        }
    }

    private static List<String> distinctNames(List<String> names) {
        Set<String> seen = new TreeSet<>(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)));
        var distinct = new ArrayList<String>();
        for (var name : names) {
            if (seen.add(name.strip())) {
                distinct.add(name.strip());
            }
        }
        return List.copyOf(distinct);
    }
}
