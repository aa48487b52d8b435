package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench start}: how long until it is ready, and what it holds while nothing happens. */
@Command(name = "start", description = "Start-up time of the first and of later starts, and memory when idle.", mixinStandardHelpOptions = true, footer = {
        "",
        "Works in new, temporary data directories, and deletes them. Exit codes: 0 measured, 1 failed."
})
final class StartCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 2_000;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--starts", paramLabel = "N", defaultValue = "5", description = "Later starts; the median counts. Default: ${DEFAULT-VALUE}.")
    private int starts = 5;

    @Option(names = "--idle-seconds", paramLabel = "N", defaultValue = "10", description = "How long it is left alone before its memory is read. Default: ${DEFAULT-VALUE}.")
    private int idleSeconds = 10;

    @Option(names = "--launcher", paramLabel = "FILE", description = "The launcher to start it by. Default: the one that this was started by.")
    private @Nullable Path launcher;

    /**
     * One start.
     *
     * @param fileMillis until run.json was there
     * @param readyMillis until {@code GET /health/ready} answered well
     * @param idleBytes held by the process when it was idle
     * @param databaseBytes held by the embedded database's processes then
     */
    record Start(double fileMillis, double readyMillis, long idleBytes, long databaseBytes) {}

    @Override
    public Integer call() throws IOException {
        var directory = Files.createTempDirectory("galley-bench-start");
        try {
            var first = start(directory, 0);
            var later = new ArrayList<Start>();
            for (int i = 0; i < starts; i++) {
                later.add(start(directory, i == starts - 1 ? idleSeconds : 0));
            }
            var table = new Table("", "run.json ms", "ready ms");
            table.row("first start", Table.number(first.fileMillis), Table.number(first.readyMillis));
            table.row(
                    "later, median of " + starts,
                    Table.number(median(later, Start::fileMillis)),
                    Table.number(median(later, Start::readyMillis)));
            var idle = later.getLast();
            var report = new Report("start", Map.of("starts", starts, "idleSeconds", idleSeconds));
            report.put("first", first);
            report.put("later", later);
            bench.finish("%s%nIdle after %d s: %s MB, and its database %s MB%n"
                    .formatted(table, idleSeconds, megabytes(idle.idleBytes), megabytes(idle.databaseBytes)), report);
        } finally {
            delete(directory);
        }
        return 0;
    }

    private static double median(List<Start> starts, java.util.function.ToDoubleFunction<Start> value) {
        return Contender.median(starts.stream().mapToDouble(value).toArray());
    }

    private static String megabytes(long bytes) {
        return bytes < 0 ? "-" : Table.number(bytes / 1e6);
    }

    private Start start(Path directory, int idle) throws IOException {
        var config = Config.of(Map.of(Settings.DATA_DIR.name(), directory.toString()), Map.of());
        long began = System.nanoTime();
        try (var process = ServerProcess.start(
                List.of(launcher().toString(), "up", "--port", "0", "--management-port", "0", "--mqtt-port", "0",
                        "--data-dir", directory.toString()),
                Map.of(), ServerProcess.temporaryLog("start"))) {
            process.await(() -> RunningGalley.in(config).isPresent(), LIMIT);
            double fileMillis = (System.nanoTime() - began) / 1e6;
            var running = RunningGalley.in(config).orElseThrow();
            try (var api = new Api(Servers.local(running.httpPort()))) {
                process.await(() -> api.answers("/health/ready"), LIMIT);
            }
            double readyMillis = (System.nanoTime() - began) / 1e6;
            for (long left = idle * 1_000L; left > 0; left -= LOOK_MILLIS) {
                ServerProcess.pause(Math.min(left, LOOK_MILLIS));
            }
            long own = ServerProcess.residentBytes(running.pid());
            long database = ServerProcess.family(databasePid(directory))
                    .mapToLong(member -> Math.max(0, ServerProcess.proportionalBytes(member.pid())))
                    .sum();
            return new Start(fileMillis, readyMillis, own, database);
        }
    }

    private Path launcher() {
        return launcher != null ? launcher.toAbsolutePath() : Sources.find().resolve("galley");
    }

    /** The first line of the file that PostgreSQL keeps beside its data. */
    private static long databasePid(Path directory) throws IOException {
        try (var files = Files.find(directory, 2, (file, _) -> file.endsWith("postmaster.pid"))) {
            var file = files.findFirst().orElseThrow(() -> new IllegalStateException("no database in " + directory));
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
