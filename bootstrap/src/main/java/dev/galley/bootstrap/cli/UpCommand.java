package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.Galley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.LinkSettings;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.bootstrap.observe.Logging;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code galley up}: starts everything, and runs until it is stopped. */
@Command(name = "up", description = "Starts Galley, with a PostgreSQL of its own unless DATABASE_URL names one.", mixinStandardHelpOptions = true, footer = {
        "",
        "The first start fills the database with Galley's starter foods and recipes.",
        "When ready it writes run.json into the data directory: {\"pid\", \"httpPort\", \"managementPort\",",
        "\"mqttPort\"}; mqttPort is null where MQTT_URL names a broker elsewhere.",
        "Ctrl-C stops it: requests in flight finish first.",
        "All settings: galley config. Exit codes: 0 stopped, 1 did not start, 2 misused."
})
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the API; 0 is any free one. Default: 8080.")
    private @Nullable String port;

    @Option(names = "--management-port", paramLabel = "PORT", description = "Port of metrics and health; 0 is any free one. Default: 8081.")
    private @Nullable String managementPort;

    @Option(names = "--mqtt-port", paramLabel = "PORT", description = "Port of the embedded MQTT broker; 0 is any free one. Default: 1883.")
    private @Nullable String mqttPort;

    @Option(names = "--demo", description = "Shows a kitchen at work: a person with an oven and a pot, made up. For this machine alone.")
    private boolean isDemo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        var config = place.config(flags());
        if (isDemo) {
            DemoKitchen.check(config);
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var directory = new DataDirectory(Path.of(config.get(Settings.DATA_DIR)));
        if (!directory.claim()) {
            var pid = RunningGalley.in(config).map(running -> " (process " + running.pid() + ")").orElse("");
            throw new Trouble("Another Galley%s runs on %s: stop it, or choose another directory with --data-dir."
                    .formatted(pid, directory.path()));
        }
        logTo(config, directory);
        var galley = start(config, directory);
        var stopped = new CountDownLatch(1);
        var demo = new AtomicReference<@Nullable DemoKitchen>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (directory) {
                say(out, "", "Stopping: requests in flight finish first ...");
                var kitchen = demo.get();
                if (kitchen != null) {
                    kitchen.close();
                }
                galley.close();
                say(out, "Stopped.");
            } finally {
                stopped.countDown();
            }
        }));
        var running = new RunningGalley(ProcessHandle.current().pid(), galley.httpPort(), galley.managementPort(),
                galley.mqttPort().orElse(null));
        directory.announce(running.json());
        greet(out, config, directory, running, System.nanoTime() - began);
        if (isDemo) {
            var kitchen = DemoKitchen.open(config, galley::part, running);
            demo.set(kitchen);
            say(out, kitchen.words());
        }
        stopped.await();
        return 0;
    }

    private static Galley start(Config config, DataDirectory directory) {
        try {
            return Galley.start(config, directory);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    private Map<String, String> flags() {
        var flags = new HashMap<String, String>();
        if (port != null) {
            flags.put(Settings.PORT.name(), port);
        }
        if (managementPort != null) {
            flags.put(Settings.MANAGEMENT_PORT.name(), managementPort);
        }
        if (mqttPort != null) {
            flags.put(LinkSettings.MQTT_PORT.name(), mqttPort);
        }
        return flags;
    }

    private static boolean isWatched() {
        @SuppressWarnings("SystemConsoleNull") // it may be null all the same, where java.base has no terminal
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static void logTo(Config config, DataDirectory directory) {
        var level = config.get(Settings.LOG_LEVEL).name();
        boolean toFile = switch (config.get(Settings.LOG)) {
            case FILE -> true;
            case STDOUT -> false;
            case AUTO -> isWatched();
        };
        if (toFile) {
            try {
                var logs = Files.createDirectories(directory.path().resolve("logs"));
                Logging.toFile(logs.resolve("galley.log"), level);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            Logging.toStandardOutput(level);
        }
        LoggerFactory.getLogger(UpCommand.class).info("Galley {} starts", VersionCommand.version());
    }

    private static void greet(
            PrintWriter out, Config config, DataDirectory directory, RunningGalley running, long nanos) {
        var database = config.get(Settings.DATABASE_URL).isPresent()
                ? "the one of DATABASE_URL"
                : "embedded, kept in "
                        + directory.path();
        var api = "http://localhost:" + running.httpPort();
        say(
                out,
                "",
                String.format(Locale.ROOT, "Galley is ready (%.1f s).", nanos / 1e9),
                "",
                "  API        " + api + "/api/v1",
                "  Try        " + api + "/api/v1/recipes/search?q=lemon",
                "  Docs       " + api + "/docs",
                "  Metrics    http://localhost:" + running.managementPort() + "/metrics",
                "  Appliances " + (running.mqttPort() == null
                        ? "the broker of MQTT_URL"
                        : "mqtt://localhost:" + running.mqttPort()),
                "  Database   " + database,
                "  Stop       Ctrl-C, or: kill " + running.pid(),
                "");
    }

    private static void say(PrintWriter out, String... lines) {
        for (var line : lines) {
            out.println(line);
        }
        out.flush();
    }
}
