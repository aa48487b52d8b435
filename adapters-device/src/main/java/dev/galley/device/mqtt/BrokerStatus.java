package dev.galley.device.mqtt;

/**
 * What the broker has and did, as of one moment.
 *
 * @param connections open now, those that have not signed in included
 * @param sessions kept now, connected or not
 * @param retained messages kept for later subscribers
 * @param bufferedBytes of messages waiting for subscribers; retained ones are not among them
 * @param unsentBytes on their way to clients that do not read as fast, with what keeping them costs
 * @param received messages published to the broker since it started
 * @param delivered messages handed to subscribers since it started
 * @param refused messages answered with a reason of 0x80 or more (3.1.1: dropped)
 * @param dropped deliveries given up: QoS 0 to who does not read, queues that were full, expired ones
 */
public record BrokerStatus(
        int connections,
        int sessions,
        int retained,
        long bufferedBytes,
        long unsentBytes,
        long received,
        long delivered,
        long refused,
        long dropped) {}
