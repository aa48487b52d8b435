package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import dev.galley.domain.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON bodies: first whether they are JSON at all, then, by the schema of the wire record, everything that is wrong
 * with them at once, and only then as the record.
 */
final class Bodies {
    /** How much of a body that is too large is read on, so that its sender gets to read why. */
    static final int MOST_DRAINED_BYTES = 4 << 20;

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private static final ObjectReader TREES = Json.MAPPER
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** Whether something is missing is the schema's business: it knows what is optional. */
    private static final ObjectReader RECORDS = Json.MAPPER.reader().without(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /** The library's own would refuse domains under endings that it has not heard of, like those of private networks. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .format(PatternFormat.of("email", "^[^\\s@]+@[^\\s@]+$", "format.email"))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<Class<?>, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, String>> types = new ConcurrentHashMap<>();
    private final int mostBytes;

    Bodies(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param mayBeMissing whether nothing at all is as good as an empty object
     * @throws Rejected if it is no JSON by its headers, too large, or does not come to its end
     */
    byte[] read(Exchange exchange, boolean mayBeMissing) {
        if (mayBeMissing && isMissing(exchange)) {
            return EMPTY_OBJECT.clone();
        }
        var type = exchange.asked().get(HttpHeader.CONTENT_TYPE);
        if (!isJson(type)) {
            throw Rejected.unsupported("the body must be application/json in UTF-8");
        }
        var encoding = exchange.asked().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Rejected.unsupported("the body must not be compressed");
        }
        long announced = exchange.request().getContentLengthLong();
        if (announced > MOST_DRAINED_BYTES) {
            throw Rejected.tooLarge(mostBytes);
        }
        try (var in = exchange.request().getInputStream()) {
            if (announced > mostBytes) {
                drain(in);
                throw Rejected.tooLarge(mostBytes);
            }
            return read(in);
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? Rejected.tooSlow() : Rejected.cutOff();
        }
    }

    private static boolean isMissing(Exchange exchange) {
        return exchange.request().getContentLengthLong() <= 0
                && !exchange.asked().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Takes a minute at the most, however the sender drips: a silent one is noticed sooner, by the connection. */
    private byte[] read(InputStream in) throws IOException {
        long start = System.nanoTime();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > mostBytes) {
                drain(in);
                throw Rejected.tooLarge(mostBytes);
            }
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw Rejected.tooSlow();
            }
        }
        return bytes.toByteArray();
    }

    private static void drain(InputStream in) throws IOException {
        drain(in, LONGEST_NANOS);
    }

    /** Reads on, to nobody's use, until that is too much or takes too long. */
    static void drain(InputStream in, long longestNanos) throws IOException {
        long start = System.nanoTime();
        var buffer = new byte[8_192];
        int left = MOST_DRAINED_BYTES;
        int read = 0;
        while (left > 0 && read >= 0 && System.nanoTime() - start < longestNanos) {
            read = in.read(buffer);
            left -= Math.max(read, 0);
        }
    }

    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        var type = parts[0].strip();
        boolean json = type.equals(Reply.JSON) || (type.startsWith("application/") && type.endsWith("+json"));
        return json
                && Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.strip().replace("\"", ""))
                        .filter(part -> part.startsWith("charset="))
                        .allMatch(part -> part.equals("charset=utf-8"));
    }

    /**
     * The record that these bytes are.
     *
     * @param wrong takes what is wrong with it, by its JSON path; null is answered then
     * @throws Rejected if it is no JSON
     */
    <T> @Nullable T parse(byte[] bytes, Class<T> type, Map<String, String> wrong) {
        return parse(tree(bytes), type, wrong);
    }

    /**
     * The record whose fields came as the texts of a form; where a number or a truth is wanted, the text is read as one.
     *
     * @param wrong takes what is wrong with it, by its JSON path; null is answered then
     */
    <T> @Nullable T parse(Form form, Class<T> type, Map<String, String> wrong) {
        wrong.putAll(form.wrong());
        var tree = JsonNodeFactory.instance.objectNode();
        var wanted = types.computeIfAbsent(type, Bodies::types);
        form.fields().forEach((name, text) -> tree.set(name, read(text, wanted.getOrDefault(name, ""))));
        var before = Map.copyOf(wrong);
        var parsed = parse(tree, type, wrong);
        return before.isEmpty() ? parsed : null;
    }

    /** The JSON type of each field. */
    private static Map<String, String> types(Class<?> type) {
        return Schemas.strict(type).path("properties").propertyStream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().path("type").asString("")));
    }

    private static JsonNode read(String text, String type) {
        var number = text.strip();
        return switch (type) {
            case "integer", "number" -> number.matches("-?\\d{1,18}(\\.\\d{1,18})?")
                    ? JsonNodeFactory.instance.numberNode(new BigDecimal(number))
                    : JsonNodeFactory.instance.stringNode(text);
            case "boolean" -> number.equals("true") || number.equals("false")
                    ? JsonNodeFactory.instance.booleanNode(number.equals("true"))
                    : JsonNodeFactory.instance.stringNode(text);
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    private <T> @Nullable T parse(JsonNode tree, Class<T> type, Map<String, String> wrong) {
        int before = wrong.size();
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .filter(field -> field.isAnnotationPresent(Lasting.class) && tree.path(field.getName()).isNull())
                    .forEach(field -> Complaints.tell(field.getName(), "cannot be taken away", wrong));
        }
        var withoutNulls = Trees.check(tree, wrong);
        if (wrong.size() == before) {
            var schema = schemas.computeIfAbsent(type, it -> registry.getSchema(Schemas.strict(it)));
            schema.validate(withoutNulls).forEach(error -> Complaints.tell(error, wrong));
        }
        if (wrong.size() > before) {
            return null;
        }
        try {
            return RECORDS.forType(type).readValue(tree);
        } catch (JacksonException e) { // also of numbers that no int can hold
            if (e.getCause() instanceof Refused refused) {
                if (refused.fields().isEmpty()) {
                    throw refused;
                }
                wrong.putAll(refused.fields());
            } else {
                wrong.put(Complaints.path(e), "is not a value that can be taken here");
            }
            return null;
        }
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length == 0) {
            throw Rejected.malformed("a body is needed");
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode tree = TREES.readValue(text);
            if (tree == null || tree.isMissingNode()) {
                throw Rejected.malformed("a body is needed");
            }
            return tree;
        } catch (CharacterCodingException e) {
            throw Rejected.malformed("the body is not UTF-8");
        } catch (NumberFormatException | ArithmeticException e) {
            throw Rejected.malformed("the body holds a number that is too large");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Rejected.malformed(
                    at == null || at.getLineNr() < 1
                            ? "the body is not the JSON that is taken here"
                            : "the body is not the JSON that is taken here: look at line %d, column %d"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }
}
