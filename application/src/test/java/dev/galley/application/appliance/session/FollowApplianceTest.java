package dev.galley.application.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.ListOwners;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.program.InMemoryPrograms;
import dev.galley.domain.appliance.program.ProgramsContract;
import dev.galley.domain.appliance.session.ApplianceSession;
import dev.galley.domain.appliance.session.ApplianceSession.How;
import dev.galley.domain.appliance.session.InMemoryApplianceSessions;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowApplianceTest {
    private static final Instant NOON = ProgramsContract.NOW;
    private static final Caller SELF = new Caller.Job("test");

    private final InMemoryApplianceSessions sessions = new InMemoryApplianceSessions();
    private final InMemoryPrograms programs = new InMemoryPrograms();
    private final Map<UserId, Instant> owners = new LinkedHashMap<>(Map.of(
            ProgramsContract.ANA, NOON.minusSeconds(1_000)));
    private Optional<GetApplianceStatus.Status> status = Optional.empty();

    private final Queries queries = new Queries() {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) switch (query) {
                case GetApplianceStatus _ -> status;
                case ListOwners _ -> owners;
                default -> throw new IllegalArgumentException(query.toString());
            };
        }
    };
    private final Runs runs = new Runs(sessions, programs, queries, new Ids(InstantSource.fixed(NOON), () -> 7));

    private void says(String program, String json, int second, Presence presence) {
        status = Optional.of(new GetApplianceStatus.Status(
                new ApplianceModel("Pot"),
                presence,
                Optional.empty(),
                Optional.of(new ReportedState(
                        Optional.empty(), Capabilities.NONE, Optional.of(program), Optional.empty(), Optional.empty(),
                        json)),
                Optional.of(NOON.plusSeconds(second)),
                Optional.of(NOON.plusSeconds(second))));
        look(second);
    }

    private void look(int second) {
        new FollowAppliance.Handler(queries, runs).handle(
                new FollowAppliance(ProgramsContract.POT, NOON.plusSeconds(second)), SELF);
    }

    @Test
    void a_run_is_one_session_of_each_owner() {
        owners.put(ProgramsContract.BEN, NOON.minusSeconds(10));
        says("simmer", "{}", 0, Presence.ONLINE);
        says("simmer", "{}", 5, Presence.ONLINE);
        assertThat(sessions.all()).hasSize(2).allMatch(ApplianceSession::isOpen);
        says("idle", "{}", 60, Presence.ONLINE);
        assertThat(sessions.all()).hasSize(2).allMatch(it -> it.end().orElseThrow().how() == How.STOPPED);
    }

    @Test
    void who_comes_later_gets_no_session_from_before_they_came() {
        says("simmer", "{}", 0, Presence.ONLINE);
        owners.clear();
        owners.put(ProgramsContract.BEN, NOON.plusSeconds(30));
        says("simmer", "{\"a\": 1}", 60, Presence.ONLINE);
        var bens = sessions.all().stream().filter(it -> it.owner().equals(ProgramsContract.BEN)).toList();
        assertThat(bens).allMatch(it -> !it.startedAt().isBefore(NOON.plusSeconds(30)));
    }

    @Test
    void what_was_made_of_a_recipe_says_so_to_whose_it_is() {
        var made = programs.keep(ProgramsContract.program(
                1, ProgramsContract.ANA, ProgramsContract.POT, 95, NOON.minusSeconds(60)));
        owners.put(ProgramsContract.BEN, NOON.minusSeconds(10));
        says("Porridge", "{\"program_id\": \"" + made.id().value() + "\"}", 0, Presence.ONLINE);
        assertThat(sessions.all()).hasSize(2).allSatisfy(session -> assertThat(session.dish().isPresent())
                .isEqualTo(session.owner().equals(ProgramsContract.ANA)));
    }

    @Test
    void silence_ends_a_run_when_it_was_last_heard_of() {
        says("simmer", "{}", 0, Presence.ONLINE);
        says("simmer", "{}", 10, Presence.OFFLINE);
        look(1_700);
        assertThat(sessions.all()).allMatch(ApplianceSession::isOpen);
        look(1_900);
        assertThat(sessions.all()).singleElement().satisfies(session -> assertThat(session.end().orElseThrow())
                .isEqualTo(new ApplianceSession.End(NOON.plusSeconds(10), How.LOST)));
    }

    @Test
    void an_accepted_program_is_the_one_that_runs_then() {
        runs.accepted(ProgramsContract.POT, "simmer", Optional.empty(), NOON, SELF);
        says("idle", "{}", 1, Presence.ONLINE);
        says("simmer", "{}", 2, Presence.ONLINE);
        assertThat(sessions.all()).singleElement().matches(ApplianceSession::isOpen).matches(ApplianceSession::isSeen);
    }

    @Test
    void a_program_that_ran_before_it_is_told_that_it_was_accepted_is_one_run() {
        says("simmer", "{}", 0, Presence.ONLINE);
        runs.accepted(ProgramsContract.POT, "simmer", Optional.empty(), NOON.plusSeconds(3), SELF);
        assertThat(sessions.all()).singleElement().matches(ApplianceSession::isOpen);
    }

    @Test
    void a_new_program_begins_a_new_run() {
        says("simmer", "{}", 0, Presence.ONLINE);
        says("boil", "{}", 600, Presence.ONLINE);
        assertThat(sessions.all()).hasSize(2);
        assertThat(sessions.all().getFirst().end().orElseThrow().how()).isEqualTo(How.REPLACED);
        assertThat(sessions.all().getLast().program()).isEqualTo("boil");
    }

    @Test
    void whoever_is_no_owner_any_more_has_left_the_run() {
        says("simmer", "{}", 0, Presence.ONLINE);
        var left = new LeaveSessions.Handler(sessions).handle(
                new LeaveSessions(ProgramsContract.POT, ProgramsContract.ANA, NOON.plusSeconds(5)), SELF);
        assertThat(left).isEqualTo(1);
        assertThat(sessions.all()).singleElement().satisfies(session -> assertThat(session.end().orElseThrow().how())
                .isEqualTo(How.UNPAIRED));
    }
}
