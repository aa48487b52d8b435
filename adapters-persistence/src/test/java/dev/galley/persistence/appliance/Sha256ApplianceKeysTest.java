package dev.galley.persistence.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.ApplianceKeysContract;
import dev.galley.domain.appliance.Serial;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Sha256ApplianceKeysTest implements ApplianceKeysContract {
    private final ApplianceKeys keys = new Sha256ApplianceKeys(new SecureRandom());

    @Override
    public ApplianceKeys keys() {
        return keys;
    }

    /** What is in the database must mean the same after every release. */
    @Test
    void what_is_kept_is_the_sha_256_of_purpose_appliance_and_secret() {
        assertThat(keys.hashOf(new Serial("OVEN-1"), new ActivationSecret("abc")).hex())
                .as("printf 'galley appliance activation\\nOVEN-1\\nabc' | sha256sum")
                .isEqualTo("58040242bd4982cd2ae144dd8196933fd87c1fa2cb985edea182f9e76ddf4ed7");
    }
}
