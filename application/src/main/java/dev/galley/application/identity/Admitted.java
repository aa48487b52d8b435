package dev.galley.application.identity;

import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.Secret;
import java.time.Duration;

/**
 * Somebody is signed in, and this is what they get.
 *
 * @param lifetime of the access token
 */
public record Admitted(Account account, Client client, String accessToken, Duration lifetime, Secret refreshToken) {}
