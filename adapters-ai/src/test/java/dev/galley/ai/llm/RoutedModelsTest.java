package dev.galley.ai.llm;

import static dev.galley.ai.llm.House.ADA;
import static dev.galley.ai.llm.House.dish;
import static dev.galley.ai.llm.House.plate;
import static dev.galley.ai.llm.ScriptedModel.fails;
import static dev.galley.ai.llm.ScriptedModel.hangs;
import static dev.galley.ai.llm.ScriptedModel.reply;
import static dev.galley.ai.llm.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutedModelsTest {
    private static final String SOUP = "{\"dishName\": \"Soup\"}";

    private final House house = new House();
    private final ScriptedModel first = new ScriptedModel("gemini", "first", true).always(says(SOUP));
    private final ScriptedModel second = new ScriptedModel("ollama", "second", true).always(says(
            "{\"dishName\": \"Stew\"}"));

    private static List<Outcome> outcomes(Answer<?> answer) {
        return answer.tried().stream().map(Attempt::outcome).toList();
    }

    private static Unanswered why(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.None.class);
        return ((Answer.None<?>) answer).why();
    }

    private static void answered(Answer<String> answer, String value, String provider) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class, given -> {
            assertThat(given.value()).isEqualTo(value);
            assertThat(given.provider()).isEqualTo(provider);
        });
    }

    @Test
    void the_first_model_answers() {
        answered(house.with(first, second).ask(dish()), "Soup", "gemini:first");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void without_a_model_there_is_no_provider() {
        var none = house.with();
        assertThat(none.hasOne(Use.NAMES)).isFalse();
        assertThat(why(none.ask(dish()))).isEqualTo(Unanswered.NO_PROVIDER);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"TIMEOUT", "RATE_LIMITED", "UNAVAILABLE", "TOO_LARGE", "GARBLED"})
    void the_next_model_is_asked_where_the_first_fails(Kind kind) {
        first.always(fails(kind));
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Stew", "ollama:second");
        assertThat(outcomes(answer)).containsExactly(Outcome.valueOf(kind.name()), Outcome.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"BAD_REQUEST", "UNAUTHORIZED", "REFUSED"})
    void what_is_our_own_fault_or_unsafe_goes_nowhere_else(Kind kind) {
        first.always(fails(kind));
        var answer = house.with(first, second).ask(dish());
        assertThat(why(answer)).isEqualTo(kind == Kind.REFUSED ? Unanswered.REFUSED : Unanswered.FAILED);
        assertThat(second.asked()).isEmpty();
        assertThat(first.asked()).hasSize(1);
    }

    @Test
    void an_unusable_reply_is_shown_to_the_model_once_and_then_the_next_is_asked() {
        first.next(says("I cannot say."), says("{\"dishName\": 7, \"grams\": -3}"));
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Stew", "ollama:second");
        assertThat(outcomes(answer)).containsExactly(Outcome.UNUSABLE, Outcome.UNUSABLE, Outcome.ANSWERED);
        var again = first.asked().get(1);
        assertThat(again.turns()).hasSize(3);
        assertThat(again.turns().get(1).text()).isEqualTo("I cannot say.");
        assertThat(again.turns().get(2).text()).contains("no JSON");
    }

    @Test
    void what_a_model_thinks_aloud_is_no_answer_and_an_answer_in_quotes_is_one() {
        first.next(says("<think>{\"dishName\": \"Stew\"}?</think>" + SOUP));
        answered(house.with(first).ask(dish()), "Soup", "gemini:first");
        first.next(says("\"{\\\"dishName\\\": \\\"Soup\\\"}\""));
        answered(house.with(first).ask(dish()), "Soup", "gemini:first");
        assertThat(first.asked()).hasSize(2);
    }

    @Test
    void a_model_that_does_better_the_second_time_is_heard() {
        first.next(says("{\"grams\": 3}"));
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Soup", "gemini:first");
        assertThat(first.asked().get(1).turns().get(2).text()).contains("dishName");
    }

    @Test
    void what_the_reader_says_is_shown_to_the_model() {
        first.next(says("{\"dishName\": \" \"}"));
        answered(house.with(first).ask(dish()), "Soup", "gemini:first");
        assertThat(first.asked().get(1).turns().get(2).text()).contains("dishName must not be empty.");
    }

    @Test
    void damage_is_repaired_and_what_was_not_asked_for_is_left_out() {
        first.next(says("Sure!\n```json\n{'dishName': 'Soup', grams: '250 g', secret: True,}\n```"));
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Soup", "gemini:first");
        assertThat(outcomes(answer)).containsExactly(Outcome.ANSWERED);
    }

    @Test
    void half_an_answer_is_only_taken_where_there_is_no_whole_one() {
        first.always(says("{\"dishName\": \"Soup\", \"items\": [\"car"));
        answered(house.with(first, second).ask(dish()), "Stew", "ollama:second");
        answered(house.with(first).ask(dish()), "Soup", "gemini:first");
    }

    @Test
    void pictures_never_go_to_a_model_that_only_reads() {
        var reader = new ScriptedModel("groq", "reader", false);
        answered(house.with(reader, second).ask(plate(1)), "Stew", "ollama:second");
        assertThat(why(house.with(reader).ask(plate(2)))).isEqualTo(Unanswered.NO_PROVIDER);
        assertThat(reader.asked()).isEmpty();
    }

    @Test
    void the_deadline_holds_for_all_tries_together() {
        first.always(hangs());
        second.always(hangs());
        long begin = System.nanoTime();
        var answer = house.with(first, second).ask(dish(Duration.ofMillis(700)));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(why(answer)).isEqualTo(Unanswered.OUT_OF_TIME);
        assertThat(took).isBetween(Duration.ofMillis(600), Duration.ofMillis(1_400)); // 800 on a machine with nothing else to do
        assertThat(first.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(1);
    }

    @Test
    void a_model_that_keeps_no_limit_does_not_keep_the_asker() {
        var released = new CountDownLatch(1);
        first.always((_, _) -> {
            awaitUninterruptibly(released);
            return reply(SOUP);
        });
        long begin = System.nanoTime();
        var answer = house.with(first).ask(dish(Duration.ofMillis(200)));
        assertThat(why(answer)).isEqualTo(Unanswered.OUT_OF_TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        released.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException _) {
                // on purpose: the worst neighbour
            }
        }
    }

    @Test
    void who_asked_too_often_is_left_alone_as_long_as_the_provider_says() {
        first.next((_, _) -> {
            throw new ModelFailure(Kind.RATE_LIMITED, Optional.of(Duration.ofSeconds(30)));
        });
        var models = house.with(first, second);
        answered(models.ask(dish()), "Stew", "ollama:second");
        var after = models.ask(dish());
        answered(after, "Stew", "ollama:second");
        assertThat(outcomes(after)).containsExactly(Outcome.RESTING, Outcome.ANSWERED);
        assertThat(first.asked()).hasSize(1);
        assertThat(models.resting()).hasSize(1);
    }

    @Test
    void a_short_wait_is_waited_for_where_nobody_else_is_left() {
        first.next((_, _) -> {
            throw new ModelFailure(Kind.RATE_LIMITED, Optional.of(Duration.ofMillis(400)));
        });
        long begin = System.nanoTime();
        answered(house.with(first).ask(dish()), "Soup", "gemini:first");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void a_long_wait_is_told_instead() {
        first.next((_, _) -> {
            throw new ModelFailure(Kind.RATE_LIMITED, Optional.of(Duration.ofSeconds(90)));
        });
        var answer = house.with(first).ask(dish());
        assertThat(why(answer)).isEqualTo(Unanswered.BUSY);
        assertThat(((Answer.None<?>) answer).retryAfter()).hasValueSatisfying(
                wait -> assertThat(wait).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(90)));
    }

    @Test
    void after_five_failures_a_model_is_left_alone() {
        first.always(fails(Kind.GARBLED));
        var models = house.with(first, second);
        for (int i = 0; i < 7; i++) {
            answered(models.ask(dish()), "Stew", "ollama:second");
        }
        assertThat(first.asked()).hasSize(5);
    }

    @Test
    void a_spent_budget_leads_to_the_next_model_and_what_was_not_used_is_given_back() {
        house.allowing("first", Allowance.of(100, 5_000));
        var models = house.with(first, second);
        // each sets aside more than 1,500 and uses 120
        for (int i = 0; i < 20; i++) {
            answered(models.ask(dish()), "Soup", "gemini:first");
        }
        house.allowing("first", new Allowance(OptionalInt.of(20), OptionalInt.empty()));
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Stew", "ollama:second");
        assertThat(outcomes(answer)).containsExactly(Outcome.NO_BUDGET, Outcome.ANSWERED);
    }

    @Test
    void who_has_not_agreed_to_a_provider_is_not_shown_to_it() {
        house.consents.say(ADA.person().orElseThrow(), "gemini", false, Instant.EPOCH);
        var answer = house.with(first, second).ask(dish());
        answered(answer, "Stew", "ollama:second");
        assertThat(outcomes(answer)).containsExactly(Outcome.NOT_AGREED, Outcome.ANSWERED);
        assertThat(why(house.with(first).ask(dish()))).isEqualTo(Unanswered.NO_PROVIDER);
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void where_consent_is_asked_only_the_house_s_own_answer_unasked() {
        answered(house.asking().with(first, second).ask(dish()), "Stew", "ollama:second");
        house.consents.say(ADA.person().orElseThrow(), "gemini", true, Instant.EPOCH);
        answered(house.with(first, second).ask(dish()), "Soup", "gemini:first");
    }

    @Test
    void links_are_taken_out_of_what_a_model_says() {
        first.next(says("{\"dishName\": \"Soup ![x](https://evil.example/?q=1) by www.evil.com\"}"));
        answered(house.with(first).ask(dish()), "Soup  by www. evil. com", "gemini:first");
    }

    @Test
    void a_slow_model_is_overtaken_where_hedging_is_on_and_the_slower_one_is_stopped() throws InterruptedException {
        var models = house.hedging().with(first, second);
        for (int i = 0; i < 25; i++) {
            models.ask(dish());
        }
        var stopped = new CountDownLatch(1);
        first.always((_, _) -> {
            try {
                assertThat(new CountDownLatch(1).await(60, TimeUnit.SECONDS)).isFalse();
            } catch (InterruptedException _) {
                stopped.countDown();
                Thread.currentThread().interrupt();
            }
            throw new ModelFailure(Kind.TIMEOUT);
        });
        answered(models.ask(dish()), "Stew", "ollama:second");
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void every_call_is_in_the_ledger_to_the_token() {
        first.next(fails(Kind.UNAVAILABLE));
        house.with(first, second).ask(dish());
        var entries = house.ledger.entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).tokens()).isZero();
        assertThat(entries.get(1).tokens()).isEqualTo(120);
        assertThat(entries.get(1).settled().orElseThrow().costMicros()).contains(140L);
        assertThat(entries).extracting(entry -> entry.opened().question()).containsOnly(entries.get(0).opened()
                .question());
    }
}
