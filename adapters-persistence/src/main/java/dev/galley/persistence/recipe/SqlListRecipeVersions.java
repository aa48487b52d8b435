package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.ListRecipeVersions;
import dev.galley.application.recipe.ListRecipeVersions.Version;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Versions are numbered without gaps, so the recipe's own row tells how many there are: from 1, and for others than the
 * author from the one that was published.
 */
public final class SqlListRecipeVersions implements Handles<ListRecipeVersions, Page<Version, Integer>> {
    private final Sql sql;

    @Inject
    public SqlListRecipeVersions(Sql sql) {
        this.sql = sql;
    }

    private record Head(UUID id, int oldest, int version) {}

    @Override
    public Page<Version, Integer> handle(ListRecipeVersions query, Caller caller) {
        var recipe = query.key()
                .flatMap(key -> head(key, caller))
                .orElseThrow(() -> RECIPE_NOT_FOUND.because("there is no such recipe"));
        int size = query.size().value();
        int page = query.place().page();
        int below = switch (query.place()) {
            case Place.Numbered<Integer>(var number) -> recipe.version - (number - 1) * size + 1;
            case Place.After<Integer> after -> after.row();
        };
        var versions = versions(recipe, below, size);
        var total = Total.exactly(recipe.version - recipe.oldest + 1);
        boolean more = !versions.isEmpty() && versions.getLast().number() > recipe.oldest;
        return new Page<>(
                versions,
                page,
                total,
                more ? Optional.of(new Place.After<>(versions.getLast().number(), total, page + 1)) : Optional.empty());
    }

    private Optional<Head> head(RecipeKey key, Caller caller) {
        var where = switch (key) {
            case RecipeKey.ById _ -> "id = CAST(:key AS uuid)";
            case RecipeKey.BySlug _ -> "slug = :key";
        };
        return sql.handle()
                .createQuery("""
                        SELECT id, version,
                            CASE WHEN owner_id = :reader OR (:admin AND owner_id IS NULL) THEN 1 ELSE public_from END
                                AS oldest
                        FROM recipe
                        WHERE removed_at IS NULL
                            AND (status = 'PUBLISHED' OR owner_id = :reader OR (:admin AND owner_id IS NULL)) AND\s"""
                        + where)
                .bind("reader", reader(caller))
                .bind("admin", caller instanceof Caller.Admin)
                .bind("key", switch (key) {
                    case RecipeKey.ById(var id) -> id.value().toString();
                    case RecipeKey.BySlug(var slug) -> slug.value();
                })
                .map((row, _) -> new Head(
                        row.getObject("id", UUID.class), row.getInt("oldest"), row.getInt("version")))
                .findOne();
    }

    private static @Nullable UUID reader(Caller caller) {
        return switch (caller) {
            case Caller.User(var id, _) -> id.value();
            case Caller.Admin(var id) -> id.value();
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> null;
        };
    }

    private List<Version> versions(Head recipe, int below, int size) {
        return sql.handle()
                .createQuery("""
                        SELECT number, content ->> 'name' AS name, created_at FROM recipe_version
                        WHERE recipe_id = :recipe AND number >= :oldest AND number < :below
                        ORDER BY number DESC
                        LIMIT :size
                        """)
                .bind("recipe", recipe.id)
                .bind("oldest", recipe.oldest)
                .bind("below", below)
                .bind("size", size)
                .map((row, _) -> new Version(
                        row.getInt("number"),
                        row.getString("name"),
                        RecipeRows.instant(row, "created_at"),
                        row.getInt("number") == recipe.version))
                .list();
    }
}
