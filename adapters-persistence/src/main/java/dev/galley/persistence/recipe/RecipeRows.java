package dev.galley.persistence.recipe;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Origin;
import dev.galley.domain.recipe.Popularity;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How recipes are written down. A record's component may get another meaning only under another name; a record may lose
 * components and gain Optional ones, and what was written before can still be read.
 */
final class RecipeRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A recipe and its current version: all that {@link #recipe} reads. */
    static final String SELECT = select("r.id");

    /** The same, and more columns. */
    static String select(String more) {
        return """
                SELECT %s, r.*, v.content, v.created_at AS version_created_at
                FROM recipe r JOIN recipe_version v ON v.recipe_id = r.id AND v.number = r.version
                """
                .formatted(more);
    }

    private RecipeRows() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Versioned<Recipe> versioned(ResultSet row, StatementContext context) throws SQLException {
        return new Versioned<>(recipe(row, context), row.getLong("revision"));
    }

    static Recipe recipe(ResultSet row, StatementContext context) throws SQLException {
        var current = new RecipeVersion(
                row.getInt("version"),
                JSON.readValue(row.getString("content"), RecipeContent.class),
                JSON.readValue(row.getString("facts"), RecipeFacts.class),
                instant(row, "version_created_at"));
        return new Recipe(
                new RecipeId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new),
                RecipeStatus.valueOf(row.getString("status")),
                row.getInt("public_from"),
                current,
                origin(row),
                new Popularity(
                        row.getLong("rating_sum"),
                        row.getLong("rating_count"),
                        row.getLong("favorite_count"),
                        row.getLong("cooked_count")),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    static RecipeVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new RecipeVersion(
                row.getInt("number"),
                JSON.readValue(row.getString("content"), RecipeContent.class),
                new RecipeFacts(
                        read(row.getString("nutrition"), RecipeNutrition.class),
                        JSON.readValue(row.getString("allergens"), RecipeAllergens.class)),
                instant(row, "created_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Origin> origin(ResultSet row) throws SQLException {
        var collection = row.getString("origin_collection");
        return collection == null
                ? Optional.empty()
                : Optional.of(new Origin(collection, row.getString("origin_stamp"), row.getInt("origin_version")));
    }

    private static <T> Optional<T> read(@Nullable String json, Class<T> type) {
        return Optional.ofNullable(json).map(text -> JSON.readValue(text, type));
    }
}
