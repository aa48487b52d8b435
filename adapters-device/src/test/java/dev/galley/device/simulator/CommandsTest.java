package dev.galley.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final String HEAT = "{\"celsius\": 80}";

    private final Said said = new Said();
    private final AtomicInteger ids = new AtomicInteger();
    private final Machine machine = new Machine(Make.pot("pot"), Person.AWAY, said, () -> "event-" + ids
            .incrementAndGet());
    private final Commands commands = new Commands(machine, said, Flash.none());

    @BeforeEach
    void allow() {
        machine.allowRemoteStart(true);
    }

    private void tell(String id, String type, String args) {
        tell(commands, id, type, args, NOW + 60_000);
    }

    private static void tell(Commands commands, String id, String type, String args, long expiresAt) {
        commands.hear(
                Wire.read("""
                        {"id": "%s", "type": "%s", "args": %s, "expires_at": %d}""".formatted(id, type, args,
                        expiresAt)),
                NOW);
    }

    private Object reason(String id) {
        return said.of("commands/" + id + "/result", "reason").getLast();
    }

    @Test
    void a_command_is_accepted_done_and_told() {
        tell("c1", "light", "{\"on\": true}");
        assertThat(said.results("c1")).containsExactly("accepted", "done");
        assertThat(machine.state()).containsEntry("light", true);
    }

    @Test
    void a_repeated_id_is_answered_as_before_and_not_done_again() {
        tell("c1", "identify", "{}");
        tell("c1", "identify", "{}");
        tell("c1", "identify", "{}");
        assertThat(machine.identified()).isEqualTo(1);
        assertThat(said.results("c1")).containsExactly("accepted", "done", "done", "done");
    }

    @Test
    void an_expired_one_is_not_done() {
        tell(commands, "c1", "identify", "{}", NOW);
        assertThat(machine.identified()).isZero();
        assertThat(said.results("c1")).containsExactly("rejected");
        assertThat(reason("c1")).isEqualTo("expired");
    }

    @Test
    void of_ten_thousand_dropped_doubled_and_out_of_order_none_is_done_twice() {
        var deliveries = new ArrayList<Integer>();
        var chance = new Chance(42);
        for (int i = 0; i < 10_000; i++) {
            if (chance.getAsDouble() > 0.3) {
                deliveries.add(i);
            }
            if (chance.getAsDouble() < 0.3) {
                deliveries.add(i);
            }
        }
        for (int i = deliveries.size() - 1; i > 0; i--) { // within a window, as a network does
            Collections.swap(deliveries, i, Math.max(0, i - (int) (chance.getAsDouble() * 50)));
        }
        var inTime = new HashSet<Integer>();
        for (int at = 0; at < deliveries.size(); at++) {
            long now = NOW + at * 100L;
            long expiresAt = NOW + deliveries.get(at) * 100L + 30_000;
            if (now < expiresAt) {
                inTime.add(deliveries.get(at));
            }
            commands.hear(Wire.read("{\"id\": \"c%d\", \"type\": \"identify\", \"expires_at\": %d}"
                    .formatted(deliveries.get(at), expiresAt)), now);
        }
        assertThat(machine.identified()).isEqualTo(inTime.size()).isGreaterThan(5_000);
    }

    @Test
    void it_forgets_nothing_that_could_come_again() {
        for (int i = 0; i < 1_000; i++) {
            tell("c" + i, "identify", "{}");
        }
        tell("one too many", "identify", "{}");
        assertThat(machine.identified()).isEqualTo(1_000);
        assertThat(reason("one too many")).isEqualTo("busy");
    }

    @Test
    void after_the_power_was_gone_it_still_knows_what_it_did(@TempDir Path folder) {
        var file = folder.resolve("flash");
        try (var flash = new FlashFile(file)) {
            tell(new Commands(machine, said, flash), "c1", "identify", "{}", NOW + 60_000);
            flash.put("command/c2", NOW + 60_000 + " accepted");
        }
        try (var flash = new FlashFile(file)) {
            var again = new Commands(machine, said, flash);
            tell(again, "c1", "identify", "{}", NOW + 60_000);
            tell(again, "c2", "identify", "{}", NOW + 60_000);
        }
        assertThat(machine.identified()).isEqualTo(1);
        assertThat(said.results("c1")).endsWith("done");
        assertThat(said.results("c2")).containsExactly("failed");
        assertThat(reason("c2")).isEqualTo("interrupted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "set_temperature | {\"celsius\": 80}",
            "start_program   | {\"program\": \"boil_water\"}"})
    void what_heats_needs_a_closed_lid_an_allowed_remote_start_and_nothing_running(String type, String args) {
        machine.open(true);
        tell("open", type, args);
        machine.open(false);
        machine.allowRemoteStart(false);
        tell("local", type, args);
        machine.allowRemoteStart(true);
        machine.start(machine.make().programs().get("simmer"));
        tell("busy", type, args);
        machine.stop(NOW);
        assertThat(List.of(reason("open"), reason("local"), reason("busy")))
                .containsExactly("door_open", "remote_start_not_allowed", "program_running");
        tell("fine", type, args);
        assertThat(said.results("fine")).containsExactly("accepted", "done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "light           | {\"on\": \"yes\"}                                            | on is neither",
            "set_timer       | {\"seconds\": -1}                                            | seconds",
            "set_temperature | {\"celsius\": 101}                                           | above",
            "set_temperature | {}                                                           | celsius",
            "start_program   | {\"program\": \"fly\"}                                       | unknown_program",
            "start_program   | {\"program\": {\"steps\": []}}                               | without_steps",
            "start_program   | {\"program\": {\"steps\": [{\"type\": \"fry\"}]}}            | steps[0]: unknown_step",
            "start_program   | {\"program\": {\"steps\": [{\"type\": \"timer\", \"seconds\": 1},"
                    + "{\"type\": \"stir\", \"rpm\": 900, \"seconds\": 5}]}}                | steps[1]: rpm is above",
            "explode         | {}                                                           | unknown_type"})
    void what_it_cannot_do_it_does_not_begin(String type, String args, String why) {
        tell("c1", type, args);
        assertThat(said.results("c1")).containsExactly("rejected");
        assertThat(String.valueOf(reason("c1"))).contains(why);
        assertThat(machine.isIdle()).isTrue();
    }

    @Test
    void stopping_stops_heat_too() {
        tell("c1", "set_temperature", HEAT);
        assertThat(machine.state()).containsEntry("target_celsius", 80.0).containsEntry("program", "idle");
        tell("c2", "stop_program", "{}");
        assertThat(machine.state()).doesNotContainKey("target_celsius");
    }

    @Test
    void a_timer_rings() {
        tell("c1", "set_timer", "{\"seconds\": 90}");
        machine.advance(NOW, 89);
        assertThat(said.of("events", "type")).isEmpty();
        machine.advance(NOW, 2);
        assertThat(said.of("events", "type")).containsExactly("timer_finished");
    }

    @Test
    void a_wish_lights_and_never_heats() {
        machine.wish(Wire.read("""
                {"light": true, "target_celsius": 90, "program": "boil_water", "remote_start_allowed": true,
                 "units": "us", "child_lock": true}"""));
        assertThat(machine.state())
                .containsEntry("light", true)
                .containsEntry("units", "us")
                .containsEntry("child_lock", true)
                .doesNotContainKey("target_celsius")
                .containsEntry("program", "idle");
        int changes = said.stateChanges;
        machine.wish(Wire.read("{\"light\": true, \"units\": \"us\", \"child_lock\": true}"));
        assertThat(said.stateChanges).isEqualTo(changes);
    }

    @Test
    void a_program_runs_through_all_its_steps() {
        machine.attendedBy(Person.ATTENTIVE);
        tell("c1", "start_program", """
                {"program": {"id": "p1", "name": "Soup", "steps": [
                  {"type": "weigh", "grams": 200, "ingredient": "leek"},
                  {"type": "heat_to", "celsius": 90},
                  {"type": "stir", "rpm": 100, "seconds": 60},
                  {"type": "wait_for_person", "text": "Taste it"},
                  {"type": "hold", "celsius": 90, "seconds": 120},
                  {"type": "timer", "seconds": 30}]}}""");
        assertThat(machine.state()).containsEntry("program", "Soup").containsEntry("program_id", "p1");
        machine.advance(NOW, 60);
        assertThat(machine.ware().grams()).isBetween(1_196.0, 1_200.0);
        machine.advance(NOW, 900);
        assertThat(said.of("events", "type")).containsExactly("program_finished");
        assertThat(said.of("events", "data").getFirst())
                .isEqualTo(Map.of("program", "Soup", "program_id", "p1", "outcome", "finished"));
        assertThat(machine.state()).containsEntry("program", "idle");
    }

    @Test
    void nobody_there_means_no_endless_heat() {
        tell("c1", "start_program", """
                {"program": {"steps": [{"type": "heat_to", "celsius": 60}, {"type": "wait_for_person"}]}}""");
        machine.advance(NOW, 3_600);
        assertThat(machine.ware().celsius()).isLessThan(55);
        machine.advance(NOW, 86_400);
        assertThat(said.of("events", "data").toString()).contains("abandoned");
    }

    @Test
    void what_waits_stays_warm_for_as_long_as_it_was_told() {
        tell("c1", "start_program", """
                {"program": {"steps": [{"type": "heat_to", "celsius": 60},
                  {"type": "wait_for_person", "text": "Add it",
                   "keep_celsius": 60, "keep_seconds": 900}]}}""");
        machine.advance(NOW, 800);
        assertThat(machine.ware().celsius()).isBetween(58.0, 62.0);
        machine.advance(NOW, 1_800);
        assertThat(machine.ware().celsius()).isLessThan(55);
    }

    @Test
    void a_pot_that_boils_dry_raises_an_alarm_and_ends_its_program() {
        tell("c1", "start_program", """
                {"program": {"steps": [{"type": "hold", "celsius": 100, "seconds": 7200}]}}""");
        machine.advance(NOW, 7_000);
        assertThat(said.of("events", "type")).containsExactly("alarm", "program_finished");
        assertThat(said.of("events", "data").toString()).contains("boiled_dry", "failed");
    }
}
