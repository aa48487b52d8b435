package dev.galley.domain.identity;

/**
 * Hashes passwords. Slow on purpose, each call a tenth of a second of one core, so never called within a transaction. At
 * most as many run at once as there are cores, and a few wait; all others are told
 * {@code dev.galley.application.bus.Unavailable}, so that a storm of sign-ins leaves room for everything else. Safe for many threads.
 */
public interface Passwords {
    /** A fresh hash at today's cost, with a salt of its own: never the same twice. */
    PasswordHash hash(Password password);

    /** Whether this password made that hash, at the cost the hash was made with. */
    boolean verify(Password password, PasswordHash hash);

    /** Whether a hash was made at a lower cost than today's, so that it is to be made anew while the password is at hand. */
    boolean isOutdated(PasswordHash hash);

    /** A hash at today's cost that no password fits: to verify against where there is no account, in the same time. */
    PasswordHash decoy();

    /** Whether this is among the passwords that are guessed first, in any case. Fast. */
    boolean isCommon(Password password);
}
