package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.bootstrap.simulator.Known;
import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.bootstrap.simulator.Simulation;
import dev.galley.device.simulator.Behaviour;
import dev.galley.device.simulator.Fleet;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code galley appliance simulate}. */
@Command(name = "simulate", description = "Virtual ovens and pots that do all that a real appliance does.", mixinStandardHelpOptions = true, footer = {
        "",
        "By default they belong to the Galley that runs on the data directory: they are registered there, activated, and kept",
        "in DIR/simulator, so that the next run takes the same ones. Pair one with the claim code that is printed:",
        "  POST /api/v1/appliances/pair {\"serial\": \"...\", \"claimCode\": \"...\"}",
        "Without access to its data:  galley appliance register FILE.csv > activations.csv  there, and here",
        "  galley appliance simulate --api https://galley.example.org --activations activations.csv",
        "",
        "They run until Ctrl-C, and say goodbye. How they work: docs/simulator.md.",
        "Exit codes: 0 stopped, 1 failed, 2 misused."
})
public final class SimulateCommand implements Callable<Integer> {
    private static final int MOST = 50_000;
    private static final int MOST_SHOWN = 20;
    private static final long LOOK_MILLIS = 500;
    private static final Duration DOUBT = Duration.ofSeconds(30);

    @Mixin
    private final Place place = new Place();

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "How many. Default: ${DEFAULT-VALUE}; with --activations all in the file.")
    private int count = 1;

    @Option(names = "--model", paramLabel = "NAME", description = "Model of those that are new: a pot if the name says pot or cooker, else an oven. May be given several times. Default: virtual-oven and virtual-pot in turns.")
    private @Nullable List<String> models;

    @Option(names = "--interval", paramLabel = "TIME", defaultValue = "1s", converter = Spans.class, description = "Between two readings of all sensors: 200ms, 1s, 1m. Default: ${DEFAULT-VALUE}.")
    private Duration interval = Duration.ofSeconds(1);

    @Option(names = "--readings", paramLabel = "N", defaultValue = "1", description = "Readings in a message, 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int readings = 1;

    @Option(names = "--speed", paramLabel = "FACTOR", defaultValue = "1x", converter = Factors.class, description = "How fast they cook: 60x makes a minute of a second. Default: ${DEFAULT-VALUE}.")
    private double speed = 1;

    @Option(names = "--cook", description = "Somebody starts programs at them all the time, and looks in now and then.")
    private boolean cooks;

    @Option(names = "--allow-pairing", description = "Presses the button that lets another person pair them.")
    private boolean allowsPairing;

    @Option(names = "--pair-with", paramLabel = "EMAIL", description = "Makes them this person's.")
    private @Nullable String owner;

    @Option(names = "--keep", description = "What they could not say when they stop they say at the next run.")
    private boolean isKept;

    @Option(names = "--firmware-key", paramLabel = "PEM", description = "The vendor's public Ed25519 key. Without it they take no update.")
    private @Nullable Path firmwareKey;

    @Option(names = "--firmware-failures", paramLabel = "SHARE", defaultValue = "0", description = "Share of updates that fail while they are installed, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double firmwareFailures;

    @Option(names = "--for", paramLabel = "TIME", converter = Spans.class, description = "Stops by itself after this time.")
    private @Nullable Duration limit;

    @Option(names = "--api", paramLabel = "URL", description = "Where a Galley answers that is not this data directory's. Needs --activations.")
    private @Nullable URI api;

    @Option(names = "--activations", paramLabel = "FILE", description = "CSV with serial, model and activationSecret, as galley appliance register writes it.")
    private @Nullable Path activations;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        check();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var behaviour = behaviour();
        var ended = new AtomicBoolean();
        var stopped = new CountDownLatch(1);
        var config = place.config();
        try (var known = known(config)) {
            var running = api == null ? Optional.of(running(config)) : Optional.<RunningGalley>empty();
            var appliances = running.isPresent() ? ownOf(config, known) : givenTo(known);
            var address = running.map(it -> URI.create("http://127.0.0.1:" + it.httpPort()))
                    .orElseGet(() -> Objects.requireNonNull(api));
            var simulation = new Simulation(known, address);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(simulation, ended, stopped, out)));
            try {
                start(simulation, appliances, behaviour, running, out);
                watch(simulation.fleet(), appliances.size(), stopped, out);
            } finally {
                end(simulation, ended, stopped, out);
            }
        }
        return 0;
    }

    private void check() {
        if (count < 1 || count > MOST) {
            throw misused("--count must be from 1 to " + MOST);
        }
        if ((api == null) != (activations == null)) {
            throw misused("--api and --activations go together");
        }
        if (api != null && (owner != null || api.getHost() == null)) {
            throw misused(owner != null ? "--pair-with needs the data directory, not --api" : "--api must be a URL");
        }
    }

    private ParameterException misused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }

    private Behaviour behaviour() {
        try {
            var usual = Behaviour.USUAL.every(interval).inMessagesOf(readings).atSpeed(speed);
            var cooking = cooks ? usual.cookingByItself() : usual;
            return firmwareKey == null ? cooking : cooking.trusting(publicKey(firmwareKey), firmwareFailures);
        } catch (IllegalArgumentException e) {
            throw misused(String.valueOf(e.getMessage()));
        }
    }

    private static PublicKey publicKey(Path pem) {
        try {
            var text = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble(pem + " is not a public Ed25519 key in PEM: openssl pkey -in KEY -pubout makes one", e);
        }
    }

    private KnownAppliances known(Config config) {
        var given = activations;
        return new KnownAppliances(given == null
                ? Path.of(config.get(Settings.DATA_DIR)).resolve("simulator")
                : given.resolveSibling(given.getFileName() + ".simulator"));
    }

    private static RunningGalley running(Config config) {
        var running = RunningGalley.in(config).orElseThrow(() -> new Trouble(
                "No Galley runs on %s: start one with galley up, or name another with --data-dir or --api.".formatted(
                        config.get(Settings.DATA_DIR))));
        return running;
    }

    private List<Known> ownOf(Config config, KnownAppliances known) {
        try (var work = Workplace.open(config)) {
            var appliances = SimulatedOnes.registered(
                    work::get, known, count, models == null ? List.of("virtual-oven", "virtual-pot") : models);
            if (owner != null) {
                SimulatedOnes.pair(work::get, appliances, owner);
            }
            return appliances;
        }
    }

    private List<Known> givenTo(KnownAppliances known) {
        var given = KnownAppliances.read(Objects.requireNonNull(activations));
        var isCounted = Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--count");
        return given.stream()
                .limit(isCounted ? count : Integer.MAX_VALUE)
                .map(it -> known.of(it.serial()).orElse(it))
                .toList();
    }

    private void start(Simulation simulation, List<Known> appliances, Behaviour behaviour,
            Optional<RunningGalley> running, PrintWriter out) throws InterruptedException {
        var port = running.map(RunningGalley::mqttPort).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        simulation.assemble(appliances, behaviour, port, isKept);
        Simulation.claimCodes(appliances, MOST_SHOWN).ifPresent(table -> say(out, table));
        if (appliances.size() > MOST_SHOWN) {
            say(out, "  and %,d more.".formatted(appliances.size() - MOST_SHOWN));
        }
        simulation.fleet().plugIn();
        if (allowsPairing) {
            simulation.fleet().appliances().forEach(appliance -> appliance.allowPairing());
        }
        say(out, "Stop with Ctrl-C.");
    }

    private void watch(Fleet fleet, int all, CountDownLatch stopped, PrintWriter out) throws InterruptedException {
        long began = System.nanoTime();
        boolean isTold = false;
        try (var line = new ProgressLine(out)) {
            while (limit == null || System.nanoTime() - began < limit.toNanos()) {
                long before = fleet.counts().acknowledged();
                long from = System.nanoTime();
                if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
                var counts = fleet.counts();
                double perSecond = (counts.acknowledged() - before) / ((System.nanoTime() - from) / 1e9);
                line.show(
                        "acknowledged (%,d of %,d connected, %,d commands)".formatted(
                                counts.connected(), all, counts.commands()),
                        counts.acknowledged(), perSecond, Optional.empty());
                if (!isTold && counts.connected() == all) {
                    isTold = true;
                    line.clear();
                    say(out, "All %,d are connected.".formatted(all));
                } else if (!isTold && counts.connected() == 0 && System.nanoTime() - began > DOUBT.toNanos()) {
                    isTold = true;
                    line.clear();
                    say(out, "None is connected yet. If the database is another than last time, they are not known to it:"
                            + " remove " + place.config().get(Settings.DATA_DIR) + "/simulator and start again.");
                }
            }
        }
    }

    private static void end(Simulation simulation, AtomicBoolean ended, CountDownLatch stopped, PrintWriter out) {
        if (ended.compareAndSet(false, true)) {
            simulation.close();
            say(out, summary(simulation.fleet().counts()));
        }
        stopped.countDown();
    }

    private static String summary(Fleet.Counts counts) {
        return String.format(
                Locale.ROOT, "Sent %,d, acknowledged %,d, refused %,d; heard %,d commands.", counts.sent(), counts
                        .acknowledged(), counts.refused(), counts.commands());
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
