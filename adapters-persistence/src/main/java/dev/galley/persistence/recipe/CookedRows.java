package dev.galley.persistence.recipe;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.CookedId;
import dev.galley.domain.recipe.RecipeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Entries of cook logs, and whether their cook can still read the recipe. */
final class CookedRows {
    static final String SELECT = """
            SELECT c.*, r.id IS NOT NULL AND r.removed_at IS NULL
                AND (r.status = 'PUBLISHED' OR r.owner_id = c.user_id) AS there
            FROM recipe_cooked AS c LEFT JOIN recipe AS r ON r.id = c.recipe_id
            """;

    private CookedRows() {}

    static Cooked cooked(ResultSet row, StatementContext context) throws SQLException {
        return new Cooked(
                new CookedId(JdbiImpressions.uuid(row, "id")),
                new UserId(JdbiImpressions.uuid(row, "user_id")),
                new RecipeId(JdbiImpressions.uuid(row, "recipe_id")),
                row.getInt("version"),
                row.getString("name"),
                row.getObject("cooked_on", LocalDate.class),
                row.getInt("servings"),
                Optional.ofNullable(row.getString("notes")),
                RecipeRows.instant(row, "logged_at"));
    }
}
