package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.intake.ExportOwnRecipes;
import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;

public final class SqlExportOwnRecipes implements Handles<ExportOwnRecipes, List<Recipe>> {
    private final Sql sql;

    @Inject
    public SqlExportOwnRecipes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Recipe> handle(ExportOwnRecipes query, Caller caller) {
        return sql.handle()
                .createQuery(RecipeRows.SELECT + "WHERE r.owner_id = :owner AND r.removed_at IS NULL ORDER BY r.id")
                .bind("owner", query.person().value())
                .map(RecipeRows::recipe)
                .list();
    }
}
