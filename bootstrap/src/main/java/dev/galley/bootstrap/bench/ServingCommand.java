package dev.galley.bootstrap.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench serving}. */
@Command(name = "serving", description = "Throughput and latency of reading recipes and foods, beside the same bytes from a bare server"
        + " and the same SQL from a bare loop.", mixinStandardHelpOptions = true, footer = {
                "",
                "Uses the server that runs on the data directory, or starts one there and stops it afterwards.",
                "Exit codes: 0 measured, 1 failed."
        })
final class ServingCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Load load = new Bench.Load();

    @Option(names = "--url", paramLabel = "URL", description = "A server of this machine to measure instead of that of the data directory."
            + " Its SQL cannot be heard then.")
    private @Nullable URI url;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Scenarios to run, or how their names begin: recipe, list, search, autocomplete, food.")
    private List<String> only = List.of();

    @Option(names = "--recipes", paramLabel = "N", defaultValue = "100000", description = "As many recipes are asked for, at the most. Default: ${DEFAULT-VALUE}.")
    private int recipes = 100_000;

    @Option(names = "--with-node", description = "Also compare recipes by id with Fastify and Express on the same database. Needs Node.js.")
    private boolean withNode;

    @Override
    public Integer call() {
        try (var servers = new Servers();
                var app = new Api(url != null ? url : servers.galley(bench.dataDirectory));
                var bare = new Api(servers.bare())) {
            bench.out().println("Looking around ...");
            bench.out().flush();
            var catalogue = Catalogue.of(app, recipes);
            var scenarios = Scenario.of(catalogue, app).stream().filter(this::isWanted).toList();
            var serving = new ServingBench(load.setup(), app, bare, Optional.empty(), bench.out());
            var rows = new ArrayList<ServingBench.Row>();
            for (var scenario : scenarios) {
                rows.add(serving.run(scenario, Map.of()));
            }
            var settings = new LinkedHashMap<String, Object>();
            settings.put("load", load.setup());
            settings.put("recipes", catalogue.recipes().size());
            var report = new Report("serving", settings);
            report.put("rows", rows.stream().map(ServingBench::told).toList());
            bench.finish(ServingBench.table(rows, withNode ? List.of("fastify", "express") : List.of()).toString(),
                    report);
        }
        return 0;
    }

    private boolean isWanted(Scenario scenario) {
        return only.isEmpty() || only.stream().anyMatch(scenario.name()::startsWith);
    }
}
