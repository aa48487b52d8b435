package dev.galley.domain.identity;

import java.time.Duration;

/** What kind of program a person signs in with. */
public enum Client {
    /** Keeps its refresh token itself. */
    MOBILE(Duration.ofDays(30)),
    /** A browser: the refresh token lies in a cookie that no script can read. */
    WEB(Duration.ofDays(7));

    private final Duration refreshLifetime;

    Client(Duration refreshLifetime) {
        this.refreshLifetime = refreshLifetime;
    }

    /** How long a refresh token is good for if it is not used. */
    public Duration refreshLifetime() {
        return refreshLifetime;
    }
}
