package dev.galley.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for a model behind OpenAI's protocol: says the same of each picture, after a while. */
final class SlowModel implements AutoCloseable {
    private static final String DISH = """
            {"dishName": "Rice with chicken", "confidence": 0.9, "items": [
              {"name": "white rice, cooked", "quantity": 200, "unit": "g", "grams": 200, "gramsMin": 150, "gramsMax": 250,
               "calories": 260, "proteinGrams": 5, "carbsGrams": 56, "fatGrams": 1, "confidence": 0.9},
              {"name": "chicken breast, cooked", "quantity": 150, "unit": "g", "grams": 150, "gramsMin": 120, "gramsMax": 190,
               "calories": 247, "proteinGrams": 46, "carbsGrams": 0, "fatGrams": 5, "confidence": 0.9},
              {"name": "broccoli", "quantity": 80, "unit": "g", "grams": 80, "gramsMin": 60, "gramsMax": 100, "calories": 27,
               "proteinGrams": 2, "carbsGrams": 5, "fatGrams": 0, "confidence": 0.9}]}""";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int seconds;

    SlowModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var answer = Json.MAPPER.writeValueAsBytes(Map.of(
                "id", "1", "object", "chat.completion", "created", 1, "model", "stand-in",
                "choices", List.of(Map.of(
                        "index", 0, "finish_reason", "stop", "message", Map.of("role", "assistant", "content", DISH))),
                "usage", Map.of("prompt_tokens", 1_000, "completion_tokens", 200, "total_tokens", 1_200)));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                asked.incrementAndGet();
                ServerProcess.pause(seconds * 1_000L);
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=" + UTF_8.name());
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    void takes(int secondsEach) {
        seconds = secondsEach;
    }

    int asked() {
        return asked.get();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
