package dev.galley.persistence.recipe.search;

import static dev.galley.persistence.recipe.search.Catalogue.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipeFilter;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.RecipeOrder.Field;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.recipe.seeding.RecipeSeeding;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFindRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final RecipeFilter NONE = RecipeFilter.NONE;
    private final Catalogue catalogue = new Catalogue(postgres.sql());

    /** A filter like none but for what is given; null leaves a part as it is. */
    private static RecipeFilter filter(
            List<String> categories,
            List<String> cuisines,
            List<Diet> dietary,
            List<String> ingredients,
            List<String> without,
            List<String> tags) {
        return new RecipeFilter(
                Optional.empty(), categories, cuisines, dietary, Set.of(), ingredients, without, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), tags, Optional.empty(),
                Optional.empty());
    }

    private static RecipeFilter excluding(Allergen... allergens) {
        return new RecipeFilter(
                Optional.empty(), List.of(), List.of(), List.of(), Set.of(allergens), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty());
    }

    private static RecipeFilter limits(
            @Nullable Integer prep, @Nullable Integer total, @Nullable Double rating, @Nullable Double calories) {
        return new RecipeFilter(
                Optional.empty(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
                Optional.ofNullable(prep), Optional.ofNullable(total),
                Optional.ofNullable(rating).map(BigDecimal::valueOf),
                Optional.ofNullable(calories).map(BigDecimal::valueOf),
                List.of(), Optional.empty(), Optional.empty());
    }

    @Test
    void category_cuisine_diets_and_tags_narrow_a_list() {
        catalogue.put(recipe("A").with(r -> r.category = "soup"));
        catalogue.put(recipe("B").with(r -> {
            r.cuisine = "thai";
            r.tags = List.of("dinner", "quick");
        }));
        catalogue.put(recipe("C").with(r -> {
            r.category = "soup";
            r.dietary = List.of(Diet.VEGAN, Diet.GLUTEN_FREE);
        }));
        assertThat(catalogue.names(filter(List.of("soup"), List.of(), List.of(), List.of(), List.of(), List.of())))
                .containsExactly("A", "C");
        assertThat(catalogue.names(filter(List.of(), List.of("thai"), List.of(), List.of(), List.of(), List.of())))
                .containsExactly("B");
        assertThat(catalogue.names(filter(
                List.of("soup"), List.of("thai", "italian"), List.of(), List.of(), List.of(), List.of())))
                .containsExactly("A", "C");
        assertThat(catalogue.names(filter(
                List.of(), List.of(), List.of(Diet.VEGAN, Diet.GLUTEN_FREE), List.of(), List.of(), List
                        .of())))
                .containsExactly("C");
        assertThat(catalogue.names(filter(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of("dinner", "quick"))))
                .containsExactly("B");
        assertThat(catalogue.names(filter(List.of("stew"), List.of(), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void what_may_hold_an_allergen_or_is_not_known_to_be_free_of_it_is_left_out() {
        var nuts = Set.of(Allergen.NUTS);
        catalogue.put(recipe("Free").allergens(Set.of(Allergen.MILK), Set.of(), Set.of()));
        catalogue.put(recipe("Contains").allergens(nuts, Set.of(), Set.of()));
        catalogue.put(recipe("May contain").allergens(Set.of(), nuts, Set.of()));
        catalogue.put(recipe("Unknown").allergens(Set.of(), Set.of(), nuts));
        catalogue.put(recipe("Nobody looked").allergens(Set.of(), Set.of(), Catalogue.all()));
        assertThat(catalogue.names(excluding(Allergen.NUTS))).containsExactly("Free");
        assertThat(catalogue.names(excluding(Allergen.NUTS, Allergen.MILK))).isEmpty();
        assertThat(catalogue.names(excluding(Allergen.LUPIN)))
                .containsExactly("Contains", "Free", "May contain", "Unknown");
        assertThat(catalogue.names(NONE)).hasSize(5);
    }

    @Test
    void ingredients_are_asked_for_and_kept_out_by_words_and_by_food() {
        catalogue.put(recipe("Pasta").ingredients("spaghetti", "olive oil", "garlic cloves"));
        catalogue.put(recipe("Garlic bread").ingredients("bread", "butter"));
        var food = UUID.randomUUID();
        catalogue.put(recipe("Known").with(r -> r.lines = List.of(dev.galley.domain.recipe.RecipeSamples.line(
                "1 onion", "1", "", "onion", Optional.of(new dev.galley.domain.food.FoodId(food)), 150))));
        assertThat(catalogue.names(wanting("garlic"))).as("in the name does not count").containsExactly("Pasta");
        assertThat(catalogue.names(wanting("Garlic", "oil"))).containsExactly("Pasta");
        assertThat(catalogue.names(wanting("garlic", "butter"))).isEmpty();
        assertThat(catalogue.names(wanting(food.toString()))).containsExactly("Known");
        assertThat(catalogue.names(without("garlic"))).containsExactly("Garlic bread", "Known");
        assertThat(catalogue.names(without(food.toString()))).containsExactly("Garlic bread", "Pasta");
        assertThat(catalogue.names(wanting("!!!"))).isEmpty();
    }

    private static RecipeFilter wanting(String... ingredients) {
        return filter(List.of(), List.of(), List.of(), List.of(ingredients), List.of(), List.of());
    }

    private static RecipeFilter without(String... ingredients) {
        return filter(List.of(), List.of(), List.of(), List.of(), List.of(ingredients), List.of());
    }

    @Test
    void limits_leave_out_what_is_over_them_and_what_is_not_known() {
        var light = catalogue.put(recipe("Light").with(r -> r.calories = Optional.of(300.0)));
        catalogue.put(recipe("Rich").with(r -> {
            r.calories = Optional.of(900.0);
            r.prep = Optional.of(50);
        }));
        catalogue.put(recipe("Unknown").with(r -> r.prep = Optional.empty()));
        catalogue.rate(light, 4, 2);
        assertThat(catalogue.names(limits(null, null, null, 300.0))).containsExactly("Light");
        assertThat(catalogue.names(limits(null, null, null, 10_000.0))).containsExactly("Light", "Rich");
        assertThat(catalogue.names(limits(50, null, null, null))).containsExactly("Light", "Rich");
        assertThat(catalogue.names(limits(49, null, null, null))).containsExactly("Light");
        assertThat(catalogue.names(limits(null, 60, null, null))).containsExactly("Light", "Rich");
        assertThat(catalogue.names(limits(null, 59, null, null))).containsExactly("Light");
        assertThat(catalogue.names(limits(null, null, 4.0, null))).containsExactly("Light");
        assertThat(catalogue.names(limits(null, null, 4.1, null))).isEmpty();
    }

    @Test
    void difficulty_author_words_and_chosen_ids_narrow_a_list() {
        var hard = catalogue.put(recipe("Hard").with(r -> r.difficulty = Difficulty.HARD));
        catalogue.put(recipe("Easy"));
        var byLevel = new RecipeFilter(
                Optional.empty(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(),
                List.of(Difficulty.HARD), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty());
        assertThat(catalogue.names(byLevel)).containsExactly("Hard");
        assertThat(catalogue.names(RecipeFilter.words("easy"))).containsExactly("Easy");
        assertThat(catalogue.names(RecipeFilter.words("-easy"))).containsExactly("Hard");
        assertThat(catalogue.names(RecipeFilter.words("the"))).isEmpty();
        var chosen = new RecipeFilter(
                Optional.empty(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.of(Set.of(hard.id())));
        assertThat(catalogue.names(chosen)).containsExactly("Hard");
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void a_list_is_the_same_by_page_and_by_cursor_and_each_recipe_is_in_it_once(Field field) {
        var recipes = generated(90);
        for (boolean down : List.of(true, false)) {
            for (var filter : List.of(NONE, RecipeFilter.words("salt"), filter(
                    List.of("main", "dessert", "soup"), List.of(), List.of(), List.of(), List.of(), List.of()))) {
                var order = RecipeOrder.by(field, down);
                var byPage = catalogue.all(filter, order, 7, false);
                assertThat(catalogue.all(filter, order, 7, true)).isEqualTo(byPage);
                assertThat(byPage).extracting(RecipeCard::id).doesNotHaveDuplicates();
                assertThat(catalogue.find(filter, order, Place.first(), 5).total()).isEqualTo(Total.exactly(byPage
                        .size()));
                isSorted(byPage, field, down);
            }
            assertThat(catalogue.all(NONE, RecipeOrder.by(field, down), 7, true)).hasSize(recipes.size());
        }
    }

    @Test
    void mixed_directions_are_the_same_by_page_and_by_cursor() {
        generated(60);
        var order = new RecipeOrder(List.of(
                new RecipeOrder.Key(Field.TOTAL_MINUTES, false),
                new RecipeOrder.Key(Field.RATING, true),
                new RecipeOrder.Key(Field.NAME, false)));
        var byPage = catalogue.all(NONE, order, 7, false);
        assertThat(byPage).hasSize(60).extracting(RecipeCard::id).doesNotHaveDuplicates();
        assertThat(catalogue.all(NONE, order, 7, true)).isEqualTo(byPage);
    }

    private List<Recipe> generated(int count) {
        var recipes = LongStream.range(0, count).mapToObj(n -> RecipeSeeding.recipe(5, n)).toList();
        catalogue.put(recipes);
        IntStream.range(0, count).filter(i -> i % 3 > 0).forEach(i -> catalogue.rate(recipes.get(i), 3 + i % 2, i % 4
                + 1));
        return recipes;
    }

    /** What is not known comes last both ways. */
    private static void isSorted(List<RecipeCard> cards, Field field, boolean down) {
        Function<RecipeCard, Optional<? extends Comparable<?>>> key = switch (field) {
            case CREATED_AT -> card -> Optional.of(card.createdAt());
            case RATING -> RecipeCard::rating;
            case NAME -> card -> Optional.of(Folding.fold(card.name()));
            case TOTAL_MINUTES -> RecipeCard::totalMinutes;
            case CALORIES -> card -> card.calories().map(calories -> (float) calories.likely());
            case POPULARITY -> card -> Optional.of(card.ratingCount() + card.favoriteCount() + card.cookedCount());
            case RELEVANCE -> _ -> Optional.of(0);
        };
        for (int i = 1; i < cards.size(); i++) {
            var before = key.apply(cards.get(i - 1));
            var next = key.apply(cards.get(i));
            assertThat(before.isPresent() || next.isEmpty()).isTrue();
            if (before.isPresent() && next.isPresent()) {
                assertThat(compare(before.get(), next.get()) * (down ? -1 : 1)).isLessThanOrEqualTo(0);
            }
        }
    }

    @SuppressWarnings("unchecked") // both are values of one field
    private static int compare(Comparable<?> a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e99", "NaN", "2026-02-30 10:00:00+00", "'; DROP TABLE recipe; --"})
    void a_cursor_that_nobody_gave_out_is_refused(String key) {
        catalogue.put(recipe("A"));
        for (var field : List.of(Field.CREATED_AT, Field.RATING, Field.TOTAL_MINUTES)) {
            var place = new Place.After<>(
                    new FindRecipes.After(List.of(key), UUID.randomUUID()), Total.exactly(3), 2);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> catalogue.find(NONE, RecipeOrder.by(field, true), place, 5));
        }
    }

    @Test
    void many_hits_are_ranked_in_tiers_the_same_by_page_and_by_cursor() {
        generated(80);
        var filter = RecipeFilter.words("salt or garlic or butter or chicken or potato");
        var sql = postgres.sql();
        var sample = new Sample(List.of(), List.of(), FacetCounts.NONE);
        Function<Place<FindRecipes.After>, Listing.Listed> list = place -> sql.read(() -> new Tiers(
                sql.handle(),
                bound -> catalogue.conditions.of(
                        filter, Needs.NONE, filter.text().map(SearchText::of), dev.galley.domain.kernel.Language.EN, sql
                                .handle(),
                        bound),
                RecipeOrder.RELEVANCE,
                place,
                9,
                sample)
                .list(new Total(20_000, true)));
        var byPage = new java.util.ArrayList<UUID>();
        var byCursor = new java.util.ArrayList<UUID>();
        Optional<Place<FindRecipes.After>> place = Optional.of(Place.first());
        for (int page = 1; page <= 12; page++) {
            byPage.addAll(list.apply(new Place.Numbered<>(page)).ids());
            int next = page + 1;
            var found = place.map(list);
            found.ifPresent(some -> byCursor.addAll(some.ids()));
            place = found.flatMap(some -> Optional.ofNullable(Listing.last(some))
                    .map(last -> new Place.After<>(last, some.total(), next)));
        }
        assertThat(byPage).hasSizeGreaterThan(30).doesNotHaveDuplicates().isEqualTo(byCursor);
        assertThat(byPage).hasSameElementsAs(catalogue.all(filter, RecipeOrder.RELEVANCE, 50, true).stream()
                .map(card -> card.id().value())
                .toList());
    }
}
