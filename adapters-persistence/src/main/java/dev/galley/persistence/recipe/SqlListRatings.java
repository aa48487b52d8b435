package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.ListRatings;
import dev.galley.application.recipe.ListRatings.After;
import dev.galley.application.recipe.ListRatings.Rated;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeRefusal;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.UUID;

/** The total is the recipe's own count, so that nobody counts thousands. */
public final class SqlListRatings implements Handles<ListRatings, Page<Rated, After>> {
    private final Sql sql;

    @Inject
    public SqlListRatings(Sql sql) {
        this.sql = sql;
    }

    private record Head(UUID id, long ratings) {}

    private record Row(UUID id, Rating rating, boolean mine) {
        After after() {
            return new After(rating.ratedAt(), id);
        }
    }

    @Override
    public Page<Rated, After> handle(ListRatings query, Caller caller) {
        var recipe = query.recipe()
                .map(key -> head(key, query))
                .orElseThrow(SqlListRatings::none);
        var after = Lists.after(query.place());
        int size = query.size().value();
        var statement = sql.handle()
                .createQuery("""
                        SELECT id, version, stars, comment, rated_at, user_id = :person AS mine
                        FROM recipe_rating WHERE recipe_id = :recipe AND NOT withdrawn %s
                        ORDER BY rated_at DESC, id DESC LIMIT :limit OFFSET :offset
                        """
                        .formatted(after.isEmpty() ? "" : "AND (rated_at, id) < (:at, :id)"))
                .bind("person", query.person().value())
                .bind("recipe", recipe.id)
                .bind("limit", size + 1)
                .bind("offset", Lists.offset(query.place(), size));
        after.ifPresent(place -> statement.bind("at", place.row().ratedAt().atOffset(ZoneOffset.UTC))
                .bind("id", place.row().rating()));
        var rows = statement.map((row, context) -> new Row(
                JdbiImpressions.uuid(row, "id"), JdbiImpressions.rating(row, context), row.getBoolean("mine")))
                .list();
        var total = after.map(Place.After::total).orElse(Total.exactly(recipe.ratings));
        return Lists.page(
                rows, size, query.place(), total, row -> new Rated(row.rating, row.mine), Row::after);
    }

    private Head head(RecipeKey key, ListRatings query) {
        var named = switch (key) {
            case RecipeKey.ById _ -> "id = CAST(:key AS uuid)";
            case RecipeKey.BySlug _ -> "slug = :key";
        };
        return sql.handle()
                .createQuery("""
                        SELECT id, rating_count FROM recipe
                        WHERE removed_at IS NULL AND (status = 'PUBLISHED' OR owner_id = :person) AND\s""" + named)
                .bind("person", query.person().value())
                .bind("key", switch (key) {
                    case RecipeKey.ById(var id) -> id.value().toString();
                    case RecipeKey.BySlug(var slug) -> slug.value();
                })
                .map((row, _) -> new Head(JdbiImpressions.uuid(row, "id"), row.getLong("rating_count")))
                .findOne()
                .orElseThrow(SqlListRatings::none);
    }

    private static Refused none() {
        return RecipeRefusal.RECIPE_NOT_FOUND.because("there is no such recipe");
    }
}
