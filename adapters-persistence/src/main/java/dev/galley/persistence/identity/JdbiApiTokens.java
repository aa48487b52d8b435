package dev.galley.persistence.identity;

import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_LIMIT;

import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiApiTokens implements ApiTokens {
    private final Sql sql;

    @Inject
    public JdbiApiTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApiToken token) {
        var owner = token.owner().value();
        sql.handle().execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "api_token/" + owner);
        int rows = sql.handle()
                .createUpdate("""
                        INSERT INTO api_token (id, user_id, name, scopes, hash, created_at, expires_at)
                        SELECT :id, :owner, :name, :scopes, decode(:hash, 'hex'), :created, CAST(:expires AS timestamptz)
                        WHERE (SELECT count(*) FROM api_token WHERE user_id = :owner) < :most
                        """)
                .bind("id", token.id().value())
                .bind("owner", owner)
                .bind("name", token.name())
                .bindArray("scopes", String.class, token.scopes().stream().map(ApiScope::text).sorted().toList())
                .bind("hash", token.hash().hex())
                .bind("created", token.createdAt())
                .bindByType("expires", token.expiresAt().orElse(null), Instant.class)
                .bind("most", ApiToken.MOST)
                .execute();
        if (rows == 0) {
            throw API_TOKEN_LIMIT.because("there are as many tokens as a person may have: revoke one first");
        }
    }

    @Override
    public Optional<ApiToken> of(SecretHash hash) {
        return sql.handle()
                .createQuery("SELECT * FROM api_token WHERE hash = decode(:hash, 'hex')")
                .bind("hash", hash.hex())
                .map(JdbiApiTokens::token)
                .findOne();
    }

    @Override
    public List<ApiToken> of(UserId owner) {
        return sql.handle()
                .createQuery("SELECT * FROM api_token WHERE user_id = :owner ORDER BY created_at DESC, id DESC")
                .bind("owner", owner.value())
                .map(JdbiApiTokens::token)
                .list();
    }

    @Override
    public void used(ApiTokenId token, Instant now) {
        sql.handle()
                .createUpdate("""
                        UPDATE api_token SET last_used_at = :now
                        WHERE id = :id AND (last_used_at IS NULL OR last_used_at <= :before)
                        """)
                .bind("id", token.value())
                .bind("now", now)
                .bind("before", now.minus(ApiToken.USE_PRECISION))
                .execute();
    }

    @Override
    public boolean revoke(UserId owner, ApiTokenId token) {
        return sql.handle()
                .createUpdate("DELETE FROM api_token WHERE id = :id AND user_id = :owner")
                .bind("id", token.value())
                .bind("owner", owner.value())
                .execute() > 0;
    }

    private static ApiToken token(ResultSet row, StatementContext context) throws SQLException {
        return new ApiToken(
                new ApiTokenId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                Stream.of((String[]) row.getArray("scopes").getArray())
                        .map(text -> ApiScope.of(text).orElseThrow())
                        .collect(Collectors.toSet()),
                new SecretHash(HexFormat.of().formatHex(row.getBytes("hash"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
