package dev.galley.device.appliance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message of an appliance, read: a JSON object in UTF-8. Fields that nobody asks for may be anything. */
final class Words {
    /** Clocks that were never set tell times before this. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode object;

    private Words(ObjectNode object) {
        this.object = object;
    }

    static Words of(byte[] payload) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                // PostgreSQL has no text with this character
                if (text.contains("\\u0000") && object.toString().contains("\\u0000")) {
                    throw new Unreadable("holds the character NUL");
                }
                return new Words(object);
            }
            throw new Unreadable("not a JSON object");
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        } catch (JacksonException e) {
            throw new Unreadable("not JSON");
        }
    }

    /** A text that has to be there. */
    String required(String field) throws Unreadable {
        return text(field).orElseThrow(() -> new Unreadable(field + " is missing"));
    }

    /** A text; null is as good as nothing. */
    Optional<String> text(String field) throws Unreadable {
        var node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new Unreadable(field + " is not a text");
        }
        return Optional.of(node.stringValue());
    }

    Optional<Boolean> flag(String field) throws Unreadable {
        var node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            throw new Unreadable(field + " is not true or false");
        }
        return Optional.of(node.booleanValue());
    }

    /** A time in ms since the epoch, from 2020 on. */
    Optional<Instant> time(String field) throws Unreadable {
        var node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new Unreadable(field + " is not a time in ms");
        }
        long millis = node.longValue();
        if (millis < FIRST.toEpochMilli() || millis > Instant.parse("9999-12-31T00:00:00Z").toEpochMilli()) {
            throw new Unreadable(field + " is an impossible time");
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }

    JsonNode node(String field) {
        return object.path(field);
    }

    /** All of it. */
    String json() {
        return object.toString();
    }
}
