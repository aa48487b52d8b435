package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.LinkSettings;
import dev.galley.bootstrap.config.OutsideSettings;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.bootstrap.simulator.Simulation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.FlashFile;
import dev.galley.domain.identity.Secrets;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A kitchen to look at, for {@code galley up --demo}: a person with an oven and a pot that are at work. The same ones at each
 * start on a data directory. It is asked for on the command line and nowhere else, so that no environment or file can switch
 * it on, and it is refused wherever other people might come by.
 */
final class DemoKitchen implements AutoCloseable {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final double SPEED = 5;
    private static final String PASSWORD = "password";
    private static final String EMAIL = "email";
    private static final String PAIRED = "paired";

    private final Simulation simulation;
    private final KnownAppliances known;
    private final String email;
    private final String password;

    private DemoKitchen(Simulation simulation, KnownAppliances known, String email, String password) {
        this.simulation = simulation;
        this.known = known;
        this.email = email;
        this.password = password;
    }

    /** @throws Trouble if this may be more than somebody's own machine */
    static void check(Config config) {
        var against = new ArrayList<String>();
        if (config.get(Settings.DATABASE_URL).isPresent()) {
            against.add(Settings.DATABASE_URL.name());
        }
        if (config.get(Settings.REDIS_URL).isPresent()) {
            against.add(Settings.REDIS_URL.name());
        }
        if (config.get(OutsideSettings.PUBLIC_URL).isPresent()) {
            against.add(OutsideSettings.PUBLIC_URL.name());
        }
        if (config.get(LinkSettings.MQTT_URL).isPresent()) {
            against.add(LinkSettings.MQTT_URL.name());
        }
        if (!THIS_MACHINE.contains(config.get(Settings.HOST))) {
            against.add(Settings.HOST.name());
        }
        if (!config.get(LinkSettings.MQTT_HOST).map(THIS_MACHINE::contains).orElse(true)) {
            against.add(LinkSettings.MQTT_HOST.name());
        }
        if (!against.isEmpty()) {
            throw new Trouble(
                    "--demo makes a person and appliances up, and is for a Galley on this machine alone: leave it"
                            + " out, or unset " + String.join(", ", against) + ".");
        }
    }

    /** @param work of the Galley that is running and ready */
    static DemoKitchen open(Config config, Parts work, RunningGalley running) throws InterruptedException {
        var directory = Path.of(config.get(Settings.DATA_DIR)).resolve("demo");
        var api = URI.create("http://127.0.0.1:" + running.httpPort());
        var known = new KnownAppliances(directory);
        try (var memory = new FlashFile(directory.resolve("person.jsonl"))) {
            if (!memory.all().containsKey(EMAIL)) {
                invite(api, work, memory);
            }
            var person = memory.all();
            var email = String.valueOf(person.get(EMAIL));
            var appliances = SimulatedOnes.registered(work, known, 2, List.of("virtual-oven", "virtual-pot"));
            if (!person.containsKey(PAIRED)) { // once: whoever gives one away there has done so
                SimulatedOnes.pair(work, appliances, email);
                memory.put(PAIRED, "yes");
            }
            var simulation = new Simulation(known, api);
            var port = running.mqttPort();
            simulation.assemble(
                    appliances,
                    Behaviour.USUAL.atSpeed(SPEED).cookingByItself(),
                    port == null ? OptionalInt.empty() : OptionalInt.of(port),
                    false);
            simulation.fleet().plugIn();
            return new DemoKitchen(simulation, known, email, String.valueOf(person.get(PASSWORD)));
        } catch (RuntimeException | InterruptedException failure) {
            known.close();
            throw failure;
        }
    }

    /** A new account each time the directory is new, whoever was in the database before. */
    private static void invite(URI api, Parts work, FlashFile memory) throws InterruptedException {
        var secret = work.get(Secrets.class).fresh().text();
        var password = secret.substring(0, 16);
        var email = "demo-" + secret.substring(16, 22).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x")
                + "@kitchen.example";
        var request = HttpRequest.newBuilder(api.resolve("/api/v1/auth/register"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(
                        Map.of("email", email, "password", password, "name", "Demo"))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != CREATED) {
                throw new Trouble("The demo person could not be made: " + answer.body());
            }
        } catch (IOException e) {
            throw new Trouble("The demo person could not be made", e);
        }
        memory.put(PASSWORD, password);
        memory.put(EMAIL, email);
    }

    /** What a person needs to look around. */
    String[] words() {
        return new String[]{
                "  Demo       sign in as " + email + ", password " + password,
                "             its oven and its pot cook all day: GET /api/v1/appliances, WS /api/v1/appliances/live"};
    }

    @Override
    public void close() {
        simulation.close();
        known.close();
    }
}
