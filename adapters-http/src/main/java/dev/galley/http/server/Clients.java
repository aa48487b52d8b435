package dev.galley.http.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Who a request comes from, when it came through proxies: {@code Forwarded} (RFC 7239), else {@code X-Forwarded-For},
 * {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}. Each proxy adds the address it was called from, so the list is read from its end, for as
 * long as whoever wrote the entry is trusted. Anyone can write anything at its beginning.
 */
final class Clients {
    /** @param host as the client calls this server; empty where it is not told */
    record Client(String address, boolean isSecure, String host) {
        /** As browsers write it: without the port that is meant anyway (RFC 6454, 6.2). */
        Optional<String> origin() {
            if (host.isEmpty()) {
                return Optional.empty();
            }
            var meant = isSecure ? ":443" : ":80";
            var name = host.endsWith(meant) ? host.substring(0, host.length() - meant.length()) : host;
            return Optional.of((isSecure ? "https://" : "http://") + name.toLowerCase(Locale.ROOT));
        }
    }

    /** What one proxy told: whom it served, and how. */
    private record Hop(String address, String scheme, String host) {}

    private final Networks proxies;

    Clients(Networks proxies) {
        this.proxies = proxies;
    }

    /**
     * Whose address this is: of IPv6 the first 64 bits, since anyone who has one such address has all of its network's.
     * What is no address stays as it is.
     */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException e) { // a proxy may write anything
            return address;
        }
    }

    Client of(String peer, boolean isSecure, HttpFields headers) {
        var named = headers.get(HttpHeader.HOST);
        var client = new Client(peer, isSecure, named == null ? "" : named);
        if (!proxies.hold(peer)) {
            return client;
        }
        var hops = headers.contains("Forwarded") ? forwarded(headers) : xForwarded(headers);
        for (var hop : hops.reversed()) {
            var address = hop.address.isEmpty() ? client.address : hop.address;
            client = new Client(
                    address,
                    hop.scheme.isEmpty() ? client.isSecure : hop.scheme.equalsIgnoreCase("https"),
                    hop.host.isEmpty() ? client.host : hop.host);
            if (!proxies.hold(address)) {
                break;
            }
        }
        return client;
    }

    private static List<Hop> forwarded(HttpFields headers) {
        var hops = new ArrayList<Hop>();
        for (var element : headers.getCSV("Forwarded", true)) {
            var address = "";
            var scheme = "";
            var host = "";
            for (var part : element.split(";", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    var value = unquoted(part.substring(equals + 1).strip());
                    switch (part.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                        case "for" -> address = withoutPort(value);
                        case "proto" -> scheme = value;
                        case "host" -> host = value;
                        default -> {
                            // by says nothing about the client
                        }
                    }
                }
            }
            hops.add(new Hop(address, scheme, host));
        }
        return hops;
    }

    private static List<Hop> xForwarded(HttpFields headers) {
        var addresses = headers.getCSV("X-Forwarded-For", false);
        var schemes = headers.getCSV("X-Forwarded-Proto", false);
        // most proxies write one scheme, the client's, however many addresses there are
        var scheme = schemes.isEmpty() ? "" : schemes.getLast();
        var hosts = headers.getCSV("X-Forwarded-Host", false);
        var host = hosts.isEmpty() ? "" : hosts.getLast();
        if (addresses.isEmpty()) {
            return List.of(new Hop("", scheme, host));
        }
        return addresses.stream().map(address -> new Hop(withoutPort(address.strip()), scheme, host)).toList();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** {@code [2001:db8::1]:4711} and {@code 203.0.113.7:80} without the port and brackets. */
    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
