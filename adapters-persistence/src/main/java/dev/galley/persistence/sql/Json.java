package dev.galley.persistence.sql;

import java.lang.reflect.Type;
import java.sql.Types;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as they are kept in {@code jsonb} columns. Records may lose a component and gain an {@code Optional} one and
 * still read what was stored before; a component that is not optional must have been stored.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Json() {}

    /** To bind to a {@code jsonb} column: {@code .bind("steps", Json.of(steps))}. */
    public static Argument of(Object value) {
        var text = write(value);
        return (position, statement, _) -> {
            var json = new PGobject();
            json.setType("jsonb");
            json.setValue(text);
            statement.setObject(position, json, Types.OTHER);
        };
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** For lists and maps: {@code Json.read(text, new TypeReference<List<Step>>() {})}. */
    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    static ColumnMapper<?> mapper(Type type) {
        var target = MAPPER.constructType(type);
        return (row, column, _) -> {
            var json = row.getString(column);
            return json == null ? null : MAPPER.readValue(json, target);
        };
    }
}
