package dev.galley.domain.appliance;

/**
 * 256 random bits that an appliance proves itself with, to the broker and over HTTP. Its user name is its id.
 *
 * @param text base64url without padding; one that was shown may be anything
 */
public record BrokerPassword(String text) {
    @Override
    public String toString() {
        return "(a broker password)";
    }
}
