package dev.galley.device.simulator;

/** Who writes down what happens to appliances on the line. Called from many threads, and not for long. */
public interface Ledger {
    /** Writes nothing down. */
    Ledger NONE = new Ledger() {};

    default void connected(String applianceId) {}

    default void disconnected(String applianceId) {}

    /** On its way for the first time or once more. */
    default void sent(String applianceId, String topic) {}

    /** The broker said that it was received. From here on it must never be lost. */
    default void acknowledged(String applianceId, String topic, String json) {}

    /** The broker said that it will not be taken. */
    default void refused(String applianceId, String topic, int reasonCode) {}

    /** A command was heard, for the first time or once more. */
    default void commanded(String applianceId) {}
}
