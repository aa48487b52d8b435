package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.RecipeId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which recipes are wanted. Of several categories, cuisines or difficulties one is enough; of tags, diets and
 * ingredients all are asked for. A recipe of which a limited value is not known does not pass.
 *
 * @param text words to look for, with "quotes", -minus and or; blank is none
 * @param excludeAllergens leaves out what contains one, may contain one, or of which nobody knows: unknown is never safe
 * @param ingredients each a food's id, or words that one recipe's ingredients hold
 * @param maxPrepMinutes not negative, like the other limits
 * @param minRating 1 to 5; unrated recipes do not pass
 * @param maxCalories in a serving, by the likely value
 * @param author the name of the source's author, or the id of the user whose own it is
 * @param among only these: what somebody's pantry is enough for
 * @param favoritesOf only what this person likes, which only they may ask for
 * @param unsuitable what becomes of what whoever asks must not eat
 */
public record RecipeFilter(
        Optional<String> text,
        List<String> categories,
        List<String> cuisines,
        List<Diet> dietary,
        Set<Allergen> excludeAllergens,
        List<String> ingredients,
        List<String> excludeIngredients,
        List<Difficulty> difficulties,
        Optional<Integer> maxPrepMinutes,
        Optional<Integer> maxTotalMinutes,
        Optional<BigDecimal> minRating,
        Optional<BigDecimal> maxCalories,
        List<String> tags,
        Optional<String> author,
        Optional<Set<RecipeId>> among,
        Optional<UserId> favoritesOf,
        Unsuitable unsuitable) {

    public static final int LONGEST_TEXT = 200;
    public static final RecipeFilter NONE = new RecipeFilter(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    /** Whoever likes them, and what whoever asks may eat. */
    public RecipeFilter(
            Optional<String> text,
            List<String> categories,
            List<String> cuisines,
            List<Diet> dietary,
            Set<Allergen> excludeAllergens,
            List<String> ingredients,
            List<String> excludeIngredients,
            List<Difficulty> difficulties,
            Optional<Integer> maxPrepMinutes,
            Optional<Integer> maxTotalMinutes,
            Optional<BigDecimal> minRating,
            Optional<BigDecimal> maxCalories,
            List<String> tags,
            Optional<String> author,
            Optional<Set<RecipeId>> among) {
        this(
                text,
                categories,
                cuisines,
                dietary,
                excludeAllergens,
                ingredients,
                excludeIngredients,
                difficulties,
                maxPrepMinutes,
                maxTotalMinutes,
                minRating,
                maxCalories,
                tags,
                author,
                among,
                Optional.empty(),
                Unsuitable.HIDE);
    }

    public RecipeFilter {
        text = text.map(String::strip).filter(words -> !words.isEmpty());
        categories = List.copyOf(categories);
        cuisines = List.copyOf(cuisines);
        dietary = List.copyOf(dietary);
        excludeAllergens = Collections.unmodifiableSet(new TreeSet<>(excludeAllergens)); // in one order everywhere
        ingredients = List.copyOf(ingredients);
        excludeIngredients = List.copyOf(excludeIngredients);
        difficulties = List.copyOf(difficulties);
        tags = List.copyOf(tags);
        among = among.map(Set::copyOf);
        var wrong = new TreeMap<String, String>();
        if (text.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
            wrong.put("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        if (maxPrepMinutes.filter(minutes -> minutes < 0).isPresent()) {
            wrong.put("maxPrepTime", "must not be negative");
        }
        if (maxTotalMinutes.filter(minutes -> minutes < 0).isPresent()) {
            wrong.put("maxTotalTime", "must not be negative");
        }
        if (minRating.filter(stars -> stars.compareTo(BigDecimal.ONE) < 0 || stars.compareTo(BigDecimal.valueOf(5)) > 0)
                .isPresent()) {
            wrong.put("minRating", "must be from 1 to 5");
        }
        if (maxCalories.filter(calories -> calories.signum() < 0).isPresent()) {
            wrong.put("maxCalories", "must not be negative");
        }
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the filter is not valid", Map.copyOf(wrong));
        }
    }

    /** Who may ask so. */
    Access access() {
        return favoritesOf.<Access>map(Access.Only::new).orElse(new Access.Anyone());
    }

    /** Only recipes with these words. */
    public static RecipeFilter words(String text) {
        return NONE.withText(text);
    }

    public RecipeFilter withUnsuitable(Unsuitable what) {
        return new RecipeFilter(
                text,
                categories,
                cuisines,
                dietary,
                excludeAllergens,
                ingredients,
                excludeIngredients,
                difficulties,
                maxPrepMinutes,
                maxTotalMinutes,
                minRating,
                maxCalories,
                tags,
                author,
                among,
                favoritesOf,
                what);
    }

    public RecipeFilter withText(String words) {
        return new RecipeFilter(
                Optional.of(words),
                categories,
                cuisines,
                dietary,
                excludeAllergens,
                ingredients,
                excludeIngredients,
                difficulties,
                maxPrepMinutes,
                maxTotalMinutes,
                minRating,
                maxCalories,
                tags,
                author,
                among,
                favoritesOf,
                unsuitable);
    }
}
