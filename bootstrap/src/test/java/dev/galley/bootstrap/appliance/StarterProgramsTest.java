package dev.galley.bootstrap.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.program.CompileProgram;
import dev.galley.application.recipe.GetDirections;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.Compiler;
import dev.galley.domain.appliance.program.Directions;
import dev.galley.domain.appliance.program.Program;
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
    private static final Capabilities COOKER = new Capabilities(Map.of(
            "heat", Map.of("min_celsius", BigDecimal.valueOf(30), "max_celsius", BigDecimal.valueOf(250)),
            "hold", Map.of("max_seconds", BigDecimal.valueOf(86_400)),
            "stir", Map.of("max_rpm", BigDecimal.valueOf(500)),
            "weigh", Map.of("max_grams", BigDecimal.valueOf(5_000))));

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

    @Test
    void each_compiles_or_says_why() throws IOException {
        var refused = new TreeMap<String, Map<String, String>>();
        var made = new TreeMap<String, Program>();
        for (var recipe : recipes()) {
            try {
                made.put(recipe.name(), Compiler.compile(recipe, COOKER));
            } catch (Refused no) {
                refused.put(recipe.name(), no.fields());
            }
        }
        dump(made, refused);
        assertThat(refused.values()).allSatisfy(why -> assertThat(why).isNotEmpty());
    }

    private static void dump(Map<String, Program> made, Map<String, Map<String, String>> refused) {
        var out = new StringBuilder();
        refused.forEach((name, why) -> out.append("REFUSED ").append(name).append(' ').append(why).append('\n'));
        made.forEach((name, program) -> {
            out.append("== ").append(name).append('\n');
            program.steps().forEach(step -> out.append("   ").append(step.recipeStep()).append(' ').append(step.step()).append('\n'));
            program.notes().forEach(note -> out.append("   note ").append(note).append('\n'));
        });
        try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/programs.txt"), out); } catch (IOException e) { throw new java.io.UncheckedIOException(e); }
    }
}
