package dev.galley.device.simulator;

/** What an appliance was given when it was activated: who it is, where its broker is, and how it signs in. */
public record Credentials(String applianceId, String host, int port, String username, String password) {
    /** What all its topics begin with. */
    String root() {
        return "galley/v1/" + applianceId + "/";
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + applianceId + " at " + host + ":" + port + "]";
    }
}
