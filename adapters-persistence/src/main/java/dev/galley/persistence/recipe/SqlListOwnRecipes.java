package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Total;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.ListOwnRecipes;
import dev.galley.application.recipe.ListOwnRecipes.After;
import dev.galley.application.recipe.ListOwnRecipes.Own;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** One person has few enough recipes to count all of them. */
public final class SqlListOwnRecipes implements Handles<ListOwnRecipes, Page<Screened<Own>, After>> {
    private static final String THEIRS = """
            WHERE r.owner_id = :owner AND r.removed_at IS NULL
                AND (CAST(:status AS text) IS NULL OR r.status = :status)
            """;

    private final Sql sql;
    private final Queries queries;
    private final RecipePictures pictures;

    @Inject
    public SqlListOwnRecipes(Sql sql, Queries queries, RecipePictures pictures) {
        this.sql = sql;
        this.queries = queries;
        this.pictures = pictures;
    }

    private record Row(String key, Recipe recipe) {
        Own own(Map<RecipeId, LinkMedia.Links> images) {
            return new Own(
                    RecipeCard.of(recipe).pictured(Optional.ofNullable(images.get(recipe.id()))), recipe.status());
        }
    }

    @Override
    public Page<Screened<Own>, After> handle(ListOwnRecipes query, Caller caller) {
        var needs = queries.ask(new FindNeeds(query.person()), caller);
        var order = query.order();
        var key = switch (order.field()) {
            case CREATED_AT -> "r.created_at";
            case UPDATED_AT -> "r.updated_at";
            case NAME -> "lower(v.content ->> 'name') COLLATE \"C\"";
        };
        var type = order.field() == ListOwnRecipes.Field.NAME ? "text" : "timestamptz";
        var after = Lists.after(query.place());
        var behind = after.isEmpty()
                ? ""
                : "AND (%s, r.id) %s (CAST(:key AS %s), :recipe)".formatted(key, order.descending() ? "<" : ">", type);
        var direction = order.descending() ? "DESC" : "ASC";
        int size = query.size().value();
        var statement = sql.handle()
                .createQuery(RecipeRows.select("(" + key + ")::text AS key") + THEIRS + behind
                        + " ORDER BY %s %s, r.id %2$s LIMIT :limit OFFSET :offset".formatted(key, direction))
                .bind("owner", query.person().value())
                .bind("status", query.status().map(Enum::name).orElse(null))
                .bind("limit", size + 1)
                .bind("offset", Lists.offset(query.place(), size));
        after.ifPresent(place -> statement.bind("key", place.row().key()).bind("recipe", place.row().recipe()));
        var rows = statement.map((row, context) -> new Row(row.getString("key"), RecipeRows.recipe(row, context)))
                .list();
        var total = after.map(Place.After::total).orElseGet(() -> total(query));
        var images = pictures.of(rows.stream().map(row -> row.recipe.id()).toList());
        var page = Lists.page(
                rows, size, query.place(), total, row -> row.own(images), row -> new After(row.key, row.recipe.id()
                        .value()));
        return Lists.flagged(page, needs, Own::contents);
    }

    private Total total(ListOwnRecipes query) {
        return Total.exactly(sql.handle()
                .createQuery("SELECT count(*) FROM recipe AS r " + THEIRS)
                .bind("owner", query.person().value())
                .bind("status", query.status().map(Enum::name).orElse(null))
                .mapTo(Long.class)
                .one());
    }
}
