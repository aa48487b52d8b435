package dev.galley.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Over real sockets, with the embedded broker. */
class VirtualApplianceTest {
    private static final Behaviour QUICK = Behaviour.USUAL.every(Duration.ofMillis(20));

    private final MinimalGalley galley = new MinimalGalley();
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(2);
    private final ExecutorService updates = Executors.newFixedThreadPool(2);
    private final Acknowledged acknowledged = new Acknowledged();
    private final Surroundings surroundings = new Surroundings(
            Clock.systemUTC(), UUID::randomUUID, new Chance(7), timers, updates, HttpClient.newHttpClient(), galley
                    .api(), acknowledged);
    private final List<VirtualAppliance> appliances = new ArrayList<>();

    /** What was acknowledged, by boot and sequence number. */
    private static final class Acknowledged implements Ledger {
        final Set<String> telemetry = ConcurrentHashMap.newKeySet();

        @Override
        public void acknowledged(String applianceId, String topic, String json) {
            if (topic.equals("telemetry")) {
                telemetry.add(key(Wire.read(json)));
            }
        }
    }

    private static String key(JsonNode telemetry) {
        return telemetry.path("boot_id").stringValue() + "/" + telemetry.path("seq").longValue();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        appliances.forEach(appliance -> appliance.switchOff().orTimeout(20, TimeUnit.SECONDS).join());
        timers.shutdownNow();
        updates.shutdownNow();
        galley.close();
    }

    private VirtualAppliance appliance(String serial, Behaviour behaviour, Flash flash) {
        try {
            var credentials = new Activation(surroundings.http(), surroundings.api()).activate(serial, "right");
            var appliance = new VirtualAppliance(
                    credentials, Make.of(serial.startsWith("pot") ? "virtual-pot" : "virtual-oven"), behaviour, flash,
                    surroundings);
            appliances.add(appliance);
            appliance.plugIn();
            return appliance;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private VirtualAppliance appliance(String serial, Behaviour behaviour) {
        return appliance(serial, behaviour, Flash.none());
    }

    private String state(String appliance, String field) {
        return galley.last(appliance, "state").map(state -> state.path(field).asString()).orElse("");
    }

    private void command(String appliance, String id, String type, String args) {
        galley.say(appliance, "commands", """
                {"id": "%s", "type": "%s", "args": %s, "expires_at": %d}""".formatted(id, type, args, Clock.systemUTC()
                .millis() + 60_000), false);
    }

    private List<String> results(String appliance, String id) {
        return galley.said(appliance, "commands/" + id + "/result").stream()
                .map(result -> result.path("status").stringValue())
                .toList();
    }

    @Test
    void it_says_that_it_is_there_how_it_is_and_what_it_measures() {
        var oven = appliance("oven1", QUICK);
        soon().until(() -> galley.said("oven1", "telemetry").size() > 5);
        var presence = galley.last("oven1", "presence").orElseThrow();
        assertThat(presence.path("online").booleanValue()).isTrue();
        assertThat(presence.path("boot_id").stringValue()).isEqualTo(oven.look().bootId());
        var state = galley.last("oven1", "state").orElseThrow();
        assertThat(state.path("firmware_version").stringValue()).isEqualTo("1.0.0");
        assertThat(state.path("model").stringValue()).isEqualTo("virtual-oven");
        assertThat(state.path("program").stringValue()).isEqualTo("idle");
        assertThat(state.path("door").stringValue()).isEqualTo("closed");
        assertThat(state.path("remote_start_allowed").booleanValue()).isTrue();
        assertThat(state.path("capabilities").path("heat").path("max_celsius").intValue()).isEqualTo(250);
        var telemetry = galley.said("oven1", "telemetry");
        for (int i = 0; i < telemetry.size(); i++) {
            assertThat(telemetry.get(i).path("seq").longValue()).isEqualTo(i + 1);
        }
        var sample = telemetry.getFirst().path("samples").get(0);
        assertThat(sample.path("m").stringValue()).isEqualTo("chamber_temperature");
        assertThat(sample.path("u").stringValue()).isEqualTo("Cel");
        assertThat(sample.path("v").doubleValue()).isBetween(19.5, 20.5);
        assertThat(sample.path("t").longValue()).isZero();
    }

    @Test
    void several_readings_go_into_one_message() {
        appliance("pot1", QUICK.inMessagesOf(5));
        soon().until(() -> galley.said("pot1", "telemetry").size() > 1);
        var samples = galley.said("pot1", "telemetry").getFirst().path("samples");
        assertThat(samples.size()).isEqualTo(20);
        assertThat(samples.get(19).path("t").longValue()).isPositive();
    }

    @Test
    void whoever_the_factory_did_not_know_is_not_let_in() {
        var activation = new Activation(surroundings.http(), surroundings.api());
        assertThatThrownBy(() -> activation.activate("x", "wrong")).isInstanceOf(Activation.Denied.class);
        assertThatThrownBy(() -> activation.activate("x", "used")).isInstanceOf(Activation.Denied.class)
                .hasMessageContaining("reset");
    }

    @Test
    void nothing_is_lost_over_cut_lines_and_brokers_that_forget() {
        var oven = appliance("oven1", QUICK);
        for (int i = 0; i < 3; i++) {
            int heard = galley.said("oven1", "telemetry").size();
            soon().until(() -> galley.said("oven1", "telemetry").size() > heard + 10);
            oven.loseLine().join();
            int kept = oven.look().unacknowledged();
            soon().until(() -> oven.look().unacknowledged() > kept + 5);
            oven.plugIn();
        }
        soon().until(() -> oven.look().unacknowledged() < 5);
        galley.stopListening();
        soon().until(() -> oven.look().unacknowledged() > 10); // under way, and not acknowledged, when the broker goes
        galley.stopBroker();
        int kept = oven.look().unacknowledged();
        soon().until(() -> oven.look().unacknowledged() > kept + 5);
        galley.startBrokerAgain();
        soon().until(() -> oven.look().isConnected() && oven.look().unacknowledged() < 5);
        oven.switchOff().join();
        soon().until(() -> galley.last("oven1", "presence").map(it -> !it.path("online").booleanValue()).orElse(false));

        var arrived = galley.said("oven1", "telemetry").stream().map(VirtualApplianceTest::key).toList();
        assertThat(arrived).containsAll(acknowledged.telemetry);
        var firsts = galley.said("oven1", "telemetry").stream().map(it -> it.path("seq").longValue()).distinct()
                .sorted() // over a broker that forgot, what was under way may come after what was kept
                .toList();
        assertThat(firsts).as("none missing")
                .isEqualTo(LongStream.rangeClosed(1, firsts.getLast()).boxed().toList());
        assertThat(oven.look().dropped()).isZero();
    }

    @Test
    void a_store_that_is_full_gives_up_the_oldest_and_never_what_was_acknowledged() {
        var oven = appliance("oven1", QUICK.storing(10));
        soon().until(() -> galley.said("oven1", "telemetry").size() > 3);
        oven.loseLine().join();
        soon().until(() -> oven.look().dropped() > 5);
        oven.plugIn();
        soon().until(() -> oven.look().isConnected() && oven.look().unacknowledged() < 5);
        soon().untilAsserted(() -> assertThat(galley.said("oven1", "telemetry").stream()
                .map(VirtualApplianceTest::key)).containsAll(acknowledged.telemetry));
    }

    @Test
    void its_will_is_said_when_its_line_breaks_and_a_goodbye_when_it_goes() {
        var oven = appliance("oven1", QUICK);
        soon().until(() -> galley.last("oven1", "presence").isPresent());
        oven.loseLine().join();
        soon().until(() -> !galley.last("oven1", "presence").orElseThrow().path("online").booleanValue());
        assertThat(galley.last("oven1", "presence").orElseThrow().path("boot_id").stringValue())
                .isEqualTo(oven.look().bootId());
        oven.plugIn();
        soon().until(() -> galley.last("oven1", "presence").orElseThrow().path("online").booleanValue());
        oven.switchOff().join();
        soon().until(() -> !galley.last("oven1", "presence").orElseThrow().path("online").booleanValue());
    }

    @Test
    void a_command_is_done_once_however_often_it_comes() {
        var oven = appliance("oven1", QUICK);
        soon().until(() -> galley.last("oven1", "state").isPresent());
        for (int i = 0; i < 3; i++) {
            command("oven1", "c1", "light", "{\"on\": true}");
        }
        soon().untilAsserted(() -> assertThat(results("oven1", "c1"))
                .containsExactly("accepted", "done", "done", "done"));
        assertThat(oven.look().executed()).isEqualTo(1);
        soon().until(() -> state("oven1", "light").equals("true"));
    }

    @Test
    void a_command_that_was_said_while_it_was_away_is_done_when_it_is_back() {
        var oven = appliance("oven1", QUICK);
        soon().until(() -> oven.look().isConnected() && galley.last("oven1", "state").isPresent());
        command("oven1", "c0", "identify", "{}"); // once it is answered the subscription is there
        soon().until(() -> results("oven1", "c0").contains("done"));
        oven.loseLine().join();
        command("oven1", "c1", "light", "{\"on\": true}");
        oven.plugIn();
        soon().until(() -> results("oven1", "c1").contains("done"));
    }

    @Test
    void an_open_door_is_told_and_keeps_the_heater_off() {
        var oven = appliance("oven1", QUICK);
        oven.openDoor();
        soon().until(() -> state("oven1", "door").equals("open"));
        command("oven1", "c1", "set_temperature", "{\"celsius\": 180}");
        soon().until(() -> results("oven1", "c1").equals(List.of("rejected")));
        assertThat(galley.last("oven1", "commands/c1/result").orElseThrow().path("reason").stringValue())
                .isEqualTo("door_open");
    }

    @Test
    void a_program_runs_to_its_end_and_says_so() {
        appliance("oven1", QUICK.atSpeed(600));
        soon().until(() -> galley.last("oven1", "state").isPresent());
        command("oven1", "c1", "start_program", """
                {"program": {"id": "p1", "name": "Bread", "steps": [
                  {"type": "heat_to", "celsius": 180}, {"type": "hold", "celsius": 180, "seconds": 60}]}}""");
        soon().until(() -> galley.said("oven1", "state").stream()
                .anyMatch(it -> it.path("program").asString().equals("Bread")));
        soon().until(() -> galley.last("oven1", "events").isPresent());
        var event = galley.last("oven1", "events").orElseThrow();
        assertThat(event.path("type").stringValue()).isEqualTo("program_finished");
        assertThat(event.path("data").path("outcome").stringValue()).isEqualTo("finished");
        soon().until(() -> state("oven1", "program").equals("idle"));
    }

    @Test
    void what_is_wished_for_it_shows_in_its_state() {
        galley.say("oven1", "desired", "{\"light\": true, \"units\": \"us\"}", true);
        appliance("oven1", QUICK);
        soon().until(() -> state("oven1", "light").equals("true") && state("oven1", "units").equals("us"));
    }

    @Test
    void the_button_for_pairing_is_told() {
        var oven = appliance("oven1", QUICK);
        oven.allowPairing();
        soon().until(() -> galley.last("oven1", "events")
                .map(event -> event.path("type").stringValue().equals("pairing_allowed"))
                .orElse(false));
    }

    @Test
    void what_it_could_not_say_before_its_power_went_it_says_afterwards(@TempDir Path folder) {
        String bootBefore;
        try (var flash = new FlashFile(folder.resolve("oven1"))) {
            var oven = appliance("oven1", QUICK, flash);
            bootBefore = oven.look().bootId();
            soon().until(() -> galley.said("oven1", "telemetry").size() > 3);
            oven.loseLine().join();
            int kept = oven.look().unacknowledged();
            soon().until(() -> oven.look().unacknowledged() > kept + 5);
            oven.switchOff().join();
        }
        try (var flash = new FlashFile(folder.resolve("oven1"))) {
            var oven = appliance("oven1", QUICK, flash);
            soon().until(() -> galley.said("oven1", "telemetry").stream()
                    .anyMatch(it -> it.path("boot_id").stringValue().equals(oven.look().bootId())));
            var ofBefore = galley.said("oven1", "telemetry").stream()
                    .filter(it -> it.path("boot_id").stringValue().equals(bootBefore))
                    .map(it -> it.path("seq").longValue())
                    .distinct()
                    .toList();
            assertThat(ofBefore).isEqualTo(LongStream.rangeClosed(1, ofBefore.getLast()).boxed().toList());
            oven.switchOff().join();
        }
    }

    private List<String> firmwareStatuses() {
        return galley.said("oven1", "firmware/status").stream().map(it -> it.path("status").stringValue()).distinct()
                .toList();
    }

    private Optional<String> firmwareError() {
        return galley.last("oven1", "firmware/status").map(it -> it.path("error").asString("")).filter(it -> !it
                .isEmpty());
    }

    private static byte[] artifact() {
        var bytes = new byte[1_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 997);
        }
        return bytes;
    }

    @Test
    void signed_firmware_is_fetched_over_cuts_installed_and_booted() {
        var vendor = new Vendor();
        var oven = appliance("oven1", QUICK.trusting(vendor.publicKey(), 0));
        var boot = oven.look().bootId();
        var artifact = artifact();
        galley.offer(artifact, artifact.length / 20);
        galley.say("oven1", "firmware/available", vendor.offer("r1", "virtual-oven", "1.1.0", 3, artifact,
                "/artifact"), true);
        soon().until(() -> firmwareStatuses().contains("installed"));
        assertThat(firmwareStatuses()).containsExactly("downloading", "verified", "installing", "installed");
        assertThat(oven.look().bootId()).isNotEqualTo(boot);
        assertThat(state("oven1", "firmware_version")).isEqualTo("1.1.0");
        assertThat(state("oven1", "security_version")).isEqualTo("3");
        assertThat(galley.served.total()).isLessThanOrEqualTo((long) (artifact.length * 1.05));

        galley.say("oven1", "firmware/available", vendor.offer("r2", "virtual-oven", "1.2.0", 2, artifact,
                "/artifact"), true);
        soon().until(() -> firmwareError().isPresent());
        assertThat(firmwareError()).contains("rollback");
    }

    @Test
    void an_artifact_that_was_changed_on_the_way_is_not_installed() {
        var vendor = new Vendor();
        var oven = appliance("oven1", QUICK.trusting(vendor.publicKey(), 0));
        var artifact = artifact();
        var offer = vendor.offer("r1", "virtual-oven", "1.1.0", 1, artifact, "/artifact");
        artifact[500_000] ^= 1;
        galley.offer(artifact, 0);
        galley.say("oven1", "firmware/available", offer, true);
        soon().until(() -> firmwareError().isPresent());
        assertThat(firmwareError()).contains("bad_digest");
        assertThat(oven.look().firmwareVersion()).isEqualTo("1.0.0");
    }

    @Test
    void firmware_that_is_not_the_vendors_is_not_even_fetched() {
        appliance("oven1", QUICK.trusting(new Vendor().publicKey(), 0));
        galley.offer(artifact(), 0);
        galley.say("oven1", "firmware/available", new Vendor().offer("r1", "virtual-oven", "1.1.0", 1, artifact(),
                "/artifact"), true);
        soon().until(() -> firmwareError().isPresent());
        assertThat(firmwareError()).contains("bad_signature");
        assertThat(galley.served.total()).isZero();
    }

    @Test
    void an_update_that_fails_leaves_the_old_firmware() {
        var vendor = new Vendor();
        var oven = appliance("oven1", QUICK.trusting(vendor.publicKey(), 1));
        galley.offer(artifact(), 0);
        galley.say("oven1", "firmware/available", vendor.offer("r1", "virtual-oven", "1.1.0", 1, artifact(),
                "/artifact"), true);
        soon().until(() -> firmwareError().isPresent());
        assertThat(firmwareError()).contains("install_failed");
        assertThat(oven.look().firmwareVersion()).isEqualTo("1.0.0");
        assertThat(Map.of("statuses", firmwareStatuses()).toString()).contains("installing");
    }
}
