package dev.galley.device.mqtt;

/** Ends a connection whose client breaks the rules, with the reason it is told. */
final class ProtocolViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int reason;

    ProtocolViolation(int reason) {
        super("reason 0x" + Integer.toHexString(reason), null, false, false); // thrown often by hostile clients: no stack trace
        this.reason = reason;
    }

    int reason() {
        return reason;
    }
}
