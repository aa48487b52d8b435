package dev.galley.http.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.ACTIVATION_REFUSED;
import static dev.galley.domain.appliance.ApplianceRefusal.ALREADY_ACTIVATED;

import dev.galley.application.appliance.ActivateAppliance;
import dev.galley.application.appliance.MqttAddress;
import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.Serial;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** An appliance's first word. */
public final class ActivationRoutes implements Routes {
    /** Of who reached Galley without saying under which name, which HTTP/1.1 does not allow. */
    private static final String THIS_MACHINE = "localhost";

    private final MqttAddress mqtt;

    @Inject
    ActivationRoutes(MqttAddress mqtt) {
        this.mqtt = mqtt;
    }

    private record Proof(@Size(min = 1, max = 100) String serial, @Size(min = 1, max = 200) String activationSecret) {}

    /** @param password shown this once */
    private record Broker(String host, int port, String username, String password) {}

    private record Activated(UUID applianceId, Broker mqtt) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.post("/appliances/activate", Who.APPLIANCE, ActivateAppliance.class)
                .summary("Gives an appliance its credentials, once: for the broker, and as HTTP Basic for what it calls"
                        + " here.")
                .ignoresCredentials()
                .limited(Pace.SIGN_IN, request -> request.body(Proof.class).serial)
                .body(Proof.class, """
                        {"serial": "OV60-000123", "activationSecret": "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY"}""")
                .answers(200, Activated.class, "The credentials. Keep them: they are never shown again.", """
                        {"applianceId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162",
                         "mqtt": {"host": "galley.example.org", "port": 1883,
                          "username": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162",
                          "password": "Zk3vB1n8QyJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY"}}""")
                .refuses(ACTIVATION_REFUSED, ALREADY_ACTIVATED)
                .on(this::activate, this::activated);
    }

    private ActivateAppliance activate(Request request) {
        var proof = request.body(Proof.class);
        mqtt.broker(); // who cannot be told where the broker is must not use up their secret
        var serial = Serial.read(proof.serial.strip()).orElseThrow(Appliance::notActivated);
        return new ActivateAppliance(serial, new ActivationSecret(proof.activationSecret.strip()));
    }

    private Reply activated(ActivateAppliance.Credentials credentials, Request request) {
        var broker = mqtt.broker();
        return Reply.ok(new Activated(
                credentials.appliance().value(),
                new Broker(
                        broker.host().or(() -> reached(request)).orElse(THIS_MACHINE),
                        broker.port(),
                        credentials.username(),
                        credentials.password().text())));
    }

    /** The name or address under which the appliance reached Galley; of IPv6 without the brackets of URLs. */
    private static Optional<String> reached(Request request) {
        return request.ownOrigin().map(origin -> {
            var authority = origin.substring(origin.indexOf("://") + 3); // java.net.URI knows no names with underscores
            return authority.startsWith("[")
                    ? authority.substring(1, authority.indexOf(']'))
                    : authority.replaceFirst(":\\d*$", "");
        });
    }
}
