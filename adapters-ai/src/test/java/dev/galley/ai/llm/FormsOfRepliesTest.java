package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.Asked;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.ReplySchema.Form;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Servers and models that do not take a JSON Schema, or not even JSON, are asked in words. */
class FormsOfRepliesTest {
    private static final String SOUP = "{\"dishName\": \"Soup\"}";

    @AutoClose
    private final ModelServer server = ModelServer.start();
    @AutoClose
    private final ModelServer other = ModelServer.start();
    @AutoClose
    private final LangChainProviders providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC());
    private final House house = new House();

    private RoutedModels models(Protocol protocol) {
        other.otherwise(_ -> Scripted.saying("{\"dishName\": \"Stew\"}"));
        return house.with(providers.model(server.endpoint(protocol), "one", true),
                providers.model(other.endpoint(Protocol.OLLAMA), "two", true));
    }

    /** As the vendors say it. */
    private static String complaint(Asked asked) {
        return switch (asked.protocol()) {
            case GROQ -> "This model does not support response format `%s`. See supported models at …".formatted(
                    asked.form() == Form.BY_SCHEMA ? "json_schema" : "json_object");
            case OPENAI -> "'response_format.type' must be 'text'";
            case OLLAMA -> "json: cannot unmarshal object into Go struct field ChatRequest.format of type string";
            case GEMINI -> asked.form() == Form.BY_SCHEMA
                    ? "Invalid JSON payload received. Unknown name \"responseJsonSchema\" at 'generation_config': Cannot find field."
                    : "JSON mode is not enabled for models/one";
        };
    }

    /** A server that takes this form and what is looser. */
    private static Function<Asked, Scripted> taking(Form strictest, String reply) {
        return asked -> asked.form().compareTo(strictest) < 0
                ? Scripted.failing(400, complaint(asked))
                : Scripted.saying(reply).costing(30, 12);
    }

    private void answered(Answer<String> answer, String provider) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class, given -> assertThat(given.provider()).isEqualTo(
                provider));
    }

    @ParameterizedTest
    @EnumSource
    void where_no_schema_is_taken_json_is_asked_for_and_the_schema_stands_in_the_words(Protocol protocol) {
        server.otherwise(taking(Form.AS_JSON, SOUP));
        answered(models(protocol).ask(House.dish()), protocol.word() + ":one");
        assertThat(server.asked()).extracting(Asked::form).containsExactly(Form.BY_SCHEMA, Form.AS_JSON);
        assertThat(server.lastAsked().text()).contains("JSON Schema").contains("\"required\": [\"dishName\"]");
        assertThat(other.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void where_no_json_is_taken_either_it_is_asked_in_words(Protocol protocol) {
        server.otherwise(taking(Form.IN_WORDS, "Here you are:\n```json\n" + SOUP + "\n```"));
        answered(models(protocol).ask(House.dish()), protocol.word() + ":one");
        assertThat(server.asked()).extracting(Asked::form).containsExactly(Form.BY_SCHEMA, Form.AS_JSON, Form.IN_WORDS);
        assertThat(server.lastAsked().text()).contains("\"required\": [\"dishName\"]");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_model_takes_is_remembered_of_this_model_on_this_node(Protocol protocol) {
        server.otherwise(asked -> asked.model().equals("one")
                ? taking(Form.AS_JSON, SOUP).apply(asked)
                : Scripted
                        .saying(SOUP));
        var node = models(protocol);
        node.ask(House.dish());
        node.ask(House.dish());
        assertThat(server.asked()).extracting(Asked::form).containsExactly(Form.BY_SCHEMA, Form.AS_JSON, Form.AS_JSON);
        models(protocol).ask(House.dish()); // another node
        assertThat(server.lastAsked().form()).isEqualTo(Form.AS_JSON);
        assertThat(server.asked()).hasSize(5);
        house.with(providers.model(server.endpoint(protocol), "strict", true)).ask(House.dish());
        assertThat(server.lastAsked().form()).isEqualTo(Form.BY_SCHEMA);
    }

    @Test
    void each_call_is_in_the_ledger_and_is_paid_from_the_budget() {
        server.otherwise(taking(Form.IN_WORDS, SOUP));
        var answer = models(Protocol.GROQ).ask(House.dish());
        assertThat(answer.tried()).extracting(Attempt::outcome).containsExactly(Outcome.BAD_REQUEST,
                Outcome.BAD_REQUEST, Outcome.ANSWERED);
        assertThat(house.ledger.entries()).hasSize(3).allSatisfy(entry -> assertThat(entry.settled()).isPresent());
        assertThat(house.ledger.entries().stream().mapToInt(entry -> entry.settled().orElseThrow().inputTokens()).sum())
                .isEqualTo(30);
    }

    @Test
    void a_budget_that_ends_with_the_first_call_leaves_the_rest_to_the_next_model() {
        house.allowing("one", new Allowance(OptionalInt.of(1), OptionalInt.empty()));
        server.otherwise(taking(Form.AS_JSON, SOUP));
        var answer = models(Protocol.GROQ).ask(House.dish());
        answered(answer, "ollama:two");
        assertThat(answer.tried()).extracting(Attempt::outcome).containsExactly(Outcome.BAD_REQUEST,
                Outcome.NO_BUDGET, Outcome.ANSWERED);
    }

    @Test
    void an_unusable_reply_in_words_is_shown_to_the_model_in_words() {
        server.otherwise(asked -> asked.form() == Form.IN_WORDS && asked.text().contains("no JSON")
                ? Scripted.saying(SOUP)
                : taking(Form.IN_WORDS, "I cannot say.").apply(asked));
        answered(models(Protocol.OPENAI).ask(House.dish()), "openai:one");
        assertThat(server.asked()).extracting(Asked::form).containsExactly(Form.BY_SCHEMA, Form.AS_JSON, Form.IN_WORDS,
                Form.IN_WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400 | Something of the vendor's own",
            "400 | Invalid image format: only JPEG is known",
            "400 | max_tokens is too large",
            "422 | response_format: not permitted",
            "403 | response_format is not for you"})
    void any_other_word_ends_the_question(int status, String words) {
        for (var protocol : Protocol.values()) {
            int before = server.asked().size();
            server.otherwise(_ -> Scripted.failing(status, words));
            assertThat(models(protocol).ask(House.dish())).as(protocol.word()).isInstanceOfSatisfying(
                    Answer.None.class, none -> assertThat(none.why()).isEqualTo(Unanswered.FAILED));
            assertThat(server.asked()).hasSize(before + 1);
        }
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void what_a_server_quotes_of_the_question_is_no_complaint() {
        server.otherwise(_ -> Scripted.failing(400).inTheWords("""
                {"error": {"message": "bad input", "failed_generation": "response_format json_schema"},
                 "input": "say json_schema"}"""));
        assertThat(models(Protocol.GROQ).ask(House.dish())).isInstanceOf(Answer.None.class);
        assertThat(server.asked()).hasSize(1);
    }

    /** As Groq says that the model did not keep to JSON, or to the schema. */
    private static Scripted unfit(String words, String generated) {
        return Scripted.failing(400).inTheWords("""
                {"error": {"message": "%s", "type": "invalid_request_error", "code": "json_validate_failed",
                 "failed_generation": %s}}""".formatted(words, JsonMapper.shared().writeValueAsString(generated)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for more details.",
            "Generated JSON does not match the expected schema. Error: jsonschema: '' does not validate"})
    void json_that_a_provider_did_not_take_is_a_reply_like_any_other(String words) {
        server.next(unfit(words, "```json\n{\"dishName\": \"Soup\",}\n```"));
        answered(models(Protocol.GROQ).ask(House.dish()), "groq:one");
        assertThat(server.asked()).hasSize(1);
        assertThat(house.ledger.entries().getLast().settled().orElseThrow()).satisfies(settled -> {
            assertThat(settled.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(settled.estimated()).isTrue();
            assertThat(settled.inputTokens()).isPositive();
            assertThat(settled.outputTokens()).isPositive();
        });
    }

    @Test
    void what_is_no_json_is_shown_to_the_model_and_then_the_next_is_asked() {
        server.otherwise(_ -> unfit("Failed to generate JSON.", "I would say soup."));
        var answer = models(Protocol.GROQ).ask(House.dish());
        answered(answer, "ollama:two");
        assertThat(answer.tried()).extracting(Attempt::outcome).containsExactly(Outcome.UNUSABLE, Outcome.UNUSABLE,
                Outcome.ANSWERED);
        assertThat(server.lastAsked().text()).contains("I would say soup.").contains("no JSON");
        assertThat(server.asked()).extracting(Asked::form).containsOnly(Form.BY_SCHEMA);
    }

    @Test
    void json_that_was_not_taken_and_is_longer_than_is_read_of_an_error_is_a_part() {
        server.otherwise(_ -> unfit("Failed to generate JSON.", "{\"dishName\": \"Soup\", \"items\": [\""
                + "x".repeat(20_000)));
        answered(models(Protocol.GROQ).ask(House.dish()), "ollama:two");
        assertThat(server.asked()).hasSize(2);
        assertThat(server.lastAsked().text()).contains("broke off");
    }

    @Test
    void a_model_that_takes_nothing_at_all_ends_the_question_and_nothing_is_remembered() {
        server.otherwise(asked -> Scripted.failing(400, "response_format is not known"));
        var node = models(Protocol.OPENAI);
        assertThat(node.ask(House.dish())).isInstanceOf(Answer.None.class);
        assertThat(server.asked()).hasSize(3);
        server.otherwise(_ -> Scripted.saying(SOUP));
        node.ask(House.dish());
        assertThat(server.lastAsked().form()).isEqualTo(Form.BY_SCHEMA);
    }

    @Test
    void all_of_it_is_within_one_time_limit() {
        server.otherwise(asked -> asked.form() == Form.BY_SCHEMA
                ? Scripted.failing(400, complaint(asked)).after(Duration.ofMillis(1_500))
                : Scripted.saying(SOUP).after(Duration.ofSeconds(30)));
        var answer = models(Protocol.GROQ).ask(House.dish(Duration.ofSeconds(4)));
        answered(answer, "ollama:two"); // for the first model's share of the time, 2.4 s, was over
        var both = answer.tried().get(0).took().plus(answer.tried().get(1).took());
        assertThat(both).isLessThan(Duration.ofMillis(2_900)); // with a share of its own the second ends after 3 s
    }
}
