package dev.galley.persistence.appliance.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.appliance.program.Program;
import dev.galley.domain.appliance.program.Program.Note;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;

public final class JdbiPrograms implements Programs {
    private static final TypeReference<List<WireStep>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private final Sql sql;

    @Inject
    public JdbiPrograms(Sql sql) {
        this.sql = sql;
    }

    /** Of two who make the same at once the second gets the first one's. */
    @Override
    public StoredProgram keep(StoredProgram program) {
        var steps = program.program().steps().stream().map(WireStep::of).toList();
        var name = program.program().name();
        var notes = program.program().notes();
        return sql.handle()
                .createQuery("""
                        INSERT INTO appliance_program (id, owner_id, appliance_id, recipe_id, recipe_version, servings,
                            name, steps, notes, digest, created_at, kept_at)
                        VALUES (:id, :owner, :appliance, :recipe, :version, :servings, :name, :steps, :notes, :digest,
                            :at, :at)
                        ON CONFLICT (owner_id, appliance_id, recipe_id, recipe_version, servings, digest)
                        DO UPDATE SET kept_at = greatest(appliance_program.kept_at, excluded.kept_at)
                        RETURNING *
                        """)
                .bind("id", program.id().value())
                .bind("owner", program.owner().value())
                .bind("appliance", program.appliance().value())
                .bind("recipe", program.recipe().value())
                .bind("version", program.version())
                .bind("servings", program.servings())
                .bind("name", name)
                .bind("steps", Json.of(steps))
                .bind("notes", Json.of(notes))
                .bind("digest", digest(Json.write(List.of(name, steps, notes))))
                .bind("at", program.createdAt())
                .map(JdbiPrograms::program)
                .one();
    }

    @Override
    public Optional<StoredProgram> of(ProgramId id, ApplianceId appliance, UserId owner) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_program
                        WHERE id = :id AND appliance_id = :appliance AND owner_id = :owner
                        """)
                .bind("id", id.value())
                .bind("appliance", appliance.value())
                .bind("owner", owner.value())
                .map(JdbiPrograms::program)
                .findOne();
    }

    @Override
    public int forget(Instant before) {
        return sql.handle()
                .createUpdate("DELETE FROM appliance_program WHERE kept_at < :before")
                .bind("before", before)
                .execute();
    }

    private static StoredProgram program(ResultSet row, StatementContext context) throws SQLException {
        return new StoredProgram(
                new ProgramId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                new ApplianceId(row.getObject("appliance_id", UUID.class)),
                new RecipeId(row.getObject("recipe_id", UUID.class)),
                row.getInt("recipe_version"),
                row.getInt("servings"),
                new Program(
                        row.getString("name"),
                        Json.read(row.getString("steps"), STEPS).stream().map(WireStep::made).toList(),
                        Json.read(row.getString("notes"), NOTES)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
