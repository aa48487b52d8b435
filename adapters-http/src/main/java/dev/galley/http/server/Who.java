package dev.galley.http.server;

/** Who may call a route, by the letters of the API's tables. */
public enum Who {
    /** P: anyone; a token, where given, adds what is the caller's own. */
    PUBLIC,
    /** D: a demo session or a user. */
    DEMO,
    /** U: a user. */
    USER,
    /** A: an administrator, checked in the database on each call. */
    ADMIN,
    /** S: a webhook whose signature is checked. */
    WEBHOOK,
    /** V: an appliance with its own credentials. */
    APPLIANCE
}
