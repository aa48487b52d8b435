package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.http.server.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People at a Galley, each with one appliance that is theirs and connected. */
final class LiveKitchen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PUBLISH = 0x32;

    private record Owned(String token, String appliance, Socket line) {}

    private final RunningGalley galley;
    private final URI api;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Owned> all = new ArrayList<>();

    LiveKitchen(RunningGalley galley, Path data, int people) throws IOException {
        this.galley = galley;
        api = Servers.local(galley.httpPort());
        for (var line : registered(data, people)) {
            all.add(owned(line.split(",", -1), all.size()));
        }
    }

    /** As the factory does. */
    private static List<String> registered(Path data, int count) throws IOException {
        var file = Files.createTempFile("galley-bench", ".csv");
        try {
            Files.write(file, IntStream.range(0, count).mapToObj("LIVE-%05d,Oven 60"::formatted).toList());
            try (var process = ServerProcess.java(
                    List.of("appliance", "register", file.toString(), "--data-dir", data.toString()),
                    Map.of("LOG_LEVEL", "error"),
                    ServerProcess.temporaryLog("register"))) {
                process.await(() -> lines(process).size() == count, PATIENCE);
                return lines(process);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> lines(ServerProcess process) {
        return process.output().stream().filter(line -> line.matches("[0-9a-f-]{36},LIVE.*,.*,.*,.{20,}")).toList();
    }

    private Owned owned(String[] made, int nth) throws IOException {
        var token = post("/auth/register", Map.of(
                "email", "live%d@example.org".formatted(nth), "password", "correct horse battery", "name", "Ada"), null)
                .get("accessToken").asString();
        post("/appliances/pair", Map.of("serial", made[1], "claimCode", made[3]), token);
        var broker = post("/appliances/activate", Map.of("serial", made[1], "activationSecret", made[4]), null)
                .get("mqtt");
        return new Owned(
                token, made[0], connect(broker.get("username").asString(), broker.get("password").asString()));
    }

    private JsonNode post(String path, Map<String, String> body, @Nullable String token) throws IOException {
        var request = HttpRequest.newBuilder(api.resolve(Api.BASE + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return Json.MAPPER.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Socket connect(String user, String password) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Objects.requireNonNull(galley.mqttPort()));
        socket.setTcpNoDelay(true);
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.write(new byte[]{4, (byte) 0xC2, 0, 0}); // clean session, user name, password; no keep-alive
        out.writeUTF(user);
        out.writeUTF(user);
        out.writeUTF(password);
        socket.getOutputStream().write(packet(0x10, body.toByteArray()));
        if (socket.getInputStream().readNBytes(4)[3] != 0) {
            throw new IOException("the broker did not let the benchmark in");
        }
        Thread.ofVirtual().start(() -> acknowledgements(socket));
        return socket;
    }

    private static void acknowledgements(Socket socket) {
        try {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // it is closed: the end of the run
        }
    }

    private static byte[] packet(int first, byte[] body) {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.length;
        do {
            packet.write(left > 127 ? ((left & 127) | 128) : left);
            left >>= 7;
        } while (left > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    /** One message of QoS 1 with so many samples, taken now. */
    void publish(int appliance, long seq, int samples) throws IOException {
        var owned = all.get(appliance);
        var text = new StringBuilder("{\"seq\":%d,\"boot_id\":\"b\",\"base_time\":%d,\"samples\":["
                .formatted(seq, System.currentTimeMillis()));
        for (int i = 0; i < samples; i++) {
            text.append(i == 0 ? "" : ",").append("{\"t\":0,\"m\":\"metric_").append(i)
                    .append("\",\"v\":182.4,\"u\":\"Cel\"}");
        }
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("galley/v1/" + owned.appliance + "/telemetry");
        out.writeShort(1 + (int) (seq % 0xFFFF));
        out.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        owned.line.getOutputStream().write(packet(PUBLISH, body.toByteArray()));
    }

    /** A WebSocket of the person whose appliance that is. */
    SocketChannel watcher(int appliance, boolean isReading) throws IOException {
        return LiveLoad.open(galley.httpPort(), """
                GET /api/v1/appliances/live HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """.formatted(all.get(appliance).token).getBytes(StandardCharsets.US_ASCII), "\r\n\r\n", isReading);
    }

    @Override
    public void close() throws IOException {
        http.close();
        for (var owned : all) {
            owned.line.close();
        }
    }
}
