package dev.galley.domain.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.session.ApplianceSession.End;
import dev.galley.domain.appliance.session.ApplianceSession.Heard;
import dev.galley.domain.appliance.session.ApplianceSession.How;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplianceSessionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ProgramId PORRIDGE = new ProgramId(new UUID(1, 1));

    static ApplianceSession session(boolean isSeen, Optional<ProgramId> program) {
        return new ApplianceSession(
                new SessionId(new UUID(5, 5)),
                new UserId(new UUID(1, 2)),
                new ApplianceId(new UUID(2, 2)),
                "porridge",
                program,
                Optional.empty(),
                NOON,
                isSeen,
                Optional.empty());
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static End end(long seconds, How how) {
        return new End(after(seconds), how);
    }

    private static Heard running(String program) {
        return new Heard.Running(program, Optional.empty(), after(60));
    }

    @Test
    void it_ends_when_the_appliance_says_that_it_is_done() {
        assertThat(session(true, Optional.empty()).after(new Heard.Finished(after(600))).end())
                .contains(end(600, How.FINISHED));
    }

    @Test
    void an_idle_appliance_has_stopped_and_may_say_afterwards_that_it_was_done() {
        var stopped = session(true, Optional.empty()).after(new Heard.Idle(after(600)));
        assertThat(stopped.end()).contains(end(600, How.STOPPED));
        assertThat(stopped.after(new Heard.Finished(after(599))).end()).contains(end(600, How.FINISHED));
        assertThat(stopped.after(new Heard.Finished(after(600 + 601))).end()).contains(end(600, How.STOPPED));
    }

    @Test
    void one_that_was_only_accepted_may_be_idle_for_a_while() {
        var accepted = session(false, Optional.empty());
        assertThat(accepted.after(new Heard.Idle(after(100)))).isEqualTo(accepted);
        assertThat(accepted.after(new Heard.Idle(after(121))).end()).contains(end(121, How.STOPPED));
    }

    @Test
    void what_was_accepted_is_what_runs_then_however_the_appliance_calls_it() {
        var seen = session(false, Optional.of(PORRIDGE)).after(running("Porridge, 2 servings"));
        assertThat(seen.isOpen()).isTrue();
        assertThat(seen.program()).isEqualTo("Porridge, 2 servings");
        assertThat(seen.after(new Heard.Idle(after(70))).end()).contains(end(70, How.STOPPED));
    }

    @Test
    void another_program_ends_it() {
        assertThat(session(true, Optional.empty()).after(running("pizza")).end()).contains(end(60, How.REPLACED));
        var other = new Heard.Running("porridge", Optional.of(new ProgramId(new UUID(9, 9))), after(60));
        assertThat(session(false, Optional.of(PORRIDGE)).after(other).end()).contains(end(60, How.REPLACED));
    }

    @Test
    void silence_and_unpairing_end_it_too() {
        assertThat(session(true, Optional.empty()).after(new Heard.Lost(after(5))).end()).contains(end(5, How.LOST));
        assertThat(session(true, Optional.empty()).unpaired(after(5)).end()).contains(end(5, How.UNPAIRED));
    }

    @Test
    void it_ends_once_whatever_is_heard_and_in_whatever_order() {
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var session = session(random.nextBoolean(), Optional.empty());
            Optional<End> ended = Optional.empty();
            for (int i = 0; i < 12; i++) {
                var at = after(random.nextInt(2_000) - 200);
                session = switch (random.nextInt(6)) {
                    case 0 -> session.after(new Heard.Running("porridge", Optional.empty(), at));
                    case 1 -> session.after(new Heard.Running("pizza", Optional.empty(), at));
                    case 2 -> session.after(new Heard.Idle(at));
                    case 3 -> session.after(new Heard.Finished(at));
                    case 4 -> session.after(new Heard.Lost(at));
                    default -> session.unpaired(at);
                };
                assertThat(session.end().filter(end -> end.at().isBefore(NOON))).as("seed " + seed).isEmpty();
                if (ended.isPresent()) {
                    var before = ended.get();
                    var now = session.end().orElseThrow(() -> new AssertionError("opened again"));
                    assertThat(now.at()).as("seed " + seed).isEqualTo(before.at());
                    assertThat(now.how() == before.how() || (before.how() == How.STOPPED && now.how() == How.FINISHED))
                            .as("seed " + seed)
                            .isTrue();
                }
                ended = session.end();
            }
        }
    }

    @Test
    void an_end_before_the_beginning_is_at_the_beginning() {
        assertThat(session(true, Optional.empty()).after(new Heard.Lost(NOON.minus(Duration.ofHours(1)))).end())
                .contains(end(0, How.LOST));
    }
}
