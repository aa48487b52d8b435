package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
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

    @Option(names = "--pgbench", description = "Also run the same statements by pgbench, where it is installed.")
    private boolean pgbench;

    @Option(names = "--plans", description = "Also show how the database answers one request of each kind.")
    private boolean plans;

    @Override
    public Integer call() throws IOException {
        var scripts = Files.createTempDirectory("galley-bench");
        try (var servers = new Servers();
                var app = url != null ? new Api(url) : api(servers.galley(bench.config()));
                var bare = servers.bare()) {
            bench.out().println("Looking around ...");
            bench.out().flush();
            var catalogue = Catalogue.of(app, recipes);
            var scenarios = Scenario.of(catalogue, app).stream().filter(this::isWanted).toList();
            var statements = url != null
                    ? Optional.<Statements>empty()
                    : Optional.of(Statements.behind(
                            bench.config(),
                            scenarios.stream().flatMap(scenario -> ServingBench.sample(scenario).stream()).toList()));
            try (var database = statements.map(_ -> bench.connections(load.pool)).orElse(null)) {
                var serving = new ServingBench(load.setup(), app, bare, bench.out());
                var node = node(servers);
                serving.warmUp(scenarios, node);
                var rows = new ArrayList<ServingBench.Row>();
                for (var scenario : scenarios) {
                    rows.add(serving.run(
                            scenario,
                            scenario.name().equals("recipe-hit") || scenario.name().equals("recipe-miss")
                                    ? node
                                    : Map.of(),
                            statements.map(heard -> loops(scenario, heard, database, scripts)).orElse(List.of())));
                }
                tell(catalogue, rows, node, scenarios, statements);
                node.values().forEach(Api::close);
            }
        } finally {
            StartCommand.delete(scripts);
        }
        return 0;
    }

    /** The same statements without the product. None where nothing was asked of the database. */
    private List<Contender> loops(
            Scenario scenario, Statements heard, @Nullable DataSource database, Path scripts) {
        var sample = ServingBench.sample(scenario);
        var steps = sample.stream().map(heard::steps).filter(each -> !each.isEmpty()).toList();
        if (steps.isEmpty() || database == null) {
            return List.of();
        }
        var contenders = new ArrayList<Contender>();
        var loop = new JdbcLoop(database, steps);
        contenders.add(Contender.of(ServingBench.SQL, each -> loop.closed(load.pool, each)));
        if (pgbench && Pgbench.isInstalled()) {
            var texts = sample.stream().map(heard::texts).filter(each -> !each.isEmpty()).toList();
            var other = new Pgbench(bench.database(), texts, scripts);
            contenders.add(Contender.of("pgbench", each -> other.run(load.pool, each)));
        }
        return contenders;
    }

    private Map<String, Api> node(Servers servers) {
        if (!withNode) {
            return Map.of();
        }
        var sources = Sources.find().resolve("bootstrap").resolve("src").resolve("bench").resolve("node");
        var missing = NodeServers.missing(sources);
        if (!missing.isEmpty()) {
            bench.out().println("Without Fastify and Express: " + missing);
            return Map.of();
        }
        return NodeServers.start(sources, bench.database(), load.pool, servers);
    }

    private static Api api(RunningGalley galley) {
        return new Api(Servers.local(galley.httpPort()), galley.pid());
    }

    private void tell(
            Catalogue catalogue,
            List<ServingBench.Row> rows,
            Map<String, Api> node,
            List<Scenario> scenarios,
            Optional<Statements> statements) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("load", load.setup());
        settings.put("recipes", catalogue.recipes().size());
        var report = new Report("serving", settings);
        report.put("rows", rows.stream().map(ServingBench::told).toList());
        var others = new ArrayList<>(node.keySet());
        if (pgbench && Pgbench.isInstalled()) {
            others.add("pgbench");
        }
        var text = new StringBuilder(ServingBench.table(rows, others).toString());
        if (plans && statements.isPresent()) {
            try (var database = bench.connections(1)) {
                var explained = Plans.of(database, scenarios, statements.get());
                report.put("plans", explained);
                explained.forEach((name, plan) -> text.append("%n%s%n%n%s%n".formatted(name, plan)));
            }
        }
        bench.finish(text.toString(), report);
    }

    private boolean isWanted(Scenario scenario) {
        return only.isEmpty() || only.stream().anyMatch(scenario.name()::startsWith);
    }
}
