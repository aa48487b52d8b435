package dev.galley.device.simulator;

/** What an appliance was told makes no sense to it, or would be more than it may do. The message says why, shortly. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
