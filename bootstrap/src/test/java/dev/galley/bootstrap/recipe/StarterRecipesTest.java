package dev.galley.bootstrap.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Injector;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.RecipeDraft;
import dev.galley.application.recipe.RemoveRecipe;
import dev.galley.application.recipe.ReviseRecipe;
import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Units;
import dev.galley.http.recipe.RecipeReader;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every recipe that Galley ships keeps the rules, on the foods that Galley ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarterRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller US = new Caller.Job("test");
    private static final Set<String> MEALS = Set.of("breakfast", "lunch", "dinner", "snack");
    private static final Set<String> CATEGORIES = Set.of(
            "starter", "main", "side", "soup", "salad", "breakfast", "snack", "dessert", "bread", "sauce", "drink");
    /** Units that a cook has in one kitchen and not in the other. */
    private static final Set<String> US_ONLY = Set.of("cup", "oz", "lb", "fl oz", "pint", "quart", "gallon");
    private static final Set<String> METRIC_ONLY = Set.of("g", "kg", "ml", "cl", "dl", "l");

    private Injector application = TestApplication.withoutDatabase(US);
    private Bus bus = application.getInstance(Bus.class);
    private final List<Recipe> recipes = new ArrayList<>();

    @BeforeAll
    void load() {
        application = TestApplication.on(postgres.database(), US);
        bus = application.getInstance(Bus.class);
        application.getInstance(StarterFoods.class).load();
        assertThat(application.getInstance(StarterRecipes.class).load()).isGreaterThanOrEqualTo(150);
        for (var line : StarterRecipes.text().lines().toList()) {
            recipes.add(get(RecipeReader.recipe(RecipeReader.entries(line).getFirst()).slug().orElseThrow().value()));
        }
    }

    private Recipe get(String slug) {
        return bus.send(GetRecipe.asWritten(RecipeKey.of(slug)), US).recipe();
    }

    @Test
    void there_is_something_for_everyone() {
        var contents = recipes.stream().map(recipe -> recipe.current().content()).toList();
        assertThat(contents).hasSizeGreaterThanOrEqualTo(150);
        assertThat(contents.stream().flatMap(content -> content.cuisine().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(contents.stream().flatMap(content -> content.category().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(CATEGORIES);
        assertThat(contents.stream().flatMap(content -> content.difficulty().stream()).distinct())
                .containsExactlyInAnyOrder(Difficulty.values());
        assertThat(contents).allMatch(content -> content.tags().stream().anyMatch(MEALS::contains));
        for (var meal : MEALS) {
            assertThat(contents.stream().filter(content -> content.tags().contains(meal))).hasSizeGreaterThan(10);
        }
        assertThat(contents).extracting(RecipeContent::name).doesNotHaveDuplicates();
    }

    @Test
    void every_ingredient_but_four_is_a_food_that_we_know() {
        var unmatched = new TreeMap<String, String>();
        for (var recipe : recipes) {
            recipe.current().content().ingredients().stream()
                    .filter(line -> line.food().isEmpty())
                    .forEach(line -> unmatched.put(recipe.slug().value() + ": " + line.text(), line.name()));
        }
        // No table that we may use knows these; their recipes say so by their coverage.
        assertThat(unmatched.values())
                .containsExactlyInAnyOrder(
                        "preserved lemon",
                        "beef marrow and knuckle bones",
                        "Thai chili paste (nam prik pao)",
                        "cylinder-shaped Korean rice cakes");
    }

    @Test
    void a_serving_has_a_plausible_amount_of_everything() {
        var softly = new SoftAssertions();
        for (var recipe : recipes) {
            var nutrition = recipe.current().facts().nutrition();
            softly.assertThat(nutrition).as(recipe.slug().value()).isPresent();
            nutrition.ifPresent(known -> {
                var name = recipe.slug().value() + " " + known;
                softly.assertThat(known.coverage()).as(name).isGreaterThan(0.65);
                softly.assertThat(known.perServing().get(Nutrient.CALORIES)).as(name).isNotNull();
                Optional.ofNullable(known.perServing().get(Nutrient.CALORIES))
                        .ifPresent(energy -> softly.assertThat(energy.likely()).as(name).isBetween(5.0, 1_500.0));
                Optional.ofNullable(known.perServing().get(Nutrient.SODIUM_MILLIGRAMS))
                        .ifPresent(sodium -> softly.assertThat(sodium.likely()).as(name).isLessThan(3_500));
            });
        }
        softly.assertAll();
    }

    @Test
    void quick_is_quick_and_every_ingredient_is_used() {
        var softly = new SoftAssertions();
        for (var recipe : recipes) {
            var content = recipe.current().content();
            if (content.tags().contains("quick")) {
                softly.assertThat(content.totalMinutes().orElseThrow()).as(content.name()).isLessThanOrEqualTo(30);
            }
            var used = content.steps().stream().flatMap(step -> step.ingredients().stream()).collect(Collectors
                    .toSet());
            for (int i = 0; i < content.ingredients().size(); i++) {
                var line = content.ingredients().get(i);
                softly.assertThat(line.optional() || used.contains(i)).as(content.name() + ": " + line.text()).isTrue();
            }
        }
        softly.assertAll();
    }

    @Test
    void what_was_scaled_can_be_cooked() {
        var softly = new SoftAssertions();
        for (var recipe : recipes) {
            var content = recipe.current().content();
            softly.assertThat(Scaling.of(content, Optional.of(content.servings()), Units.AS_WRITTEN)).isEqualTo(
                    content);
            for (int servings : List.of(1, 2, 3, content.servings() * 2, content.servings() * 3)) {
                for (var units : Units.values()) {
                    var scaled = Scaling.of(content, Optional.of(servings), units);
                    var foreign = units == Units.METRIC ? US_ONLY : units == Units.US ? METRIC_ONLY : Set.<String>of();
                    for (var line : scaled.ingredients()) {
                        softly.assertThat(line.unit().filter(foreign::contains)).as(line.text()).isEmpty();
                        softly.assertThat(line.text()).as(content.name()).doesNotContain("0.00");
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void loading_again_changes_nothing_and_spares_what_people_changed() {
        var starter = application.getInstance(StarterRecipes.class);
        long start = System.nanoTime();
        assertThat(starter.load()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));

        var changed = recipes.getFirst();
        var content = changed.current().content();
        bus.send(
                new ReviseRecipe(
                        changed.id(),
                        Optional.of(1),
                        RecipeDraft.matched(content.with(content.servings() + 1, content.ingredients(), content
                                .steps()))),
                US);
        bus.send(new RemoveRecipe(recipes.getLast().id(), Optional.empty()), US);
        assertThat(starter.load()).isZero();
        assertThat(get(changed.slug().value()).current().number()).isEqualTo(2);
        assertThat(catchThrowableOfType(
                Refused.class, () -> get(recipes.getLast().slug().value())))
                .isNotNull();
    }
}
