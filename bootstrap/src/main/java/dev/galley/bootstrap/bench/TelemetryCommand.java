package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench telemetry}. */
@Command(name = "telemetry", description = "Telemetry from appliances to committed rows: messages of three samples, QoS 1, acknowledged after the"
        + " commit.", mixinStandardHelpOptions = true, footer = {
                "",
                "Beside it the same without MQTT, the same rows by bare COPY, and a bridge that inserts message by message.",
                "Appliances, broker and Galley share this process; an embedded database of its own is thrown away afterwards.",
                "Exit codes: 0 measured, 1 failed."
        })
final class TelemetryCommand implements Callable<Integer> {
    private static final int POOL = 4;
    private static final int BATCH = 2_000;
    private static final int ROUND_TRIPS = 1_000;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--appliances", paramLabel = "N", defaultValue = "100", description = "Connections that measure. Default: ${DEFAULT-VALUE}.")
    private int appliances = 100;

    @Option(names = "--window", paramLabel = "N", defaultValue = "40", description = "Unacknowledged messages of each. Default: ${DEFAULT-VALUE}.")
    private int window = 40;

    @Override
    public Integer call() throws IOException {
        var perSecond = new LinkedHashMap<String, List<Double>>();
        var latest = new ArrayList<Double>();
        Histogram idle;
        try (var scratch = Scratch.start(POOL)) {
            var telemetry = new TelemetryBench(scratch.database());
            for (int i = 0; i <= effort.repetitions; i++) { // the first warms up
                add(perSecond, i, "galley, the whole path", telemetry.product(this::through));
                add(perSecond, i, "galley, the writer alone", telemetry.writer(appliances, BATCH, effort.seconds));
                add(perSecond, i, "bare COPY", telemetry.copy(appliances, BATCH, effort.seconds));
                add(perSecond, i, "a bridge, message by message", telemetry.bridge(this::through));
                latest.add(telemetry.latestShare(appliances, BATCH, effort.seconds));
            }
            idle = telemetry.product(port -> TelemetryLoad.roundTrips(port, ROUND_TRIPS, System.currentTimeMillis()));
        }
        latest.removeFirst();
        double copy = OutboxCommand.median(perSecond.getOrDefault("bare COPY", List.of()));
        var table = new Table("", "messages/s", "samples/s", "of bare COPY");
        perSecond.forEach((name, values) -> {
            double median = OutboxCommand.median(values);
            table.row(
                    name,
                    Table.number(median),
                    Table.number(TelemetryLoad.SAMPLES * median),
                    Table.number(median / copy));
        });
        var report = new Report("telemetry", Map.of(
                "appliances", appliances, "window", window, "samplesPerMessage", TelemetryLoad.SAMPLES, "batch", BATCH,
                "seconds", effort.seconds, "repetitions", effort.repetitions));
        report.put("messagesPerSecond", perSecond);
        report.put("latestValuesShareOfWriter", latest);
        report.put("idlePublishToAcknowledgedMillis", Report.millis(idle));
        bench.finish("%s%nKeeping the latest values takes %s %% of the writer's time.%n%s: %s%n".formatted(
                table,
                Table.number(100 * OutboxCommand.median(latest)),
                "One message in silence, from sent to acknowledged after the commit",
                Report.line(idle)), report);
        return 0;
    }

    private static void add(Map<String, List<Double>> all, int run, String name, double value) {
        if (run > 0) {
            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    private double through(int port) throws IOException {
        try (var load = new TelemetryLoad(port, appliances, window, System.currentTimeMillis())) {
            ServerProcess.pause(1_000); // until the first are through
            return load.perSecond(effort.seconds);
        }
    }
}
