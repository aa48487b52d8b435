package dev.galley.ai.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real services, where their settings are there. */
@EnabledIfEnvironmentVariable(named = "GALLEY_LIVE_MODELS", matches = "on")
final class LiveProvidersTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"OLLAMA, OLLAMA_URL, OLLAMA_URL, llama3.2", "GEMINI, GEMINI_BASE_URL, GEMINI_API_KEY, gemini-2.5-flash",
            "GROQ, GROQ_BASE_URL, GROQ_API_KEY, meta-llama/llama-4-scout-17b-16e-instruct",
            "OPENAI, OPENAI_BASE_URL, OPENAI_API_KEY, gpt-4o-mini"})
    void answers_and_streams(Protocol protocol, String base, String key, String model) throws Exception {
        Assumptions.assumeTrue(System.getenv(key) != null, key + " is not set");
        try (var providers = new LangChainProviders(Limits.USUAL, InstantSource.system())) {
            var endpoint = Endpoint.at(protocol, Optional.ofNullable(System.getenv(base)), protocol == Protocol.OLLAMA
                    ? Optional.empty()
                    : Optional.ofNullable(System.getenv(key)));
            var asked = providers.model(endpoint, model, false);
            var schema = new ReplySchema("sum", """
                    {"type": "object", "properties": {"sum": {"type": "integer"}}, "required": ["sum"],
                     "additionalProperties": false}""");
            var reply = asked.answer(new Request(Optional.of("Answer with JSON."), List.of(Request.Turn.user("2 + 3?")),
                    Optional
                            .of(schema), OptionalInt.of(200), OptionalDouble.empty()), PATIENT);
            assertThat(reply.text()).contains("5");
            assertThat(reply.inputTokens().orElse(0)).isPositive();
            try (var stream = asked.stream(Request.of("Say: yes."), PATIENT)) {
                var text = new StringBuilder();
                for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
                    text.append(piece.get());
                }
                assertThat(text).isNotEmpty();
                assertThat(stream.reply().outputTokens().orElse(0)).isPositive();
            }
        }
    }
}
