package dev.galley.ai.llm;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.galley.ai.llm.repair.Repaired;
import dev.galley.ai.llm.repair.ReplyRepair;
import dev.galley.ai.llm.wire.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Makes a value of what a model said: repaired where it is not JSON, fitted to its schema, checked against it, read. */
final class ReplyReader {
    /** What came of it. */
    sealed interface Read<T> {
        /**
         * @param json what was read, to be kept
         * @param partial whether the reply broke off, so that something may be missing
         */
        record Value<T>(T value, String json, boolean partial) implements Read<T> {}

        /** @param correction for the model */
        record Bad<T>(String correction) implements Read<T> {}
    }

    private static final int MOST_COMPLAINTS = 8;
    private static final int LONGEST_COMPLAINT = 300;
    private static final Logger LOG = LoggerFactory.getLogger(ReplyReader.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12);

    private record Known(JsonNode tree, Schema schema) {}

    private final Map<String, Known> schemas = new ConcurrentHashMap<>();

    <T> Read<T> read(ReplyShape<T> shape, Reply reply) {
        if (shape.schema().isEmpty()) {
            var text = JsonNodeFactory.instance.stringNode(LinkFree.of(ReplyRepair.withoutThoughts(reply
                    .text())));
            return value(shape, text, reply.finish() == Reply.Finish.LENGTH);
        }
        return read(shape, reply.text(), reply.finish() == Reply.Finish.LENGTH, true);
    }

    /** @param mayBeWrapped whether a text in the place of the answer may hold the answer */
    private <T> Read<T> read(ReplyShape<T> shape, String said, boolean cut, boolean mayBeWrapped) {
        return switch (ReplyRepair.repair(said)) {
            case Repaired.Unrepairable(var why) -> new Read.Bad<>(switch (why) {
                case NO_JSON -> "There was no JSON in your answer. Answer with one JSON object and nothing else.";
                case TOO_DEEP -> "Your answer was nested too deeply.";
            });
            case Repaired.Json(var json, _, var partial) -> mayBeWrapped && json.stripLeading().startsWith("\"")
                    && JSON.readTree(json) instanceof StringNode text && text.stringValue().indexOf('{') >= 0
                            ? read(shape, text.stringValue(), cut || partial, false)
                            : checked(shape, json, partial || cut);
        };
    }

    /** What was kept of an earlier reply. */
    <T> Read<T> again(ReplyShape<T> shape, String json) {
        return checked(shape, json, false);
    }

    private <T> Read<T> checked(ReplyShape<T> shape, String json, boolean partial) {
        JsonNode said;
        try {
            said = JSON.readTree(json);
        } catch (JacksonException tooMuch) { // a number of a million digits, for example
            return new Read.Bad<>("Your answer could not be read as JSON.");
        }
        if (shape.schema().isEmpty()) {
            return value(shape, said, partial);
        }
        var known = schemas.computeIfAbsent(shape.schema().get(), ReplyReader::known);
        var fitted = Coercion.fit(said, known.tree);
        var errors = known.schema.validate(fitted);
        if (!errors.isEmpty()) {
            return new Read.Bad<>("Your answer does not fit the schema: "
                    + errors.stream().limit(MOST_COMPLAINTS).map(ReplyReader::complaint).collect(joining("; ")) + ".");
        }
        return value(shape, fitted, partial);
    }

    private static <T> Read<T> value(ReplyShape<T> shape, JsonNode fitted, boolean partial) {
        try {
            return new Read.Value<>(shape.reader().read(fitted), fitted.toString(), partial);
        } catch (UnusableReply unusable) {
            return new Read.Bad<>(String.valueOf(unusable.getMessage()));
        } catch (RuntimeException unforeseen) { // whatever a model says must not end the question
            LOG.warn("a reply that fits {} could not be read: {}", shape.name(), unforeseen.getClass().getName());
            LOG.debug("Because of", unforeseen); // which may quote it
            return new Read.Bad<>("Your answer could not be read.");
        }
    }

    private static Known known(String schema) {
        var tree = JSON.readTree(schema);
        return new Known(tree, REGISTRY.getSchema(tree));
    }

    /** Names the place and what belongs there; what stands there instead the model knows. */
    private static String complaint(Error error) {
        var said = "at " + error.getInstanceLocation() + " " + error.getMessage();
        return said.substring(0, Math.min(said.length(), LONGEST_COMPLAINT));
    }
}
