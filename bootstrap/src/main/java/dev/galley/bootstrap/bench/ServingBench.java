package dev.galley.bootstrap.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serving beside what it stands on: each scenario answered by the product, by a bare server that has the same bytes ready,
 * and, where its statements could be heard, by the database alone.
 */
public final class ServingBench {
    private static final int SAMPLE = 200;
    private static final String APP = "galley";
    private static final String BARE = "bare";
    /** The name of the contender that runs the same statements alone. */
    public static final String SQL = "sql";
    /** A server that is still compiling gets faster from one round to the next by more than this. */
    private static final double STEADY = 1.05;

    private static final int MOST_WARM_UPS = 8;

    private final Setup setup;
    private final Api app;
    private final Api bare;
    private final PrintWriter out;

    /**
     * @param each how long each run lasts
     * @param connections of the load driver
     * @param pool connections to the database, as many as the product has
     */
    public record Setup(Duration each, int repetitions, int connections, int pool) {
        public Setup {
            if (!each.isPositive() || repetitions < 1 || connections < 1 || pool < 1) {
                throw new IllegalArgumentException("runs, their time and connections are at least 1");
            }
        }
    }

    /** One scenario's outcome. {@code open} is empty where nothing was answered. */
    public record Row(
            Scenario scenario, Map<String, Contender.Runs> closed, double openPerSecond,
            Map<String, Contender.Runs> open) {
        public double perSecond(String contender) {
            var runs = closed.get(contender);
            return runs == null ? Double.NaN : runs.perSecond();
        }

        public double ratio(String contender) {
            return perSecond(APP) / perSecond(contender);
        }
    }

    public ServingBench(Setup setup, Api app, Api bare, PrintWriter out) {
        this.setup = setup;
        this.app = app;
        this.bare = bare;
        this.out = out;
    }

    /** Lets both servers compile what they will need, before the first scenario is measured. */
    public void warmUp(List<Scenario> scenarios, Map<String, Api> servers) {
        for (var scenario : scenarios) {
            var driver = new LoadDriver(app.base());
            var requests = scenario.requests();
            double slower = 0;
            for (int round = 0; round < MOST_WARM_UPS; round++) {
                double perSecond = driver.closed(requests, setup.connections, setup.each).perSecond();
                if (perSecond < STEADY * slower) {
                    break;
                }
                slower = perSecond;
            }
        }
        var first = scenarios.getFirst();
        giveToBare(first, sample(first).subList(0, 1));
        var one = Requests.inOrder(List.of(new Requests.Get(barePath(first, 0))), 200);
        new LoadDriver(bare.base()).closed(one, setup.connections, setup.each);
        for (var server : servers.values()) {
            new LoadDriver(server.base()).closed(first.requests(), setup.connections, setup.each);
        }
    }

    /** What answers are compared by: as many of the scenario's requests as are enough. */
    public static List<Requests.Get> sample(Scenario scenario) {
        return scenario.sample(SAMPLE);
    }

    /**
     * @param servers that answer the same paths, by name
     * @param others that do the same work in another way, such as the same statements alone
     */
    public Row run(Scenario scenario, Map<String, Api> servers, List<Contender> others) {
        var sample = sample(scenario);
        giveToBare(scenario, sample);
        if (scenario.isKept()) {
            fill(scenario);
        }
        var appRequests = scenario.requests();
        var bareRequests = Requests.drawn(
                java.util.stream.IntStream.range(0, sample.size())
                        .mapToObj(i -> new Requests.Get(barePath(scenario, i), sample.get(i).headers()))
                        .map(get -> scenario.status() == 304 ? withEtag(get) : get)
                        .toList(),
                scenario.sampleOrder(SAMPLE),
                scenario.status());
        var contenders = new ArrayList<Contender>();
        contenders.add(closed(APP, app, appRequests));
        contenders.add(closed(BARE, bare, bareRequests));
        servers.forEach((name, api) -> contenders.add(closed(name, api, scenario.requests())));
        contenders.addAll(others);
        var closed = Contender.interleaved(contenders, setup.repetitions, setup.each);
        var fastest = closed.get(APP);
        double rate = fastest == null ? 0 : fastest.perSecond() / 2;
        Map<String, Contender.Runs> open = rate < 1
                ? Map.of()
                : Contender.interleaved(List.of(
                        open(APP, app, appRequests, rate), open(BARE, bare, bareRequests, rate)),
                        setup.repetitions, setup.each);
        var row = new Row(scenario, closed, rate, open);
        tell(row);
        return row;
    }

    /** Asks for everything once, so that the cache has what it is going to be asked for. */
    private void fill(Scenario scenario) {
        var driver = new LoadDriver(app.base());
        var requests = scenario.once();
        for (long asked = 0; asked < scenario.differentRequests();) {
            asked += Math.max(1, driver.closed(requests, setup.connections, Duration.ofMillis(250)).answered());
        }
    }

    private Contender closed(String name, Api server, Requests requests) {
        var driver = new LoadDriver(server.base());
        return Contender.of(name, each -> {
            double before = server.processorSeconds();
            var seen = driver.closed(requests, setup.connections, each);
            return seen.withProcessorSeconds(server.processorSeconds() - before);
        });
    }

    private Contender open(String name, Api server, Requests requests, double perSecond) {
        var driver = new LoadDriver(server.base());
        return Contender.of(name, each -> driver.open(requests, 4 * setup.connections, each, perSecond));
    }

    private void giveToBare(Scenario scenario, List<Requests.Get> sample) {
        for (int i = 0; i < sample.size(); i++) {
            var answer = app.get(new Requests.Get(sample.get(i).path()));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s answers %d".formatted(sample.get(i).path(), answer.statusCode()));
            }
            bare.put(
                    barePath(scenario, i),
                    answer.headers().firstValue("Content-Type").orElse("application/json"),
                    answer.body());
        }
    }

    private static String barePath(Scenario scenario, int i) {
        return "/bare/" + scenario.name() + "-" + i;
    }

    private Requests.Get withEtag(Requests.Get get) {
        var etag = bare.get(new Requests.Get(get.path())).headers().firstValue("ETag").orElseThrow();
        return new Requests.Get(get.path(), Map.of("If-None-Match", etag));
    }

    private void tell(Row row) {
        out.printf("%-16s %s/s, %s of bare, %s of its SQL%n",
                row.scenario.name(),
                Table.number(row.perSecond(APP)),
                Table.number(row.ratio(BARE)),
                Table.number(row.ratio(SQL)));
        out.flush();
    }

    /** Throughput under closed load with its ratios, then latency in ms under open load at half of that. */
    public static Table table(List<Row> rows, List<String> others) {
        var heads = new ArrayList<>(List.of("request", "galley/s", "SQL/s", "bare/s", "of SQL", "of bare"));
        others.forEach(name -> heads.addAll(List.of(name + "/s", "x " + name)));
        heads.addAll(List.of("CPU µs", "bare CPU µs", "open/s", "p50", "p95", "p99", "max", "bare p99", "failed"));
        var table = new Table(heads.toArray(String[]::new));
        for (var row : rows) {
            var cells = new ArrayList<Object>();
            cells.add(row.scenario.name());
            for (var name : List.of(APP, SQL, BARE)) {
                cells.add(Table.number(row.perSecond(name)));
            }
            cells.add(Table.number(row.ratio(SQL)));
            cells.add(Table.number(row.ratio(BARE)));
            for (var name : others) {
                cells.add(Table.number(row.perSecond(name)));
                cells.add(Table.number(row.ratio(name)));
            }
            for (var name : List.of(APP, BARE)) {
                var runs = row.closed.get(name);
                cells.add(runs == null ? "-" : Table.number(runs.processorMicrosEach()));
            }
            cells.add(Table.number(row.openPerSecond));
            var open = row.open.get(APP);
            for (double percent : new double[]{50, 95, 99}) {
                cells.add(open == null ? "-" : Table.millis(open.percentileNanos(percent)));
            }
            cells.add(open == null ? "-" : Table.millis((double) open.maxNanos()));
            var bare = row.open.get(BARE);
            cells.add(bare == null ? "-" : Table.millis(bare.percentileNanos(99)));
            cells.add(failures(row));
            table.row(cells.toArray());
        }
        return table;
    }

    private static long failures(Row row) {
        var open = row.open.get(APP);
        var closed = row.closed.get(APP);
        int status = row.scenario.status();
        return (open == null ? 0 : open.failures(status)) + (closed == null ? 0 : closed.failures(status));
    }

    /** For the report. */
    public static Map<String, Object> told(Row row) {
        var told = new LinkedHashMap<String, Object>();
        told.put("scenario", row.scenario.name());
        told.put("differentRequests", row.scenario.differentRequests());
        told.put("closed", all(row.closed));
        told.put("openPerSecond", Report.rounded(row.openPerSecond));
        told.put("open", all(row.open));
        told.put("failures", failures(row));
        return told;
    }

    private static Map<String, Object> all(Map<String, Contender.Runs> runs) {
        var told = new LinkedHashMap<String, Object>();
        runs.forEach((name, seen) -> told.put(name, Report.of(seen)));
        return told;
    }
}
