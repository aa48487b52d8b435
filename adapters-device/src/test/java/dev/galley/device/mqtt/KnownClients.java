package dev.galley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets in galley (a service) and appliances of the names the contracts use; all have the password "secret". */
final class KnownClients implements Gatekeeper {

    final List<RefusedMessage> refused = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Principal> authenticate(String clientId, String username, byte[] password) {
        if (!new String(password, StandardCharsets.UTF_8).equals("secret")) {
            return Optional.empty();
        }
        return switch (username) {
            case "galley" -> Optional.of(new Principal.Service(username));
            case "oven1", "oven2", "pot" -> Optional.of(new Principal.Appliance(username, username));
            default -> Optional.empty();
        };
    }

    @Override
    public void refused(RefusedMessage message) {
        refused.add(message);
    }
}
