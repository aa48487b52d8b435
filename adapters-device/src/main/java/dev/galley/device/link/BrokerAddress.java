package dev.galley.device.link;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a broker is, and as whom Galley comes to it.
 *
 * @param tls present if the connection is encrypted
 */
public record BrokerAddress(String host, int port, Optional<Login> login, Optional<Tls> tls) {
    /** A name and a password. The text of it does not tell the password. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username + ":***";
        }

        byte[] passwordBytes() {
            return password.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param authority PEM file of who vouches for the broker; by default whoever this machine trusts */
    public record Tls(Optional<Path> authority) {}

    /** In the clear, as to a broker on the same machine. */
    public static BrokerAddress plain(String host, int port, String username, String password) {
        return new BrokerAddress(host, port, Optional.of(new Login(username, password)), Optional.empty());
    }
}
