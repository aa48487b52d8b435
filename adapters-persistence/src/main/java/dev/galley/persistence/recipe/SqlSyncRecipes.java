package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.application.recipe.SyncRecipes.Changes;
import dev.galley.application.recipe.SyncRecipes.Cursor;
import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Reads recipes by the transaction that saved them last, and only up to the oldest transaction that is still under way.
 * Transactions do not commit in the order in which they began, or took a number: one that is still open may hold a
 * change that belongs before what is visible by now. Below the oldest open one nothing can appear any more, so a cursor
 * there has nothing behind it. The price is that a change is told only when all transactions older than its own are
 * over.
 */
public final class SqlSyncRecipes implements Handles<SyncRecipes, Changes> {
    private static final Cursor START = new Cursor(0, new UUID(0, 0));
    private final Sql sql;
    private final RecipePictures pictures;

    @Inject
    public SqlSyncRecipes(Sql sql, RecipePictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    private record Row(Cursor cursor, Recipe recipe) {}

    @Override
    public Changes handle(SyncRecipes query, Caller caller) {
        var since = query.since().orElse(START);
        int size = query.size().value();
        var rows = sql.handle()
                .createQuery(RecipeRows.SELECT + """
                        WHERE r.was_public
                            AND (r.changed_in, r.id) > (CAST(:transaction AS text)::xid8, :recipe)
                            AND r.changed_in < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY r.changed_in, r.id
                        LIMIT :size + 1
                        """)
                .bind("transaction", since.transaction())
                .bind("recipe", since.recipe())
                .bind("size", size)
                .map((row, context) -> new Row(
                        new Cursor(Long.parseLong(row.getString("changed_in")), row.getObject("id", UUID.class)),
                        RecipeRows.recipe(row, context)))
                .list();
        var told = rows.subList(0, Math.min(size, rows.size()));
        var changed = told.stream().map(Row::recipe).filter(Recipe::isPublic).toList();
        return new Changes(
                changed,
                pictures.of(changed.stream().map(Recipe::id).toList()),
                told.stream().map(Row::recipe).filter(recipe -> !recipe.isPublic()).map(Recipe::id).toList(),
                told.isEmpty() ? since : told.getLast().cursor,
                rows.size() > size);
    }
}
