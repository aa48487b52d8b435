package dev.galley.ai.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.Reply.Finish;
import dev.galley.ai.llm.wire.Request.Turn;
import dev.galley.ai.llm.wire.Scripted.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for a model of every provider, however its server behaves. */
final class ProviderContractTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration HASTY = Duration.ofMillis(300);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String SCHEMA = """
            {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": false}""";

    private final ModelServer server = ModelServer.start();
    private final Providers providers = new LangChainProviders(new Limits(200_000, 400_000, 400_000), InstantSource
            .fixed(NOW));

    @AfterEach
    void end() {
        providers.close();
        server.close();
    }

    private Model model(Protocol protocol) {
        return providers.model(server.endpoint(protocol), "some-model", true);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_comes_with_what_it_cost(Protocol protocol) throws Exception {
        server.next(Scripted.saying("Grüße 🍅").costing(21, 9));
        var reply = model(protocol).answer(Request.of("Hello"), PATIENT);
        assertThat(reply).isEqualTo(new Reply("Grüße 🍅", OptionalInt.of(21), OptionalInt.of(9), Finish.COMPLETE));
        assertThat(server.lastAsked().model()).isEqualTo("some-model");
        assertThat(server.lastAsked().text()).isEqualTo("Hello");
        assertThat(server.lastAsked().headers().values()).anyMatch(value -> value.endsWith("secret-" + protocol
                .word()));
        assertThat(model(protocol).provider()).isEqualTo(protocol.word());
    }

    @ParameterizedTest
    @EnumSource
    void instructions_turns_pictures_schema_and_limits_arrive(Protocol protocol) throws Exception {
        var picture = Picture.of("image/jpeg", new byte[]{1, 2, 3});
        model(protocol).answer(new Request(Optional.of("You are a cook."), List.of(Turn.user("One"), Turn.model("Two"),
                Turn.user(
                        "Three", List.of(picture))), Optional.of(new ReplySchema("dish", SCHEMA)), OptionalInt.of(77),
                OptionalDouble.of(0.5)), PATIENT);
        var asked = server.lastAsked();
        assertThat(asked.text()).isEqualTo("You are a cook.\nOne\nTwo\nThree");
        assertThat(asked.pictures()).containsExactly("AQID");
        assertThat(asked.schema().orElseThrow().path("required").path(0).asString()).isEqualTo("name");
        assertThat(asked.schema().orElseThrow().path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(asked.body().toString()).contains("77").contains("0.5");
    }

    @ParameterizedTest
    @EnumSource
    void no_counts_are_no_zeros(Protocol protocol) throws Exception {
        server.next(Scripted.saying("x").withoutCounts());
        var reply = model(protocol).answer(Request.of("Hello"), PATIENT);
        assertThat(reply.text()).isEqualTo("x");
        assertThat(reply.inputTokens()).isEmpty();
        assertThat(reply.outputTokens()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_as_long_as_allowed_says_so(Protocol protocol) throws Exception {
        server.next(Scripted.saying("[1, 2").with(Fault.CUT_AT_LENGTH));
        assertThat(model(protocol).answer(Request.of("Hello"), PATIENT).finish()).isEqualTo(Finish.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "413, BAD_REQUEST", "422, BAD_REQUEST", "401, UNAUTHORIZED", "403, UNAUTHORIZED",
            "404, UNAVAILABLE", "408, TIMEOUT", "429, RATE_LIMITED", "500, UNAVAILABLE", "502, UNAVAILABLE",
            "503, UNAVAILABLE",
            "529, UNAVAILABLE", "302, UNAVAILABLE"})
    void a_status_has_its_kind_and_is_asked_once(int status, Kind kind) {
        for (var protocol : Protocol.values()) {
            int before = server.asked().size();
            server.next(Scripted.failing(status), Scripted.failing(status), Scripted.failing(status));
            assertThat(failure(protocol)).as(protocol.word()).extracting(ModelFailure::kind).isEqualTo(kind);
            assertThat(streamFailure(protocol)).extracting(ModelFailure::kind).isEqualTo(kind);
            var embedding = catchThrowableOfType(ModelFailure.class, () -> providers.embedder(server.endpoint(protocol),
                    "m")
                    .embed(List.of("x"), PATIENT));
            assertThat(embedding.kind()).isEqualTo(kind);
            assertThat(server.asked()).hasSize(before + 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "1.5, 2", "'Sat, 21 Nov 2026 10:01:30 GMT', 90", "'Sat, 21 Nov 2026 09:00:00 GMT', 0",
            "99999999, 86400"})
    void retry_after_is_heard(String header, long seconds) {
        for (var protocol : Protocol.values()) {
            server.next(Scripted.busy(header), Scripted.failing(503).withRetryAfter(header));
            for (int i = 0; i < 2; i++) {
                var wait = failure(protocol).retryAfter().orElseThrow();
                assertThat(wait.toMillis()).isBetween(seconds * 1000 - 500, seconds * 1000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_retry_after_nothing_is_made_up(Protocol protocol) {
        server.next(Scripted.failing(429), Scripted.busy("soon"));
        assertThat(failure(protocol).retryAfter()).isEmpty();
        assertThat(failure(protocol).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_slow_start_ends_with_the_time_limit(Protocol protocol) throws Exception {
        server.next(Scripted.saying("late").after(PATIENT), Scripted.saying("late").after(PATIENT));
        endsInTime(() -> model(protocol).answer(Request.of("x"), HASTY));
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
        endsInTime(() -> readAll(model(protocol).stream(Request.of("x"), HASTY)));
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void a_stall_in_the_middle_ends_with_the_time_limit(Protocol protocol) throws Exception {
        server.next(Scripted.saying("and then").with(Fault.STALL), Scripted.saying("and then").with(Fault.STALL));
        endsInTime(() -> model(protocol).answer(Request.of("x"), HASTY));
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
        endsInTime(() -> readAll(model(protocol).stream(Request.of("x"), HASTY)));
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void drops_do_not_renew_the_time_limit(Protocol protocol) {
        server.next(Scripted.saying("drop by drop, without end").inPieces(20).pausing(Duration.ofMillis(100)));
        endsInTime(() -> readAll(model(protocol).stream(Request.of("x"), HASTY)));
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_is_an_unavailable_model(Protocol protocol) {
        server.next(Scripted.saying("half of it").with(Fault.HALF_CLOSED), Scripted.saying("x").with(Fault.HANG_UP),
                Scripted.saying("half of it").with(Fault.HALF_CLOSED), Scripted.saying("x").with(Fault.HANG_UP));
        assertThat(failure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_there_is_an_unavailable_model(Protocol protocol) {
        server.close();
        assertThat(failure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_without_end_is_too_large(Protocol protocol) throws Exception {
        server.next(Scripted.saying("x").with(Fault.ENORMOUS), Scripted.saying("x").with(Fault.ENORMOUS));
        assertThat(failure(protocol).kind()).isEqualTo(Kind.TOO_LARGE);
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
        assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.TOO_LARGE);
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"half\": ", "<html>busy</html>", "{}", "[]", "null", "''",
            "{\"choices\": []}",
            "{\"candidates\": []}", "{\"message\": 7}", "{\"choices\": [{\"message\": \"x\"}]}", "{} {}"})
    void what_is_not_of_the_protocol_is_garbled(String body) {
        for (var protocol : Protocol.values()) {
            server.next(Scripted.verbatim(body));
            assertThat(failure(protocol).kind()).as(protocol.word()).isEqualTo(Kind.GARBLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_that_is_not_of_the_protocol_is_garbled(Protocol protocol) {
        server.next(Scripted.verbatim("data: {\"half\": \n\n"), Scripted.verbatim("{\"half\": \n"));
        if (protocol == Protocol.OLLAMA) {
            assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.GARBLED);
        } else {
            assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.GARBLED);
            assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE); // no event at all
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLLAMA") // it has no safety rules of its own
    void what_safety_rules_forbid_is_refused(Protocol protocol) {
        for (var fault : List.of(Fault.BLOCKED, Fault.BLOCKED_PROMPT)) {
            server.next(Scripted.saying("x").with(fault), Scripted.saying("x").with(fault));
            assertThat(failure(protocol).kind()).isEqualTo(Kind.REFUSED);
            assertThat(streamFailure(protocol).kind()).isEqualTo(Kind.REFUSED);
        }
        assertThat(Kind.REFUSED.askElsewhere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void an_error_inside_an_answer_is_one(Protocol protocol) {
        server.next(Scripted.saying("their words").with(Fault.ERROR_INSIDE), Scripted.saying("their words").with(
                Fault.ERROR_INSIDE));
        assertThat(failure(protocol).kind()).isEqualTo(Kind.UNAVAILABLE);
        var streamed = streamFailure(protocol);
        assertThat(streamed.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(streamed.getMessage()).doesNotContain("words");
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_comes_piece_by_piece_and_says_what_it_cost(Protocol protocol) throws Exception {
        server.next(Scripted.saying("abcdefgh").inPieces(4).costing(5, 6));
        try (var stream = model(protocol).stream(Request.of("x"), PATIENT)) {
            assertThatThrownBy(stream::reply).isInstanceOf(IllegalStateException.class);
            assertThat(readAll(stream)).containsExactly("ab", "cd", "ef", "gh");
            assertThat(stream.reply()).isEqualTo(new Reply("abcdefgh", OptionalInt.of(5), OptionalInt.of(6),
                    Finish.COMPLETE));
            assertThat(stream.next()).isEmpty();
        }
        assertThat(server.lastAsked().streams()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void who_leaves_a_stream_ends_it_at_the_provider(Protocol protocol) throws Exception {
        server.next(Scripted.saying("and so on").with(Fault.STALL));
        var stream = model(protocol).stream(Request.of("x"), PATIENT);
        assertThat(stream.next()).isPresent();
        long left = System.nanoTime();
        stream.close();
        long seen = server.lastAsked().awaitLeft(Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(seen - left)).isLessThan(Duration.ofSeconds(2)); // 200 ms is a goal of a quiet machine
        assertThat(catchThrowableOfType(ModelFailure.class, stream::next).kind()).isEqualTo(Kind.TIMEOUT);
        stream.close();
    }

    @ParameterizedTest
    @EnumSource
    void who_does_not_read_holds_the_provider_back(Protocol protocol) throws Exception {
        server.next(Scripted.saying("y".repeat(30_000)).inPieces(1_000));
        try (var stream = model(protocol).stream(Request.of("x"), PATIENT)) {
            assertThat(stream.next()).isPresent();
            assertThat(String.join("", readAll(stream))).hasSize(30_000 - 30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupt_ends_a_call(Protocol protocol) throws Exception {
        server.next(Scripted.saying("late").after(PATIENT));
        var failures = new ArrayList<ModelFailure>();
        var waiting = Thread.ofVirtual().start(() -> failures.add(failure(protocol)));
        org.awaitility.Awaitility.await().until(() -> !server.asked().isEmpty());
        waiting.interrupt();
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        assertThat(failures).singleElement().extracting(ModelFailure::kind).isEqualTo(Kind.TIMEOUT);
        server.lastAsked().awaitLeft(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void vectors_come_in_the_order_of_the_texts(Protocol protocol) throws Exception {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 250; i++) {
            texts.add("text number " + i);
        }
        var vectors = providers.embedder(server.endpoint(protocol), "embedding-model").embed(texts, PATIENT).all();
        assertThat(vectors).hasSize(250);
        assertThat(vectors.get(249)).containsExactly(Wording.vector("text number 249"));
        assertThat(server.lastAsked().inputs()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void vectors_have_a_time_limit_and_a_size(Protocol protocol) {
        var embedder = providers.embedder(server.endpoint(protocol), "m");
        server.next(Scripted.saying("x").with(Fault.STALL), Scripted.saying("x").with(Fault.ENORMOUS), Scripted
                .verbatim("{}"));
        endsInTime(() -> embedder.embed(List.of("x"), HASTY));
        assertThat(catchThrowableOfType(ModelFailure.class, () -> embedder.embed(List.of("x"), PATIENT)).kind())
                .isEqualTo(
                        Kind.TOO_LARGE);
        assertThat(catchThrowableOfType(ModelFailure.class, () -> embedder.embed(List.of("x"), PATIENT)).kind())
                .isEqualTo(
                        Kind.GARBLED);
        assertThat(server.asked()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_shown_to_what_cannot_see(Protocol protocol) {
        var blind = providers.model(server.endpoint(protocol), "m", false);
        var shown = new Request(Optional.empty(), List.of(Turn.user("?", List.of(Picture.of("image/png",
                new byte[1])))),
                Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
        assertThatThrownBy(() -> blind.answer(shown, PATIENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blind.stream(shown, PATIENT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.asked()).isEmpty();
    }

    private ModelFailure failure(Protocol protocol) {
        return catchThrowableOfType(ModelFailure.class, () -> model(protocol).answer(Request.of("x"), PATIENT));
    }

    private ModelFailure streamFailure(Protocol protocol) {
        return catchThrowableOfType(ModelFailure.class, () -> readAll(model(protocol).stream(Request.of("x"),
                PATIENT)));
    }

    private static List<String> readAll(ReplyStream stream) throws ModelFailure {
        var pieces = new ArrayList<String>();
        for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }

    private static void endsInTime(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        long start = System.nanoTime();
        assertThat(catchThrowableOfType(ModelFailure.class, call).kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(HASTY.minusMillis(5), Duration.ofSeconds(8));
    }
}
