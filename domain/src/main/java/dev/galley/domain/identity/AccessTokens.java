package dev.galley.domain.identity;

import java.util.Optional;

/** Signs what an access token says, and reads what was signed. Safe for many threads. */
public interface AccessTokens {
    /**
     * A token that every node can read until it expires.
     *
     * @param claims with times in whole seconds; what is below is cut off
     */
    String issue(AccessClaims claims);

    /**
     * What a token says; empty if it was not signed here, was changed, or has expired. Without a query to the database,
     * unless the token names a key that is new here.
     */
    Optional<AccessClaims> read(String token);
}
