package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Origin;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

public final class JdbiRecipes implements Recipes {
    private static final UUID FIRST = new UUID(0, 0);
    private final Sql sql;
    private final RecipeIndex index;

    @Inject
    public JdbiRecipes(Sql sql, RecipeIndex index) {
        this.sql = sql;
        this.index = index;
    }

    @Override
    public Optional<Versioned<Recipe>> of(RecipeKey key) {
        return switch (key) {
            case RecipeKey.ById(var id) -> sql.handle()
                    .createQuery(RecipeRows.SELECT + "WHERE r.id = :id")
                    .bind("id", id.value())
                    .map(RecipeRows::versioned)
                    .findOne();
            case RecipeKey.BySlug(var slug) -> sql.handle()
                    .createQuery(RecipeRows.SELECT + "WHERE r.slug = :slug")
                    .bind("slug", slug.value())
                    .map(RecipeRows::versioned)
                    .findOne();
        };
    }

    @Override
    public Map<Slug, Versioned<Recipe>> all(Collection<Slug> slugs) {
        return sql.handle()
                .createQuery(RecipeRows.SELECT + "WHERE r.slug = ANY (:slugs)")
                .bindArray("slugs", String.class, slugs.stream().map(Slug::value).toList())
                .map(RecipeRows::versioned)
                .collect(Collectors.toMap(recipe -> recipe.value().slug(), recipe -> recipe));
    }

    @Override
    public Map<RecipeId, Versioned<Recipe>> these(Collection<RecipeId> ids) {
        return sql.handle()
                .createQuery(RecipeRows.SELECT + "WHERE r.id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids.stream().map(RecipeId::value).toList())
                .map(RecipeRows::versioned)
                .collect(Collectors.toMap(recipe -> recipe.value().id(), recipe -> recipe));
    }

    /** Held first and read then: one statement would look for the version that was current before it had to wait. */
    @Override
    public Map<RecipeId, Versioned<Recipe>> held(Collection<RecipeId> ids) {
        sql.handle()
                .createQuery("SELECT id FROM recipe WHERE id = ANY (:ids) ORDER BY id FOR SHARE")
                .bindArray("ids", UUID.class, ids.stream().map(RecipeId::value).toList())
                .mapTo(UUID.class)
                .list();
        return these(ids);
    }

    /** UNION forgets what is there twice, so even recipes that are made of each other come to an end. */
    @Override
    public List<Versioned<Recipe>> madeOf(RecipeId part, Optional<RecipeId> after, int most) {
        return sql.handle()
                .createQuery("""
                        WITH RECURSIVE above (id) AS (
                            SELECT id FROM recipe WHERE parts @> ARRAY[CAST(:part AS uuid)]
                            UNION
                            SELECT r.id FROM above AS a JOIN recipe AS r ON r.parts @> ARRAY[a.id])
                        """
                        + RecipeRows.SELECT
                        + "WHERE r.id IN (SELECT id FROM above) AND r.id > :after ORDER BY r.id LIMIT :most")
                .bind("part", part.value())
                .bind("after", after.map(RecipeId::value).orElse(FIRST))
                .bind("most", most)
                .map(RecipeRows::versioned)
                .list();
    }

    @Override
    public void save(List<Versioned<Recipe>> recipes) {
        if (recipes.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two who save the same wait for each other and not in a circle.
        var ordered = recipes.stream().sorted(Comparator.comparing(recipe -> recipe.value().slug().value())).toList();
        sql.handle().savepoint("recipes");
        try {
            insert(ordered.stream().filter(recipe -> recipe.version() == 0).map(Versioned::value).toList());
            update(ordered.stream().filter(recipe -> recipe.version() != 0).toList());
        } catch (RuntimeException refused) {
            sql.handle().rollbackToSavepoint("recipes");
            throw refused;
        }
        sql.handle().releaseSavepoint("recipes");
        var saved = ordered.stream().map(Versioned::value).toList();
        insertVersions(saved);
        var listed = saved.stream().filter(Recipe::isPublic).toList();
        var others = saved.stream().filter(recipe -> !recipe.isPublic()).map(Recipe::id).toList();
        if (!listed.isEmpty()) {
            index.put(sql.handle(), listed);
        }
        if (!others.isEmpty()) {
            index.remove(sql.handle(), others);
        }
    }

    private void insert(List<Recipe> recipes) {
        if (recipes.isEmpty()) {
            return;
        }
        var batch = sql.handle().prepareBatch("""
                INSERT INTO recipe (id, slug, owner_id, status, public_from, language, version, facts, revision, origin_collection,
                    origin_stamp, origin_version, created_at, updated_at, removed_at, was_public, unlisted_foods, parts)
                VALUES (:id, :slug, CAST(:owner AS uuid), :status, :publicFrom, :language, :version, :facts::jsonb, 1, :originCollection,
                    :originStamp, CAST(:originVersion AS int), :createdAt, :updatedAt, CAST(:removedAt AS timestamptz), :public,
                    CAST(:unlistedFoods AS uuid[]), CAST(:parts AS uuid[]))
                ON CONFLICT DO NOTHING
                """);
        recipes.forEach(recipe -> bind(batch, recipe).bind("createdAt", time(recipe.createdAt())).add());
        // Not by the counts: the driver may make one statement of many, and then has none.
        var inserted = batch.executePreparedBatch("id").mapTo(UUID.class).set();
        for (var recipe : recipes) {
            if (!inserted.contains(recipe.id().value())) {
                if (of(RecipeKey.of(recipe.id())).isPresent()) {
                    throw new StaleWrite(recipe.id());
                }
                throw SLUG_TAKEN.because("another recipe is called " + recipe.slug().value(), Map.of("slug",
                        "is taken"));
            }
        }
    }

    private void update(List<Versioned<Recipe>> recipes) {
        if (recipes.isEmpty()) {
            return;
        }
        var batch = sql.handle().prepareBatch("""
                UPDATE recipe SET slug = :slug, owner_id = CAST(:owner AS uuid), status = :status,
                    public_from = :publicFrom, language = :language,
                    version = :version, facts = :facts::jsonb, revision = revision + 1,
                    origin_collection = :originCollection, origin_stamp = :originStamp,
                    origin_version = CAST(:originVersion AS int), updated_at = :updatedAt, removed_at = CAST(:removedAt AS timestamptz),
                    was_public = was_public OR :public, unlisted_foods = CAST(:unlistedFoods AS uuid[]),
                    parts = CAST(:parts AS uuid[]),
                    changed_in = pg_current_xact_id()
                WHERE id = :id AND revision = :revision
                """);
        recipes.forEach(recipe -> bind(batch, recipe.value()).bind("revision", recipe.version()).add());
        var rows = batch.execute();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == 0) {
                throw new StaleWrite(recipes.get(i).value().id());
            }
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Recipe recipe) {
        var current = recipe.current();
        return batch.bind("id", recipe.id().value())
                .bind("slug", recipe.slug().value())
                .bind("owner", recipe.owner().map(owner -> owner.value()).orElse(null))
                .bind("status", recipe.status().name())
                .bind("publicFrom", recipe.publicFrom())
                .bind("language", current.content().language().code())
                .bind("version", current.number())
                .bind("facts", RecipeRows.json(current.facts()))
                .bind("originCollection", recipe.origin().map(Origin::collection).orElse(null))
                .bind("originStamp", recipe.origin().map(Origin::stamp).orElse(null))
                .bind("originVersion", recipe.origin().map(Origin::version).orElse(null))
                .bind("updatedAt", time(recipe.updatedAt()))
                .bind("removedAt", recipe.removedAt().map(JdbiRecipes::time).orElse(null))
                .bind("public", recipe.isPublic())
                .bind("unlistedFoods", unlistedFoods(recipe))
                .bind("parts", parts(recipe));
    }

    /** The foods of a recipe that nobody can find, as PostgreSQL reads an array; of others the index knows them. */
    private static @Nullable String unlistedFoods(Recipe recipe) {
        return recipe.isPublic() || recipe.removedAt().isPresent()
                ? null
                : recipe.current().content().ingredients().stream()
                        .flatMap(line -> line.food().stream())
                        .map(food -> food.value().toString())
                        .distinct()
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** Likewise the recipes that it is made of. */
    private static @Nullable String parts(Recipe recipe) {
        var parts = recipe.current().content().parts();
        return parts.isEmpty() || recipe.removedAt().isPresent()
                ? null
                : parts.stream().map(part -> part.value().toString()).sorted().collect(Collectors.joining(",", "{",
                        "}"));
    }

    /** A version that is there already stays as it was made. */
    private void insertVersions(List<Recipe> recipes) {
        var batch = sql.handle().prepareBatch("""
                INSERT INTO recipe_version (recipe_id, number, content, nutrition, allergens, created_at)
                VALUES (:recipe, :number, :content::jsonb, :nutrition::jsonb, :allergens::jsonb, :createdAt)
                ON CONFLICT DO NOTHING
                """);
        for (var recipe : recipes) {
            var version = recipe.current();
            batch.bind("recipe", recipe.id().value())
                    .bind("number", version.number())
                    .bind("content", RecipeRows.json(version.content()))
                    .bind("nutrition", version.facts().nutrition().map(RecipeRows::json).orElse(null))
                    .bind("allergens", RecipeRows.json(version.facts().allergens()))
                    .bind("createdAt", time(version.createdAt()))
                    .add();
        }
        batch.execute();
    }

    @Override
    public Optional<RecipeVersion> version(RecipeId id, int number) {
        return sql.handle()
                .createQuery("SELECT * FROM recipe_version WHERE recipe_id = :id AND number = :number")
                .bind("id", id.value())
                .bind("number", number)
                .map(RecipeRows::version)
                .findOne();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
