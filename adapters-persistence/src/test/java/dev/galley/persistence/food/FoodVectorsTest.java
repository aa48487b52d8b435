package dev.galley.persistence.food;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.food.MatchFoods.Likely;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.food.match.Fusion;
import dev.galley.domain.food.match.InMemoryEmbeddings;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.food.ingest.StarterEdition;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Foods by their meaning, with a model that only counts letters and a word or two that it was taught. */
class FoodVectorsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeAll
    static void loadStarterFoods() throws IOException {
        var foods = new FoodFixture(postgres);
        var lines = Files.readString(Path.of("../bootstrap/src/main/resources/starter/foods.jsonl"));
        new StarterEdition(foods.sql(), foods.merge()).load(lines);
    }

    @BeforeEach
    void forget() {
        foods.sql().write(() -> foods.sql().handle().execute("DELETE FROM food_vector"));
    }

    private FoodVectors kept(Embeddings model) {
        var vectors = new FoodVectors(foods.sql(), Optional.of(model));
        new KeepFoodVectors(foods.sql(), vectors, Optional.of(model)).run(NOW);
        return vectors;
    }

    private List<Likely> match(String line, FoodVectors vectors) {
        return match(line, vectors, new Caller.Stranger());
    }

    private List<Likely> match(String line, FoodVectors vectors, Caller caller) {
        var phrase = FoodPhrase.of(IngredientLines.parse(line, Language.EN), Language.EN);
        return foods.match(List.of(phrase), vectors, caller).getFirst().foods();
    }

    @Test
    void a_food_is_found_whose_name_shares_no_word_with_the_phrase() {
        var model = new InMemoryEmbeddings().knowing("moonfruit", "Eggplant");
        assertThat(match("2 moonfruit", new FoodVectors(foods.sql(), Optional.empty()))).isEmpty();
        var found = match("2 moonfruit", kept(model));
        assertThat(found.getFirst().name()).containsIgnoringCase("eggplant");
        assertThat(found.getFirst().confidence()).isLessThan(Fusion.SURE);
    }

    @Test
    void what_words_are_sure_of_stays_first() {
        var model = new InMemoryEmbeddings().knowing("onions", "Eggplant");
        var without = match("2 onions, chopped", new FoodVectors(foods.sql(), Optional.empty()));
        assertThat(match("2 onions, chopped", kept(model)).getFirst()).isEqualTo(without.getFirst());
    }

    @Test
    void each_plain_food_is_asked_about_once_and_again_for_another_model() {
        var model = new InMemoryEmbeddings();
        kept(model);
        var plain = foods.count("food");
        assertThat(foods.count("food_vector")).isEqualTo(plain);
        assertThat(unread("threes")).isEmpty();
        model.becomes("fours");
        assertThat(unread("fours")).isNotEmpty();
        kept(model);
        assertThat(unread("fours")).isEmpty();
        assertThat(foods.count("food_vector")).isEqualTo(plain);
    }

    private List<FoodVectors.Unread> unread(String model) {
        var vectors = new FoodVectors(foods.sql(), Optional.empty());
        return foods.sql().read(() -> vectors.unread(model, 10));
    }

    @Test
    void a_silent_model_changes_nothing() {
        var model = new InMemoryEmbeddings().knowing("moonfruit", "Eggplant");
        var vectors = kept(model);
        model.fallsSilent();
        assertThat(match("2 moonfruit", vectors)).isEmpty();
        assertThat(match("2 onions", vectors)).isEqualTo(match("2 onions", new FoodVectors(foods.sql(), Optional
                .empty())));
    }

    @Test
    void the_words_of_who_has_not_agreed_are_not_shown_to_a_model() {
        var ada = new UserId(new UUID(1, 1));
        var vectors = kept(new InMemoryEmbeddings().knowing("moonfruit", "Eggplant").refusedBy(ada));
        assertThat(match("2 moonfruit", vectors, new Caller.User(ada))).isEmpty();
        assertThat(match("2 moonfruit", vectors, new Caller.Admin(ada))).isEmpty();
        assertThat(match("2 onions", vectors, new Caller.User(ada))).isNotEmpty();
        assertThat(match("2 moonfruit", vectors, new Caller.User(new UserId(new UUID(1, 2))))).isNotEmpty();
    }

    @Test
    void what_was_learnt_since_is_found_by_nodes_that_had_read_before() {
        var model = new InMemoryEmbeddings().knowing("moonfruit", "Eggplant");
        var reader = new FoodVectors(foods.sql(), Optional.of(model));
        assertThat(match("2 moonfruit", reader)).isEmpty();
        kept(model);
        assertThat(match("2 moonfruit", reader)).isNotEmpty();
    }

    @Test
    void a_german_word_that_no_food_has_is_known_by_its_parts_and_nobody_is_sure_by_its_end() {
        var dictionary = new Dictionary(foods.sql());
        var known = foods.sql().read(() -> dictionary.compounds(List.of("hahnchenbrustfilet", "hochlandquark")));
        assertThat(known.get("hahnchenbrustfilet")).containsOnlyKeys("hahnchenbrust");
        assertThat(known.get("hochlandquark")).containsOnlyKeys("quark");
        var phrase = new FoodPhrase("Hochlandquark", Optional.empty(), Optional.empty(), Language.DE);
        assertThat(foods.match(List.of(phrase)).getFirst().foods())
                .isNotEmpty()
                .allSatisfy(food -> assertThat(food.confidence()).isLessThan(Fusion.SURE));
    }
}
