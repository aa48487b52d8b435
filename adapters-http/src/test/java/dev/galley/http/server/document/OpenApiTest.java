package dev.galley.http.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.http.server.Json;
import dev.galley.http.server.KitchenDocument;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest implements OpenApiContract {
    private final ObjectNode document = KitchenDocument.make();

    @Override
    public ObjectNode document() {
        return document;
    }

    @Test
    void it_says_which_version_it_is_and_lists_what_is_served() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        var listed = new ArrayList<String>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> listed.add(method + " " + path.getKey())));
        assertThat(listed)
                .containsExactlyInAnyOrder(
                        "get /api/v1/dishes/{id}",
                        "patch /api/v1/dishes/{id}",
                        "delete /api/v1/dishes/{id}",
                        "get /api/v1/menus/{id}",
                        "post /api/v1/dishes",
                        "get /health/pool",
                        "get /health",
                        "get /health/ready",
                        "get /health/live",
                        "get /openapi.json",
                        "get /docs");
    }

    @Test
    void refusals_stand_under_their_status_with_their_codes() {
        var responses = document.at("/paths/~1api~1v1~1dishes~1{id}/patch/responses");
        assertThat(responses.propertyNames())
                .containsExactly("200", "400", "401", "403", "404", "412", "413", "415", "429", "500", "503");
        assertThat(responses.at("/404/content/application~1json/examples").propertyNames()).containsExactly(
                "DISH_NOT_FOUND");
        assertThat(responses.at("/400/content/application~1json/examples").propertyNames())
                .containsExactly("MALFORMED_JSON", "VALIDATION_ERROR");
    }

    @Test
    void records_are_named_after_what_they_are_and_say_what_they_need() {
        var dish = document.at("/components/schemas/KitchenDish");
        assertThat(dish.get("required").valueStream().map(JsonNode::stringValue).toList())
                .containsExactlyInAnyOrder("name", "servings", "ingredients");
        assertThat(dish.at("/properties/course/enum").toString()).isEqualTo("[\"starter\",\"mainCourse\"]");
        assertThat(dish.at("/properties/madeAt/format").stringValue()).isEqualTo("date-time");
        assertThat(dish.at("/properties/nutrition/additionalProperties/type").stringValue()).isEqualTo("number");
        assertThat(dish.at("/properties/side/$ref").stringValue()).isEqualTo("#/components/schemas/KitchenDish");
    }

    @Test
    void it_is_the_same_each_time() {
        assertThat(Json.MAPPER.writeValueAsString(KitchenDocument.make())).isEqualTo(Json.MAPPER.writeValueAsString(
                document));
    }

    @Test
    void the_page_loads_nothing_from_elsewhere_and_runs_nothing_of_its_own() {
        try (var server = KitchenDocument.serve()) {
            var page = server.client().get("/docs");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';")
                    .doesNotContain("unsafe", "http");
            assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "onload");
            var linked = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body()).results();
            var types = Map.of("js", "text/javascript", "ss", "text/css", "ng", "image/png");
            assertThat(linked.map(it -> it.group(1)).toList()).hasSize(4).allSatisfy(path -> {
                var asset = server.client().get(path);
                assertThat(asset.statusCode()).as(path).isEqualTo(200);
                assertThat(asset.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(types.get(path.substring(path.length() - 2)));
                assertThat(server.client()
                        .get(path, "If-None-Match", asset.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                        .isEqualTo(304);
            });
            assertThat(server.client().get("/openapi.json").body()).isEqualTo(Json.MAPPER.writeValueAsString(document));
        }
    }
}
