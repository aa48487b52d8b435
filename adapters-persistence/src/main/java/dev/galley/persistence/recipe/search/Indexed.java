package dev.galley.persistence.recipe.search;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.DietClaim;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of a recipe: the same whether one is put or a million are copied. Text fields ending in
 * {@code Words} are folded, and PostgreSQL finds the stems.
 */
public record Indexed(Recipe recipe, SortedSet<String> words) {
    /** In this order, with the names in {@link IndexStatements#STAGED}, for bind parameters and for COPY alike. */
    public List<@Nullable Object> values() {
        var current = recipe.current();
        var content = current.content();
        var calories = current.facts()
                .nutrition()
                .map(nutrition -> nutrition.perServing().get(dev.galley.domain.recipe.Nutrient.CALORIES))
                .orElse(null);
        var allergens = current.facts().allergens();
        var values = new ArrayList<@Nullable Object>();
        values.add(recipe.id().value());
        values.add(recipe.createdAt());
        values.add(recipe.updatedAt());
        values.add(current.number());
        values.add(content.prepMinutes().orElse(null));
        values.add(content.cookMinutes().orElse(null));
        values.add(content.totalMinutes().orElse(null));
        values.add(content.servings());
        values.add(calories == null ? null : (float) calories.likely());
        values.add(calories == null ? null : (float) calories.min());
        values.add(calories == null ? null : (float) calories.max());
        values.add(current.facts()
                .nutrition()
                .map(nutrition -> (float) nutrition.coverage())
                .orElse(null));
        values.add(recipe.slug().value());
        values.add(content.language().code());
        values.add(content.name());
        values.add(Folding.fold(content.name()));
        values.add(content.category().orElse(null));
        values.add(content.cuisine().orElse(null));
        values.add(content.difficulty()
                .map(difficulty -> difficulty.name().toLowerCase(Locale.ROOT))
                .orElse(null));
        values.add(content.source().flatMap(source -> source.author()).orElse(null));
        values.add(content.tags());
        values.add(content.dietary().stream().map(DietClaim::code).toList());
        values.add(codes(allergens.contains()));
        values.add(codes(allergens.mayContain()));
        values.add(codes(allergens.unknown()));
        values.add(marks());
        values.add(foods());
        values.add(content.ingredients().stream().map(IngredientLine::name).toList());
        values.add(content.description().orElse(null));
        values.add(dictionary(content.language()));
        values.add(Folding.indexed(content.name()));
        values.add(Folding.indexed(content.description().orElse("")));
        values.add(Folding.indexed(labels()));
        values.add(Folding.indexed(ingredientNames()));
        return values;
    }

    public static Indexed of(Recipe recipe) {
        return new Indexed(recipe, wordsOf(recipe));
    }

    /** What people may mean, so that it is worth mending what they type. Words without letters are not. */
    private static SortedSet<String> wordsOf(Recipe recipe) {
        var content = recipe.current().content();
        var words = new TreeSet<String>();
        Stream.concat(
                Stream.of(content.name(), content.cuisine().orElse(""), content.category().orElse("")),
                Stream.concat(content.tags().stream(), content.ingredients().stream().map(IngredientLine::name)))
                .flatMap(text -> Folding.words(text).stream())
                .filter(word -> word.length() >= 3 && word.length() <= 40
                        && word.codePoints().allMatch(Character::isLetter)
                        && word.codePoints().noneMatch(Folding::hasNoSpaces))
                .forEach(words::add);
        return words;
    }

    /** The dictionary of a language; Japanese and Chinese have none, and their pairs of signs are taken as they are. */
    static String dictionary(Language language) {
        return switch (language) {
            case EN -> "english";
            case ES -> "spanish";
            case FR -> "french";
            case DE -> "german";
            case PT -> "portuguese";
            case JA, ZH -> "simple";
        };
    }

    private static List<String> codes(Collection<Allergen> allergens) {
        return allergens.stream().map(Allergen::code).toList();
    }

    private List<String> marks() {
        var content = recipe.current().content();
        var marks = new TreeSet<String>();
        marks.add(Mark.LANGUAGE.of(content.language().code()));
        content.category().map(Mark.CATEGORY::of).ifPresent(marks::add);
        content.cuisine().map(Mark.CUISINE::of).ifPresent(marks::add);
        content.difficulty()
                .map(difficulty -> Mark.DIFFICULTY.of(difficulty.name().toLowerCase(Locale.ROOT)))
                .ifPresent(marks::add);
        content.tags().forEach(tag -> marks.add(Mark.TAG.of(tag)));
        content.dietary().forEach(claim -> marks.add(Mark.DIET.of(claim.code())));
        content.source()
                .flatMap(source -> source.author())
                .map(Folding::fold)
                .map(Mark.AUTHOR::of)
                .ifPresent(marks::add);
        recipe.owner().map(owner -> Mark.AUTHOR.of(owner.value().toString())).ifPresent(marks::add);
        return List.copyOf(marks);
    }

    private List<UUID> foods() {
        return recipe.current().content().ingredients().stream()
                .flatMap(line -> line.food().stream())
                .map(food -> food.value())
                .distinct()
                .sorted()
                .toList();
    }

    private String labels() {
        var content = recipe.current().content();
        return content.cuisine().orElse("") + " " + content.category().orElse("") + " " + String.join(
                " ", content.tags());
    }

    private String ingredientNames() {
        return String.join(
                " ", recipe.current().content().ingredients().stream().map(IngredientLine::name).toList());
    }
}
