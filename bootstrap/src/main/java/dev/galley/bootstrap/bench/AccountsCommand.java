package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.config.Settings;
import dev.galley.persistence.identity.Argon2Passwords;
import dev.galley.persistence.identity.HashingCost;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code galley bench accounts}. */
@Command(name = "accounts", description = "What a token costs a kept answer, sign-ins per second beside the bare hash, and refreshes per"
        + " second beside a bare transaction of two statements.", mixinStandardHelpOptions = true, footer = {
                "",
                "Uses the server that runs on the data directory, which must have RATE_LIMITS=off, or starts one there.",
                "Leaves a few accounts behind. Exit codes: 0 measured, 1 failed."
        })
final class AccountsCommand implements Callable<Integer> {
    private static final int RECIPES = 100;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Load load = new Bench.Load();

    /** Two that are measured by turns, and how often each came in a second. */
    private record Race(String name, List<Double> galley, String otherName, List<Double> other) {
        double ratio() {
            return OutboxCommand.median(galley) / OutboxCommand.median(other);
        }
    }

    @Override
    public Integer call() {
        var each = Duration.ofSeconds(load.effort.seconds);
        var config = bench.config();
        var cost = new HashingCost(
                config.get(Settings.PASSWORD_MEMORY_KIB),
                config.get(Settings.PASSWORD_ITERATIONS),
                HashingCost.recommended().atOnce());
        try (var servers = new Servers()) {
            var galley = servers.galley(config);
            try (var app = new Api(Servers.local(galley.httpPort()), galley.pid());
                    var connections = bench.connections(load.pool);
                    var accounts = new AccountsBench(
                            app.base(), new Argon2Passwords(cost, new SecureRandom()), connections)) {
                var reading = Contender.interleaved(reading(app, accounts), load.effort.repetitions, each);
                int cores = Runtime.getRuntime().availableProcessors();
                var logins = race(
                        "sign-ins", it -> it.loginsPerSecond(cores, each),
                        "hashes", it -> it.hashesPerSecond(cores, each), accounts);
                var refreshes = race(
                        "refreshes", it -> it.refreshesPerSecond(load.pool, each),
                        "transactions", it -> it.transactionsPerSecond(load.pool, each), accounts);
                tell(reading, List.of(logins, refreshes), cost);
            }
        }
        return 0;
    }

    private List<Contender> reading(Api app, AccountsBench accounts) {
        var recipes = new ArrayList<String>();
        app.json(Api.BASE + "/recipes?limit=" + RECIPES).path("data").forEach(it -> recipes.add(it.path("id")
                .asString()));
        if (recipes.isEmpty()) {
            throw new IllegalStateException("there are no recipes to read");
        }
        var access = accounts.logIn(accounts.register()).access();
        return AccountsBench.reading(app, recipes, access, load.connections);
    }

    /** The first round warms up. */
    private Race race(
            String name,
            ToDoubleFunction<AccountsBench> galley,
            String otherName,
            ToDoubleFunction<AccountsBench> other,
            AccountsBench accounts) {
        var race = new Race(name, new ArrayList<>(), otherName, new ArrayList<>());
        for (int i = 0; i <= load.effort.repetitions; i++) {
            double one = galley.applyAsDouble(accounts);
            double two = other.applyAsDouble(accounts);
            if (i > 0) {
                race.galley.add(Report.rounded(one));
                race.other.add(Report.rounded(two));
            }
        }
        return race;
    }

    private void tell(Map<String, Contender.Runs> reading, List<Race> races, HashingCost cost) {
        var report = new Report("accounts", Map.of(
                "load", load.setup(), "memoryKib", cost.memoryKib(), "iterations", cost.iterations()));
        var read = new LinkedHashMap<String, Object>();
        var text = new StringBuilder();
        var reads = new Table("kept, read by", "/s", "CPU µs", "p50 ms", "p99 ms");
        reading.forEach((name, runs) -> {
            read.put(name, Report.of(runs));
            reads.row(
                    name,
                    Table.number(runs.perSecond()),
                    Table.number(runs.processorMicrosEach()),
                    Table.millis(runs.percentileNanos(50)),
                    Table.millis(runs.percentileNanos(99)));
        });
        report.put("reading", read);
        text.append(reads).append('\n');
        var table = new Table("", "galley/s", "beside", "/s", "ratio");
        for (var race : races) {
            report.put(race.name, Map.of("galley", race.galley, race.otherName, race.other));
            table.row(
                    race.name,
                    Table.number(OutboxCommand.median(race.galley)),
                    race.otherName,
                    Table.number(OutboxCommand.median(race.other)),
                    Table.number(race.ratio()));
        }
        bench.finish(text.append(table).toString(), report);
    }
}
