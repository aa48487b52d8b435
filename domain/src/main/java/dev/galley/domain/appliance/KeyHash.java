package dev.galley.domain.appliance;

/** SHA-256 of something that proves something by being known, in 64 hexadecimal digits. */
public record KeyHash(String hex) {
    /** The hash of nothing that anybody could know: for comparing where there is nothing to compare with. */
    public static final KeyHash NOBODYS = new KeyHash("0".repeat(64));

    public KeyHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /** Whether it is the same, looked at to the end, so that the time tells nothing. */
    public boolean matches(KeyHash other) {
        int different = 0;
        for (int i = 0; i < hex.length(); i++) {
            different |= hex.charAt(i) ^ other.hex.charAt(i);
        }
        return different == 0;
    }
}
