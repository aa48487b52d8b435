package dev.galley.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A registration with a key, sent a hundred times to two nodes, makes one account, and its tokens are in no table. */
class RepeatedRegistrationTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String ANN = """
            {"email": "ann@example.org", "password": "correct horse battery", "name": "Ann"}""";

    private static HttpServer node() {
        return TestApplication.withAccounts(postgres.database(), Cast.KEYS).getInstance(HttpServer.class);
    }

    private static HttpResponse<String> register(TestClient client, String body) {
        return client.post("/api/v1/auth/register", body, "Idempotency-Key", "0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
    }

    private static int count(String query) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    @Test
    void it_is_done_once_and_answered_alike() throws Exception {
        try (var one = node(); var other = node(); var threads = Executors.newFixedThreadPool(20)) {
            var clients = Stream.of(one, other).map(node -> new TestClient(node.start(0))).toList();
            var turn = new AtomicInteger();
            Callable<HttpResponse<String>> call = () -> register(clients.get(turn.getAndIncrement() % 2), ANN);
            var answers = threads.invokeAll(Collections.nCopies(100, call)).stream().map(it -> it.resultNow()).toList();
            assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(201, 409, 503).contains(201);
            assertThat(answers)
                    .filteredOn(it -> it.statusCode() == 409)
                    .allSatisfy(it -> assertThat(it.body()).contains("IDEMPOTENCY_KEY_IN_USE"));
            assertThat(answers)
                    .filteredOn(it -> it.statusCode() == 201)
                    .extracting(HttpResponse::body)
                    .containsOnly(register(clients.getFirst(), ANN).body());
            assertThat(count("SELECT count(*) FROM account")).isEqualTo(1);
            assertThat(count("SELECT count(*) FROM idempotency")).isEqualTo(1);
            assertThat(register(clients.getLast(), ANN.replace("Ann", "Eve")).statusCode()).isEqualTo(422);
            var token = TestClient.json(answers.stream().filter(it -> it.statusCode() == 201).findFirst().orElseThrow())
                    .path("refreshToken")
                    .asString();
            var stolen = postgres.jdbi().withHandle(handle -> handle
                    .createQuery("SELECT position(:token::bytea IN answer) FROM idempotency")
                    .bind("token", token)
                    .mapTo(Integer.class)
                    .one());
            assertThat(token).isNotEmpty();
            assertThat(stolen).isZero();
        }
    }
}
