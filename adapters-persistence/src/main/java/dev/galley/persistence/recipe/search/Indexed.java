package dev.galley.persistence.recipe.search;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.persistence.sql.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the index is told of a recipe: the same whether one is put or a million are copied. */
public final class Indexed {
    private final Recipe recipe;

    public Indexed(Recipe recipe) {
        this.recipe = recipe;
    }

    /**
     * In the order of {@link IndexStatements#STAGED}, each as PostgreSQL reads it from text. Words are folded;
     * PostgreSQL finds the stems.
     */
    public @Nullable String[] values(ToIntFunction<Mark> numbers) {
        var content = recipe.current().content();
        var calories = recipe.current()
                .facts()
                .nutrition()
                .map(known -> known.perServing().get(Nutrient.CALORIES))
                .orElse(null);
        return new @Nullable String[]{
                recipe.id().value().toString(),
                recipe.createdAt().toString(),
                calories == null ? null : Float.toString((float) calories.likely()),
                content.prepMinutes().map(String::valueOf).orElse(null),
                content.totalMinutes().map(String::valueOf).orElse(null),
                Folding.fold(content.name()),
                array(marks().stream().filter(mark -> mark.kind().isCounted()), numbers),
                array(marks().stream().filter(mark -> !mark.kind().isCounted()), numbers),
                dictionary(content.language()),
                Folding.indexed(content.name()),
                Folding.indexed(content.description().orElse("")),
                Folding.indexed(labels()),
                Folding.indexed(String.join(
                        " ", content.ingredients().stream().map(IngredientLine::name).toList())),
                Integer.toString(UnsafeBits.of(recipe.current().facts().contents())),
                Json.write(StoredCard.of(recipe))
        };
    }

    private static String array(Stream<Mark> marks, ToIntFunction<Mark> numbers) {
        return marks.mapToInt(numbers)
                .sorted()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What people may mean, so that it is worth mending what they type. Words without letters are not. */
    public Set<String> words() {
        var content = recipe.current().content();
        return words(
                content.name(),
                content.cuisine(),
                content.category(),
                content.tags(),
                content.ingredients().stream().map(IngredientLine::name).toList());
    }

    static Set<String> words(
            String name,
            Optional<String> cuisine,
            Optional<String> category,
            List<String> tags,
            List<String> ingredients) {
        return Stream.concat(
                Stream.of(name, cuisine.orElse(""), category.orElse("")),
                Stream.concat(tags.stream(), ingredients.stream()))
                .flatMap(text -> Folding.words(text).stream())
                .filter(Folding::isMendable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<Mark> marks() {
        var content = recipe.current().content();
        var marks = Stream.<Stream<Mark>>of(
                Stream.of(new Mark(Mark.Kind.LANGUAGE, content.language().code())),
                content.category().stream().map(category -> new Mark(Mark.Kind.CATEGORY, category)),
                content.cuisine().stream().map(cuisine -> new Mark(Mark.Kind.CUISINE, cuisine)),
                content.difficulty().stream()
                        .map(level -> new Mark(Mark.Kind.DIFFICULTY, level.name().toLowerCase(Locale.ROOT))),
                content.tags().stream().map(tag -> new Mark(Mark.Kind.TAG, tag)),
                recipe.current().dietary().stream().map(claim -> new Mark(Mark.Kind.DIET, claim.code())),
                content.source().flatMap(RecipeSource::author).stream()
                        .map(author -> new Mark(Mark.Kind.AUTHOR, Folding.fold(author))),
                recipe.owner().stream().map(owner -> new Mark(Mark.Kind.AUTHOR, owner.value().toString())),
                content.ingredients().stream()
                        .flatMap(line -> line.food().stream())
                        .map(food -> new Mark(Mark.Kind.FOOD, food.value().toString())),
                notFreeOf().map(allergen -> new Mark(Mark.Kind.ALLERGEN, allergen.code())))
                .flatMap(all -> all);
        return marks.collect(Collectors.toUnmodifiableSet());
    }

    /** Unknown is never safe. */
    private Stream<Allergen> notFreeOf() {
        var allergens = recipe.current().facts().allergens();
        return Arrays.stream(Allergen.values())
                .filter(allergen -> allergens.contains().contains(allergen)
                        || allergens.mayContain().contains(allergen)
                        || allergens.unknown().contains(allergen));
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

    private String labels() {
        var content = recipe.current().content();
        return content.cuisine().orElse("") + " " + content.category().orElse("") + " " + String.join(
                " ", content.tags());
    }
}
