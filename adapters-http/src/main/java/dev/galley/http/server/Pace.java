package dev.galley.http.server;

/** Limits that a route may have besides the ordinary one, by what they protect. Numbers are in {@link RateLimits}. */
public enum Pace {
    /** Where a password could be guessed, or a mailbox filled. */
    SIGN_IN,
    /** Where something new is made for a stranger. */
    REGISTRATION,
    /** Where a token is exchanged that nobody can guess. */
    REFRESH,
    /** Where all of somebody's data are packed. */
    EXPORT
}
