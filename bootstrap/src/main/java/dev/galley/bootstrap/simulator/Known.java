package dev.galley.bootstrap.simulator;

import dev.galley.device.simulator.Credentials;
import java.util.Optional;

/**
 * A virtual appliance as the factory made it.
 *
 * @param claimCode for the person who pairs it; absent where the file it came from did not say
 * @param credentials once it was activated
 */
public record Known(
        String serial,
        String model,
        Optional<String> claimCode,
        String activationSecret,
        Optional<Credentials> credentials) {
    Known with(Credentials credentials) {
        return new Known(serial, model, claimCode, activationSecret, Optional.of(credentials));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Known[" + serial + ", " + model + "]";
    }
}
