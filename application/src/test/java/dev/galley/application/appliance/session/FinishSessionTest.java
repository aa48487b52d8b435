package dev.galley.application.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.InMemoryOccurrences;
import dev.galley.domain.appliance.Occurrence;
import dev.galley.domain.appliance.program.InMemoryPrograms;
import dev.galley.domain.appliance.session.ApplianceSession;
import dev.galley.domain.appliance.session.ApplianceSession.How;
import dev.galley.domain.appliance.session.ApplianceSessionsContract;
import dev.galley.domain.appliance.session.InMemoryApplianceSessions;
import dev.galley.domain.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinishSessionTest {
    private static final Instant NOW = ApplianceSessionsContract.NOW.plusSeconds(600);

    private final InMemoryApplianceSessions sessions = new InMemoryApplianceSessions();
    private final InMemoryOccurrences occurrences = new InMemoryOccurrences();
    private final Queries nothing = new Queries() {
        @Override
        public <R> R ask(Query<R> query, Caller caller) {
            throw new IllegalArgumentException(query.toString());
        }
    };

    private ApplianceSession.End hears(String type, Instant at, String json) {
        var runs = new Runs(
                sessions, new InMemoryPrograms(), nothing, new Ids(InstantSource.fixed(NOW), () -> 7));
        sessions.save(ApplianceSessionsContract.session(
                1, ApplianceSessionsContract.ANA, ApplianceSessionsContract.POT, 0, Optional.empty()));
        occurrences.keep(new Occurrence(ApplianceSessionsContract.POT, "e1", type, at, json), NOW);
        new FinishSession.Handler(runs, occurrences, Clock.fixed(NOW, ZoneOffset.UTC)).handle(
                new FinishSession(ApplianceSessionsContract.POT, "e1", type, at), new Caller.Job("test"));
        return sessions.all().getFirst().end().orElse(new ApplianceSession.End(Instant.EPOCH, How.LOST));
    }

    @Test
    void a_finished_program_ends_its_session_when_the_appliance_says() {
        var at = NOW.minusSeconds(5);
        assertThat(hears("program_finished", at, "{\"outcome\": \"done\"}")).isEqualTo(
                new ApplianceSession.End(at, How.FINISHED));
    }

    @Test
    void one_that_came_to_nothing_is_not_completed() {
        assertThat(hears("program_finished", NOW, "{\"outcome\": \"failed\"}").how()).isEqualTo(How.FAILED);
    }

    @Test
    void a_clock_that_is_years_off_is_not_believed() {
        assertThat(hears("program_finished", Instant.parse("2020-01-02T00:00:00Z"), "{}")).isEqualTo(
                new ApplianceSession.End(NOW, How.FINISHED));
    }

    @Test
    void what_else_happens_ends_nothing() {
        assertThat(hears("alarm", NOW, "{}").at()).isEqualTo(Instant.EPOCH);
    }
}
