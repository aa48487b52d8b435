package dev.galley.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.document.OpenApiContract;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The document of all features. */
class DocumentTest implements OpenApiContract {
    private final HttpServer server = TestApplication.withoutDatabase(new Caller.Stranger()).getInstance(
            HttpServer.class);

    @Override
    public ObjectNode document() {
        return server.openApi();
    }

    @Test
    void no_route_is_missing_from_it() {
        var document = document();
        var described = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(it -> it + " " + path.getKey()))
                .collect(toSet());
        assertThat(server.routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(described)
                        .contains(route.method().name().toLowerCase(Locale.ROOT) + " " + route.fullPath()));
    }
}
