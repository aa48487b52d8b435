package dev.galley.device.mqtt;

/**
 * A message the broker did not take.
 *
 * @param reasonCode of MQTT 5: 0x87 not authorized, 0x90 topic name invalid, 0x97 too much (payload or quota), 0x83 expired
 * @param payload the whole of it, at most a frame
 */
@SuppressWarnings("ArrayRecordComponent") // to be read once, not to be compared
public record RefusedMessage(Principal principal, String topic, int reasonCode, byte[] payload) {}
