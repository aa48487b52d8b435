package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.InMemoryLedger;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the wire, to a server that speaks as providers do. */
class AskedOfServersTest {
    @AutoClose
    private final ModelServer gemini = ModelServer.start();
    @AutoClose
    private final ModelServer ollama = ModelServer.start();
    @AutoClose
    private final LangChainProviders providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC());
    private final House house = new House();

    private RoutedModels models() {
        return house.with(
                providers.model(gemini.endpoint(Protocol.GEMINI), "one", true),
                providers.model(ollama.endpoint(Protocol.OLLAMA), "two", true));
    }

    private static Question<String> talk() {
        return new Question<>(Use.CHAT, Prompt.of("test/dish").data("message", "What is for dinner?"), List.of(),
                ReplyShape.text(4_000), House.ADA, Language.EN, Duration.ofSeconds(20));
    }

    @Test
    void a_server_that_fails_is_followed_by_one_that_answers() {
        gemini.otherwise(_ -> Scripted.failing(503));
        ollama.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        var answer = models().ask(House.plate(1));
        assertThat(answer.tried()).hasSize(2);
        assertThat(answer).isInstanceOfSatisfying(
                Answer.Given.class, given -> assertThat(given.provider()).isEqualTo("ollama:two"));
    }

    @Test
    void nothing_about_a_person_is_in_what_a_server_is_sent_but_what_they_handed_in() {
        gemini.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        models().ask(House.plate(1));
        var sent = gemini.lastAsked().body().toString();
        assertThat(sent)
                .contains("You name the dish", "in English", "AQID")
                .doesNotContain(House.ADA.person().orElseThrow().value().toString(), "FREE", "ada", "@", "allerg",
                        "Europe/");
        // the words are those of the files and of the schema, and nothing besides
        var instructions = new Wording(() -> "m").request(House.plate(1)).instructions().orElseThrow();
        assertThat(gemini.lastAsked().headers().keySet()).doesNotContain("from", "cookie", "forwarded",
                "x-forwarded-for");
        assertThat(instructions).startsWith("You name the dish that is described or shown.");
    }

    @Test
    void an_answer_comes_in_pieces_and_is_counted() {
        gemini.otherwise(_ -> Scripted.saying("Soup is for dinner. See https://evil.example/x today."));
        var pieces = new ArrayList<String>();
        var answer = models().stream(talk(), pieces::add);
        var shown = String.join("", pieces);
        assertThat(shown).startsWith("Soup is for dinner. See ").endsWith(" today.").doesNotContain("evil", "/", ":");
        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class, given -> assertThat(given.value()).isEqualTo(
                shown));
        assertThat(house.ledger.entries()).singleElement().satisfies(
                entry -> assertThat(entry.settled().orElseThrow().outcome()).isEqualTo(Outcome.ANSWERED));
    }

    @Test
    void what_a_model_thinks_aloud_is_not_streamed() {
        gemini.otherwise(_ -> Scripted.saying("<think>\nThey have leeks.\n</think>\n\nSoup is for dinner.").inPieces(
                23));
        var pieces = new ArrayList<String>();
        var answer = models().stream(talk(), pieces::add);
        assertThat(String.join("", pieces)).isEqualTo("Soup is for dinner.");
        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class,
                given -> assertThat(given.value()).isEqualTo("Soup is for dinner."));
    }

    @Test
    void a_model_that_streams_nothing_but_thoughts_has_not_answered() {
        gemini.otherwise(_ -> Scripted.saying("<think>They have leeks, and I could say soup, or else"));
        ollama.otherwise(_ -> Scripted.saying("Stew"));
        assertThat(models().stream(talk(), _ -> {})).isInstanceOfSatisfying(Answer.Given.class, given -> {
            assertThat(given.provider()).isEqualTo("ollama:two");
            assertThat(given.value()).isEqualTo("Stew");
        });
    }

    @Test
    void a_picture_is_sent_once_even_if_its_hash_stands_in_the_words_to_it() {
        gemini.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        var plain = House.plate(1);
        models().ask(new Question<>(plain.use(), Prompt.of("test/dish").data("description", plain.pictures().getFirst()
                .pixelHash()), plain.pictures(), plain.shape(), plain.account(), plain.language(), plain.deadline()));
        var sent = gemini.lastAsked().body().toString();
        assertThat(sent).containsOnlyOnce("AQID").containsOnlyOnce(plain.pictures().getFirst().pixelHash());
    }

    @Test
    void a_picture_that_cannot_be_fetched_is_not_the_models_fault() {
        gemini.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        ollama.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        var plain = House.plate(1);
        var node = models();
        for (int i = 0; i < 6; i++) {
            var gone = new Picture(3, () -> {
                throw new IllegalArgumentException("the database is away");
            }, "image/jpeg", "%064x".formatted(i + 100), i);
            assertThat(node.ask(new Question<>(plain.use(), plain.prompt(), List.of(gone), plain.shape(), plain
                    .account(),
                    plain.language(), plain.deadline()))).isInstanceOf(Answer.None.class);
        }
        assertThat(node.resting()).isEmpty();
        assertThat(house.ledger.entries()).hasSize(6).allSatisfy(entry -> assertThat(entry.tokens()).isZero());
        assertThat(node.ask(plain)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_stream_that_does_not_begin_goes_to_the_next_model() {
        gemini.otherwise(_ -> Scripted.failing(500));
        ollama.otherwise(_ -> Scripted.saying("Stew"));
        assertThat(models().stream(talk(), _ -> {})).isInstanceOfSatisfying(Answer.Given.class,
                given -> assertThat(given.provider()).isEqualTo("ollama:two"));
    }

    @Test
    void a_stream_that_stalls_ends_with_what_there_is() {
        house.impatient(Duration.ofMillis(300));
        gemini.otherwise(_ -> Scripted.saying("Soup is for dinner and more is to come").with(Scripted.Fault.STALL));
        var answer = models().stream(talk(), _ -> {});
        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class,
                given -> assertThat((String) given.value()).startsWith("Soup"));
        assertThat(ollama.asked()).isEmpty();
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_was_paid_for_and_a_server_that_is_away_was_not() {
        gemini.otherwise(_ -> Scripted.saying("Soup is for dinner and more is to come").with(
                Scripted.Fault.HALF_CLOSED));
        assertThat(models().stream(talk(), _ -> {})).isInstanceOf(Answer.Given.class);
        assertThat(models().ask(House.dish()).tried()).isNotEmpty();
        assertThat(house.ledger.entries().stream().filter(it -> it.opened().model().provider().equals("gemini"))
                .map(it -> it.settled().orElseThrow())).isNotEmpty().allSatisfy(settled -> {
                    assertThat(settled.outcome()).isEqualTo(Outcome.UNAVAILABLE);
                    assertThat(settled.estimated()).isTrue();
                    assertThat(settled.inputTokens()).isPositive();
                    assertThat(settled.outputTokens()).isPositive();
                });
        gemini.close();
        int before = house.ledger.entries().size();
        models().stream(talk(), _ -> {});
        assertThat(house.ledger.entries().get(before).tokens()).isZero();
        assertThat(house.ledger.entries().get(before).settled().orElseThrow().estimated()).isFalse();
    }

    @Test
    void a_stream_whose_time_was_spent_on_the_books_ends_without_an_exception() {
        gemini.otherwise(_ -> Scripted.saying("Soup").after(Duration.ofSeconds(5)));
        house.slowToOpen(Duration.ofSeconds(30));
        assertThat(models().stream(talk(), _ -> {})).isInstanceOfSatisfying(Answer.None.class,
                none -> assertThat(none.why()).isEqualTo(Unanswered.OUT_OF_TIME));
    }

    /** The books are opened when nobody waits any more; then no provider need work for nobody. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_call_that_nobody_waits_for_when_it_is_written_down_is_not_made(boolean streamed) {
        var over = new CountDownLatch(1);
        house.writingInto(new InMemoryLedger() {
            @Override
            public synchronized void open(Opened call) {
                boolean interrupted = false;
                while (over.getCount() > 0) { // like a database, it does not care who is interrupted
                    try {
                        over.await();
                    } catch (InterruptedException _) {
                        interrupted = true;
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                house.ledger.open(call);
            }

            @Override
            public synchronized void settle(CallId id, Settled how) {
                house.ledger.settle(id, how);
            }
        });
        var soon = Duration.ofMillis(200);
        var answer = streamed
                ? models().stream(new Question<>(Use.CHAT, Prompt.of("test/dish"), List.of(), ReplyShape.text(4_000),
                        House.ADA, Language.EN, soon), _ -> {})
                : models().ask(House.dish(soon));
        assertThat(answer).isInstanceOfSatisfying(Answer.None.class,
                none -> assertThat(none.why()).isEqualTo(Unanswered.OUT_OF_TIME));
        over.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> house.ledger.entries().stream().anyMatch(
                entry -> entry.settled().isPresent()));
        assertThat(house.ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.settled().orElseThrow().outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(entry.settled().orElseThrow().estimated()).isFalse();
            assertThat(entry.tokens()).isZero();
        });
        assertThat(gemini.asked()).isEmpty();
        assertThat(ollama.asked()).isEmpty();
    }

    @Test
    void who_reads_and_throws_ends_the_call_and_hears_it() throws Exception {
        gemini.otherwise(_ -> Scripted.saying("Soup is for dinner and more is to come").with(Scripted.Fault.STALL));
        assertThatThrownBy(() -> models().stream(talk(), _ -> {
            throw new IllegalArgumentException("no more");
        })).hasMessage("no more");
        gemini.lastAsked().left().get(20, TimeUnit.SECONDS);
        assertThat(house.ledger.entries().getFirst().settled().orElseThrow().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void who_leaves_ends_the_call_at_the_server() throws Exception {
        gemini.otherwise(_ -> Scripted.saying("Soup is for dinner and more is to come").with(Scripted.Fault.STALL));
        var begun = new CompletableFuture<Long>();
        var answer = new CompletableFuture<Answer<String>>();
        var thread = Thread.startVirtualThread(
                () -> answer.complete(models().stream(talk(), _ -> begun.complete(System.nanoTime()))));
        begun.get(20, TimeUnit.SECONDS);
        long left = System.nanoTime();
        thread.interrupt();
        long gone = gemini.lastAsked().left().get(20, TimeUnit.SECONDS);
        assertThat(answer.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(Answer.None.class,
                none -> assertThat(none.why()).isEqualTo(Unanswered.OUT_OF_TIME));
        assertThat(Duration.ofNanos(gone - left)).isLessThan(Duration.ofSeconds(3)); // some 5 ms on a quiet machine
        assertThat(house.ledger.entries().getFirst().settled().orElseThrow().outcome()).isEqualTo(Outcome.CANCELLED);
    }
}
