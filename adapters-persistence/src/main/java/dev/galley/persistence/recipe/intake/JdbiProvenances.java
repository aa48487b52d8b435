package dev.galley.persistence.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.Likeness;
import dev.galley.domain.recipe.intake.Provenances;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.SetAside;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** Recipes written by hand have no proof: they are known again by their words, which are looked up where they stand. */
public final class JdbiProvenances implements Provenances {
    private static final TypeReference<List<SetAside>> ASIDE = new TypeReference<>() {};
    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    /** In a list, because the order of an object's keys is not kept. */
    private record Place(String path, Provenance provenance) {}

    private final Sql sql;

    @Inject
    public JdbiProvenances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(UserId owner, Proof proof, Likeness likeness, Instant now) {
        var places = proof.places().entrySet().stream()
                .map(place -> new Place(place.getKey(), place.getValue()))
                .toList();
        sql.handle()
                .createUpdate("""
                        INSERT INTO recipe_provenance
                            (recipe_id, version, owner_id, places, set_aside, page, words, created_at)
                        VALUES (:recipe, :version, :owner, :places, :aside, :page,
                            sha256(convert_to(:words, 'UTF8')), :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("recipe", proof.recipe().value())
                .bind("version", proof.version())
                .bind("owner", owner.value())
                .bind("places", Json.of(places))
                .bind("aside", Json.of(proof.setAside()))
                .bind("page", likeness.page().orElse(null))
                .bind("words", likeness.words())
                .bind("now", now)
                .execute();
    }

    @Override
    public Optional<Proof> of(RecipeId recipe) {
        return sql.handle()
                .createQuery("""
                        SELECT version, places, set_aside FROM recipe_provenance
                        WHERE recipe_id = :recipe ORDER BY version DESC LIMIT 1
                        """)
                .bind("recipe", recipe.value())
                .map((row, _) -> {
                    var places = new LinkedHashMap<String, Provenance>();
                    Json.read(row.getString("places"), PLACES)
                            .forEach(place -> places.put(place.path, place.provenance));
                    return new Proof(
                            recipe, row.getInt("version"), places, Json.read(row.getString("set_aside"), ASIDE));
                })
                .findOne();
    }

    @Override
    public Optional<RecipeId> alike(UserId owner, Likeness likeness) {
        sql.handle()
                .createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('import ' || :owner, 0))")
                .bind("owner", owner.value().toString())
                .mapTo(Integer.class)
                .one();
        return sql.handle()
                .createQuery("""
                        SELECT p.recipe_id FROM recipe_provenance p JOIN recipe r ON r.id = p.recipe_id
                        WHERE p.owner_id = :owner AND r.removed_at IS NULL
                            AND (p.words = sha256(convert_to(:words, 'UTF8')) OR p.page = :page)
                        ORDER BY r.created_at, r.id LIMIT 1
                        """)
                .bind("owner", owner.value())
                .bind("words", likeness.words())
                .bind("page", likeness.page().orElse(null))
                .mapTo(UUID.class)
                .findOne()
                .or(() -> writtenByHand(owner, likeness))
                .map(RecipeId::new);
    }

    private Optional<UUID> writtenByHand(UserId owner, Likeness likeness) {
        return sql.handle()
                .createQuery("""
                        SELECT r.id, v.content->>'name' AS name,
                            ARRAY(SELECT line->>'text' FROM jsonb_array_elements(v.content->'ingredients')
                                WITH ORDINALITY AS t (line, place) ORDER BY place) AS lines,
                            ARRAY(SELECT step->>'instruction' FROM jsonb_array_elements(v.content->'steps')
                                WITH ORDINALITY AS t (step, place) ORDER BY place) AS steps
                        FROM recipe r JOIN recipe_version v ON v.recipe_id = r.id AND v.number = r.version
                        WHERE r.owner_id = :owner AND r.removed_at IS NULL AND lower(v.content->>'name') = :name
                            AND NOT EXISTS (SELECT FROM recipe_provenance p WHERE p.recipe_id = r.id)
                        ORDER BY r.created_at, r.id
                        """)
                .bind("owner", owner.value())
                .bind("name", likeness.words().lines().findFirst().orElse(""))
                .map((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        Likeness.words(row.getString("name"), texts(row, "lines"), texts(row, "steps"))))
                .stream()
                .filter(own -> own.getValue().equals(likeness.words()))
                .findFirst()
                .map(Map.Entry::getKey);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
