package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.COOK_LOG_ENTRY_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.GetCooked;
import dev.galley.application.recipe.GetCooked.View;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

public final class SqlGetCooked implements Handles<GetCooked, View> {
    private final Sql sql;

    @Inject
    public SqlGetCooked(Sql sql) {
        this.sql = sql;
    }

    @Override
    public View handle(GetCooked query, Caller caller) {
        return sql.handle()
                .createQuery(CookedRows.SELECT + "WHERE c.id = :id AND c.user_id = :person")
                .bind("id", query.entry().value())
                .bind("person", query.person().value())
                .map((row, context) -> new View(
                        CookedRows.cooked(row, context), row.getBoolean("there"), Optional.empty()))
                .findOne()
                .map(found -> new View(found.cooked(), found.isThere(), version(found.cooked())))
                .orElseThrow(() -> COOK_LOG_ENTRY_NOT_FOUND.because("there is no such entry"));
    }

    private Optional<RecipeVersion> version(Cooked cooked) {
        return sql.handle()
                .createQuery("""
                        SELECT v.* FROM recipe_version AS v JOIN recipe AS r ON r.id = v.recipe_id AND NOT r.erased
                        WHERE v.recipe_id = :recipe AND v.number = :version
                        """)
                .bind("recipe", cooked.recipe().value())
                .bind("version", cooked.version())
                .map(RecipeRows::version)
                .findOne();
    }
}
