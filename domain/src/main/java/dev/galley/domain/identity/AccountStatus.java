package dev.galley.domain.identity;

public enum AccountStatus {
    ACTIVE,
    /** Stopped by an administrator: nobody signs in, and nothing that was given out is good any more. */
    SUSPENDED,
    /** Its owner left. Hidden from all; erased later. Its address stays taken until then. */
    DELETED
}
