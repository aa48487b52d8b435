package dev.galley.persistence.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.Provenances;
import dev.galley.domain.recipe.intake.ProvenancesContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiProvenancesTest implements ProvenancesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Provenances provenances = new JdbiProvenances(postgres.sql());

    @Override
    public Provenances provenances() {
        return provenances;
    }

    @Override
    public RecipeId recipe(UserId owner, int second, boolean removed) {
        var id = new UUID(second, removed ? 1 : 0);
        postgres.sql().handle().createUpdate("""
                INSERT INTO recipe (id, slug, owner_id, status, language, version, facts, revision, created_at,
                    updated_at, removed_at, was_public)
                VALUES (:id, 'r-' || :id, :owner, 'PRIVATE', 'en', 1, '{}', 1, :made, :made,
                    CASE WHEN :removed THEN :made END, false)
                """)
                .bind("id", id)
                .bind("owner", owner.value())
                .bind("made", NOW.plusSeconds(second))
                .bind("removed", removed)
                .execute();
        return new RecipeId(id);
    }
}
