package dev.galley.http.recipe.fetching;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.stream.Stream;

/**
 * Which addresses are everyone's: those that IANA's registries of special-purpose addresses do not set aside (RFC 6890 and
 * its updates, as of November 2026). Of IPv6 only what is given out for use, 2000::/3, without what carries an IPv4
 * address inside or is no single machine's.
 */
final class PublicAddresses {
    private static final Block[] NOT_PUBLIC = Stream.of(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // shared by a provider's customers
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // this link; the clouds' metadata
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4, gone
            "198.18.0.0/15", // measuring
            "224.0.0.0/4", "240.0.0.0/4") // many machines; nobody's yet; all of a link
            .map(Block::of)
            .toArray(Block[]::new);
    private static final Block GIVEN_OUT = Block.of("2000::/3");
    private static final Block[] NOT_PUBLIC_6 = Stream.of(
            "2001::/23", // protocols: Teredo, measuring, ORCHID
            "2001:db8::/32", "3fff::/20", // documentation
            "2002::/16") // 6to4: an IPv4 address inside
            .map(Block::of)
            .toArray(Block[]::new);

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> Stream.of(NOT_PUBLIC).noneMatch(block -> block.holds(four.getAddress()));
            case Inet6Address six -> GIVEN_OUT.holds(six.getAddress())
                    && Stream.of(NOT_PUBLIC_6).noneMatch(block -> block.holds(six.getAddress()));
            default -> false;
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares blocks
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            var parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
