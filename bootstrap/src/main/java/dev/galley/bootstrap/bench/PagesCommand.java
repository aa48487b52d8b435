package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "HTML files, and folders of them. Without any: made pages of 40 to 150 kB.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() throws IOException {
        var pages = inputs.isEmpty() ? MadePages.all() : Map.of("files", pages());
        if (pages.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("there is no .html file in " + inputs);
        }
        new PageBench(effort).measure(pages, bench, "pages");
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
}
