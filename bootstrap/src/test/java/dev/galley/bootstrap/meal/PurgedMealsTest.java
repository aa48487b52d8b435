package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.meal.PurgeMeals;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Variant;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Meals that were deleted a month ago go with their photos; all others keep theirs. */
class PurgedMealsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void photos_of_purged_meals_are_gone_and_those_of_others_are_not() {
        var models = ModelServer.start().otherwise(_ -> Scripted.saying(dish("Rice", item("rice", 200, 260, 5, 56,
                1))));
        var node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models));
        try (models) {
            var ann = node.register("ann");
            var old = analysed(ann, picture(1));
            var fresh = analysed(ann, picture(2));
            var kept = analysed(ann, picture(3));
            for (var meal : new JsonNode[]{old, fresh}) {
                assertThat(ann.delete("/meals/" + meal.path("id").asString()).statusCode()).isEqualTo(204);
            }
            var sql = node.get(Sql.class);
            sql.write(() -> sql.handle().execute(
                    "UPDATE meal SET deleted_at = deleted_at - interval '31 days' WHERE id = ?",
                    UUID.fromString(old.path("id").asString())));
            assertThat(Stream.of(old, fresh, kept).map(meal -> blobs(node, meal)).toList()).doesNotContain(0L);

            assertThat(node.get(Bus.class).send(new PurgeMeals(), new Caller.Job("test"))).isEqualTo(1);

            await().atMost(Duration.ofMinutes(1)).until(() -> blobs(node, old) == 0);
            assertThat(rows(sql, old)).isZero();
            for (var meal : new JsonNode[]{fresh, kept}) {
                assertThat(rows(sql, meal)).isEqualTo(1);
                assertThat(blobs(node, meal)).isPositive();
            }
            assertThat(node.client().get(kept.at("/image/medium").asString()).statusCode()).isEqualTo(200);
            assertThat(ok(ann.get("/meals/" + kept.path("id").asString()), 200).has("image")).isTrue();
        } finally {
            node.close();
        }
    }

    private static MediaId photo(JsonNode meal) {
        return new MediaId(meal.at("/image/medium").asString().replaceAll("^.*/media/([^?]*).*$", "$1"));
    }

    private static long blobs(PhotoNode node, JsonNode meal) {
        return Stream.of(Variant.values())
                .filter(it -> node.get(Blobs.class).size(new BlobName(photo(meal), it)).isPresent())
                .count();
    }

    private static int rows(Sql sql, JsonNode meal) {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT count(*) FROM media WHERE id = :id")
                .bind("id", photo(meal).value())
                .mapTo(Integer.class)
                .one());
    }
}
