package dev.galley.persistence.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport;
import dev.galley.domain.recipe.intake.RecipeImport.Failure;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiImports implements Imports {
    private final Sql sql;

    @Inject
    public JdbiImports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<RecipeImport> of(ImportId id) {
        return sql.handle()
                .createQuery("SELECT * FROM recipe_import WHERE id = :id")
                .bind("id", id.value())
                .map(JdbiImports::read)
                .findOne();
    }

    @Override
    public Optional<RecipeImport> toChange(ImportId id) {
        return sql.handle()
                .createQuery("SELECT * FROM recipe_import WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map(JdbiImports::read)
                .findOne();
    }

    @Override
    public void save(RecipeImport changed) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO recipe_import (id, owner_id, status, url, file_name, updates, total, attempts,
                            error_code, error_message, created_at, updated_at)
                        VALUES (:id, :owner, :status, :url, :file, :updates, CAST(:total AS int), :attempts, :code,
                            :message, :createdAt, :updatedAt)
                        ON CONFLICT (id) DO UPDATE SET status = excluded.status, total = excluded.total,
                            attempts = excluded.attempts, error_code = excluded.error_code,
                            error_message = excluded.error_message, updated_at = excluded.updated_at
                        """)
                .bind("id", changed.id().value())
                .bind("owner", changed.owner().value())
                .bind("status", changed.status().name())
                .bind("url", changed.url().orElse(null))
                .bind("file", changed.file().orElse(null))
                .bind("updates", changed.updates())
                .bind("total", changed.total().orElse(null))
                .bind("attempts", changed.attempts())
                .bind("code", changed.error().map(Failure::code).orElse(null))
                .bind("message", changed.error().map(Failure::message).orElse(null))
                .bind("createdAt", changed.createdAt())
                .bind("updatedAt", changed.updatedAt())
                .execute();
    }

    @Override
    public void keepPart(ImportId id, int number, byte[] content) {
        sql.handle()
                .createUpdate(
                        "INSERT INTO recipe_import_part (import_id, number, content) VALUES (:id, :number, :content)")
                .bind("id", id.value())
                .bind("number", number)
                .bind("content", content)
                .execute();
    }

    @Override
    public Optional<byte[]> part(ImportId id, int number) {
        return sql.handle()
                .createQuery("SELECT content FROM recipe_import_part WHERE import_id = :id AND number = :number")
                .bind("id", id.value())
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public void dropFile(ImportId id) {
        sql.handle()
                .createUpdate("DELETE FROM recipe_import_part WHERE import_id = :id")
                .bind("id", id.value())
                .execute();
    }

    @Override
    public boolean keep(ImportId id, ImportEntry entry) {
        return bind(entry, id, sql.handle().createUpdate("""
                INSERT INTO recipe_import_entry (import_id, position, name, outcome, recipe_id, error_code, error_message)
                VALUES (:id, :position, :name, :outcome, CAST(:recipe AS uuid), :code, :message)
                ON CONFLICT DO NOTHING
                """)).execute() > 0;
    }

    @Override
    public void settle(ImportId id, ImportEntry entry) {
        bind(entry, id, sql.handle().createUpdate("""
                UPDATE recipe_import_entry SET name = :name, outcome = :outcome, recipe_id = CAST(:recipe AS uuid),
                    error_code = :code, error_message = :message
                WHERE import_id = :id AND position = :position
                """)).execute();
    }

    private static <S extends SqlStatement<S>> S bind(ImportEntry entry, ImportId id, S statement) {
        return statement.bind("id", id.value())
                .bind("position", entry.position())
                .bind("name", entry.name())
                .bind("outcome", entry.outcome().name())
                .bind("recipe", entry.recipe().map(RecipeId::value).orElse(null))
                .bind("code", entry.error().map(Failure::code).orElse(null))
                .bind("message", entry.error().map(Failure::message).orElse(null));
    }

    @Override
    public List<ImportEntry> entries(ImportId id) {
        return sql.handle()
                .createQuery("SELECT * FROM recipe_import_entry WHERE import_id = :id ORDER BY position")
                .bind("id", id.value())
                .map((row, _) -> new ImportEntry(
                        row.getInt("position"),
                        row.getString("name"),
                        ImportEntry.Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("recipe_id", UUID.class)).map(RecipeId::new),
                        failure(row)))
                .list();
    }

    @Override
    public int forgetBefore(Instant then) {
        return sql.handle()
                .createUpdate("DELETE FROM recipe_import WHERE updated_at < :then")
                .bind("then", then)
                .execute();
    }

    private static RecipeImport read(ResultSet row, StatementContext context) throws SQLException {
        return new RecipeImport(
                new ImportId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                RecipeImport.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("file_name")),
                row.getBoolean("updates"),
                Optional.ofNullable(row.getObject("total", Integer.class)),
                row.getInt("attempts"),
                failure(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        var code = row.getString("error_code");
        return code == null ? Optional.empty() : Optional.of(new Failure(code, row.getString("error_message")));
    }
}
