package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.InMemoryBlobs;
import dev.galley.domain.media.PassingBlobs;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More photos than a node has workers for, whose preparations stick and whose model is slow. */
class CrowdTest {
    private static final int PHOTOS = 100;
    private static final int WORKERS = 64;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static long count(String condition) {
        return postgres.jdbi().withHandle(handle -> handle
                .select("SELECT count(*) FROM job WHERE task_name = 'media preparation' AND " + condition)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void they_keep_nobody_else_from_having_their_meal() {
        var blobs = new Stuck();
        try (var models = ModelServer.start();
                var node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models), blobs)) {
            models.otherwise(_ -> Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0)))
                    .after(Duration.ofSeconds(20)));
            var many = node.register("many");
            var one = node.register("one");
            for (int i = 0; i < PHOTOS; i++) {
                accepted(many, picture(i), "portion", "plate");
            }
            await().until(() -> count("picked") == 2);
            assertThat(analysed(one, new byte[0], "description", "two eggs").path("status").asString())
                    .as("while photos are prepared").isEqualTo("READY");
            await().atMost(Duration.ofMinutes(1)).until(() -> models.asked().size() > WORKERS);
            assertThat(analysed(one, new byte[0], "description", "three eggs").path("status").asString())
                    .as("while they are looked at").isEqualTo("READY");
            assertThat(count("picked")).isEqualTo(2);
            assertThat(count("NOT picked")).as("these wait as rows").isEqualTo(PHOTOS - 2);
            blobs.end.countDown();
        }
    }

    /** Nothing can be written before the end. */
    private static final class Stuck extends PassingBlobs {
        private final CountDownLatch end = new CountDownLatch(1);

        Stuck() {
            super(new InMemoryBlobs());
        }

        @Override
        public String put(BlobName name, String contentType, byte[] content) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.put(name, contentType, content);
        }
    }
}
