package dev.galley.bootstrap.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.food.ListFoods;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.ResolveFoods;
import dev.galley.application.food.substitution.ProposeSubstitutes;
import dev.galley.application.food.substitution.ProposeSubstitutes.Substitute;
import dev.galley.application.profile.FindNeeds;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.food.substitution.Substitutions;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.persistence.food.substitution.ShippedSubstitutions;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every food that can be replaced, for everybody who has one need or two: nothing unsafe is ever proposed. */
class SafeSubstitutesTest {
    private static final Caller ANNA = new Caller.User(new UserId(UUID.fromString(
            "0199a1b2-6c00-7a01-8b3c-1d2e3f405162")));

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Substitutions SUBSTITUTIONS = new ShippedSubstitutions();
    private static final Map<String, Food> BY_SLUG = new HashMap<>();
    private static final Map<FoodId, Food> BY_ID = new HashMap<>();
    /** Without figures and measures, which have no say in what is safe, and take most of the time. */
    private static final Map<FoodId, Food> BARE = new HashMap<>();

    /** All foods that any substitution speaks of, once from the database. */
    @BeforeAll
    static void read() {
        var galley = TestApplication.on(postgres.database(), new Caller.Job("test"));
        galley.getInstance(StarterFoods.class).load();
        var queries = galley.getInstance(Queries.class);
        var slugs = new HashSet<String>();
        SUBSTITUTIONS.all().forEach(it -> {
            slugs.addAll(it.replaced());
            it.parts().forEach(part -> slugs.add(part.food()));
        });
        var ids = queries.ask(new ResolveFoods(slugs), new Caller.Job("test"));
        assertThat(ids.keySet()).isEqualTo(slugs);
        BY_ID.putAll(queries.ask(new ListFoods(Set.copyOf(ids.values())), new Caller.Job("test")));
        BY_ID.forEach((id, food) -> BARE.put(id, bare(food)));
        ids.forEach((slug, id) -> BY_SLUG.put(slug, Objects.requireNonNull(BY_ID.get(id))));
    }

    private static Food bare(Food it) {
        return new Food(
                it.id(), it.source(), it.sourceId(), it.name(), Map.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Nutrients.UNKNOWN, List.of(), Optional.empty(), it.allergens(),
                it.diets(), it.version());
    }

    /** Answers from those, where the text that is asked for is a slug, for somebody who has stored needs. */
    private record Memory(Needs stored, boolean bare) implements Queries {
        private static final Map<String, ParseIngredients.Read> READ = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked") // each query's answer is of its own type
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) switch (query) {
                case ParseIngredients parse -> parse.lines().stream()
                        .map(line -> READ.computeIfAbsent(line, Memory::read))
                        .toList();
                case ResolveFoods resolve -> {
                    var ids = new HashMap<String, FoodId>();
                    resolve.slugs().forEach(slug -> ids.put(slug, food(slug).id()));
                    yield ids;
                }
                case ListFoods list -> {
                    var foods = new HashMap<FoodId, Food>();
                    list.foods().forEach(id -> foods.put(id, Objects.requireNonNull((bare ? BARE : BY_ID).get(id))));
                    yield foods;
                }
                case FindNeeds _ -> stored;
                default -> throw new IllegalArgumentException(query.toString());
            };
        }

        private static ParseIngredients.Read read(String slug) {
            var line = IngredientLines.parse(slug, Language.EN);
            var food = food(slug);
            return new ParseIngredients.Read(
                    line, Language.EN,
                    List.of(new MatchFoods.Likely(food.id(), food.name(), 1)),
                    Optional.of(food),
                    LineWeight.of(line, "", Optional.empty()),
                    Optional.empty(),
                    food.allergens(),
                    food.diets(),
                    false);
        }
    }

    private static Food food(String slug) {
        return Objects.requireNonNull(BY_SLUG.get(slug), slug);
    }

    private static List<Screened<Substitute>> instead(String slug, Needs asked, Needs stored) {
        return instead(slug, asked, new Memory(stored, true));
    }

    private static List<Screened<Substitute>> instead(String slug, Needs asked, Queries queries) {
        return new ProposeSubstitutes.Handler(queries, SUBSTITUTIONS)
                .handle(new ProposeSubstitutes(slug, Optional.empty(), asked, Language.EN), ANNA);
    }

    private static Set<String> replaceable() {
        var foods = new TreeSet<String>();
        SUBSTITUTIONS.all().forEach(it -> foods.addAll(it.replaced()));
        return foods;
    }

    /** Enough of them that each substitution is among those of one. */
    private static Set<String> oneOfEach() {
        var foods = new TreeSet<String>();
        SUBSTITUTIONS.all().forEach(it -> foods.add(it.replaced().getFirst()));
        return foods;
    }

    private static List<Needs> singles() {
        var needs = new ArrayList<Needs>();
        for (var allergen : Allergen.values()) {
            needs.add(new Needs(Set.of(allergen), Set.of()));
        }
        for (var diet : Diet.values()) {
            needs.add(new Needs(Set.of(), Set.of(diet)));
        }
        return needs;
    }

    private static void withEveryPair(BiConsumer<Needs, Needs> test) {
        var singles = singles();
        for (int i = 0; i < singles.size(); i++) {
            for (int j = i; j < singles.size(); j++) {
                test.accept(singles.get(i), singles.get(j));
            }
        }
    }

    /** Judged here once more, food by food, without the gate. */
    private static boolean isSafe(Food food, Needs needs) {
        var allergens = food.allergens();
        for (var allergen : needs.allergies()) {
            if (allergens.contains().contains(allergen)
                    || allergens.mayContain().contains(allergen)
                    || allergens.unknown().contains(allergen)) {
                return false;
            }
        }
        return needs.diets().stream().allMatch(diet -> Boolean.TRUE.equals(food.diets().known().get(diet)));
    }

    @Test
    void nobody_with_one_need_or_two_is_proposed_anything_that_is_not_known_to_be_safe() {
        var proposed = new int[1];
        withEveryPair((asked, stored) -> {
            var all = asked.and(stored);
            for (var slug : oneOfEach()) {
                for (var screened : instead(slug, asked, stored)) {
                    proposed[0]++;
                    for (var part : screened.value().parts()) {
                        if (!isSafe(Objects.requireNonNull(BY_ID.get(part.food())), all)) {
                            fail("%s, %s instead of %s".formatted(all, part.name(), slug));
                        }
                    }
                }
            }
        });
        assertThat(proposed[0]).isGreaterThan(100_000);
    }

    @Test
    void what_is_proposed_to_the_needy_is_proposed_to_everybody() {
        for (var slug : replaceable()) {
            var free = SUBSTITUTIONS.of(slug).size();
            for (var needs : singles()) {
                assertThat(instead(slug, needs, Needs.NONE)).hasSizeLessThanOrEqualTo(free);
            }
        }
    }

    @Test
    void an_effect_on_allergens_is_what_the_foods_say() {
        for (var slug : replaceable()) {
            var before = food(slug).allergens();
            for (var screened : instead(slug, Needs.NONE, new Memory(Needs.NONE, false))) {
                var it = screened.value();
                for (var allergen : Allergen.values()) {
                    boolean free = it.parts().stream().allMatch(part -> Objects.requireNonNull(BY_ID.get(part.food()))
                            .allergens().isFreeOf(allergen));
                    assertThat(it.removed().contains(allergen)).as(slug + " " + it.name() + " " + allergen)
                            .isEqualTo(free && (before.contains().contains(allergen)
                                    || before.mayContain().contains(allergen)));
                    assertThat(it.added().contains(allergen) && (before.contains().contains(allergen) || free))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nearly_all_tell_what_they_change() {
        int all = 0;
        int told = 0;
        for (var slug : replaceable()) {
            var proposed = instead(slug, Needs.NONE, new Memory(Needs.NONE, false));
            assertThat(proposed).as(slug).isNotEmpty();
            for (var screened : proposed) {
                all++;
                told += screened.value().change().kilocalories().isPresent() ? 1 : 0;
            }
        }
        assertThat((double) told / all).as("of %d", all).isGreaterThan(0.9);
    }
}
