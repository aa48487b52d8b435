package dev.galley.device.mqtt;

import java.time.Duration;

/**
 * What the broker gives at most, so that its memory is bounded whoever connects.
 *
 * @param connections open at once; more are closed as they come
 * @param handshakes of these, not signed in yet
 * @param connectTime from the connection to the end of CONNECT
 * @param authenticationTime from CONNECT to the gatekeeper's answer
 * @param authentications asked of the gatekeeper at once
 * @param payloadBytes of one message; more is refused, and the connection stays
 * @param frameBytes of one packet; more ends the connection
 * @param receiveMaximum messages of QoS 1 and 2 that one client may have unacknowledged
 * @param outboundInflight the same towards a client
 * @param messagesPerSecond of one appliance before the broker reads it more slowly; each 4 KiB count as one more
 * @param queued messages waiting for one session
 * @param queuedBytes of them
 * @param bufferedBytes of all waiting messages: above, publishers are not read; above twice that, they are cut off
 * @param subscriptions of one appliance
 * @param sessionsPerName of one principal that is an appliance
 * @param sessions kept in all
 * @param sessionExpiry longest time a session is kept for someone who is away
 * @param retained messages, in all
 * @param retainedPerName messages, of one appliance
 * @param retainedBytes of them, in all
 */
public record BrokerLimits(
        int connections,
        int handshakes,
        Duration connectTime,
        Duration authenticationTime,
        int authentications,
        int payloadBytes,
        int frameBytes,
        int receiveMaximum,
        int outboundInflight,
        int messagesPerSecond,
        int queued,
        long queuedBytes,
        long bufferedBytes,
        int subscriptions,
        int sessionsPerName,
        int sessions,
        Duration sessionExpiry,
        int retained,
        int retainedPerName,
        long retainedBytes) {

    private static final int KIB = 1024;

    /** For a machine of Galley's usual size: 10,000 appliances and more. */
    public static final BrokerLimits USUAL = new BrokerLimits(
            20_000, 12_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 64, 64 * KIB, 256 * KIB, 100, 10_000, 1_000,
            1_000, 1_024L * KIB, 64L * KIB * KIB, 100, 4, 50_000, Duration.ofDays(7), 200_000, 100, 64L * KIB * KIB);

    /** Messages that this session's client may have unacknowledged: Galley's own stand for many appliances. */
    int receiveMaximum(Session session) {
        return session.isService() ? outboundInflight : receiveMaximum;
    }

    /** Other times for a connection's beginning. */
    public BrokerLimits withTimes(Duration connect, Duration authentication) {
        return new BrokerLimits(connections, handshakes, connect, authentication, authentications, payloadBytes,
                frameBytes,
                receiveMaximum, outboundInflight, messagesPerSecond, queued, queuedBytes, bufferedBytes, subscriptions,
                sessionsPerName, sessions, sessionExpiry, retained, retainedPerName, retainedBytes);
    }

    /** Other bounds for what flows. */
    public BrokerLimits withFlow(int receive, int outbound, int perSecond) {
        return new BrokerLimits(connections, handshakes, connectTime, authenticationTime, authentications, payloadBytes,
                frameBytes, receive, outbound, perSecond, queued, queuedBytes, bufferedBytes, subscriptions,
                sessionsPerName, sessions, sessionExpiry, retained, retainedPerName, retainedBytes);
    }

    /** Other bounds for what waits. */
    public BrokerLimits withQueues(int messages, long bytes, long allBytes) {
        return new BrokerLimits(connections, handshakes, connectTime, authenticationTime, authentications, payloadBytes,
                frameBytes, receiveMaximum, outboundInflight, messagesPerSecond, messages, bytes, allBytes,
                subscriptions,
                sessionsPerName, sessions, sessionExpiry, retained, retainedPerName, retainedBytes);
    }
}
