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
                "With --sustained only the whole path, for so long, minute by minute, with the heap after a full collection.",
                "Appliances, broker and Galley share this process; an embedded database of its own is thrown away afterwards.",
                "Exit codes: 0 measured, 1 failed."
        })
final class TelemetryCommand implements Callable<Integer> {
    private static final int POOL = 4;
    private static final int BATCH = 2_000;
    private static final int ROUND_TRIPS = 1_000;
    private static final int MINUTE_SECONDS = 60;
    private static final double MEGABYTE = 1e6;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--appliances", paramLabel = "N", defaultValue = "100", description = "Connections that measure. Default: ${DEFAULT-VALUE}.")
    private int appliances = 100;

    @Option(names = "--window", paramLabel = "N", defaultValue = "40", description = "Unacknowledged messages of each. Default: ${DEFAULT-VALUE}.")
    private int window = 40;

    @Option(names = "--sustained", paramLabel = "MINUTES", defaultValue = "0", description = "The whole path alone, for so many minutes.")
    private int sustained;

    @Override
    public Integer call() throws IOException {
        if (sustained > 0) {
            sustained();
            return 0;
        }
        compare();
        return 0;
    }

    private void compare() throws IOException {
        var perSecond = new LinkedHashMap<String, List<Double>>();
        var latest = new ArrayList<Double>();
        var cores = new LinkedHashMap<String, List<Double>>();
        Histogram idle;
        TelemetryBench.LookBack back;
        try (var scratch = Scratch.start(POOL)) {
            var telemetry = new TelemetryBench(scratch.database());
            for (int i = 0; i <= effort.repetitions; i++) { // the first warms up
                int run = i;
                add(perSecond, i, "galley, the whole path", telemetry.product(port -> {
                    try (var load = load(port)) {
                        var processors = Processors.of(scratch.database());
                        double rate = load.perSecond(effort.seconds);
                        processors.cores().forEach((name, used) -> add(cores, run, name, used));
                        return rate;
                    }
                }));
                add(perSecond, i, "galley, the writer alone", telemetry.writer(appliances, BATCH, effort.seconds));
                add(perSecond, i, "bare COPY, text", telemetry.copy(appliances, BATCH, effort.seconds));
                add(perSecond, i, "bare COPY, binary", telemetry.copyBinary(appliances, BATCH, effort.seconds));
                add(perSecond, i, "a bridge, message by message", telemetry.bridge(port -> {
                    try (var load = load(port)) {
                        return load.perSecond(effort.seconds);
                    }
                }));
                latest.add(telemetry.latestShare(appliances, BATCH, effort.seconds));
            }
            back = telemetry.lookBack();
            idle = telemetry.product(port -> TelemetryLoad.roundTrips(port, ROUND_TRIPS));
        }
        latest.removeFirst();
        double text = OutboxCommand.median(perSecond.getOrDefault("bare COPY, text", List.of()));
        double binary = OutboxCommand.median(perSecond.getOrDefault("bare COPY, binary", List.of()));
        var table = new Table("", "messages/s", "samples/s", "of COPY, text", "of COPY, binary");
        perSecond.forEach((name, values) -> {
            double median = OutboxCommand.median(values);
            table.row(
                    name,
                    Table.number(median),
                    Table.number(TelemetryLoad.SAMPLES * median),
                    Table.number(median / text),
                    Table.number(median / binary));
        });
        var used = new Table("the whole path: who uses the processors", "cores");
        cores.forEach((name, values) -> used.row(name, Table.number(OutboxCommand.median(values))));
        var report = new Report("telemetry", Map.of(
                "appliances", appliances, "window", window, "samplesPerMessage", TelemetryLoad.SAMPLES, "batch", BATCH,
                "seconds", effort.seconds, "repetitions", effort.repetitions));
        report.put("messagesPerSecond", perSecond);
        report.put("coresOfWholePath", cores);
        report.put("latestValuesShareOfWriter", latest);
        report.put("idlePublishToAcknowledgedMillis", Report.millis(idle));
        report.put("thirtyDaysByTheHourMillis", Map.of("rolledUp", back.rolledUp(), "recomputed", back.recomputed()));
        bench.finish(("%s%n%s%nKeeping the latest values takes %s %% of the writer's time.%n"
                + "Thirty days by the hour: %s ms from the rollup, %s ms from 259,200 samples, %s times as long.%n"
                + "%s: %s%n").formatted(
                        table,
                        used,
                        Table.number(100 * OutboxCommand.median(latest)),
                        Table.number(back.rolledUp()),
                        Table.number(back.recomputed()),
                        Table.number(back.recomputed() / back.rolledUp()),
                        "One message in silence, from sent to acknowledged after the commit",
                        Report.line(idle)), report);
    }

    /** How fast it stays, and whether it keeps anything. */
    private void sustained() throws IOException {
        var table = new Table("minute", "messages/s", "samples/s", "heap after a collection, MB");
        var report = new Report("telemetry-sustained", Map.of(
                "appliances", appliances, "window", window, "samplesPerMessage", TelemetryLoad.SAMPLES, "minutes",
                sustained));
        var rates = new ArrayList<Double>();
        var heaps = new ArrayList<Double>();
        try (var scratch = Scratch.start(POOL)) {
            new TelemetryBench(scratch.database()).product(port -> {
                try (var load = load(port)) {
                    for (int minute = 1; minute <= sustained; minute++) {
                        double rate = load.perSecond(MINUTE_SECONDS);
                        double heap = new Jcmd(ProcessHandle.current().pid()).heapAfterCollection() / MEGABYTE;
                        rates.add(rate);
                        heaps.add(heap);
                        table.row(
                                minute,
                                Table.number(rate),
                                Table.number(TelemetryLoad.SAMPLES * rate),
                                Table.number(heap));
                    }
                }
                return rates.size();
            });
        }
        report.put("messagesPerSecond", rates);
        report.put("heapMegabytes", heaps);
        bench.finish(table.toString(), report);
    }

    /** Under way, and the first are through. */
    private TelemetryLoad load(int port) throws IOException {
        var load = new TelemetryLoad(port, appliances, window);
        ServerProcess.pause(1_000);
        return load;
    }

    private static void add(Map<String, List<Double>> all, int run, String name, double value) {
        if (run > 0) {
            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }
}
