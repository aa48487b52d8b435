package dev.galley.domain.appliance.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.program.Program.Made;
import dev.galley.domain.appliance.program.Program.Note;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ProgramsContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    UserId ANA = new UserId(new UUID(1, 1));
    UserId BEN = new UserId(new UUID(1, 2));
    ApplianceId POT = new ApplianceId(new UUID(2, 1));
    ApplianceId OVEN = new ApplianceId(new UUID(2, 2));

    Programs programs();

    /** One with a step of each kind. */
    static Program everything(int celsius) {
        return new Program(
                "Porridge \"Ä\"",
                List.of(
                        new Made(1, new ProgramStep.Weigh(new BigDecimal("7.5"), "salt")),
                        new Made(1, new ProgramStep.WaitForPerson("Put it in.", Optional.empty())),
                        new Made(1, new ProgramStep.HeatTo(celsius, Optional.empty())),
                        new Made(1, new ProgramStep.HeatTo(celsius, Optional.of(60))),
                        new Made(2, new ProgramStep.Hold(celsius, 600, Optional.of(60))),
                        new Made(2, new ProgramStep.Hold(celsius, 600, Optional.empty())),
                        new Made(2, new ProgramStep.Stir(40, 60)),
                        new Made(3, new ProgramStep.WaitForPerson("Look.", Optional.of(new ProgramStep.Keep(95, 900)))),
                        new Made(3, new ProgramStep.Timer(60, "Rest."))),
                List.of(new Note(3, "this appliance does not grill")));
    }

    static StoredProgram program(int id, UserId owner, ApplianceId appliance, int celsius, Instant at) {
        return new StoredProgram(
                new ProgramId(new UUID(3, id)), owner, appliance, new RecipeId(new UUID(4, 1)), 2, 4, everything(
                        celsius),
                at);
    }

    @Test
    default void what_was_kept_is_read_as_it_was() {
        var kept = program(1, ANA, POT, 95, NOW);
        assertThat(programs().keep(kept)).isEqualTo(kept);
        assertThat(programs().of(kept.id(), POT, ANA)).contains(kept);
    }

    @Test
    default void the_same_is_kept_once() {
        var first = programs().keep(program(1, ANA, POT, 95, NOW));
        assertThat(programs().keep(program(2, ANA, POT, 95, NOW.plusSeconds(60)))).isEqualTo(first);
        assertThat(programs().keep(program(3, ANA, POT, 96, NOW)).id()).isNotEqualTo(first.id());
        assertThat(programs().keep(program(4, ANA, OVEN, 95, NOW)).id()).isNotEqualTo(first.id());
        assertThat(programs().keep(program(5, BEN, POT, 95, NOW)).id()).isNotEqualTo(first.id());
    }

    @Test
    default void it_is_there_for_its_owner_and_its_appliance_alone() {
        var kept = programs().keep(program(1, ANA, POT, 95, NOW));
        assertThat(programs().of(kept.id(), POT, BEN)).isEmpty();
        assertThat(programs().of(kept.id(), OVEN, ANA)).isEmpty();
        assertThat(programs().of(new ProgramId(new UUID(9, 9)), POT, ANA)).isEmpty();
    }

    @Test
    default void it_is_forgotten_some_time_after_it_was_last_asked_for() {
        var often = programs().keep(program(1, ANA, POT, 95, NOW));
        var once = programs().keep(program(2, ANA, POT, 96, NOW));
        programs().keep(program(3, ANA, POT, 95, NOW.plus(Duration.ofDays(2))));
        assertThat(programs().forget(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(programs().of(often.id(), POT, ANA)).isPresent();
        assertThat(programs().of(once.id(), POT, ANA)).isEmpty();
    }
}
