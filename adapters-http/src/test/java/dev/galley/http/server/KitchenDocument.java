package dev.galley.http.server;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The document of the test routes. */
public final class KitchenDocument {
    private KitchenDocument() {}

    public static ObjectNode make() {
        try (var server = serve()) {
            return server.server().openApi();
        }
    }

    public static TestServer serve() {
        return new Kitchen().server().pages(new HealthRoutes(List::of)).start();
    }
}
