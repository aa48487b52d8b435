package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench meals}. */
@Command(name = "meals", description = "Photographed meals analysed per second, their cost beside the model's, and many at once with a slow model; then the repair of replies and five years of diary, as bench repair and bench diary measure them.", mixinStandardHelpOptions = true, footer = {
        "",
        "Starts a Galley on a new, temporary data directory, with the heap of this JVM (-Xmx256m for the goal), and a stand-in",
        "for the model. Eight at a time are sent, each when the one before is ready and its photo prepared; with the slow model all",
        "at once. The baseline is as many photos that are kept and prepared and not analysed; what the analysis adds shows best",
        "with small ones, and meals told in words go the same way without picture and model.",
        "Exit codes: 0 measured, 1 failed."
})
final class MealsCommand implements Callable<Integer> {
    private static final int EDGE = 640;
    /** Of which hardly anything is left to prepare, so that the rest shows. */
    private static final int SMALL_EDGE = 64;
    private static final int SMALL_ROUNDS = 3;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--meals", paramLabel = "N", defaultValue = "300", description = "Meals of each quick run. Default: ${DEFAULT-VALUE}.")
    private int meals = 300;

    @Option(names = "--slow", paramLabel = "N", defaultValue = "500", description = "Meals at once with the slow model; 0: none. Default: ${DEFAULT-VALUE}.")
    private int slow = 500;

    @Option(names = "--model-seconds", paramLabel = "N", defaultValue = "20", description = "What the slow model takes. Default: ${DEFAULT-VALUE}.")
    private int modelSeconds = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var report = new Report("meals", Map.of("meals", meals, "slow", slow, "modelSeconds", modelSeconds));
        var table = new Table("", "meals", "seconds", "meals/s", "server's CPU ms each");
        var directory = Files.createTempDirectory("galley-bench-meals");
        try (var model = new SlowModel(); var servers = new Servers()) {
            var config = Config.of(Map.of(Settings.DATA_DIR.name(), directory.toString()), Map.of());
            var environment = new HashMap<>(Map.of("RATE_LIMITS", "off", "LOG_LEVEL", "warn", "PHOTO_ANALYSES_FREE",
                    "0"));
            environment.putAll(Map.of("OPENAI_BASE_URL", model.baseUrl(), "OPENAI_API_KEY", "x", "OPENAI_MODEL",
                    "gpt-4o-mini"));
            var process = ServerProcess.java(
                    List.of("up", "--port", "0", "--management-port", "0", "--mqtt-port", "0", "--data-dir",
                            directory.toString()),
                    environment,
                    ServerProcess.temporaryLog("meals"));
            servers.add(process);
            process.await(() -> RunningGalley.in(config).isPresent(), Duration.ofMinutes(3));
            var galley = Servers.local(RunningGalley.in(config).orElseThrow().httpPort());
            var runs = new MealRuns(galley, process.pid(), table, report);
            runs.inTurn("warm-up", meals, MealRuns.Kind.PHOTOS, EDGE);
            runs.inTurn("photos, only kept (baseline)", meals, MealRuns.Kind.KEPT, EDGE);
            runs.inTurn("photos, model at once", meals, MealRuns.Kind.PHOTOS, EDGE);
            if (slow > 0) {
                model.takes(modelSeconds);
                runs.atOnce("photos at once, slow model", slow, EDGE);
                report.put("memoryMegabytes", Report.rounded(ServerProcess.proportionalBytes(process.pid()) / 1e6));
                model.takes(0);
            }
            for (int i = 1; i <= SMALL_ROUNDS; i++) { // compilers are still at work; what is to be compared takes turns
                runs.inTurn("small, only kept (%d)".formatted(i), meals, MealRuns.Kind.KEPT, SMALL_EDGE);
                runs.inTurn("small, model at once (%d)".formatted(i), meals, MealRuns.Kind.PHOTOS, SMALL_EDGE);
                runs.inTurn("words, no model (%d)".formatted(i), meals, MealRuns.Kind.WORDS, SMALL_EDGE);
            }
            report.put("providerCalls", model.asked());
        } finally {
            StartCommand.delete(directory);
        }
        var diary = DiaryCommand.measure(Duration.ofSeconds(effort.seconds), effort.repetitions);
        report.put("diaryPerSecond", diary.perSecond());
        var repair = RepairCommand.measure(Duration.ofSeconds(effort.seconds), effort.repetitions, Optional.empty());
        report.put("repairMegabytesPerSecond", repair.megabytesPerSecond());
        bench.finish("%s%n%s%n%s".formatted(table, diary.text(), repair.text()), report);
        return 0;
    }
}
