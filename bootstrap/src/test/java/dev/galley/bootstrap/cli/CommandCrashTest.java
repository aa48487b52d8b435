package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.bootstrap.simulator.Simulation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.Ledger;
import dev.galley.device.simulator.VirtualAppliance;
import dev.galley.http.server.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person gives commands while Galley, and its broker with it, is killed with SIGKILL at any moment. What was accepted ends
 * in time, as done or expired; what is said to be done was done, and nothing was done twice. The appliances keep their own
 * account.
 *
 * <p>The long form: {@code -Dgalley.commands.kills=20}; {@code -Dgalley.commands.seed} replays the moments.
 */
class CommandCrashTest {
    private static final int APPLIANCES = 4;
    private static final int KILLS = Integer.getInteger("galley.commands.kills", 3);
    private static final long SEED = Long.getLong("galley.commands.seed", 20_261_121);
    private static final int VALID_SECONDS = 40;
    private static final String EMAIL = "ada@kitchen.example";
    private static final Set<String> ENDS = Set.of("DONE", "EXPIRED");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Map<String, Object>> HARMLESS = List.of(
            Map.of("type", "identify", "expiresInSeconds", VALID_SECONDS),
            Map.of("type", "light", "args", Map.of("on", true), "expiresInSeconds", VALID_SECONDS),
            Map.of("type", "set_timer", "args", Map.of("seconds", 5), "expiresInSeconds", VALID_SECONDS));

    /** @param appliance by its id */
    private record Given(String appliance, String id) {}

    /** What appliances said they did, as far as the broker took it. */
    private static final class Done implements Ledger {
        final Set<String> ids = ConcurrentHashMap.newKeySet();

        @Override
        public void acknowledged(String applianceId, String topic, String json) {
            if (topic.startsWith("commands/")
                    && Json.MAPPER.readTree(json).path("status").asString("").equals("done")) {
                ids.add(topic.split("/", -1)[1]);
            }
        }
    }

    @TempDir
    private Path data = Path.of("");

    private final Random chance = new Random(SEED);
    private final List<Given> given = new ArrayList<>();

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    private GalleyProcess up(int mqtt) {
        return GalleyProcess.up(data, Map.of("RATE_LIMITS", "off"), "--mqtt-port", Integer.toString(mqtt));
    }

    @Test
    void each_accepted_command_ends_and_none_is_done_twice_however_often_galley_is_killed(TestReporter reporter)
            throws Exception {
        int mqtt = GalleyProcess.freePort();
        var done = new Done();
        var galley = up(mqtt);
        try (var known = new KnownAppliances(data.resolve("simulator"))) {
            var ada = Person.register(galley.running(), EMAIL);
            var built = Kitchen.builtAndPaired(data, known, APPLIANCES, EMAIL);
            var api = URI.create("http://127.0.0.1:" + galley.running().httpPort());
            try (var simulation = new Simulation(known, api, done)) {
                simulation.assemble(built, Behaviour.USUAL, OptionalInt.of(mqtt), false);
                var fleet = simulation.fleet();
                fleet.plugIn();
                for (int i = 0; i < KILLS; i++) {
                    patiently().until(() -> fleet.counts().connected() == APPLIANCES);
                    giveUntilKilled(galley, ada, fleet.appliances());
                    galley = up(mqtt);
                }
                patiently().until(() -> fleet.counts().connected() == APPLIANCES);
                var away = fleet.appliances().getFirst();
                away.loseLine().join();
                var waiting = new ArrayList<Given>();
                for (var command : HARMLESS) {
                    give(galley, ada, away.id(), command).ifPresent(waiting::add);
                }
                assertThat(waiting).hasSize(HARMLESS.size());
                galley.kill();
                galley = up(mqtt);
                away.plugIn();

                var running = galley;
                patiently().until(() -> given.stream().allMatch(it -> ENDS.contains(status(running, ada, it))));
                assertThat(waiting).as("it waited over the crash").allSatisfy(it -> assertThat(
                        status(running, ada, it)).as(ada.get(running.running(), "/appliances/" + it.appliance()
                                + "/commands/" + it.id()) + running.output()).isEqualTo("DONE"));
                patiently().until(() -> executed(fleet.appliances()) == done.ids.size());
                var ended = given.stream().filter(it -> status(running, ada, it).equals("DONE")).toList();
                reporter.publishEntry("commands", "%d kills, seed %d: %d accepted, %d done, %d expired, %d carried out"
                        .formatted(KILLS + 1, SEED, given.size(), ended.size(), given.size() - ended.size(),
                                executed(fleet.appliances())));
                assertThat(ended).hasSizeGreaterThan(given.size() / 4);
                assertThat(done.ids).as("what counts as done was done").containsAll(
                        ended.stream().map(Given::id).toList());
                assertThat(executed(fleet.appliances())).as("each once").isEqualTo(done.ids.size());
                assertThat(fleet.counts().refused()).as("of what they answered").isZero();
            }
        } finally {
            galley.close();
        }
    }

    private static long executed(List<VirtualAppliance> appliances) {
        return appliances.stream().mapToLong(it -> it.look().executed()).sum();
    }

    /** Gives one after the other; somewhere in between the process is gone. */
    private void giveUntilKilled(GalleyProcess galley, Person ada, List<VirtualAppliance> appliances) throws Exception {
        int most = 10 + chance.nextInt(30);
        long grace = chance.nextInt(30);
        int before = given.size();
        var killer = Thread.ofVirtual().unstarted(galley::kill);
        while (galley.isAlive()) {
            try {
                give(galley, ada, appliances.get(chance.nextInt(appliances.size())).id(),
                        HARMLESS.get(chance.nextInt(HARMLESS.size())));
            } catch (UncheckedIOException _) {
                // it died over this one: whether it was kept is not known, and nobody was told that it was
            }
            if (given.size() >= before + most && killer.getState() == Thread.State.NEW) {
                Thread.sleep(grace); // somewhere between accepting, saying and hearing
                killer.start();
            }
        }
        killer.join();
    }

    private Optional<Given> give(GalleyProcess galley, Person ada, String appliance, Map<String, ?> command) {
        var id = ada.post(galley.running(), "/appliances/" + appliance + "/commands", command).path("id").asString("");
        if (id.isEmpty()) {
            return Optional.empty(); // enough are open
        }
        var one = new Given(appliance, id);
        given.add(one);
        return Optional.of(one);
    }

    private static String status(GalleyProcess galley, Person ada, Given given) {
        return ada.get(galley.running(), "/appliances/" + given.appliance() + "/commands/" + given.id())
                .path("status").asString("");
    }
}
