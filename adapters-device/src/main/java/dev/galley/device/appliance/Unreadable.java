package dev.galley.device.appliance;

/** What an appliance said is of no use. The message says why, for people, and quotes nothing. */
final class Unreadable extends Exception {
    Unreadable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
