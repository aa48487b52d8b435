package dev.galley.device.simulator;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Gatekeeper;
import dev.galley.device.mqtt.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** As much of Galley as an appliance meets: activation, a broker, somebody who listens and speaks, an artifact. */
final class MinimalGalley implements AutoCloseable {
    private static final String SECRET = "secret";
    private static final String ETAG = "\"v1\"";

    record Heard(String topic, JsonNode payload, boolean isRetained) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final CountedBytes served = new CountedBytes();
    private final HttpServer http;
    private EmbeddedBroker broker;
    private Mqtt5AsyncClient galley;
    private volatile byte[] artifact = {};
    /** After so many bytes each answer is cut off; 0 never. */
    private volatile int cutAfterBytes;

    static final class CountedBytes {
        private long bytes;

        synchronized void add(long more) {
            bytes += more;
        }

        synchronized long total() {
            return bytes;
        }
    }

    MinimalGalley() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/v1/appliances/activate", this::activate);
        http.createContext("/artifact", this::serve);
        http.start();
        broker = broker(0);
        galley = connect();
    }

    private static EmbeddedBroker broker(int port) {
        Gatekeeper gatekeeper = (_, username, password) -> {
            var isRight = new String(password, StandardCharsets.UTF_8).equals(SECRET);
            return !isRight
                    ? Optional.empty()
                    : Optional.of(username.equals("galley")
                            ? new Principal.Service("galley")
                            : new Principal.Appliance(username, username));
        };
        return EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", port, "$share/galley/galley/v1/+/telemetry"), gatekeeper);
    }

    private Mqtt5AsyncClient connect() {
        var client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("galley")
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .simpleAuth()
                .username("galley")
                .password(SECRET.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::hear);
        client.connect().join();
        client.subscribeWith().topicFilter("$share/galley/galley/v1/+/telemetry").qos(MqttQos.AT_LEAST_ONCE).send()
                .join();
        for (var topic : List.of("presence", "state", "events", "commands/+/result", "firmware/status")) {
            client.subscribeWith().topicFilter("galley/v1/+/" + topic).qos(MqttQos.AT_LEAST_ONCE).send().join();
        }
        return client;
    }

    private void hear(Mqtt5Publish publish) {
        heard.add(new Heard(
                publish.getTopic().toString().substring("galley/v1/".length()),
                Wire.read(publish.getPayloadAsBytes()),
                publish.isRetain()));
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** All that an appliance said on a topic. */
    List<JsonNode> said(String applianceId, String topic) {
        return heard.stream()
                .filter(it -> it.topic().equals(applianceId + "/" + topic))
                .map(Heard::payload)
                .toList();
    }

    Optional<JsonNode> last(String applianceId, String topic) {
        var said = said(applianceId, topic);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }

    void say(String applianceId, String topic, String json, boolean isRetained) {
        galley.publishWith()
                .topic("galley/v1/" + applianceId + "/" + topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(isRetained)
                .payload(json.getBytes(StandardCharsets.UTF_8))
                .send()
                .join();
    }

    void offer(byte[] artifact, int cutAfterBytes) {
        this.artifact = artifact;
        this.cutAfterBytes = cutAfterBytes;
    }

    /** From now on nobody acknowledges telemetry. */
    void stopListening() {
        galley.disconnect().join();
    }

    /** Gone, with all that was in it. */
    void stopBroker() {
        broker.close();
    }

    void startBrokerAgain() {
        broker = broker(broker.port());
        galley = connect();
    }

    private void activate(HttpExchange exchange) throws IOException {
        var told = Wire.read(exchange.getRequestBody().readAllBytes());
        var serial = told.path("serial").stringValue();
        int status = switch (told.path("activationSecret").stringValue()) {
            case "right" -> 200;
            case "used" -> 409;
            default -> 401;
        };
        var answer = Wire.write(Map.of("applianceId", serial, "mqtt", Map.of(
                "host", "127.0.0.1", "port", broker.port(), "username", serial, "password", SECRET)))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        var range = exchange.getRequestHeaders().getFirst("Range");
        if (basic == null) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        exchange.getResponseHeaders().set("ETag", ETAG);
        if (from > 0) {
            exchange.getResponseHeaders().set(
                    "Content-Range", "bytes %d-%d/%d".formatted(from, artifact.length - 1, artifact.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, artifact.length - from);
        int to = cutAfterBytes == 0 ? artifact.length : Math.min(artifact.length, from + cutAfterBytes);
        exchange.getResponseBody().write(Arrays.copyOfRange(artifact, from, to));
        exchange.getResponseBody().flush();
        served.add(to - from);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        galley.disconnect().handle((_, _) -> true).join();
        broker.close();
    }
}
