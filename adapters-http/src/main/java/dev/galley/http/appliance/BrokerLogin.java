package dev.galley.http.appliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** How Galley itself comes to a broker elsewhere, where it has a name and a password there. */
public record BrokerLogin(String username, String password) {
    /** It has none. */
    public static final BrokerLogin NONE = new BrokerLogin("", "");

    boolean isName(String other) {
        return !username.isEmpty() && username.equals(other);
    }

    boolean is(String otherName, String otherPassword) {
        return isName(otherName)
                && !password.isEmpty()
                && MessageDigest.isEqual(
                        password.getBytes(StandardCharsets.UTF_8), otherPassword.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return username + ":***";
    }
}
