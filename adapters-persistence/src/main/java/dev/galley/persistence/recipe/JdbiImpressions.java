package dev.galley.persistence.recipe;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.Popularity;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Each change is put together with what it adds to the counts ({@code recipe_tally}), in one statement, and both are
 * rows that nobody else writes. So a thousand people who like the same recipe do not wait for each other; the recipe's
 * own row, and what it is found by, are written by whoever counts, once for all that came in meanwhile.
 */
public final class JdbiImpressions implements Impressions {
    private final Sql sql;
    private final RecipeIndex index;

    @Inject
    public JdbiImpressions(Sql sql, RecipeIndex index) {
        this.sql = sql;
        this.index = index;
    }

    @Override
    public boolean favorite(UserId person, RecipeId recipe, int version, Instant now) {
        return sql.handle()
                .createUpdate("""
                        WITH put AS (
                            INSERT INTO recipe_favorite (user_id, recipe_id, version, created_at)
                            VALUES (:person, :recipe, :version, :now)
                            ON CONFLICT DO NOTHING RETURNING recipe_id)
                        INSERT INTO recipe_tally (recipe_id, favorite_count) SELECT recipe_id, 1 FROM put
                        """)
                .bind("person", person.value())
                .bind("recipe", recipe.value())
                .bind("version", version)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute() > 0;
    }

    @Override
    public boolean unfavorite(UserId person, RecipeId recipe) {
        return sql.handle()
                .createUpdate("""
                        WITH taken AS (
                            DELETE FROM recipe_favorite
                            WHERE user_id = :person AND recipe_id = :recipe AND NOT withdrawn
                            RETURNING recipe_id)
                        INSERT INTO recipe_tally (recipe_id, favorite_count) SELECT recipe_id, -1 FROM taken
                        """)
                .bind("person", person.value())
                .bind("recipe", recipe.value())
                .execute() > 0;
    }

    /** What was there before is told by the very statement that replaces it: two at once cannot both replace it. */
    @Override
    public boolean rate(UserId person, RecipeId recipe, Rating rating) {
        return sql.handle()
                .createUpdate("""
                        WITH put AS (
                            INSERT INTO recipe_rating (recipe_id, user_id, version, stars, comment, rated_at)
                            VALUES (:recipe, :person, :version, :stars, :comment, :at)
                            ON CONFLICT (recipe_id, user_id) DO UPDATE SET version = excluded.version,
                                stars = excluded.stars, comment = excluded.comment, rated_at = excluded.rated_at
                                WHERE NOT recipe_rating.withdrawn AND (recipe_rating.version, recipe_rating.stars, recipe_rating.comment)
                                    IS DISTINCT FROM (excluded.version, excluded.stars, excluded.comment)
                            RETURNING new.recipe_id, new.stars - coalesce(old.stars, 0) AS more,
                                CASE WHEN old.stars IS NULL THEN 1 ELSE 0 END AS added)
                        INSERT INTO recipe_tally (recipe_id, rating_sum, rating_count)
                        SELECT recipe_id, more, added FROM put
                        """)
                .bind("person", person.value())
                .bind("recipe", recipe.value())
                .bind("version", rating.version())
                .bind("stars", rating.stars())
                .bind("comment", rating.comment().orElse(null))
                .bind("at", rating.ratedAt().atOffset(ZoneOffset.UTC))
                .execute() > 0;
    }

    @Override
    public boolean unrate(UserId person, RecipeId recipe) {
        return sql.handle()
                .createUpdate("""
                        WITH taken AS (
                            DELETE FROM recipe_rating
                            WHERE user_id = :person AND recipe_id = :recipe AND NOT withdrawn
                            RETURNING recipe_id, stars)
                        INSERT INTO recipe_tally (recipe_id, rating_sum, rating_count)
                        SELECT recipe_id, -stars, -1 FROM taken
                        """)
                .bind("person", person.value())
                .bind("recipe", recipe.value())
                .execute() > 0;
    }

    @Override
    public void cook(Cooked cooked) {
        sql.handle()
                .createUpdate("""
                        WITH put AS (
                            INSERT INTO recipe_cooked (id, user_id, recipe_id, version, name, cooked_on, servings,
                                notes, logged_at)
                            VALUES (:id, :person, :recipe, :version, :name, :date, :servings, :notes, :at)
                            RETURNING recipe_id)
                        INSERT INTO recipe_tally (recipe_id, cooked_count) SELECT recipe_id, 1 FROM put
                        """)
                .bind("id", cooked.id().value())
                .bind("person", cooked.cook().value())
                .bind("recipe", cooked.recipe().value())
                .bind("version", cooked.version())
                .bind("name", cooked.name())
                .bind("date", cooked.date())
                .bind("servings", cooked.servings())
                .bind("notes", cooked.notes().orElse(null))
                .bind("at", cooked.loggedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Each row is taken out of the counts once: it is marked by the very statement that says what it took. */
    @Override
    public Set<RecipeId> withdraw(UserId person, int most) {
        return sql.handle()
                .createQuery("""
                        WITH favorites AS (
                            UPDATE recipe_favorite SET withdrawn = true WHERE user_id = :person AND recipe_id IN (
                                SELECT recipe_id FROM recipe_favorite WHERE user_id = :person AND NOT withdrawn
                                ORDER BY recipe_id LIMIT :most FOR UPDATE)
                            RETURNING recipe_id),
                        ratings AS (
                            UPDATE recipe_rating SET withdrawn = true WHERE user_id = :person AND recipe_id IN (
                                SELECT recipe_id FROM recipe_rating WHERE user_id = :person AND NOT withdrawn
                                ORDER BY recipe_id LIMIT :most FOR UPDATE)
                            RETURNING recipe_id, stars),
                        cooked AS (
                            UPDATE recipe_cooked SET withdrawn = true WHERE id IN (
                                SELECT id FROM recipe_cooked WHERE user_id = :person AND NOT withdrawn
                                ORDER BY id LIMIT :most FOR UPDATE)
                            RETURNING recipe_id)
                        INSERT INTO recipe_tally (recipe_id, rating_sum, rating_count, favorite_count, cooked_count)
                        SELECT recipe_id, sum(stars), sum(rated), sum(liked), sum(cooked) FROM (
                            SELECT recipe_id, 0 AS stars, 0 AS rated, -1 AS liked, 0 AS cooked FROM favorites
                            UNION ALL SELECT recipe_id, -stars, -1, 0, 0 FROM ratings
                            UNION ALL SELECT recipe_id, 0, 0, 0, -1 FROM cooked) AS gone
                        GROUP BY recipe_id
                        RETURNING recipe_id
                        """)
                .bind("person", person.value())
                .bind("most", most)
                .map((row, _) -> new RecipeId(uuid(row, "recipe_id")))
                .set();
    }

    @Override
    public Own of(UserId person, RecipeKey recipe) {
        var named = switch (recipe) {
            case RecipeKey.ById _ -> "r.id = CAST(:key AS uuid)";
            case RecipeKey.BySlug _ -> "r.slug = :key";
        };
        return sql.handle()
                .createQuery("""
                        SELECT f.user_id IS NOT NULL AS favorite, g.version, g.stars, g.comment, g.rated_at
                        FROM recipe AS r
                        LEFT JOIN recipe_favorite AS f ON f.recipe_id = r.id AND f.user_id = :person
                        LEFT JOIN recipe_rating AS g ON g.recipe_id = r.id AND g.user_id = :person
                        WHERE\s""" + named)
                .bind("person", person.value())
                .bind("key", switch (recipe) {
                    case RecipeKey.ById(var id) -> id.value().toString();
                    case RecipeKey.BySlug(var slug) -> slug.value();
                })
                .map((row, context) -> new Own(
                        row.getBoolean("favorite"),
                        row.getObject("stars") == null ? Optional.empty() : Optional.of(rating(row, context))))
                .findOne()
                .orElse(Own.NONE);
    }

    static Rating rating(ResultSet row, StatementContext context) throws SQLException {
        return new Rating(
                row.getInt("version"),
                row.getInt("stars"),
                Optional.ofNullable(row.getString("comment")),
                RecipeRows.instant(row, "rated_at"));
    }

    /** What one counter takes, no other can: rows are deleted once. What is put meanwhile is there for the next. */
    @Override
    public Optional<Popularity> count(RecipeId recipe) {
        var counted = sql.handle()
                .createQuery("""
                        WITH taken AS (DELETE FROM recipe_tally WHERE recipe_id = :recipe RETURNING *),
                        more AS (
                            SELECT sum(rating_sum) AS rating_sum, sum(rating_count) AS rating_count,
                                sum(favorite_count) AS favorite_count, sum(cooked_count) AS cooked_count
                            FROM taken HAVING count(*) > 0)
                        UPDATE recipe AS r SET
                            rating_sum = r.rating_sum + more.rating_sum,
                            rating_count = r.rating_count + more.rating_count,
                            favorite_count = r.favorite_count + more.favorite_count,
                            cooked_count = r.cooked_count + more.cooked_count
                        FROM more WHERE r.id = :recipe
                        RETURNING r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count
                        """)
                .bind("recipe", recipe.value())
                .map((row, _) -> new Popularity(
                        row.getLong("rating_sum"),
                        row.getLong("rating_count"),
                        row.getLong("favorite_count"),
                        row.getLong("cooked_count")))
                .findOne();
        counted.ifPresent(_ -> index.recount(sql.handle(), List.of(recipe)));
        return counted;
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
