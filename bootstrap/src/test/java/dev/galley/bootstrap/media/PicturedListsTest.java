package dev.galley.bootstrap.media;

import static dev.galley.bootstrap.media.MediaNode.as;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.Uploads;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Lists show recipes with their newest pictures, and nobody the picture of a recipe that is not theirs to see. */
class PicturedListsTest {
    @RegisterExtension
    static final MediaNode node = new MediaNode();

    private static final AtomicInteger pictures = new AtomicInteger();

    @Test
    void every_list_shows_the_pictures_that_its_reader_may_see_with_one_statement() {
        var ana = node.person();
        var one = recipe(ana, "Pasta with garlic", "published");
        var two = recipe(ana, "Pasta with onions", "published");
        var secret = recipe(ana, "Pasta of my aunt", "private");
        pictured(ana, one);
        var keys = Map.of(one, pictured(ana, one), two, pictured(ana, two), secret, pictured(ana, secret));
        keys.keySet().forEach(it -> assertThat(node.client().post("/api/v1/recipes/" + it + "/favorite", "", as(ana))
                .statusCode()).isLessThan(300));

        for (var own : List.of("/users/me/recipes", "/users/me/favorites")) {
            assertThat(shown(ana, own, 3)).as(own).allSatisfy((recipe, picture) -> assertThat(picture)
                    .contains("/" + keys.get(recipe) + "?"));
            assertThat(shown(ana, own, 3).get(secret)).contains("signature=");
        }
        for (var open : List.of("/recipes", "/recipes/search?q=pasta")) {
            assertThat(shown(node.person(), open, 2)).as(open).doesNotContainKey(secret).allSatisfy((recipe,
                    picture) -> assertThat(picture)
                            .contains("/" + keys.get(recipe) + "?"));
        }
    }

    /** Thumbnails by recipe, once so many are listed. What is kept for everybody is not asked for again. */
    private static Map<String, String> shown(UserId reader, String list, int recipes) {
        var asked = new AtomicInteger();
        var reads = node.get(Database.class).reads();
        reads.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (context.getRenderedSql().contains("FROM media")) {
                    asked.incrementAndGet();
                }
            }
        });
        var shown = await().atMost(Duration.ofMinutes(1)).until(() -> {
            asked.set(0);
            return listed(reader, list);
        }, it -> it.size() == recipes);
        reads.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        assertThat(asked.get()).as("statements of " + list).isLessThanOrEqualTo(1);
        return shown.stream().collect(Collectors.toMap(
                it -> it.path("id").asString(), it -> it.at("/images/thumbnail").asString("none")));
    }

    private static List<JsonNode> listed(UserId reader, String list) {
        return json(node.client().get("/api/v1" + list, as(reader))).path("data").valueStream().toList();
    }

    private static String recipe(UserId owner, String name, String status) {
        var made = node.client().post("/api/v1/users/me/recipes", """
                {"name": "%s", "servings": 2, "status": "%s", "ingredients": [{"text": "200 g spaghetti"}],
                 "steps": [{"instruction": "Boil the spaghetti."}]}""".formatted(name, status), as(owner));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).path("id").asString();
    }

    /** Answers the key. */
    private static String pictured(UserId owner, String recipe) {
        int number = pictures.incrementAndGet();
        var id = new MediaId("%032x".formatted(number));
        var media = Media.awaited(
                id, owner, MediaPurpose.RECIPE, MediaKind.JPEG, 0, Optional.of(UUID.fromString(recipe)),
                Instant.parse("2026-11-20T10:00:00Z").plusSeconds(number));
        var uploads = node.get(Uploads.class);
        node.get(Sql.class).write(() -> {
            uploads.add(media);
            uploads.save(media.ready(MediaKind.JPEG, new Made(List.of(), Optional.empty(), Optional.empty())));
            return id;
        });
        return id.value();
    }
}
