package dev.galley.http.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.galley.http.server.Json;
import dev.galley.http.server.KitchenDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {
    private final ObjectNode document = KitchenDocument.make();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private void operations(BiConsumer<String, JsonNode> each) {
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private JsonNode resolved(JsonNode node) {
        var ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : resolved(document.at(ref.substring(1)));
    }

    /** What a schema says is wrong with an example of it. */
    private List<String> wrong(JsonNode schema, JsonNode example) {
        var whole = ((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return registry.getSchema(whole).validate(example).stream().map(Object::toString).toList();
    }

    @Test
    void it_says_which_version_it_is_and_lists_what_is_served() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        var listed = new ArrayList<String>();
        operations((name, _) -> listed.add(name));
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
    void every_reference_leads_somewhere_and_every_name_is_legal() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        document.get("components")
                .forEach(group -> group.propertyNames()
                        .forEach(name -> assertThat(name).matches("[A-Za-z0-9._-]+")));
    }

    @Test
    void every_operation_has_its_own_id_a_summary_a_tag_and_an_answer_to_anyone_who_may_call() {
        var ids = new ArrayList<String>();
        operations((name, operation) -> {
            ids.add(operation.get("operationId").stringValue());
            assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
            assertThat(operation.get("tags")).as(name).hasSize(1);
            assertThat(operation.has("security")).as(name).isTrue();
            assertThat(operation.get("responses").propertyNames()).as(name).anyMatch(status -> status.startsWith("2"));
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z0-9]*"));
    }

    @Test
    void every_parameter_of_a_path_is_declared_and_required() {
        operations((name, operation) -> {
            var declared = new ArrayList<String>();
            operation.path("parameters").forEach(parameter -> {
                var it = resolved(parameter);
                if (it.get("in").stringValue().equals("path")) {
                    declared.add("{" + it.get("name").stringValue() + "}");
                    assertThat(it.get("required").booleanValue()).isTrue();
                }
            });
            var named = java.util.regex.Pattern.compile("\\{\\w+}").matcher(name).results().map(it -> it.group())
                    .toList();
            assertThat(declared).as(name).containsExactlyElementsOf(named);
        });
    }

    @Test
    void every_example_is_valid_by_its_own_schema() {
        operations((name, operation) -> {
            operation.path("parameters").forEach(it -> {
                var parameter = resolved(it);
                assertThat(wrong(parameter.get("schema"), parameter.get("example"))).as(name).isEmpty();
            });
            var contents = new ArrayList<JsonNode>();
            operation.path("requestBody").path("content").forEach(contents::add);
            operation.get("responses").forEach(response -> resolved(response).path("content").forEach(contents::add));
            for (var media : contents) {
                var examples = new ArrayList<JsonNode>();
                if (media.has("example")) {
                    examples.add(media.get("example"));
                }
                media.path("examples").forEach(example -> examples.add(example.get("value")));
                assertThat(examples).as(name).isNotEmpty();
                examples.forEach(example -> assertThat(wrong(media.get("schema"), example)).as(name + " " + example)
                        .isEmpty());
            }
        });
        document.at("/components/schemas").properties().forEach(schema -> assertThat(
                wrong(schema.getValue(), schema.getValue().at("/examples/0")))
                .as(schema.getKey())
                .isEmpty());
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
                    .doesNotContain("unsafe-eval", "http");
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
