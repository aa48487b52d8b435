package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Meals in the language of whoever reads them, whatever it was when they were written. */
class SpokenMealTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static PhotoNode node;

    @BeforeAll
    static void start() {
        node = new PhotoNode(postgres.database(), Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JsonNode read(Eater who, JsonNode meal, String language) {
        return ok(who.get("/meals/" + meal.path("id").asString(), "Accept-Language", language), 200);
    }

    @Test
    void why_nothing_came_of_a_photo_is_told_in_the_language_of_the_reader() {
        var anna = node.register("spoken-anna");
        var failed = over(anna, accepted(anna, picture(1)));
        assertThat(failed.at("/error/message").asString())
                .isEqualTo(
                        "To read a photo takes a model that can see, and there is none here. Describe the meal instead.");
        assertThat(read(anna, failed, "de-AT, en;q=0.5").at("/error/message").asString())
                .isEqualTo("Um ein Foto zu lesen, braucht es ein Modell, das sehen kann, und hier gibt es keines."
                        + " Beschreib die Mahlzeit stattdessen mit Worten.");
        assertThat(read(anna, failed, "ja").at("/error/code").asString()).isEqualTo("NO_VISION_PROVIDER");
        var list = ok(anna.get("/meals", "Accept-Language", "es"), 200);
        assertThat(list.at("/data/0/error/message").asString()).startsWith("Para leer una foto");
    }

    @Test
    void a_question_and_what_to_choose_from_are_in_the_language_of_the_reader() {
        var ben = node.register("spoken-ben");
        var asked = over(ben, accepted(ben, new byte[0], "ingredients", "100 g rice, chicken breast"));
        var name = asked.at("/items/1/name").asString();
        var question = asked.at("/questions/0");
        assertThat(question.path("text").asString()).isEqualTo("About how many grams of " + name + " was it?");
        var chinese = read(ben, asked, "zh").at("/questions/0");
        assertThat(chinese.path("id")).isEqualTo(question.path("id"));
        assertThat(chinese.path("text").asString()).isEqualTo(name + "大约有多少克？");
    }

    @Test
    void what_to_change_is_said_in_the_language_asked_for() {
        var carl = node.register("spoken-carl");
        var told = ok(
                carl.post("/ai/nutrition-balance", """
                        {"days": [{"date": "2026-11-19", "calories": 2000, "proteinGrams": 100, "carbsGrams": 250,
                         "fatGrams": 66.7, "meals": [{"name": "Soup"}]}]}""", "Accept-Language", "fr"),
                200).path("insights").valueStream().map(it -> it.path("message").asString()).toList();
        assertThat(told).contains(
                "Mangez jeudi environ 50 g de glucides de moins : ils ont fourni 50 % de l’énergie de la journée, et l’idéal"
                        + " est 40 %.",
                "Ajoutez jeudi un repas que vous n’avez pas encore pris : il n’y a eu qu’un seul repas, et il en faut 7"
                        + " différents pour une semaine variée.");
    }

    @Test
    void figures_without_a_name_are_called_something_in_the_language_of_their_writer() {
        var dora = node.register("spoken-dora");
        var quick = ok(dora.post("/meals/quick-add", "{\"calories\": 350}", "Accept-Language", "pt-BR"), 201);
        assertThat(quick.path("dishName").asString()).isEqualTo("Registro rápido");
        assertThat(ok(dora.post("/meals/quick-add", "{\"calories\": 350}"), 201).path("dishName").asString())
                .isEqualTo("Quick add");
    }
}
