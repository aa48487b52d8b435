package dev.galley.ai.llm;

import static dev.galley.ai.llm.House.dish;
import static dev.galley.ai.llm.House.plate;
import static dev.galley.ai.llm.ScriptedModel.fails;
import static dev.galley.ai.llm.ScriptedModel.reply;
import static dev.galley.ai.llm.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Ledger.Noted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Goal B7. */
class FlightsTest {
    private static final Account GRACE = new Account.Person(new UserId(new UUID(1, 2)), Tier.FREE);
    private static final String SOUP = "{\"dishName\": \"Soup\"}";

    private final House house = new House();
    private final Crowd crowd = new Crowd();
    private final ScriptedModel model = new ScriptedModel("gemini", "one", true)
            .always(crowd.untilAllWait((_, _) -> reply(SOUP)));

    private List<Answer<String>> askAtOnce(int count, Question<String> question, Models... nodes) throws Exception {
        return crowd.ask(count, i -> nodes[i % nodes.length].ask(question));
    }

    @Test
    void a_hundred_who_ask_the_same_at_once_on_two_nodes_cost_one_call() throws Exception {
        var answers = askAtOnce(100, plate(1), house.with(model), house.with(model));
        assertThat(answers).hasSize(100).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Given.class));
        assertThat(model.asked()).hasSize(1);
        assertThat(answers.stream().filter(it -> !((Answer.Given<String>) it).kept())).hasSize(1);
        assertThat(house.ledger.entries().stream().filter(it -> it.noted().equals(Optional.of(Noted.CACHED))))
                .hasSize(99);
        assertThat(house.ledger.entries().stream().mapToInt(it -> it.tokens()).sum()).isEqualTo(120);
    }

    @Test
    void a_picture_alone_is_anybody_s_and_words_are_one_person_s_own() {
        var models = house.with(model);
        models.ask(plate(1));
        models.ask(plate(1, GRACE));
        assertThat(model.asked()).hasSize(1);
        var words = plate(1);
        models.ask(described(words));
        models.ask(described(words));
        models.ask(described(plate(1, GRACE)));
        assertThat(model.asked()).hasSize(3);
    }

    private static Question<String> described(Question<String> plain) {
        return new Question<>(plain.use(), Prompt.of("test/dish").data("description", "my soup"), plain.pictures(),
                plain.shape(), plain.account(), plain.language(), plain.deadline());
    }

    @Test
    void asking_anew_asks_anew() {
        var models = house.with(model);
        models.ask(plate(1));
        models.ask(plate(1).with(Question.Keeping.RENEWED));
        models.ask(plate(2));
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void another_language_is_another_question() {
        var models = house.with(model);
        models.ask(plate(1));
        var plain = plate(1);
        models.ask(new Question<>(plain.use(), plain.prompt(), plain.pictures(), plain.shape(), plain.account(),
                Language.FR, plain.deadline()));
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void a_failure_is_shared_by_those_who_wait_and_kept_for_nobody() throws Exception {
        model.always(crowd.untilAllWait(fails(Kind.BAD_REQUEST)));
        var node = house.with(model);
        askAtOnce(20, plate(1), node);
        assertThat(model.asked()).hasSize(1);
        model.always(says(SOUP));
        assertThat(node.ask(plate(1))).isInstanceOf(Answer.Given.class);
    }

    @Test
    void half_an_answer_is_shared_by_those_who_wait_too() throws Exception {
        model.always(crowd.untilAllWait((_, _) -> reply("{\"dishName\": \"Soup\", \"items\": [\"car")));
        var answers = askAtOnce(50, plate(1), house.with(model));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Given.class));
        assertThat(model.asked()).hasSize(2); // the second time it was asked for all of it
    }

    @Test
    void texts_that_look_like_more_than_they_are_do_not_make_two_questions_one() {
        var one = Prompt.of("test/dish").data("description", "soup, portion=2");
        var other = Prompt.of("test/dish").data("description", "soup").data("portion", "2");
        assertThat(one.context()).isNotEqualTo(other.context());
    }

    @Test
    void what_has_no_picture_is_not_kept() {
        var models = house.with(model);
        models.ask(dish(Duration.ofSeconds(5)));
        models.ask(dish(Duration.ofSeconds(5)));
        assertThat(model.asked()).hasSize(2);
    }
}
