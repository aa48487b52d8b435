package dev.galley.bootstrap.bench;

import dev.galley.domain.kernel.Refused;
import dev.galley.http.recipe.reading.PageReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code galley bench pages}. */
@Command(name = "pages", description = "Recipe pages read per second on one core, beside the bare parse of the same pages.", mixinStandardHelpOptions = true, footer = {
        "",
        "Both take turns, after a warm-up of the same length. Exit codes: 0 measured, 1 failed."
})
final class PagesCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML files, and folders of them.")
    private List<Path> inputs = List.of();

    /** @param bytesEach allocated for one page */
    record Run(double pagesPerSecond, double bytesEach) {}

    @Override
    public Integer call() throws IOException {
        var pages = pages();
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("there is no .html file in " + inputs);
        }
        ToIntFunction<String> parse = page -> Jsoup.parse(page).childNodeSize();
        ToIntFunction<String> read = PagesCommand::read;
        run(pages, parse);
        run(pages, read);
        var parsed = new ArrayList<Run>();
        var wholly = new ArrayList<Run>();
        for (int i = 0; i < effort.repetitions; i++) {
            parsed.add(run(pages, parse));
            wholly.add(run(pages, read));
        }
        double bare = perSecond(parsed);
        var table = new Table("", "pages/s", "µs/page", "kB/page", "x bare parse");
        row(table, "bare parse", parsed, bare);
        row(table, "recipe read", wholly, bare);
        long characters = pages.stream().mapToLong(String::length).sum();
        var report = new Report("pages", Map.of(
                "pages", pages.size(), "characters", characters, "seconds", effort.seconds, "repetitions",
                effort.repetitions));
        report.put("parse", parsed);
        report.put("read", wholly);
        bench.finish(table.toString(), report);
        return 0;
    }

    private List<String> pages() throws IOException {
        var pages = new ArrayList<String>();
        for (var input : inputs) {
            try (var files = Files.walk(input)) {
                for (var file : files.filter(it -> it.toString().endsWith(".html")).sorted().toList()) {
                    pages.add(Files.readString(file));
                }
            }
        }
        return pages;
    }

    /** Pages without a recipe count as well: they cost the search for one. */
    private static int read(String page) {
        try {
            return PageReader.read(page, Optional.empty()).ingredients().size();
        } catch (Refused noRecipe) {
            return noRecipe.detail().length();
        }
    }

    private Run run(List<String> pages, ToIntFunction<String> work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        long end = began + effort.seconds * 1_000_000_000L;
        long done = 0;
        long seen = 0;
        while (System.nanoTime() < end) {
            for (var page : pages) {
                seen += work.applyAsInt(page);
            }
            done += pages.size();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (seen == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return new Run(done / seconds, (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) done);
    }

    private static double perSecond(List<Run> runs) {
        return Contender.median(runs.stream().mapToDouble(Run::pagesPerSecond).toArray());
    }

    private static void row(Table table, String name, List<Run> runs, double bare) {
        double perSecond = perSecond(runs);
        double bytes = Contender.median(runs.stream().mapToDouble(Run::bytesEach).toArray());
        table.row(name, Table.number(perSecond), Table.number(1e6 / perSecond), Table.number(bytes / 1e3), Table.number(
                bare / perSecond));
    }
}
