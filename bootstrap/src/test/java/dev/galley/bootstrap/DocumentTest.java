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

    /** Another's id is as unknown as one that nobody has; the document says so. */
    @Test
    void where_a_path_names_a_person_nobody_may_be_found() {
        assertThat(server.routes())
                .filteredOn(route -> route.path().contains("{userId}"))
                .hasSizeGreaterThan(5)
                .allSatisfy(route -> {
                    var path = document().get("paths").get(route.fullPath());
                    var answers = path.get(route.method().name().toLowerCase(Locale.ROOT)).get("responses");
                    assertThat(answers.path("404").toString()).as(route.fullPath()).contains("USER_NOT_FOUND");
                });
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
