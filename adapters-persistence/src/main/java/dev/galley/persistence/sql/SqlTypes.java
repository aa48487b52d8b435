package dev.galley.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.QualifiedColumnMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * How values are stored where the libraries' own ways differ from PostgreSQL's types: an {@link Instant} is a
 * {@code timestamptz}, cut to its microseconds; a {@link UUID}, also an absent one, a {@code uuid}; arrays of numbers,
 * texts, ids and instants go as such. See {@link Json} for {@code jsonb}.
 */
public final class SqlTypes extends JdbiPlugin.Singleton {
    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new UuidArgument());
        jdbi.registerColumnMapper(Instant.class, (row, column, _) -> instant(row, column));
        jdbi.registerColumnMapper(UUID.class, (row, column, _) -> row.getObject(column, UUID.class));
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "int");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(Double.class, "float8");
        jdbi.registerArrayType(Boolean.class, "boolean");
        jdbi.registerArrayType(Instant.class, "timestamptz", SqlTypes::atUtc);
        QualifiedColumnMapperFactory json = (type, _) -> type.hasQualifier(FromJson.class)
                ? Optional.of(Json.mapper(type.getType()))
                : Optional.empty();
        jdbi.registerColumnMapper(json);
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, atUtc(value));
        }
    }

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, value);
        }
    }
}
