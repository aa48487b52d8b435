package dev.galley.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmSettingsTest {
    private static final String KEY = "AIza-very-secret-key";

    private static Config config(String... pairs) {
        var set = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            set.put(pairs[i], pairs[i + 1]);
        }
        return Config.of(Map.of(), set);
    }

    private static String refused(String... pairs) {
        var message = new StringBuilder();
        assertThatExceptionOfType(Config.Unusable.class).isThrownBy(() -> config(pairs))
                .satisfies(it -> message.append(String.join("\n", it.problems())));
        return message.toString();
    }

    @Test
    void without_any_setting_there_is_no_model_and_nothing_wrong() {
        assertThat(LlmProviders.endpoints(config())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "LLM_CHAIN_VISION|gemini:gemini-2.5-flash|set GEMINI_API_KEY",
            "LLM_CHAIN_CHAT|ollama:llama3.2|set OLLAMA_URL",
            "LLM_CHAIN_NAMES|groq:llama-3.1-8b-instant|set GROQ_API_KEY",
            "LLM_CHAIN_RECIPES|openai:gpt-4o-mini|set OPENAI_BASE_URL or OPENAI_API_KEY",
            "LLM_CHAIN_CHAT|acme:one|the providers are ollama, openai, gemini and groq",
            "LLM_CHAIN_CHAT|llava|write models like gemini:gemini-2.5-flash,ollama:llava",
            "LLM_BUDGETS|groq:x=many|write requests/tokens a minute by model",
            "LLM_PRICES|gemini:x=1|write the prices of a million tokens in and out",
            "LLM_DEADLINES|vision=61|vision at most 60",
            "LLM_BUDGETS|gemni:*=10/-|the providers are ollama, openai, gemini and groq",
            "LLM_PRICES|acme:x=1/2|the providers are ollama, openai, gemini and groq",
            "LLM_TEXT_ONLY|my-model|write provider:model",
            "LLM_SEES_PICTURES|acme:llava|write provider:model",
            "LLM_DEADLINES|dreams=5|the uses are vision",
            "OPENAI_BASE_URL|http://localhost:1234|write an address like https://api.openai.com/v1",
            "OLLAMA_URL|http://me:pass@host|write an address like",
            "OLLAMA_MODEL|llava|OLLAMA_URL",
            "GEMINI_BASE_URL|https://example.org|GEMINI_API_KEY"})
    void what_does_not_go_together_is_named_with_what_to_do(String name, String value, String fix) {
        assertThat(refused(name, value)).contains(name, fix);
    }

    @Test
    void a_vision_chain_of_a_model_that_only_reads_is_refused_unless_it_is_said_to_see() {
        assertThat(refused("OLLAMA_URL", "http://localhost:11434", "LLM_CHAIN_VISION", "ollama:llama3.2"))
                .contains("LLM_CHAIN_VISION", "ollama:llama3.2", "LLM_SEES_PICTURES");
        config("OLLAMA_URL", "http://localhost:11434", "LLM_CHAIN_VISION", "ollama:llama3.2", "LLM_SEES_PICTURES",
                "ollama:llama3.2");
        assertThat(refused("OLLAMA_URL", "http://localhost:11434", "LLM_CHAIN_VISION", "ollama:mine", "LLM_TEXT_ONLY",
                "ollama:mine")).contains("LLM_CHAIN_VISION", "ollama:mine");
    }

    @ParameterizedTest
    @CsvSource({"LLM_BUDGETS, =30/6000", "LLM_PRICES, =0.30/2.50"})
    void a_limit_or_price_of_a_model_that_is_asked_for_nothing_is_refused(String setting, String value) {
        assertThat(refused("GEMINI_API_KEY", KEY, setting, "gemini:gemini-2.5-flsh" + value))
                .contains(setting, "gemini:gemini-2.5-flsh", "gemini:gemini-2.5-flash, ", "gemini:*");
        assertThat(refused("GEMINI_API_KEY", KEY, setting, "gemini:" + value)).contains(setting, "gemini:*");
        for (var model : List.of("gemini:gemini-2.5-flash", "gemini:*", "ollama:meanings",
                "groq:of-a-key-that-is-away")) {
            config("GEMINI_API_KEY", KEY, "OLLAMA_URL", "http://localhost:11434", "EMBEDDING_MODEL", "ollama:meanings",
                    setting, model + value);
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(refused("LLM_CHAIN_VISION", "gemini:x,acme:y", "LLM_CHAIN_CHAT", "groq:z").lines())
                .hasSize(3);
    }

    @Test
    void keys_are_shown_nowhere() {
        var config = config("GEMINI_API_KEY", KEY, "GROQ_API_KEY", KEY, "OPENAI_API_KEY", KEY);
        assertThat(config.listing().toString()).contains("GEMINI_API_KEY").doesNotContain(KEY);
        assertThat(config.listing().stream().filter(line -> line.name().endsWith("_API_KEY"))
                .collect(Collectors.toMap(Config.Line::name, Config.Line::value)))
                .containsEntry("GEMINI_API_KEY", "(set, not shown)")
                .containsEntry("GROQ_API_KEY", "(set, not shown)")
                .containsEntry("OPENAI_API_KEY", "(set, not shown)");
        assertThat(LlmProviders.endpoints(config).toString()).doesNotContain(KEY);
        assertThat(refused("GEMINI_API_KEY", KEY + " and more")).contains("GEMINI_API_KEY").doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
            "https://models.example.org, https://models.example.org/v1beta",
            "https://models.example.org/, https://models.example.org/v1beta",
            "https://models.example.org/v1beta, https://models.example.org/v1beta",
            "https://models.example.org/v1beta/, https://models.example.org/v1beta",
            "https://models.example.org/proxy/v1beta, https://models.example.org/proxy/v1beta"})
    void geminis_address_may_be_written_with_and_without_its_path(String written, String used) {
        assertThat(endpoint(config("GEMINI_API_KEY", KEY, "GEMINI_BASE_URL", written), Protocol.GEMINI).base())
                .hasToString(used);
    }

    @Test
    void groqs_address_too() {
        assertThat(endpoint(config("GROQ_API_KEY", KEY, "GROQ_BASE_URL", "http://localhost:1"), Protocol.GROQ).base())
                .hasToString("http://localhost:1/openai/v1");
        assertThat(endpoint(config("GROQ_API_KEY", KEY), Protocol.GROQ).base()).isEqualTo(Endpoint.GROQ);
        assertThat(endpoint(config("GEMINI_API_KEY", KEY), Protocol.GEMINI).base()).isEqualTo(Endpoint.GEMINI);
    }

    private static Endpoint endpoint(Config config, Protocol protocol) {
        return Objects.requireNonNull(LlmProviders.endpoints(config).get(protocol));
    }

    @ParameterizedTest
    @CsvSource({
            "http://127.0.0.1:8080/v1, true", "http://10.1.2.3/v1, true", "http://172.20.0.5/v1, true",
            "http://192.168.1.7/v1, true", "http://vllm:8000/v1, true", "http://[::1]:8000/v1, true",
            "http://models.internal/v1, true", "https://10.models.example/v1, false",
            "https://192.168.1.1.example.org/v1, false", "https://127.0.0.1.example.org/v1, false",
            "https://134744072/v1, false", "https://172.32.0.1/v1, false", "https://api.openai.com/v1, false"})
    void only_what_is_on_the_operators_own_network_is_local(String address, boolean local) {
        var chains = LlmProviders.chains(config("OPENAI_BASE_URL", address), () -> new LangChainProviders(
                Limits.USUAL, Clock.systemUTC()));
        assertThat(chains.providers()).singleElement().satisfies(it -> assertThat(it.local()).isEqualTo(local));
    }
}
