package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.http.server.Json;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tool, not what it measures: on a server of three pages of recipes that answers as Galley does. */
class ServingBenchTest {
    private static final int RECIPES = 250;
    private static final Javalin SERVER = Javalin.create(config -> {
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = "127.0.0.1";
        config.routes.get("/api/v1/recipes", ServingBenchTest::list);
        config.routes.get("/api/v1/recipes/search", ctx -> answer(ctx, Map.of("data", List.of())));
        config.routes.get("/api/v1/recipes/autocomplete", ctx -> answer(ctx, Map.of("data", List.of())));
        config.routes.get("/api/v1/foods/search", ctx -> answer(ctx, Map.of("data", List.of(
                Map.of("id", "0198", "name", "Whole milk")))));
        config.routes.get("/api/v1/foods/{id}", ctx -> answer(ctx, Map.of("id", ctx.pathParam("id"))));
        config.routes.get("/api/v1/recipes/{id}", ServingBenchTest::one);
    });
    private static final BareServer BARE = new BareServer();
    private static Api app = new Api(URI.create("http://127.0.0.1"));
    private static Api bare = app;

    @BeforeAll
    static void start() {
        app = new Api(Servers.local(SERVER.start(0).port()));
        bare = new Api(Servers.local(BARE.start(0)));
    }

    @AfterAll
    static void stop() {
        app.close();
        bare.close();
        SERVER.stop();
        BARE.close();
    }

    private static void list(Context ctx) {
        int from = Optional.ofNullable(ctx.queryParam("cursor")).map(Integer::parseInt).orElse(0);
        int to = Math.min(RECIPES, from + 100);
        var rows = IntStream.range(from, to).mapToObj(i -> Map.of(
                "id", new UUID(7, i).toString(), "slug", "recipe-" + i, "name", "Lemon Chicken Soup " + i)).toList();
        answer(ctx, Map.of("data", rows, "pagination", to < RECIPES ? Map.of("nextCursor", "" + to) : Map.of()));
    }

    private static void one(Context ctx) {
        var etag = "\"" + ctx.pathParam("id") + "\"";
        ctx.header("ETag", etag);
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            answer(ctx, Map.of("id", ctx.pathParam("id")));
        }
    }

    private static void answer(Context ctx, Object body) {
        ctx.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(body));
    }

    @Test
    void every_scenario_is_answered_as_expected_by_all_contenders() {
        var catalogue = Catalogue.of(app, 1_000);
        assertThat(catalogue.recipes()).hasSize(RECIPES);
        assertThat(catalogue.words()).startsWith("lemon", "chicken", "soup");
        var scenarios = Scenario.of(catalogue, app);
        assertThat(scenarios).extracting(Scenario::name).containsExactly(
                "recipe-hit", "recipe-miss", "recipe-304", "recipe-slug", "list-first", "list-deep", "search-one",
                "search-two", "search-filtered", "autocomplete", "food-search", "food-id");
        var setup = new ServingBench.Setup(Duration.ofMillis(20), 1, 2, 1);
        var bench = new ServingBench(setup, app, bare, new PrintWriter(new StringWriter()));
        var rows = scenarios.stream().map(scenario -> bench.run(scenario, Map.of("other", app), List.of())).toList();
        for (var row : rows) {
            for (var runs : row.closed().values()) {
                assertThat(runs.results()).allSatisfy(run -> assertThat(run.statuses().keySet())
                        .isSubsetOf(row.scenario().status()));
            }
            assertThat(ServingBench.told(row)).containsKeys("scenario", "closed", "open");
        }
        assertThat(ServingBench.table(rows, List.of("other")).toString().lines()).hasSize(scenarios.size() + 2);
        assertThat(new Report("test", Map.of()).json()).contains("\"processors\"");
    }

    @Test
    void fresh_requests_never_repeat() {
        var miss = Scenario.of(Catalogue.of(app, 1_000), app).get(1);
        assertThat(miss.sample(5_000)).doesNotHaveDuplicates().hasSize(5_000);
    }

    @Test
    void a_mix_holds_requests_of_each_part() {
        var scenarios = Scenario.of(Catalogue.of(app, 1_000), app);
        var mix = Scenario.mixed("mix", Map.of(scenarios.getFirst(), 1, scenarios.getLast(), 1));
        assertThat(mix.sample(100)).anyMatch(get -> get.path().startsWith("/api/v1/recipes/"))
                .anyMatch(get -> get.path().startsWith("/api/v1/foods/"));
    }
}
