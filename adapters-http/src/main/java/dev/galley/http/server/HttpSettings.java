package dev.galley.http.server;

import java.time.Duration;
import java.util.Set;

/**
 * What an operator may decide about the HTTP server.
 *
 * @param host the address to listen on; {@code 0.0.0.0} is all
 * @param origins the origins whose scripts may call, like {@code https://app.example.com}; others may not
 * @param proxies whose word is taken for the client's address and scheme
 * @param mostInWork how many requests are worked on at a time; as many again may wait
 * @param longestWait how long a request waits for a place before it is told to come back later
 * @param slow a request that takes longer is logged
 * @param mostBodyBytes how large a JSON body may be
 * @param mostHeaderBytes how large a request's line and headers may be in all
 * @param mostConnections how many clients may be connected; further ones wait to be accepted
 * @param idle after how long a silent connection is closed
 * @param longestStop how long requests in work may take to end when the server stops
 */
public record HttpSettings(
        String host,
        Set<String> origins,
        Networks proxies,
        int mostInWork,
        Duration longestWait,
        Duration slow,
        int mostBodyBytes,
        int mostHeaderBytes,
        int mostConnections,
        Duration idle,
        Duration longestStop) {
    public static final HttpSettings DEFAULT = new HttpSettings(
            "0.0.0.0",
            Set.of(),
            Networks.NONE,
            256,
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            1 << 20,
            16 << 10,
            20_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    public HttpSettings {
        origins = Set.copyOf(origins);
        if (mostInWork < 1 || mostBodyBytes < 1 || mostHeaderBytes < 1_024 || mostConnections < 1) {
            throw new IllegalArgumentException("a server that takes nothing");
        }
        if (longestWait.isNegative() || slow.isNegative() || !idle.isPositive() || longestStop.isNegative()) {
            throw new IllegalArgumentException("a negative time");
        }
    }

    public HttpSettings withHost(String address) {
        return new HttpSettings(
                address,
                origins,
                proxies,
                mostInWork,
                longestWait,
                slow,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                idle,
                longestStop);
    }

    public HttpSettings withOrigins(Set<String> allowed) {
        return new HttpSettings(
                host,
                allowed,
                proxies,
                mostInWork,
                longestWait,
                slow,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                idle,
                longestStop);
    }

    public HttpSettings withProxies(Networks trusted) {
        return new HttpSettings(
                host,
                origins,
                trusted,
                mostInWork,
                longestWait,
                slow,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                idle,
                longestStop);
    }

    public HttpSettings withMostInWork(int most, Duration wait) {
        return new HttpSettings(
                host,
                origins,
                proxies,
                most,
                wait,
                slow,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                idle,
                longestStop);
    }

    public HttpSettings withSlow(Duration time) {
        return new HttpSettings(
                host,
                origins,
                proxies,
                mostInWork,
                longestWait,
                time,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                idle,
                longestStop);
    }

    public HttpSettings withTimes(Duration silence, Duration stop) {
        return new HttpSettings(
                host,
                origins,
                proxies,
                mostInWork,
                longestWait,
                slow,
                mostBodyBytes,
                mostHeaderBytes,
                mostConnections,
                silence,
                stop);
    }
}
