package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;

/**
 * Makes what appliances and their owners prove themselves with, and what may be kept of it. A hash is bound to its purpose
 * and to its appliance: whoever steals all of them has to try each alone, and none of them stands for another. Fast; safe
 * for many threads.
 */
public interface ApplianceKeys {
    /** A new one, not to be guessed. */
    ClaimCode freshClaimCode();

    /** A new one, not to be guessed. */
    ActivationSecret freshActivationSecret();

    /** A new one, not to be guessed. */
    BrokerPassword freshPassword();

    KeyHash hashOf(Serial serial, ClaimCode code);

    KeyHash hashOf(Serial serial, ActivationSecret secret);

    KeyHash hashOf(ApplianceId appliance, BrokerPassword password);
}
