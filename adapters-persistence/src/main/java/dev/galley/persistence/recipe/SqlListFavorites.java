package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Total;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.ListFavorites;
import dev.galley.application.recipe.ListFavorites.After;
import dev.galley.application.recipe.ListFavorites.Favorite;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

public final class SqlListFavorites implements Handles<ListFavorites, Page<Screened<Favorite>, After>> {
    /** Those that this person may see. */
    private static final String THERE = """
            f.user_id = :person AND r.removed_at IS NULL AND (r.status = 'PUBLISHED' OR r.owner_id = :person)
            """;

    private final Sql sql;
    private final Queries queries;
    private final RecipePictures pictures;

    @Inject
    public SqlListFavorites(Sql sql, Queries queries, RecipePictures pictures) {
        this.sql = sql;
        this.queries = queries;
        this.pictures = pictures;
    }

    private record Row(Instant since, Recipe recipe) {
        Favorite favorite(Map<RecipeId, LinkMedia.Links> images) {
            return new Favorite(
                    RecipeCard.of(recipe).pictured(Optional.ofNullable(images.get(recipe.id()))), recipe.status(),
                    since);
        }
    }

    @Override
    public Page<Screened<Favorite>, After> handle(ListFavorites query, Caller caller) {
        var needs = queries.ask(new FindNeeds(query.person()), caller);
        var after = Lists.after(query.place());
        int size = query.size().value();
        var statement = sql.handle()
                .createQuery(RecipeRows.select("f.created_at AS since")
                        + " JOIN recipe_favorite AS f ON f.recipe_id = r.id WHERE " + THERE
                        + (after.isEmpty() ? "" : "AND (f.created_at, f.recipe_id) < (:since, :recipe)")
                        + " ORDER BY f.created_at DESC, f.recipe_id DESC LIMIT :limit OFFSET :offset")
                .bind("person", query.person().value())
                .bind("limit", size + 1)
                .bind("offset", Lists.offset(query.place(), size));
        after.ifPresent(place -> statement.bind("since", place.row().since().atOffset(ZoneOffset.UTC))
                .bind("recipe", place.row().recipe()));
        var rows = statement
                .map((row, context) -> new Row(RecipeRows.instant(row, "since"), RecipeRows.recipe(row, context)))
                .list();
        var total = after.map(Place.After::total).orElseGet(() -> total(query));
        var images = pictures.of(rows.stream().map(row -> row.recipe.id()).toList());
        var page = Lists.page(
                rows, size, query.place(), total, row -> row.favorite(images), row -> new After(
                        row.since, row.recipe.id().value()));
        return Lists.flagged(page, needs, Favorite::contents);
    }

    private Total total(ListFavorites query) {
        return Total.exactly(sql.handle()
                .createQuery("SELECT count(*) FROM recipe_favorite AS f JOIN recipe AS r ON r.id = f.recipe_id WHERE "
                        + THERE)
                .bind("person", query.person().value())
                .mapTo(Long.class)
                .one());
    }
}
