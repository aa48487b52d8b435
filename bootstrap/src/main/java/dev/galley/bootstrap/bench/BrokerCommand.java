package dev.galley.bootstrap.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench broker}. */
@Command(name = "broker", description = "Messages of QoS 1 through the embedded broker, and the memory of idle connections.", mixinStandardHelpOptions = true, footer = {
        "",
        "Beside it a bare echo of the same frames, and Mosquitto where it is installed. Needs as many open files as there are",
        "idle connections, and some more (ulimit -n). Exit codes: 0 measured, 1 failed."
})
final class BrokerCommand implements Callable<Integer> {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int PAYLOAD_BYTES = 200;
    private static final double MIB = 1024 * 1024;
    private static final int SETTLE_MILLIS = 3_000;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--publishers", paramLabel = "N", defaultValue = "10", description = "Connections that publish. Default: ${DEFAULT-VALUE}.")
    private int publishers = 10;

    @Option(names = "--window", paramLabel = "N", defaultValue = "100", description = "Unacknowledged messages of each. Default: ${DEFAULT-VALUE}.")
    private int window = 100;

    @Option(names = "--idle", paramLabel = "N", defaultValue = "10000", description = "Idle connections. Default: ${DEFAULT-VALUE}.")
    private int idle = 10_000;

    @Override
    public Integer call() throws IOException {
        var table = new Table("", "acknowledged/s", "taken by the consumer/s");
        var report = new Report("broker", Map.of(
                "publishers", publishers, "window", window, "payloadBytes", PAYLOAD_BYTES, "idle", idle, "seconds",
                effort.seconds, "repetitions", effort.repetitions));
        try (var servers = new Servers()) {
            var echo = port(servers, "--echo");
            var broker = port(servers);
            var mosquitto = mosquitto(servers);
            var runs = new LinkedHashMap<String, List<double[]>>();
            for (int i = 0; i < effort.repetitions; i++) {
                var back = BrokerLoad.echoed(echo, publishers, window, PAYLOAD_BYTES, effort.seconds);
                runs.computeIfAbsent("bare echo", _ -> new ArrayList<>()).add(new double[]{back, back});
                runs.computeIfAbsent("embedded broker", _ -> new ArrayList<>()).add(through(broker));
                if (mosquitto.isPresent()) {
                    runs.computeIfAbsent("Mosquitto", _ -> new ArrayList<>()).add(through(mosquitto.get()));
                }
            }
            runs.forEach((name, results) -> {
                table.row(name, Table.number(median(results, 0)), Table.number(median(results, 1)));
                report.put(name, results);
            });
        }
        var memory = new Table("idle connections", "resident MiB", "kB each");
        try (var servers = new Servers()) {
            idle(servers, memory, report);
        }
        bench.finish(table + (table.toString().contains("Mosquitto") ? "" : "Mosquitto is not installed here.\n") + "\n"
                + memory, report);
        return 0;
    }

    private double[] through(int port) throws IOException {
        return BrokerLoad.through(port, publishers, window, PAYLOAD_BYTES, effort.seconds);
    }

    private static double median(List<double[]> runs, int column) {
        return runs.stream().mapToDouble(run -> run[column]).sorted().toArray()[runs.size() / 2];
    }

    private static ServerProcess process(Servers servers, String... options) {
        var arguments = new ArrayList<>(List.of("bench", "broker-server"));
        arguments.addAll(List.of(options));
        var process = ServerProcess.java(arguments, Map.of(), ServerProcess.temporaryLog("broker"));
        servers.add(process);
        process.await(() -> process.output().stream().anyMatch(line -> line.startsWith(BrokerServerCommand.READY)),
                START);
        return process;
    }

    private static int portOf(ServerProcess process) {
        var ready = process.output().stream().filter(line -> line.startsWith(BrokerServerCommand.READY)).findFirst();
        return Integer.parseInt(ready.orElseThrow().substring(BrokerServerCommand.READY.length()).strip());
    }

    private static int port(Servers servers, String... options) {
        return portOf(process(servers, options));
    }

    private static Optional<Integer> mosquitto(Servers servers) throws IOException {
        var program = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var settings = Files.createTempFile("galley-bench-mosquitto", ".conf");
        settings.toFile().deleteOnExit();
        Files.writeString(settings, """
                listener %d 127.0.0.1
                allow_anonymous true
                max_inflight_messages 0
                max_queued_messages 0
                """.formatted(port));
        var process = ServerProcess.start(
                List.of(program.get().toString(), "-c", settings.toString()), Map.of(), ServerProcess.temporaryLog(
                        "mosquitto"));
        servers.add(process);
        process.await(() -> isListening(port), START);
        return Optional.of(port);
    }

    private static boolean isListening(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private void idle(Servers servers, Table memory, Report report) throws IOException {
        var process = process(servers);
        var sockets = new ArrayList<Socket>();
        try {
            BrokerLoad.connect(portOf(process), "warm").close();
            ServerProcess.pause(SETTLE_MILLIS);
            long before = ServerProcess.residentBytes(process.pid());
            for (int i = 0; i < idle; i++) {
                sockets.add(BrokerLoad.connect(portOf(process), "idle" + i));
            }
            ServerProcess.pause(SETTLE_MILLIS);
            long after = ServerProcess.residentBytes(process.pid());
            memory.row(0, Table.number(before / MIB), "-");
            memory.row(idle, Table.number(after / MIB), Table.number((after - before) / 1e3 / idle));
            report.put("residentBytesBefore", before);
            report.put("residentBytesIdle", after);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
