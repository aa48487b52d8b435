package dev.galley.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody learns from what is answered whether somebody has an account. That it takes as long is identity's to prove. */
class EnumerationTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Set<String> OWN = Set.of("x-request-id", "x-response-time", "date");

    private final HttpServer server = TestApplication.withAccounts(postgres.database(), Cast.KEYS)
            .getInstance(HttpServer.class);
    private final TestClient client = new TestClient(server.start(0));

    @BeforeEach
    void somebody_has_an_account() {
        client.post("/api/v1/auth/register", """
                {"email": "ann@example.org", "password": "correct horse battery", "name": "Ann"}""");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** All of an answer that does not name the request itself. */
    private static List<Object> said(HttpResponse<String> response) {
        var id = response.headers().firstValue("X-Request-ID").orElseThrow();
        var headers = response.headers().map().entrySet().stream()
                .filter(it -> !OWN.contains(it.getKey()))
                .toList();
        return List.of(response.statusCode(), response.body().replace(id, "id"), headers);
    }

    private List<Object> logIn(String email) {
        return said(client.post("/api/v1/auth/login", """
                {"email": "%s", "password": "incorrect zebra"}""".formatted(email)));
    }

    private List<Object> forget(String email) {
        return said(client.post("/api/v1/auth/password/forgot", "{\"email\": \"%s\"}".formatted(email)));
    }

    @Test
    void a_wrong_password_is_refused_as_an_unknown_address_is() {
        assertThat(logIn("ann@example.org")).isEqualTo(logIn("nobody@example.org")).startsWith(401);
    }

    @Test
    void a_forgotten_password_is_heard_of_alike() {
        assertThat(forget("ann@example.org")).isEqualTo(forget("nobody@example.org")).startsWith(202);
    }
}
