package dev.galley.domain.appliance;

/**
 * 256 random bits that the factory writes into an appliance, for which it gets a {@link BrokerPassword} once.
 *
 * @param text base64url without padding; one that was shown may be anything
 */
public record ActivationSecret(String text) {
    @Override
    public String toString() {
        return "(an activation secret)";
    }
}
