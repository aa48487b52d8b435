package dev.galley.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Route;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Everything the server offers, and to whom, in one file: a changed URL is a change that a reviewer sees. */
class RoutesTest {
    @Test
    void the_server_offers_what_routes_txt_says() throws IOException {
        try (var file = Objects.requireNonNull(RoutesTest.class.getResourceAsStream("/routes.txt"));
                var server = TestApplication.withoutDatabase(new Caller.Stranger()).getInstance(HttpServer.class)) {
            var offered = server.routes().stream()
                    .sorted(Comparator.<Route<?, ?>, String>comparing(Route::path)
                            .thenComparing(route -> route.method().name()))
                    .map(RoutesTest::line)
                    .collect(joining());
            assertThat(offered)
                    .as("if you meant this, make it src/test/resources/routes.txt")
                    .isEqualTo(new String(file.readAllBytes(), UTF_8));
        }
    }

    private static String line(Route<?, ?> route) {
        return "%-6s %-50s %-9s %s\n"
                .formatted(
                        route.method(),
                        route.path(),
                        route.who(),
                        route.message().getSimpleName());
    }
}
