package dev.galley.bootstrap.bench;

import dev.galley.ai.llm.repair.Repaired;
import dev.galley.ai.llm.repair.ReplyRepair;
import dev.galley.http.server.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench repair}. */
@Command(name = "repair", description = "Megabytes of models' replies mended per second on one core, beside Jackson's parse of sound ones.", mixinStandardHelpOptions = true, footer = {
        "",
        "Replies are made up, 2 kB each: sound ones, and the same ones damaged in the ways of models. All take turns, after a",
        "warm-up of the same length. Exit codes: 0 measured, 1 failed."
})
final class RepairCommand implements Callable<Integer> {
    private static final int REPLIES = 200;
    private static final int ITEMS = 14;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--with-node", description = "Also measure the npm library jsonrepair on the same replies. Needs Node.js.")
    private boolean withNode;

    /** @param megabytesPerSecond of one run that takes so long */
    private record Work(String name, ToDoubleFunction<Duration> megabytesPerSecond, List<Double> found) {
        Work(String name, ToDoubleFunction<Duration> megabytesPerSecond) {
            this(name, megabytesPerSecond, new ArrayList<>());
        }

        static Work of(String name, List<String> replies, ToIntFunction<String> once) {
            return new Work(name, each -> RepairCommand.megabytesPerSecond(replies, once, each));
        }
    }

    /** What was found, as a section of a report. */
    record Found(String text, Map<String, List<Double>> megabytesPerSecond) {}

    /**
     * Measured by turns; the first round warms up.
     *
     * @param node where the sources of the contender are; empty: without it
     */
    static Found measure(Duration each, int repetitions, Optional<Path> node) {
        var sound = new ArrayList<String>();
        var broken = new ArrayList<String>();
        for (int i = 0; i < REPLIES; i++) {
            sound.add(reply(i));
            broken.add(damaged(reply(i), i));
        }
        var works = new ArrayList<>(List.of(
                Work.of("Jackson's parse, sound", sound, reply -> Json.MAPPER.readTree(reply).size()),
                Work.of("repair, sound", sound, RepairCommand::repair),
                Work.of("repair, broken", broken, RepairCommand::repair),
                Work.of("repair and Jackson's parse, broken", broken, RepairCommand::repairAndParse)));
        var ofSound = node.map(sources -> NodeRepair.start(sources, sound));
        var ofBroken = node.map(sources -> NodeRepair.start(sources, broken));
        try {
            ofSound.ifPresent(it -> works.add(new Work("npm's jsonrepair, sound", it::megabytesPerSecond)));
            ofBroken.ifPresent(it -> works.add(new Work("npm's jsonrepair, broken", it::megabytesPerSecond)));
            for (int i = -1; i < repetitions; i++) {
                for (var work : works) {
                    double megabytes = work.megabytesPerSecond.applyAsDouble(each);
                    if (i >= 0) {
                        work.found.add(megabytes);
                    }
                }
            }
        } finally {
            ofSound.ifPresent(NodeRepair::close);
            ofBroken.ifPresent(NodeRepair::close);
        }
        double parse = OutboxCommand.median(works.getFirst().found);
        var table = new Table("", "MB/s", "x Jackson's parse");
        var found = new LinkedHashMap<String, List<Double>>();
        for (var work : works) {
            double median = OutboxCommand.median(work.found);
            table.row(work.name, Table.number(median), Table.number(median / parse));
            found.put(work.name, work.found.stream().map(Report::rounded).toList());
        }
        return new Found(table.toString(), found);
    }

    @Override
    public Integer call() {
        var found = measure(Duration.ofSeconds(effort.seconds), effort.repetitions, withNode
                ? node()
                : Optional.empty());
        var report = new Report("repair", Map.of(
                "replies", REPLIES, "seconds", effort.seconds, "repetitions", effort.repetitions));
        found.megabytesPerSecond.forEach(report::put);
        bench.finish(found.text, report);
        return 0;
    }

    private Optional<Path> node() {
        var sources = Sources.find().resolve("bootstrap").resolve("src").resolve("bench").resolve("node");
        var missing = NodeServers.missing(sources);
        if (!missing.isEmpty()) {
            bench.out().println("Without jsonrepair: " + missing + ".");
            return Optional.empty();
        }
        return Optional.of(sources);
    }

    private static int repair(String reply) {
        return ReplyRepair.repair(reply) instanceof Repaired.Json(var json, _, _) ? json.length() : 0;
    }

    private static int repairAndParse(String reply) {
        return ReplyRepair.repair(reply) instanceof Repaired.Json(var json, _, _)
                ? Json.MAPPER.readTree(json).size()
                : 0;
    }

    private static double megabytesPerSecond(List<String> replies, ToIntFunction<String> once, Duration each) {
        long began = System.nanoTime();
        long end = began + each.toNanos();
        long characters = 0;
        long seen = 0;
        while (System.nanoTime() < end) {
            for (var reply : replies) {
                seen += once.applyAsInt(reply);
                characters += reply.length();
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return characters / 1e6 / ((System.nanoTime() - began) / 1e9);
    }

    private static String reply(int number) {
        var reply = new StringBuilder("{\"dishName\": \"dish ").append(number).append(
                "\", \"confidence\": 0.8, \"items\": [\n");
        for (int i = 0; i < ITEMS; i++) {
            reply.append(i == 0 ? "" : ",\n")
                    .append("  {\"name\": \"roasted carrots, with thyme\", \"quantity\": ")
                    .append(i + 1)
                    .append(", \"unit\": \"piece\", \"grams\": ")
                    .append(20 * i + number)
                    .append(", \"custom\": false, \"note\": null, \"confidence\": 0.")
                    .append(i + 1)
                    .append('}');
        }
        return reply.append("\n]}").toString();
    }

    private static String damaged(String reply, int number) {
        return switch (number % 5) {
            case 0 -> "Here is what I see:\n```json\n" + reply + "\n```\nEnjoy!";
            case 1 -> reply.replace('"', '\'').replace("false", "False").replace("null", "None");
            case 2 -> reply.replaceAll("\"(\\w+)\":", "$1:").replace("}", ",}");
            case 3 -> reply.substring(0, reply.length() - 40);
            default -> reply.replace("},\n", "}\n").replace("with thyme", "with \"wild\" thyme");
        };
    }
}
