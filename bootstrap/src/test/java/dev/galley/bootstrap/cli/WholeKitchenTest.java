package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.bootstrap.simulator.Simulation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.Ledger;
import dev.galley.device.simulator.VirtualAppliance;
import dev.galley.http.server.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the factory to the kitchen and through the worst: a Galley in a process of its own is killed under appliances that go
 * on measuring. What they were told was received is compared with what the person can read.
 */
class WholeKitchenTest {
    private static final int APPLIANCES = Integer.getInteger("kitchen.appliances", 10);
    private static final int KILLS = Integer.getInteger("kitchen.kills", 2);
    private static final String EMAIL = "ada@kitchen.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data = Path.of("");

    /** What was acknowledged: {@code boot/seq/index}, by appliance. */
    private static final class Acknowledged implements Ledger {
        final Map<String, Set<String>> samples = new ConcurrentHashMap<>();

        @Override
        public void acknowledged(String applianceId, String topic, String json) {
            if (topic.equals("telemetry")) {
                var message = Json.MAPPER.readTree(json);
                var boot = message.path("boot_id").stringValue();
                var known = samples.computeIfAbsent(applianceId, _ -> ConcurrentHashMap.newKeySet());
                for (int i = 0; i < message.path("samples").size(); i++) {
                    known.add(boot + "/" + message.path("seq").longValue() + "/" + i);
                }
            }
        }

        int count() {
            return samples.values().stream().mapToInt(Set::size).sum();
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    @Test
    void what_appliances_were_told_was_received_is_there_once_however_often_galley_is_killed() throws Exception {
        int mqtt = GalleyProcess.freePort();
        var ledger = new Acknowledged();
        var galley = GalleyProcess.up(Kitchen.copiedTo(data), "--mqtt-port", Integer.toString(mqtt));
        try (var known = new KnownAppliances(data.resolve("simulator"))) {
            var person = Person.register(galley.running(), EMAIL);
            var built = Kitchen.builtAndPaired(data, known, APPLIANCES, EMAIL);
            var api = URI.create("http://127.0.0.1:" + galley.running().httpPort());
            try (var simulation = new Simulation(known, api, ledger)) {
                simulation.assemble(
                        built, Behaviour.USUAL.every(Duration.ofMillis(100)).atSpeed(10), OptionalInt.of(mqtt), false);
                simulation.fleet().plugIn();
                var oven = simulation.fleet().appliances().getFirst();
                showsItself(galley, person, oven);
                obeys(galley, person, oven);
                for (int i = 0; i < KILLS; i++) {
                    int before = ledger.count();
                    patiently().until(() -> ledger.count() > before + 50 * APPLIANCES);
                    galley.kill();
                    galley = GalleyProcess.up(data, "--mqtt-port", Integer.toString(mqtt));
                }
                int before = ledger.count();
                patiently().until(() -> ledger.count() > before + 50 * APPLIANCES);
                showsItself(galley, person, oven);
                simulation.fleet().appliances().forEach(VirtualAppliance::stopMeasuring);
                patiently().until(() -> simulation.fleet().appliances().stream()
                        .allMatch(it -> it.look().unacknowledged() == 0));
                assertThat(simulation.fleet().counts().refused()).isZero();
                for (var appliance : simulation.fleet().appliances()) {
                    assertThat(appliance.look().dropped()).isZero();
                    var stored = stored(galley, person, appliance.id());
                    assertThat(new HashSet<>(stored)).as("all that was acknowledged")
                            .isEqualTo(ledger.samples.get(appliance.id()));
                    assertThat(stored).as("each once").doesNotHaveDuplicates();
                }
            }
        } finally {
            galley.close();
        }
    }

    private static void showsItself(GalleyProcess galley, Person person, VirtualAppliance oven) {
        patiently().untilAsserted(() -> {
            var shown = person.get(galley.running(), "/appliances/" + oven.id());
            assertThat(shown.path("presence").asString()).isEqualTo("online");
            assertThat(shown.path("firmwareVersion").asString()).isEqualTo("1.0.0");
            assertThat(shown.path("state").path("door").asString()).isEqualTo("closed");
        });
    }

    private static void obeys(GalleyProcess galley, Person person, VirtualAppliance oven) {
        var commands = "/appliances/" + oven.id() + "/commands";
        var lit = person.post(galley.running(), commands, Map.of("type", "light", "args", Map.of("on", true)));
        assertThat(lit.path("id").asString()).as(lit.toString()).isNotEmpty();
        patiently().until(() -> person.get(galley.running(), commands + "/" + lit.path("id").asString())
                .path("status")
                .asString()
                .equalsIgnoreCase("DONE"));
        assertThat(oven.look().isLightOn()).isTrue();
        assertThat(oven.look().executed()).isEqualTo(1);
        oven.openDoor();
        patiently().until(() -> person.get(galley.running(), "/appliances/" + oven.id())
                .path("state")
                .path("door")
                .asString()
                .equals("open"));
        var hot = person.post(
                galley.running(), commands, Map.of("type", "set_temperature", "args", Map.of("celsius", 180)));
        assertThat(hot.path("error").path("details").propertyNames()).containsExactly("door");
        oven.closeDoor();
    }

    /** All raw samples of an appliance, page by page, each as {@code boot/seq/index}. */
    private static List<String> stored(GalleyProcess galley, Person person, String applianceId) {
        var found = new ArrayList<String>();
        var path = "/telemetry/" + applianceId + "?resolution=raw&limit=1000";
        var cursor = "";
        do {
            var page = person.get(galley.running(), path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("data").forEach(row -> found.add(row.path("bootId").asString() + "/" + row.path("seq").longValue()
                    + "/" + row.path("index").intValue()));
            cursor = page.path("pagination").path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }
}
