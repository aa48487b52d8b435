package dev.galley.persistence.recipe.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Place;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipeFilter;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.Unsuitable;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Verdict;
import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What SQL leaves out is what the gate would not let through: no more and no less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeListsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final int RECIPES = 96;
    private final Random chance = new Random(1971);
    private final List<Recipe> recipes = new ArrayList<>();
    private Catalogue catalogue = new Catalogue(postgres.sql());

    @BeforeAll
    void fill() {
        catalogue = new Catalogue(postgres.sql());
        for (int i = 0; i < RECIPES; i++) {
            var draft = Catalogue.recipe("Dish number" + i)
                    .allergens(some(Allergen.class, 0.15), some(Allergen.class, 0.05), some(Allergen.class, 0.1))
                    .ingredients("rice", i % 2 == 0 ? "beans" : "milk");
            draft.dietary = List.of(Diet.values());
            var suits = new EnumMap<Diet, Boolean>(Diet.class);
            some(Diet.class, 0.8).forEach(diet -> suits.put(diet, chance.nextInt(3) > 0));
            draft.suits = suits;
            recipes.add(catalogue.put(draft));
        }
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, double share) {
        var some = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if (chance.nextDouble() < share) {
                some.add(value);
            }
        }
        return some;
    }

    private static Verdict verdict(Needs needs, Contents contents) {
        return Gate.judge(needs, contents).verdict();
    }

    @Test
    void lists_searches_and_suggestions_hold_what_is_not_unsafe_and_totals_are_right() {
        for (int i = 0; i < 60; i++) {
            var needs = new Needs(some(Allergen.class, 0.1), some(Diet.class, 0.2));
            catalogue.needed = needs;
            var showable = recipes.stream()
                    .filter(recipe -> verdict(needs, recipe.current().facts().contents()) != Verdict.UNSAFE)
                    .map(Recipe::id)
                    .toList();
            var list = catalogue.find(
                    RecipeFilter.NONE, RecipeOrder.by(RecipeOrder.Field.NAME, false), Place.first(), 100);
            assertThat(list.total().count()).isEqualTo(showable.size());
            assertThat(catalogue.all(
                    RecipeFilter.NONE, RecipeOrder.by(RecipeOrder.Field.CREATED_AT, true), 7, true))
                    .extracting(RecipeCard::id)
                    .containsExactlyInAnyOrderElementsOf(showable);
            var found = catalogue.search("dish").page();
            assertThat(found.total().count()).isEqualTo(showable.size());
            assertThat(found.items()).allMatch(hit -> verdict(needs, hit.value().contents()) != Verdict.UNSAFE)
                    .allMatch(hit -> hit.warning().isPresent() == !needs.isNone());
            var there = IntStream.range(0, RECIPES)
                    .filter(n -> showable.contains(recipes.get(n).id()))
                    .mapToObj(n -> "Dish number" + n)
                    .toList();
            assertThat(catalogue.suggested("dish")).hasSize(Math.min(10, there.size())).isSubsetOf(there);
            assertThat(catalogue.suggested("number1")).isSubsetOf(there);
            assertThat(catalogue.similar(recipes.get(i))).isSubsetOf(there);
        }
    }

    @Test
    void whoever_wants_to_see_it_sees_it_flagged() {
        catalogue.needed = new Needs(Set.of(Allergen.MILK), Set.of(Diet.VEGAN));
        var all = catalogue.find(
                RecipeFilter.NONE.withUnsuitable(Unsuitable.SHOW), RecipeOrder.RELEVANCE, Place.first(), 100);
        assertThat(all.total().count()).isEqualTo(RECIPES);
        assertThat(all.items()).hasSize(RECIPES)
                .allMatch(one -> one.judgement().equals(Gate.judge(catalogue.needed, one.value().contents())))
                .anyMatch(one -> one.judgement().verdict() == Verdict.UNSAFE);
    }

    @Test
    void whatever_sql_let_through_the_gate_does_not() {
        catalogue.needed = new Needs(Set.of(Allergen.MILK), Set.of());
        var before = catalogue.names(RecipeFilter.NONE);
        postgres.jdbi().useHandle(handle -> handle.execute("""
                UPDATE recipe_search SET unsafe = 0"""));
        assertThat(catalogue.names(RecipeFilter.NONE)).isNotEmpty().isSubsetOf(before);
        assertThat(catalogue.suggested("dish")).isSubsetOf(before);
        assertThat(catalogue.found("dish")).isSubsetOf(before);
        assertThat(catalogue.similar(recipes.getFirst())).isSubsetOf(before);
        postgres.sql().write(() -> {
            catalogue.index.put(postgres.sql().handle(), recipes);
            return 0;
        });
        assertThat(catalogue.names(RecipeFilter.NONE)).isEqualTo(before);
    }

    @Test
    void the_bits_are_stored_and_stay_where_they_are() {
        var bits = Stream.concat(
                Stream.of(Allergen.values()).map(UnsafeBits::bit), Stream.of(Diet.values()).map(UnsafeBits::bit));
        assertThat(bits).as("everyone has one of their own").hasSize(Allergen.values().length + Diet.values().length)
                .doesNotHaveDuplicates()
                .allMatch(bit -> bit > 0);
        assertThat(UnsafeBits.bit(Allergen.GLUTEN)).isEqualTo(1);
        assertThat(UnsafeBits.bit(Allergen.WHEAT)).isEqualTo(1 << 14);
        assertThat(UnsafeBits.bit(Diet.VEGAN)).isEqualTo(1 << 16);
        assertThat(UnsafeBits.of(new Contents(
                Set.of(Allergen.WHEAT), Set.of(Allergen.EGGS), Set.of(Allergen.MILK), Map.of(
                        Diet.VEGAN, false, Diet.VEGETARIAN, true))))
                .isEqualTo(1 << 14 | 1 << 2 | 1 << 16);
    }
}
