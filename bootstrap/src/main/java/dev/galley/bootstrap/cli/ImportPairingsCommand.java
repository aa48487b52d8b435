package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.food.PairingImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley import pairings}. */
@Command(name = "pairings", description = "Imports which foods go together, from the files of FlavorGraph.", mixinStandardHelpOptions = true, footer = {
        "",
        "The folder holds nodes_191120.csv and edges_191120.csv of the FlavorGraph project (Park et al. 2021,",
        "Apache-2.0), gzipped or not. Its ingredients are matched to foods by their names; what is imported",
        "says where it is from wherever it is shown.",
        "Safe to repeat and to interrupt: all of it gets in, or nothing; again, it replaces itself.",
        "A row that cannot be read costs that row.",
        "Exit codes: 0 all rows were good, 1 some were not or nothing could be read, 2 misused."
})
public final class ImportPairingsCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        PairingImport.Summary summary;
        try (var work = Workplace.open(place.config())) {
            summary = work.get(PairingImport.class).run(Objects.requireNonNull(folder));
        } catch (IOException e) {
            line.getErr().println(e.getMessage());
            line.getErr().flush();
            return 1;
        }
        var out = line.getOut();
        out.printf(
                Locale.ROOT,
                "%,d pairs of %,d ingredients read, %,d rows rejected; %,d pairs of foods known.%n",
                summary.read(),
                summary.ingredients(),
                summary.rejects().size(),
                summary.known());
        if (!summary.unmatched().isEmpty()) {
            out.printf(Locale.ROOT, "%,d ingredients are no food here: %s%n", summary.unmatched().size(), String.join(
                    ", ", summary.unmatched()));
        }
        out.flush();
        summary.rejects().stream().limit(MOST_SHOWN).forEach(reject -> line.getErr().printf(
                "%s:%d %s%n", reject.file(), reject.line(), reject.reason()));
        line.getErr().flush();
        return summary.rejects().isEmpty() ? 0 : 1;
    }
}
