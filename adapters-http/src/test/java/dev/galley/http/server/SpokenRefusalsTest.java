package dev.galley.http.server;

import static dev.galley.http.server.Kitchen.DISH_PATH;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.KernelRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No, in the language asked for, from wherever it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenRefusalsTest {
    private final Kitchen kitchen = new Kitchen();
    private final TestServer server = kitchen.server().start();
    private final TestClient client = server.client();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void of_the_server_itself() {
        var nowhere = client.get("/api/v1/nowhere", "Accept-Language", "ja");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(json(nowhere).at("/error/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(json(nowhere).at("/error/message").asString()).isEqualTo("このパスには何もありません。");
        assertThat(json(client.get("/api/v1/nowhere")).at("/error/message").asString())
                .isEqualTo("there is nothing at this path");
    }

    @Test
    void of_the_domain_and_of_bugs() {
        kitchen.dishes = _ -> {
            throw KernelRefusal.NOT_ALLOWED.because("you may not do this", Map.of("id", "there is no such food"));
        };
        var refused = json(client.get(DISH_PATH, "Accept-Language", "fr-CA,en;q=0.2"));
        assertThat(refused.at("/error/message").asString()).isEqualTo("Vous n’êtes pas autorisé à faire cela.");
        assertThat(refused.at("/error/details/id").asString()).isEqualTo("cet aliment n’existe pas");
        kitchen.dishes = _ -> {
            throw new IllegalStateException("a secret");
        };
        assertThat(json(client.get(DISH_PATH, "Accept-Language", "zh")).at("/error/message").asString())
                .isEqualTo("我们这边出了问题，正在查看。");
        kitchen.dishes = Kitchen.GetDish::toString;
    }

    @Test
    void field_by_field() {
        var error = json(client.get(DISH_PATH + "?servings=many&wine=red", "Accept-Language", "es")).at("/error");
        assertThat(error.path("message").asString()).isEqualTo("La solicitud no es válida.");
        assertThat(error.at("/details/servings").asString()).isEqualTo("debe ser un número entero de 1 a 100");
        assertThat(error.at("/details/wine").asString()).isEqualTo("no es un parámetro de aquí");
    }

    /** Where the headers were read before it turned out to be none. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dishes%2F1", "/api/v1/..;/dishes", "/api/v1/dishes/%ff", "/api/v1//dishes",
            "/%u0041"})
    void of_what_is_no_request_at_all(String path) throws IOException {
        var answer = RawSocket.say(
                server.client().port(),
                "GET %s HTTP/1.1\r\nHost: x\r\nAccept-Language: pt\r\nConnection: close\r\n\r\n".formatted(path));
        var told = new String(answer.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(told).startsWith("HTTP/1.1 400 ").contains("Esta solicitação está malformada. (");
    }
}
