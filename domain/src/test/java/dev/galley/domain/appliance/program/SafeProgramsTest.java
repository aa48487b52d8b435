package dev.galley.domain.appliance.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.Directions.Direction;
import dev.galley.domain.appliance.program.Directions.Line;
import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever recipes say and whatever appliances claim: what compiles keeps the limits of the appliance and of {@link
 * SafetyRules}, and shows all of the recipe. Each failure names its seed.
 */
class SafeProgramsTest {
    /** Of {@code -Dgalley.programs} recipes, where somebody wants more. */
    private static final int TIMES = Integer.getInteger("galley.programs", 4_000);
    private static final List<String> DOING = List.of(
            "Heat", "Preheat the oven", "Bake", "Roast", "Fry", "Deep-fry", "Simmer", "Boil", "Bring to a boil",
            "Keep warm",
            "Hold", "Cook", "Stir", "Whisk", "Knead", "Chop", "Rest", "Chill", "Let rise", "Melt", "Grill", "Steam",
            "Incubate", "Toast", "Take off the heat");
    private static final List<String> WHAT = List.of(
            "the onions", "the oil", "the dough", "the yogurt", "the chicken", "the empty pan", "the milk",
            "everything",
            "5 cm of oil", "the stew", "");
    private static final List<String> HOW = List.of(
            "over medium heat", "over high heat", "gently", "stirring constantly", "until done", "in the oven",
            "until it reaches 74 °C inside", "in a dry pan", "on the other side", "");

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Directions recipe(Random random) {
        var lines = new ArrayList<Line>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(new Line(
                    any(random, List.of("flour", "olive oil", "lard", "milk")),
                    random.nextBoolean()
                            ? Optional.of(BigDecimal.valueOf(1 + random.nextInt(9_000)))
                            : Optional.empty(),
                    random.nextInt(5) == 0));
        }
        var steps = new ArrayList<Direction>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            steps.add(direction(random, lines.size()));
        }
        return new Directions("Dish", Language.EN, lines, steps);
    }

    private static Direction direction(Random random, int lines) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            text.append(any(random, DOING)).append(' ').append(any(random, WHAT)).append(' ').append(any(random, HOW));
            if (random.nextBoolean()) {
                text.append(random.nextBoolean() ? " at " : " to ").append(random.nextInt(450)).append(
                        random.nextBoolean() ? " °C" : " °F");
            }
            if (random.nextInt(3) == 0) {
                text.append(" for ").append(1 + random.nextInt(30)).append(random.nextBoolean()
                        ? " hours"
                        : " minutes");
            }
            text.append(". ");
        }
        var used = new ArrayList<Integer>();
        for (int line = 0; line < lines; line++) {
            if (random.nextInt(3) == 0) {
                used.add(line);
            }
        }
        return new Direction(
                text.toString(),
                random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(100_000)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(random.nextInt(441) - 40) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of("It looks right.") : Optional.empty(),
                used);
    }

    private static Capabilities capabilities(Random random) {
        var limits = new HashMap<String, Map<String, BigDecimal>>();
        for (var name : List.of("heat", "heat", "hold", "stir", "weigh", "oven", "pot")) {
            if (random.nextInt(3) > 0) {
                var own = new HashMap<String, BigDecimal>();
                for (var limit : List.of("min_celsius", "max_celsius", "max_seconds", "max_rpm", "max_grams")) {
                    if (random.nextBoolean()) {
                        own.put(limit, BigDecimal.valueOf(random.nextInt(limit.startsWith("min") ? 100 : 20_000)));
                    }
                }
                limits.put(name, own);
            }
        }
        return new Capabilities(limits);
    }

    @Test
    void whatever_compiles_is_safe_and_whole() {
        int compiled = 0;
        for (long seed = 0; seed < TIMES; seed++) {
            var random = new Random(seed);
            var recipe = recipe(random);
            var capabilities = capabilities(random);
            try {
                var program = Compiler.compile(recipe, capabilities);
                compiled++;
                check("seed " + seed + " " + recipe + " " + capabilities, recipe, capabilities, program);
            } catch (Refused refused) {
                assertThat(refused.fields()).as("seed " + seed).isNotEmpty().allSatisfy((path, why) -> {
                    assertThat(path).matches("steps(\\[\\d+])?");
                    assertThat(why).isNotBlank();
                });
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + seed + " " + recipe + " " + capabilities, broken);
            }
        }
        assertThat(compiled).isGreaterThan(TIMES / 20);
    }

    private static void check(String what, Directions recipe, Capabilities able, Program program) {
        var said = program.steps().stream()
                .map(Program.Made::step)
                .filter(WaitForPerson.class::isInstance)
                .map(step -> ((WaitForPerson) step).text())
                .toList();
        assertThat(said).as(what).containsAll(recipe.steps().stream().map(step -> step.instruction().strip()).toList());
        long away = 0;
        long zone = 0;
        for (var made : program.steps()) {
            switch (made.step()) {
                case HeatTo(int celsius, var hold) -> {
                    reaches(what, able, celsius);
                    away += hold.orElse(0);
                    zone = hold.isEmpty() ? zone : zone(celsius, zone, hold.get());
                }
                case Hold(int celsius, int seconds, var rpm) -> {
                    reaches(what, able, celsius);
                    within(what, able, "hold", "max_seconds", seconds);
                    rpm.ifPresent(speed -> within(what, able, "stir", "max_rpm", speed));
                    away += seconds;
                    zone = zone(celsius, zone, seconds);
                }
                case Stir(int rpm, int _) -> within(what, able, "stir", "max_rpm", rpm);
                case Weigh(var grams, var _) -> within(what, able, "weigh", "max_grams", grams.intValue());
                case WaitForPerson(var _, var keep) -> {
                    away = 0;
                    keep.ifPresent(kept -> reaches(what, able, kept.celsius()));
                }
                case Timer _ -> assertThat(able.limits()).as(what).isNotEmpty();
            }
            assertThat(away).as(what).isLessThanOrEqualTo(12 * 3600);
            assertThat(zone).as(what).isLessThanOrEqualTo(12 * 3600);
            if (!recipe.toString().toLowerCase(java.util.Locale.ROOT).matches(".*(yogurt|dough|rise|incubate).*")) {
                assertThat(zone).as(what).isLessThanOrEqualTo(2 * 3600);
            }
        }
        assertThat(recipe.steps()).as(what).noneMatch(step -> able.has("heat")
                && (!able.has("oven") || able.has("pot"))
                && step.instruction().contains("Deep-fry"));
    }

    private static long zone(int celsius, long before, int seconds) {
        return 5 < celsius && celsius < 60 ? before + seconds : 0;
    }

    private static void reaches(String what, Capabilities able, int celsius) {
        within(what, able, "heat", "max_celsius", celsius);
        able.limit("heat", "min_celsius").ifPresent(least -> assertThat(celsius).as(what).isGreaterThanOrEqualTo(
                least.intValue()));
        assertThat(celsius).as(what).isLessThanOrEqualTo(300);
    }

    private static void within(String what, Capabilities able, String name, String limit, int value) {
        assertThat(able.has(name)).as(what).isTrue();
        able.limit(name, limit).ifPresent(most -> assertThat(value).as(what).isLessThanOrEqualTo(most.intValue()));
    }
}
