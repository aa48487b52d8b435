package dev.galley.bootstrap.bench;

import dev.galley.domain.kernel.Refused;
import dev.galley.http.recipe.reading.PageReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;

/** Reads recipe pages over and over on one core, in turns with the bare parse of the same pages. */
final class PageBench {
    private final Bench.Effort effort;

    PageBench(Bench.Effort effort) {
        this.effort = effort;
    }

    private static int parse(String page) {
        return Jsoup.parse(page).childNodeSize();
    }

    /** @param bytesEach allocated for one page */
    record Run(double pagesPerSecond, double bytesEach) {}

    /** Prints a pair of rows for each kind of page, and all together last. */
    void measure(Map<String, List<String>> pagesByKind, Bench bench, String name) {
        var table = new Table("", "pages/s", "µs/page", "kB/page", "x bare parse");
        var report = new Report(name, Map.of("seconds", effort.seconds, "repetitions", effort.repetitions));
        var every = pagesByKind.values().stream().flatMap(List::stream).toList();
        run(every, PageBench::parse);
        run(every, PageBench::read);
        pagesByKind.forEach((kind, pages) -> rows(kind, pages, table, report));
        if (pagesByKind.size() > 1) {
            rows("all", every, table, report);
        }
        bench.finish(table.toString(), report);
    }

    private void rows(String kind, List<String> pages, Table table, Report report) {
        var parsed = new ArrayList<Run>();
        var wholly = new ArrayList<Run>();
        for (int i = 0; i < effort.repetitions; i++) {
            parsed.add(run(pages, PageBench::parse));
            wholly.add(run(pages, PageBench::read));
        }
        double bare = perSecond(parsed);
        row(table, kind + ", bare parse", parsed, bare);
        row(table, kind + ", recipe read", wholly, bare);
        report.put(kind, Map.of(
                "pages", pages.size(), "characters", pages.stream().mapToLong(String::length).sum(), "parse", parsed,
                "read",
                wholly));
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
