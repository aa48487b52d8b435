package dev.galley.persistence.recipe.intake;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** What a person imported and what became of it, files that still wait included, and from where their recipes came. */
public final class SqlImportBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlImportBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "import";
    }

    @Override
    public Set<String> tables() {
        return Set.of("recipe_import", "recipe_import_part", "recipe_import_entry", "recipe_provenance");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        list(owner, parcel, "imports", """
                SELECT jsonb_build_object('id', i.id, 'status', i.status, 'url', i.url, 'file', i.file_name,
                    'error', i.error_code, 'createdAt', i.created_at, 'updatedAt', i.updated_at,
                    'recipes', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', e.name, 'status', e.outcome,
                        'recipeId', e.recipe_id, 'error', e.error_code) ORDER BY e.position), '[]')
                        FROM recipe_import_entry e WHERE e.import_id = i.id))::text
                FROM recipe_import i WHERE i.owner_id = :owner ORDER BY i.id
                """);
        list(owner, parcel, "provenance", """
                SELECT jsonb_build_object('recipeId', recipe_id, 'version', version, 'places', places,
                    'setAside', set_aside, 'page', page, 'importedAt', created_at)::text
                FROM recipe_provenance WHERE owner_id = :owner ORDER BY recipe_id, version
                """);
    }

    private void list(UserId owner, Parcel parcel, String name, String documents) {
        parcel.list(
                name,
                sql.handle().createQuery(documents).bind("owner", owner.value()).mapTo(String.class).stream());
    }

    /** Parts and entries go with their import. */
    @Override
    public void erase(UserId owner) {
        for (var table : Set.of("recipe_import", "recipe_provenance")) {
            sql.handle()
                    .createUpdate("DELETE FROM %s WHERE owner_id = :owner".formatted(table))
                    .bind("owner", owner.value())
                    .execute();
        }
    }
}
