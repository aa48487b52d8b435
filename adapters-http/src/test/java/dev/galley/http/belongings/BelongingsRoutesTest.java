package dev.galley.http.belongings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.InMemoryLimits;
import dev.galley.http.server.RateLimits;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BelongingsRoutesTest {
    private static final UserId ANNA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000001"));
    private static final UserId BEN = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000002"));

    private final AtomicInteger open = new AtomicInteger();
    private final byte[] zip = new byte[3_000_000];
    private boolean full;
    private final TestServer server = TestServer.with(new BelongingsRoutes())
            .handle(GetBelongings.class, (query, _) -> {
                assertThat(query.user()).isEqualTo(ANNA);
                if (full) {
                    throw new Unavailable("a place to pack in", Duration.ofSeconds(30));
                }
                open.incrementAndGet();
                return new GetBelongings.Packed(zip.length, new ByteArrayInputStream(zip) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                });
            })
            .caller(new Caller.User(ANNA))
            .limits(new InMemoryLimits(), RateLimits.DEFAULT)
            .start();
    private final TestClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_comes_as_one_zip_that_nobody_keeps() {
        var answer = client.send(
                "GET", "/api/v1/users/me/export", BodyPublishers.noBody(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(zip);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/zip");
        assertThat(headers.firstValue("Content-Length")).contains(String.valueOf(zip.length));
        assertThat(headers.firstValue("Content-Disposition")).contains("attachment; filename=\"galley-export.zip\"");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("ETag")).isEmpty();
        await().untilAsserted(() -> assertThat(open).hasValue(0));
    }

    @Test
    void asking_for_the_headers_leaves_nothing_open() {
        var answer = client.send("HEAD", "/api/v1/users/" + ANNA.value() + "/export", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(zip.length));
        await().untilAsserted(() -> assertThat(open).hasValue(0));
    }

    @Test
    void anothers_are_unknown() {
        var bens = client.get("/api/v1/users/" + BEN.value() + "/export");
        assertThat(bens.statusCode()).isEqualTo(404);
        assertThat(TestClient.json(bens).at("/error/code").asString()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void who_finds_no_place_may_come_again() {
        full = true;
        var later = client.get("/api/v1/users/me/export");
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void nobody_has_it_packed_all_day_long() {
        for (int i = 0; i < 20; i++) {
            assertThat(client.send("HEAD", "/api/v1/users/me/export", BodyPublishers.noBody()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(client.get("/api/v1/users/me/export").statusCode()).isEqualTo(429);
    }
}
