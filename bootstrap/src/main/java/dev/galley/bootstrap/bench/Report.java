package dev.galley.bootstrap.bench;

import dev.galley.http.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark found, for machines: where, when, and every run behind every median. */
public final class Report {
    private final Map<String, Object> content = new LinkedHashMap<>();

    public Report(String benchmark, Map<String, ?> settings) {
        content.put("benchmark", benchmark);
        content.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        content.put("machine", machine());
        content.put("settings", settings);
    }

    public void put(String name, Object value) {
        content.put(name, value);
    }

    /** Throughputs and latencies of one contender, in the units that the names say. */
    public static Map<String, Object> of(Contender.Runs runs) {
        var told = new LinkedHashMap<String, Object>();
        told.put("perSecond", rounded(runs.perSecond()));
        told.put("perSecondByRun", runs.results().stream().map(run -> rounded(run.perSecond())).toList());
        told.put("serverProcessorMicrosEach", rounded(runs.processorMicrosEach()));
        var latency = new LinkedHashMap<String, Object>();
        for (var percent : List.of(50, 95, 99)) {
            latency.put("p" + percent, rounded(runs.percentileNanos(percent) / 1e6));
        }
        latency.put("max", rounded(runs.maxNanos() / 1e6));
        told.put("latencyMillis", latency);
        told.put("statusesByRun", runs.results().stream().map(LoadResult::statuses).toList());
        told.put("brokenByRun", runs.results().stream().map(LoadResult::broken).toList());
        told.put("unsentByRun", runs.results().stream().map(LoadResult::unsent).toList());
        return told;
    }

    /** Latencies by percentile, in ms. */
    static Map<String, Object> millis(Histogram seen) {
        var told = new LinkedHashMap<String, Object>();
        for (var percent : List.of(50, 95, 99)) {
            told.put("p" + percent, rounded(seen.percentileNanos(percent) / 1e6));
        }
        told.put("max", rounded(seen.maxNanos() / 1e6));
        return told;
    }

    /** The same for people: {@code p50 1.20 ms, …}. */
    static String line(Histogram seen) {
        return millis(seen).entrySet().stream()
                .map(entry -> "%s %s ms".formatted(entry.getKey(), Table.number((double) entry.getValue())))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : -1;
    }

    private static Map<String, Object> machine() {
        var told = new LinkedHashMap<String, Object>();
        told.put("processors", Runtime.getRuntime().availableProcessors());
        told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        told.put("java", Runtime.version().toString());
        told.put("load", java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
        return told;
    }

    public String json() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    /** Written beside the others, named by what and when. Answers the file. */
    public Path writeInto(Path directory) {
        try {
            Files.createDirectories(directory);
            var name = List.of(String.valueOf(content.get("benchmark")), String.valueOf(content.get("at")));
            var file = directory.resolve(String.join("-", name).replaceAll("[^A-Za-z0-9-]", "") + ".json");
            return Files.writeString(file, json() + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot write into " + directory, e);
        }
    }
}
