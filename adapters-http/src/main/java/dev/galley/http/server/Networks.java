package dev.galley.http.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Networks by their address and prefix, like {@code 10.0.0.0/8, fd00::/8, 192.0.2.4}. */
public final class Networks {
    public static final Networks NONE = new Networks(List.of());

    private static final class Network {
        private final byte[] address;
        private final int prefixBits;

        Network(byte[] address, int prefixBits) {
            this.address = address;
            this.prefixBits = prefixBits;
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = prefixBits / 8;
            if (Arrays.mismatch(address, 0, whole, other, 0, whole) >= 0) {
                return false;
            }
            int rest = prefixBits % 8;
            return rest == 0 || ((address[whole] ^ other[whole]) & 0xFF) >>> (8 - rest) == 0;
        }
    }

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /** @throws IllegalArgumentException where one of them is no network; its message says which */
    public static Networks of(List<String> texts) {
        return new Networks(texts.stream().map(Networks::network).toList());
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int most = address.length * 8;
        int prefix = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > most) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(address, prefix);
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether this address, a literal, lies in one of them. What is no address does not. */
    public boolean hold(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return networks.stream().anyMatch(network -> network.holds(bytes));
        } catch (IllegalArgumentException e) {
            return false; // "unknown" and "_hidden" are allowed in Forwarded, and are no address
        }
    }
}
