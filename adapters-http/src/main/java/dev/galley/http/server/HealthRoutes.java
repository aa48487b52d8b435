package dev.galley.http.server;

import dev.galley.http.server.Dependencies.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the server is well: for people, load balancers and orchestrators. */
public final class HealthRoutes implements PlainRoutes {
    private static final String EXAMPLE = """
            {"status": "up", "dependencies": [
             {"name": "database", "needed": true, "status": "up", "latencyMillis": 0.412}]}""";
    /** Anyone may ask; what is asked of the dependencies is asked once in this time. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private record Health(String status, List<Dependency> dependencies) {}

    private record Dependency(String name, boolean needed, String status, double latencyMillis,
            Optional<String> detail) {}

    private record Seen(List<State> states, long atNanos) {}

    private final Dependencies dependencies;
    private Seen seen = new Seen(List.of(), 0);
    private boolean seenOnce;

    @Inject
    public HealthRoutes(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public String heading() {
        return "Health";
    }

    @Override
    public List<Page> pages() {
        var well = new Route.Answer(200, Health.class, Reply.JSON, "Everything that is needed is up.", EXAMPLE);
        var ill = new Route.Answer(
                503, Health.class, Reply.JSON, "Something that is needed is down.", EXAMPLE.replace("\"up\"",
                        "\"down\""));
        var alive = new Route.Answer(200, Health.class, Reply.JSON, "The process answers.",
                "{\"status\": \"up\", \"dependencies\": []}");
        return List.of(
                new Page("/health", "How each dependency is", true, true, List.of(well, ill), this::ready),
                new Page("/health/ready", "Whether requests may be sent here", true, true, List.of(well, ill),
                        this::ready),
                new Page("/health/live", "Whether the process is alive", true, true, List.of(alive),
                        HealthRoutes::live));
    }

    private static Reply live() {
        return Reply.ok(new Health("up", List.of())).with("Cache-Control", "no-store");
    }

    private Reply ready() {
        var states = states();
        boolean down = states.stream().anyMatch(state -> state.needed() && !state.up());
        boolean degraded = states.stream().anyMatch(state -> !state.up());
        var body = new Health(
                down ? "down" : degraded ? "degraded" : "up", states.stream().map(HealthRoutes::dependency).toList());
        return new Reply(down ? 503 : 200, body, Reply.JSON, java.util.Map.of("Cache-Control", "no-store"));
    }

    private synchronized List<State> states() {
        if (!seenOnce || System.nanoTime() - seen.atNanos > FRESH_NANOS) {
            seen = new Seen(List.copyOf(dependencies.states()), System.nanoTime());
            seenOnce = true;
        }
        return seen.states;
    }

    private static Dependency dependency(State state) {
        return new Dependency(
                state.name(),
                state.needed(),
                state.up() ? "up" : "down",
                Math.round(state.latency().toNanos() / 1_000.0) / 1_000.0,
                state.detail().isEmpty() ? Optional.empty() : Optional.of(state.detail()));
    }
}
