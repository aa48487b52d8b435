package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Providers through LangChain4j, as a reader and writer of their protocols only: it tries nothing again, keeps no time, and
 * sends over our connections. HTTP/1.1, one call a connection, so that ending one call is closing one; redirects are not
 * followed, for a key belongs to one server.
 */
public final class LangChainProviders implements Providers {
    private static final int NO_RETRIES = 0;

    private final Limits limits;
    private final HttpClient http;
    private final HttpClientBuilder client;
    private final ScheduledThreadPoolExecutor clockwork;

    /** @param clock what {@code Retry-After} dates are compared with */
    public LangChainProviders(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(
                HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
        this.client = new WireClient(http, clock).asBuilder();
        this.clockwork = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("model-deadlines")
                .factory());
        clockwork.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Model model(Endpoint endpoint, String name, boolean seesPictures) {
        var base = endpoint.base().toString();
        LangChainModel.Calls calls = (expected, limit) -> new Call(endpoint.protocol(), expected, limits, limit,
                clockwork);
        return switch (endpoint.protocol()) {
            case OLLAMA -> new LangChainModel(endpoint, name, seesPictures,
                    OllamaChatModel.builder().httpClientBuilder(client).baseUrl(base).modelName(name).customHeaders(
                            bearer(endpoint)).returnThinking(false).maxRetries(NO_RETRIES).build(),
                    OllamaStreamingChatModel.builder().httpClientBuilder(client).baseUrl(base).modelName(name)
                            .customHeaders(
                                    bearer(endpoint)).returnThinking(false).build(),
                    LangChainProviders::parameters, calls);
            case GEMINI -> new LangChainModel(endpoint, name, seesPictures,
                    GoogleAiGeminiChatModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(key(endpoint))
                            .modelName(
                                    name).returnThinking(false).maxRetries(NO_RETRIES).build(),
                    GoogleAiGeminiStreamingChatModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(
                            key(endpoint)).modelName(name).returnThinking(false).build(),
                    LangChainProviders::parameters, calls);
            case GROQ, OPENAI -> new LangChainModel(endpoint, name, seesPictures,
                    OpenAiChatModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(key(endpoint)).modelName(
                            name).maxRetries(NO_RETRIES).build(),
                    OpenAiStreamingChatModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(key(endpoint))
                            .modelName(
                                    name).build(),
                    request -> openAiParameters(request, countsCompletion(endpoint)), calls);
        };
    }

    @Override
    public Embedder embedder(Endpoint endpoint, String name) {
        var base = endpoint.base().toString();
        var model = switch (endpoint.protocol()) {
            case OLLAMA -> OllamaEmbeddingModel.builder().httpClientBuilder(client).baseUrl(base).modelName(name)
                    .customHeaders(
                            bearer(endpoint)).maxRetries(NO_RETRIES).build();
            case GEMINI -> GoogleAiEmbeddingModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(key(
                    endpoint)).modelName(name).maxRetries(NO_RETRIES).build();
            case GROQ, OPENAI -> OpenAiEmbeddingModel.builder().httpClientBuilder(client).baseUrl(base).apiKey(key(
                    endpoint)).modelName(name).maxRetries(NO_RETRIES).build();
        };
        return new LangChainEmbedder(endpoint, name, model, (expected, limit) -> new Call(endpoint.protocol(), expected,
                limits,
                limit, clockwork));
    }

    private static ChatRequestParameters parameters(Request request) {
        return ChatRequestParameters.builder().responseFormat(LangChainModel.format(request)).maxOutputTokens(
                mostTokens(request)).temperature(temperature(request)).build();
    }

    private static ChatRequestParameters openAiParameters(Request request, boolean countsCompletion) {
        var made = OpenAiChatRequestParameters.builder().responseFormat(LangChainModel.format(request)).temperature(
                temperature(
                        request));
        return (countsCompletion
                ? made.maxCompletionTokens(mostTokens(request))
                : made.maxOutputTokens(mostTokens(request)))
                .build();
    }

    /** OpenAI and Groq gave {@code max_tokens} up, and newer models refuse it; other servers know nothing else. */
    private static boolean countsCompletion(Endpoint endpoint) {
        return endpoint.protocol() == Protocol.GROQ || "api.openai.com".equals(endpoint.base().getHost());
    }

    private static @Nullable Integer mostTokens(Request request) {
        return request.mostTokens().isPresent() ? (Integer) request.mostTokens().getAsInt() : null;
    }

    private static @Nullable Double temperature(Request request) {
        return request.temperature().isPresent() ? (Double) request.temperature().getAsDouble() : null;
    }

    private static @Nullable String key(Endpoint endpoint) {
        return endpoint.key().orElse(null);
    }

    private static Map<String, String> bearer(Endpoint endpoint) {
        return endpoint.key().map(key -> Map.of("Authorization", "Bearer " + key)).orElse(Map.of());
    }

    @Override
    public void close() {
        http.shutdownNow();
        clockwork.shutdownNow();
    }
}
