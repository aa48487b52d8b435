package dev.galley.bootstrap.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.program.CompileProgram;
import dev.galley.application.recipe.GetDirections;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.Compiler;
import dev.galley.domain.appliance.program.Directions;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.http.recipe.RecipeReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every recipe that Galley ships becomes a program of a cooker that can do everything, or it is said why not. */
class StarterProgramsTest {
    private static List<Directions> recipes() throws IOException {
        try (var file = Objects.requireNonNull(
                StarterProgramsTest.class.getResourceAsStream("/starter/recipes.jsonl"))) {
            var found = new ArrayList<Directions>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                found.add(directions(RecipeReader.recipe(RecipeReader.entries(line).getFirst()).draft().content()));
            }
            return found;
        }
    }

    private static Directions directions(RecipeContent content) {
        return CompileProgram.directions(
                content.name(),
                content.language(),
                GetDirections.View.lines(content),
                GetDirections.View.steps(content));
    }

    private static Map<String, Map<String, String>> refused(Capabilities able) throws IOException {
        var refused = new TreeMap<String, Map<String, String>>();
        for (var recipe : recipes()) {
            try {
                var program = Compiler.compile(recipe, able);
                assertThat(program.steps()).as(recipe.name()).hasSizeGreaterThanOrEqualTo(recipe.steps().size());
            } catch (Refused no) {
                assertThat(no.fields()).as(recipe.name()).isNotEmpty();
                refused.put(recipe.name(), no.fields());
            }
        }
        return refused;
    }

    @Test
    void a_cooker_that_can_do_everything_makes_all_but_what_nobody_should_leave_to_it() throws IOException {
        var refused = refused(able(250, "hold", "stir", "weigh"));
        assertThat(refused.values()).allSatisfy(why -> assertThat(why.values()).allMatch(
                it -> it.startsWith("oil for deep-frying") || it.startsWith("an empty pot")));
        assertThat(refused.keySet()).contains("Churros con Chocolate", "Wiener Schnitzel").doesNotContain(
                "Maple Pecan Granola", "Crispy Roast Potatoes", "Gravlax with Mustard Dill Sauce");
        assertThat(recipes().size() - refused.size()).as("%s", refused).isGreaterThanOrEqualTo(150);
    }

    @Test
    void an_oven_makes_what_is_baked_and_a_pot_what_is_boiled() throws IOException {
        var oven = refused(able(250, "hold", "oven"));
        assertThat(oven.values()).allSatisfy(why -> assertThat(why).containsEntry(
                "steps", "there is nothing in them that this appliance does"));
        assertThat(recipes().size() - oven.size()).isGreaterThanOrEqualTo(35);
        var pot = refused(able(120, "hold", "stir", "weigh", "pot"));
        assertThat(recipes().size() - pot.size()).as("%s", pot).isGreaterThanOrEqualTo(70);
    }

    /** Heats to so much at the most, and can do these besides. */
    private static Capabilities able(int celsius, String... names) {
        var limits = new TreeMap<String, Map<String, BigDecimal>>();
        for (var name : names) {
            limits.put(name, Map.of());
        }
        limits.put("heat", Map.of("min_celsius", BigDecimal.valueOf(30), "max_celsius", BigDecimal.valueOf(celsius)));
        return new Capabilities(limits);
    }
}
