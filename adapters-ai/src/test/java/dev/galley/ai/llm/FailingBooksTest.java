package dev.galley.ai.llm;

import static dev.galley.ai.llm.House.dish;
import static dev.galley.ai.llm.House.plate;
import static dev.galley.ai.llm.ScriptedModel.fails;
import static dev.galley.ai.llm.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.ai.llm.wire.Embedder;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.Reply;
import dev.galley.ai.llm.wire.Vectors;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.Unanswered;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered does not depend on what can be written down about it. */
class FailingBooksTest {
    private static final String SOUP = "{\"dishName\": \"Soup\"}";

    private final House house = new House();
    private final ScriptedModel model = new ScriptedModel("gemini", "one", true).always(says(SOUP));
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    /** The same, but for the methods that are broken at the moment. */
    private <T> T breakable(Class<T> type, T sound) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            if (broken.contains(method.getName())) {
                throw new IllegalArgumentException("no connection");
            }
            return method.invoke(sound, arguments);
        }));
    }

    @Test
    void an_answer_that_cannot_be_settled_is_an_answer_all_the_same_and_is_settled_later() {
        broken.add("settle");
        var models = house.writingInto(breakable(Ledger.class, house.ledger)).with(model);
        assertThat(models.ask(dish())).isInstanceOf(Answer.Given.class);
        house.ledger.settleLost(house.clock.instant().plusSeconds(1));
        assertThat(house.ledger.entries()).singleElement().satisfies(
                entry -> assertThat(entry.settled().orElseThrow().estimated()).isTrue());
    }

    @Test
    void an_answer_that_cannot_be_kept_is_an_answer_all_the_same() {
        broken.add("keep");
        var models = house.keepingIn(breakable(KeptReplies.class, house.kept)).with(model);
        assertThat(models.ask(plate(1))).isInstanceOf(Answer.Given.class);
    }

    /** Says a vector for each text, at once. */
    private static final class Meanings implements Embedder {
        @Override
        public String provider() {
            return "gemini";
        }

        @Override
        public String name() {
            return "meanings";
        }

        @Override
        public Vectors embed(List<String> texts, Duration timeLimit) {
            return new Vectors(texts.stream().map(_ -> new float[]{1, 2}).toList(), OptionalInt.of(
                    Integer.MAX_VALUE));
        }
    }

    private CountedEmbedder embedder() {
        var ids = new Ids(house.clock, new Random(3)::nextLong);
        return new CountedEmbedder(new Meanings(), Allowance.of(100, 5_000), Optional.empty(),
                new Books(breakable(Budgets.class, house.budgets), breakable(Ledger.class, house.ledger), house.kept,
                        house.consents, ids, house.clock, System::nanoTime, ModelMeter.NONE));
    }

    @Test
    void vectors_that_cannot_be_settled_are_vectors_all_the_same() throws Exception {
        broken.add("settle");
        assertThat(embedder().embed(List.of("leek"), Duration.ofSeconds(20)).all()).hasSize(1);
        house.ledger.settleLost(house.clock.instant().plusSeconds(1));
        assertThat(house.ledger.entries()).singleElement().satisfies(
                entry -> assertThat(entry.settled().orElseThrow().estimated()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"take", "open"})
    void who_looks_for_a_food_goes_on_by_words_where_nothing_can_be_written_down(String method) {
        broken.add(method);
        var failed = catchThrowableOfType(ModelFailure.class, () -> embedder().embed(List.of("leek"), Duration
                .ofSeconds(20)));
        assertThat(failed.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void an_embedding_model_that_miscounts_spends_no_more_than_there_is() throws Exception {
        embedder().embed(List.of("leek"), Duration.ofSeconds(20));
        assertThat(house.ledger.entries().getLast().settled().orElseThrow().inputTokens()).isEqualTo(100_000_000);
    }

    @Test
    void a_model_that_could_not_be_tried_for_the_books_is_tried_again() {
        var models = house.writingInto(breakable(Ledger.class, house.ledger)).with(model);
        for (int i = 0; i < 5; i++) {
            model.next(fails(Kind.GARBLED));
            models.ask(dish());
        }
        assertThat(model.asked()).hasSize(5);
        house.passing(Duration.ofSeconds(6));
        broken.add("open");
        models.ask(dish(Duration.ofMillis(300)));
        broken.clear();
        assertThat(models.ask(dish(Duration.ofMillis(300)))).isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_trial_that_is_turned_away_until_now_is_not_the_last() {
        var models = house.with(model);
        for (int i = 0; i < 5; i++) {
            model.next(fails(Kind.GARBLED));
            models.ask(dish());
        }
        house.passing(Duration.ofSeconds(6));
        model.next((_, _) -> {
            throw new ModelFailure(Kind.RATE_LIMITED, Optional.of(Duration.ZERO));
        });
        models.ask(dish(Duration.ofMillis(300)));
        assertThat(models.ask(dish(Duration.ofMillis(300)))).isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_provider_that_miscounts_costs_no_answer() {
        house.allowing("one", Allowance.of(100, 5_000));
        model.always((_, _) -> new Reply(SOUP, OptionalInt.of(Integer.MAX_VALUE), OptionalInt.of(Integer.MAX_VALUE),
                Reply.Finish.COMPLETE));
        var models = house.with(model);
        assertThat(models.ask(dish())).isInstanceOf(Answer.Given.class);
        assertThat(models.ask(dish(Duration.ofMillis(300)))).isInstanceOfSatisfying(Answer.None.class,
                none -> assertThat(none.why()).isEqualTo(Unanswered.BUSY));
    }
}
