package dev.galley.device.mqtt;

/** Reason codes of MQTT 5, section 2.4, that the broker gives. */
final class Reasons {

    static final int SUCCESS = 0x00;
    static final int DISCONNECT_WITH_WILL = 0x04;
    static final int NO_MATCHING_SUBSCRIBERS = 0x10;
    static final int NO_SUBSCRIPTION_EXISTED = 0x11;
    static final int REFUSAL = 0x80;
    static final int MALFORMED_PACKET = 0x81;
    static final int PROTOCOL_ERROR = 0x82;
    static final int IMPLEMENTATION_SPECIFIC = 0x83;
    static final int UNSUPPORTED_VERSION = 0x84;
    static final int CLIENT_ID_NOT_VALID = 0x85;
    static final int BAD_CREDENTIALS = 0x86;
    static final int NOT_AUTHORIZED = 0x87;
    static final int SERVER_UNAVAILABLE = 0x88;
    static final int SERVER_BUSY = 0x89;
    static final int SHUTTING_DOWN = 0x8B;
    static final int BAD_AUTHENTICATION_METHOD = 0x8C;
    static final int KEEP_ALIVE_TIMEOUT = 0x8D;
    static final int TAKEN_OVER = 0x8E;
    static final int FILTER_INVALID = 0x8F;
    static final int TOPIC_INVALID = 0x90;
    static final int PACKET_ID_IN_USE = 0x91;
    static final int PACKET_ID_NOT_FOUND = 0x92;
    static final int RECEIVE_MAXIMUM_EXCEEDED = 0x93;
    static final int TOPIC_ALIAS_INVALID = 0x94;
    static final int PACKET_TOO_LARGE = 0x95;
    static final int QUOTA_EXCEEDED = 0x97;
    static final int ADMINISTRATIVE_ACTION = 0x98;

    private Reasons() {}

    /** The CONNACK code of 3.1.1 for one of MQTT 5; 0 where 3.1.1 has none, and the connection is only closed. */
    static int connectCode311(int reason) {
        return switch (reason) {
            case UNSUPPORTED_VERSION -> 1;
            case CLIENT_ID_NOT_VALID -> 2;
            case SERVER_UNAVAILABLE, SERVER_BUSY, QUOTA_EXCEEDED -> 3;
            case BAD_CREDENTIALS -> 4;
            case NOT_AUTHORIZED -> 5;
            default -> 0;
        };
    }
}
