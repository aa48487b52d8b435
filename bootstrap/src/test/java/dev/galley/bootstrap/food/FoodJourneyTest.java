package dev.galley.bootstrap.food;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first start to a food on a person's screen, with everything real. */
class FoodJourneyTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void someone_looks_for_a_food_and_reads_it() {
        Injector galley = TestApplication.on(postgres.database(), new Caller.Stranger());
        var starter = galley.getInstance(StarterFoods.class);
        assertThat(starter.load()).isGreaterThan(1_000);
        assertThat(starter.load()).as("the next start").isZero();
        try (var server = galley.getInstance(HttpServer.class)) {
            var client = new TestClient(server.start(0));
            var page = json(client.get("/api/v1/foods/search?q=leche&limit=3", "Accept-Language", "es"));
            var milk = page.get("data").get(0);
            assertThat(milk.get("name").asString()).isEqualTo("leche");
            var response = client.get("/api/v1/foods/" + milk.get("id").asString(), "Accept-Language", "es");
            assertThat(json(response)).isEqualTo(milk);
            assertThat(client.get("/api/v1/foods/by-source/GALLEY/milk", "Accept-Language", "es").body())
                    .isEqualTo(response.body());
            assertThat(client.get("/api/v1/foods/autocomplete?q=chiken%20brest").body()).contains("Chicken breast");
            assertThat(client.get("/api/v1/foods/barcode/3168930007432").statusCode()).isEqualTo(404);
        }
    }
}
