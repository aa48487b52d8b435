package dev.galley.domain.appliance.program;

import static dev.galley.domain.appliance.program.Cooking.COOKER;
import static dev.galley.domain.appliance.program.Cooking.able;
import static dev.galley.domain.appliance.program.Cooking.at;
import static dev.galley.domain.appliance.program.Cooking.line;
import static dev.galley.domain.appliance.program.Cooking.problems;
import static dev.galley.domain.appliance.program.Cooking.recipe;
import static dev.galley.domain.appliance.program.Cooking.step;
import static dev.galley.domain.appliance.program.Cooking.steps;
import static dev.galley.domain.appliance.program.Cooking.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static HeatTo heatTo(int celsius) {
        return new HeatTo(celsius, Optional.empty());
    }

    private static Hold hold(int celsius, int seconds) {
        return new Hold(celsius, seconds, Optional.empty());
    }

    private static WaitForPerson wait(String text) {
        return new WaitForPerson(text, Optional.empty());
    }

    @Test
    void an_oven_is_heated_when_there_is_something_to_bake_and_stays_hot_while_it_is_filled() {
        var steps = steps(
                step("Heat the oven to 180 °C and line a tin."), step("Mix the batter by hand."),
                step("Bake for 30 minutes."));
        assertThat(steps).containsExactly(
                wait("Heat the oven to 180 °C and line a tin."),
                wait("Mix the batter by hand."),
                heatTo(180),
                new WaitForPerson("Bake for 30 minutes.", Optional.of(new Keep(180, 900))),
                hold(180, 1_800));
    }

    @Test
    void degrees_fahrenheit_and_gas_marks_are_read() {
        assertThat(work(step("Bake at 350 °F for 30 minutes."))).containsExactly(heatTo(177), hold(177, 1_800));
        assertThat(work(step("Bake at 350 degrees Fahrenheit for 30 minutes."))).contains(heatTo(177));
        assertThat(work(step("Bake at gas mark 4 for half an hour, or 30 minutes."))).contains(heatTo(180));
        assertThat(work(at(180, "Bake until golden (180 °C/350 °F).", 600))).containsExactly(heatTo(180), hold(
                180, 600));
    }

    @Test
    void what_is_above_the_appliance_is_told_by_the_step() {
        assertThat(problems(step("Chop."), step("Mix."), step("Bake at 260 °C for 10 minutes.")))
                .containsExactly(Map.entry("steps[2]", "260 °C is above the 230 °C this appliance reaches"));
        assertThat(problems(step("Heat the oven to 260 °C."), step("Bake for 10 minutes.")))
                .containsKeys("steps[0]", "steps[1]");
        assertThat(problems(recipe(step("Warm it to 40 °C.", 60), step("Keep at 28 °C for 1 hour.")), able(
                "heat", Map.of("min_celsius", 60), "hold", Map.of())))
                .containsKey("steps[1]");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(problems(
                step("Bake at 260 °C for 10 minutes."),
                step("Deep-fry the fritters for 5 minutes."),
                step("Keep warm at 50 °C for 3 hours.")))
                .containsOnlyKeys("steps[0]", "steps[1]", "steps[2]");
    }

    @Test
    void oil_for_deep_frying_is_never_heated_in_whatever_words() {
        for (var text : List.of(
                "Deep-fry the fritters for 5 minutes.",
                "Heat the oil to 180 °C and fry the fritters.",
                "Heat 5 cm of oil in a pot.",
                "Heat the oil 6 cm deep in a heavy pot to 350 °F.",
                "Fry in batches at 175 °C, turning once.",
                "Bring the frying oil back to 170 °C.")) {
            assertThat(problems(step(text))).as(text).containsExactly(
                    Map.entry("steps[0]", "oil for deep-frying is never heated by a program"));
        }
        var swimming = recipe(List.of(line("sunflower oil", "900")), step("Fry the dumplings.", 300, 0));
        assertThat(problems(swimming, COOKER)).containsKey("steps[0]");
    }

    @Test
    void an_empty_pot_is_never_heated() {
        assertThat(problems(step("Heat the empty pot to 200 °C for 10 minutes."))).containsExactly(
                Map.entry("steps[0]", "an empty pot or pan is never heated by a program"));
        assertThat(problems(step("Heat a dry frying pan over high heat.", 300))).containsKey("steps[0]");
    }

    @Test
    void food_is_not_kept_in_the_danger_zone() {
        assertThat(work(step("Keep warm at 50 °C for 2 hours."))).containsExactly(heatTo(50), hold(50, 7_200));
        assertThat(problems(step("Keep warm at 50 °C for 121 minutes."))).containsKey("steps[0]");
        assertThat(work(step("Keep warm at 65 °C for 3 hours."))).contains(hold(65, 10_800));
        assertThat(problems(step("Heat to 45 °C for 3 hours."))).containsKey("steps[0]");
        assertThat(problems(step("Simmer at 55 °C for 3 hours."))).containsKey("steps[0]");
        assertThat(problems(step("Poach at 130 °F for 3 hours."))).containsKey("steps[0]");
        assertThat(problems(step("Keep the soup warm at 50 °C for 1 hour."), step(
                "Keep the soup warm at 55 °C for 90 minutes."))).containsKey("steps");
    }

    @Test
    void yoghurt_and_dough_live_on_being_warm_but_not_for_ever() {
        assertThat(work(step("Incubate the yogurt at 43 °C for 8 hours."))).contains(hold(43, 8 * 3600));
        assertThat(work(step("Let the dough rise at 32 °C for 3 hours."))).contains(hold(32, 3 * 3600));
        assertThat(problems(step("Incubate the yogurt at 43 °C for 13 hours."))).containsKey("steps[0]");
        assertThat(problems(step("Incubate the yogurt at 50 °C for 8 hours."))).containsKey("steps[0]");
        assertThat(problems(step("Keep the stew at 43 °C for 8 hours."))).containsKey("steps[0]");
    }

    @Test
    void nothing_heats_for_longer_than_somebody_may_be_away() {
        assertThat(work(step("Bake at 150 °C for 4 hours."))).contains(hold(150, 4 * 3600));
        assertThat(problems(step("Bake at 150 °C for 5 hours."))).containsKey("steps[0]");
        assertThat(work(step("Simmer gently for 12 hours."))).contains(hold(95, 12 * 3600));
        assertThat(problems(step("Simmer gently for 13 hours."))).containsKey("steps[0]");
    }

    @Test
    void what_fries_goes_on_only_while_somebody_is_there() {
        assertThat(steps(step("Fry the onions over medium heat.", 1_500))).containsExactly(
                wait("Fry the onions over medium heat."),
                heatTo(150),
                hold(150, 600),
                wait("What fries is not left alone: say that you are there, and it goes on."),
                hold(150, 600),
                wait("What fries is not left alone: say that you are there, and it goes on."),
                hold(150, 300));
    }

    @Test
    void a_core_is_measured_and_is_not_how_hot_the_oven_is() {
        var steps = steps(step("Heat the oven to 200 °C."), at(74, "Roast the chicken.", 3_600));
        assertThat(steps).contains(heatTo(200), hold(200, 3_600), wait(
                "It is done when it is 74 °C inside: measure it."));
        assertThat(steps).noneMatch(step -> step instanceof HeatTo(int celsius, var _) && celsius == 74);
        assertThat(work(at(74, "Simmer the chicken until cooked through.", 1_200))).contains(hold(95, 1_200));
        assertThat(work(at(80, "Simmer very gently.", 1_200))).contains(hold(80, 1_200));
        assertThat(work(step("Heat to 70 °C and hold it for 10 minutes."))).contains(heatTo(70), hold(70, 600));
    }

    @Test
    void what_tells_no_time_stays_hot_for_a_while_before_a_person_and_no_longer() {
        assertThat(steps(step("Bake at 200 °C until golden."))).containsExactly(
                heatTo(200), new WaitForPerson("Bake at 200 °C until golden.", Optional.of(new Keep(200, 1_800))));
        assertThat(problems(step("Bake until golden."))).containsKey("steps[0]");
    }

    @Test
    void weights_are_those_of_the_recipe_each_once() {
        var lines = List.of(line("flour", "500"), line("sugar", "80"), line("salt", "7.5"));
        var steps = steps(
                recipe(lines, step("Mix flour and half the sugar.", 60, 0, 1), step("Add salt and sugar.", 60, 1, 2)),
                COOKER);
        assertThat(steps.stream().filter(Weigh.class::isInstance)).containsExactly(
                new Weigh(new BigDecimal("500"), "flour"), new Weigh(new BigDecimal("7.5"), "salt"));
        var heavy = recipe(List.of(line("flour", "6000")), step("Mix the flour.", 60, 0));
        assertThat(problems(heavy, COOKER)).containsExactly(
                Map.entry("steps[0]", "6000 g is more than the 5000 g this appliance weighs"));
    }

    @Test
    void where_no_step_says_what_it_uses_its_words_do() {
        var lines = List.of(line("rolled oats", "200"), line("onion, chopped", "80"));
        assertThat(steps(recipe(lines, step("Add the oat flakes and chop the onions."), step("Simmer.", 60)), COOKER))
                .startsWith(new Weigh(new BigDecimal("200"), "rolled oats"), new Weigh(
                        new BigDecimal("80"), "onion, chopped"));
    }

    @Test
    void it_kneads_and_stirs_as_fast_as_it_can_and_whisks_only_if_it_is_fast_enough() {
        assertThat(work(step("Knead the dough.", 600))).containsExactly(new Stir(40, 600));
        var slow = able("stir", Map.of("max_rpm", 50));
        var program = Compiler.compile(
                recipe(step("Stir everything.", 60), step("Whisk the eggs.", 60)), slow);
        assertThat(program.steps().stream().map(Program.Made::step)).containsExactly(
                wait("Stir everything."), new Stir(50, 60), wait("Whisk the eggs."));
    }

    @Test
    void what_it_cannot_do_is_left_to_the_person_with_a_note() {
        var program = Compiler.compile(
                recipe(step("Stir the batter.", 60), step("Bake at 180 °C for 30 minutes."), step(
                        "Grill until charred.")),
                able("heat", Map.of("max_celsius", 250), "hold", Map.of()));
        assertThat(program.notes()).containsExactly(
                new Program.Note(1, "this appliance does not stir"),
                new Program.Note(3, "it is done over another heat"));
    }

    @Test
    void an_oven_does_not_boil_and_a_pot_does_not_bake() {
        var both = recipe(step("Simmer the sauce for 20 minutes."), step("Bake at 180 °C for 30 minutes."));
        var oven = steps(both, able("heat", Map.of(), "oven", Map.of(), "hold", Map.of()));
        assertThat(oven).contains(hold(180, 1_800)).doesNotContain(hold(95, 1_200));
        var pot = steps(both, able("heat", Map.of(), "pot", Map.of(), "hold", Map.of()));
        assertThat(pot).contains(hold(95, 1_200)).doesNotContain(hold(180, 1_800));
    }

    @Test
    void what_names_no_hold_keeps_what_it_reached_in_one_step() {
        assertThat(steps(recipe(step("Simmer for 20 minutes.")), able("heat", Map.of()))).containsExactly(
                wait("Simmer for 20 minutes."), new HeatTo(95, Optional.of(1_200)));
    }

    @Test
    void limits_that_are_not_told_are_what_a_household_has() {
        var untold = able("heat", Map.of(), "hold", Map.of());
        assertThat(steps(recipe(step("Bake at 250 °C for 10 minutes.")), untold)).contains(hold(250, 600));
        assertThat(problems(recipe(step("Bake at 260 °C for 10 minutes.")), untold)).containsKey("steps[0]");
    }

    @Test
    void a_recipe_with_nothing_for_the_appliance_is_no_program() {
        assertThat(problems(step("Chop."), step("Serve."))).containsExactly(
                Map.entry("steps", "there is nothing in them that this appliance does"));
        assertThat(problems(recipe(step("Bake at 180 °C for 10 minutes.")), able("light", Map.of()))).containsKey(
                "steps");
        assertThat(problems(new Directions("Kuchen", Language.DE, List.of(), List.of(step("Backen."))), COOKER))
                .containsKey("steps");
    }

    @Test
    void what_rests_is_timed_but_for_what_is_in_the_refrigerator() {
        assertThat(steps(step("Simmer for 5 minutes."), step("Cover and leave to stand.", 600), step(
                "Chill in the fridge.", 3_600)))
                .endsWith(
                        wait("Cover and leave to stand."),
                        new Timer(600, "Cover and leave to stand."),
                        wait("Chill in the fridge."));
    }

    @Test
    void more_than_a_message_holds_is_refused() {
        var long_ = "Simmer for 5 minutes. " + "Stir ".repeat(700);
        var steps = java.util.Collections.nCopies(40, step(long_, 300)).toArray(Directions.Direction[]::new);
        assertThat(problems(steps)).containsExactly(
                Map.entry("steps", "are more than an appliance takes in at once"));
    }
}
