package dev.galley.device.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** The first start of an appliance: it exchanges what the factory wrote into it for credentials of its own. Once. */
public final class Activation {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http;
    private final URI api;

    /** @param api where Galley answers, like {@code http://localhost:8080} */
    public Activation(HttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** It cannot go on alone: somebody has to look after it. The message says what to do. */
    public static final class Denied extends Exception {
        private static final long serialVersionUID = 1;

        Denied(String message) {
            super(message);
        }
    }

    /**
     * Asks once.
     *
     * @throws Denied if Galley does not let it in
     * @throws IOException if there was no answer that can be understood; perhaps later
     */
    public Credentials activate(String serial, String secret) throws IOException, InterruptedException, Denied {
        var body = Wire.write(Map.of("serial", serial, "activationSecret", secret));
        var request = HttpRequest.newBuilder(api.resolve("/api/v1/appliances/activate"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> credentials(answer.body());
            case CONFLICT -> throw new Denied(
                    serial + " was activated before, and its credentials are not here: let an administrator reset its"
                            + " activation");
            case UNAUTHORIZED -> throw new Denied(serial + " is not registered with this activation secret");
            default -> throw new IOException("activation of " + serial + " was answered with " + answer.statusCode());
        };
    }

    private static Credentials credentials(String json) throws IOException {
        try {
            var told = Wire.read(json);
            var mqtt = told.required("mqtt");
            return new Credentials(
                    told.required("applianceId").stringValue(),
                    mqtt.required("host").stringValue(),
                    mqtt.required("port").intValue(),
                    mqtt.required("username").stringValue(),
                    mqtt.required("password").stringValue());
        } catch (JacksonException e) {
            throw new IOException("the answer to the activation is not what was agreed on", e);
        }
    }
}
