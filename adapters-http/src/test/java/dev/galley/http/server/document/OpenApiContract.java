package dev.galley.http.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is true of the document, whatever routes there are. */
public interface OpenApiContract {
    SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    ObjectNode document();

    @Test
    default void every_reference_leads_somewhere_and_every_name_is_legal() {
        var document = document();
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        document.get("components")
                .forEach(group -> group.propertyNames()
                        .forEach(name -> assertThat(name).matches("[A-Za-z0-9._-]+")));
    }

    @Test
    default void every_operation_has_its_own_id_a_summary_a_tag_and_an_answer_to_anyone_who_may_call() {
        var document = document();
        var ids = new ArrayList<String>();
        operations(document, (name, operation) -> {
            ids.add(operation.get("operationId").stringValue());
            assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
            assertThat(operation.get("tags")).as(name).hasSize(1);
            assertThat(operation.has("security")).as(name).isTrue();
            assertThat(operation.get("responses").propertyNames()).as(name).anyMatch(
                    status -> status.startsWith("2") || status.equals("101"));
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z0-9]*"));
    }

    @Test
    default void every_parameter_of_a_path_is_declared_and_required() {
        var document = document();
        operations(document, (name, operation) -> {
            var declared = new ArrayList<String>();
            operation.path("parameters").forEach(parameter -> {
                var it = resolved(document, parameter);
                if (it.get("in").stringValue().equals("path")) {
                    declared.add("{" + it.get("name").stringValue() + "}");
                    assertThat(it.get("required").booleanValue()).isTrue();
                }
            });
            var named = Pattern.compile("\\{\\w+}").matcher(name).results().map(it -> it.group())
                    .toList();
            assertThat(declared).as(name).containsExactlyElementsOf(named);
        });
    }

    @Test
    default void every_example_is_valid_by_its_own_schema() {
        var document = document();
        operations(document, (name, operation) -> {
            operation.path("parameters").forEach(it -> {
                var parameter = resolved(document, it);
                assertThat(wrong(document, parameter.get("schema"), parameter.get("example"))).as(name).isEmpty();
            });
            var contents = new ArrayList<JsonNode>();
            operation.path("requestBody").path("content").forEach(contents::add);
            operation.get("responses").forEach(response -> resolved(document, response).path("content").forEach(
                    contents::add));
            for (var media : contents) {
                var examples = new ArrayList<JsonNode>();
                if (media.has("example")) {
                    examples.add(media.get("example"));
                }
                media.path("examples").forEach(example -> examples.add(example.get("value")));
                assertThat(examples.isEmpty()).as(name).isEqualTo(!media.has("schema")); // a picture has neither
                examples.forEach(example -> assertThat(wrong(document, media.get("schema"), example)).as(name + " "
                        + example)
                        .isEmpty());
            }
        });
        document.at("/components/schemas").properties().forEach(schema -> assertThat(
                wrong(document, schema.getValue(), schema.getValue().at("/examples/0")))
                .as(schema.getKey())
                .isEmpty());
    }

    private static void operations(JsonNode document, BiConsumer<String, JsonNode> each) {
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : resolved(document, document.at(ref.substring(1)));
    }

    /** What a schema says is wrong with an example of it. */
    private static List<String> wrong(JsonNode document, JsonNode schema, JsonNode example) {
        var whole = ((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return REGISTRY.getSchema(whole).validate(example).stream().map(Object::toString).toList();
    }
}
