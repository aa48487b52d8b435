package dev.galley.persistence.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.appliance.KeyHash;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One round of SHA-256, over the purpose, whose it is, and the secret. A dear hash, as for passwords that people choose,
 * would protect what can be guessed; nobody guesses 256 bits, and each connection of each appliance would have to pay for
 * it. Claim codes have 58 bits, and whoever has the hashes has the pairings as well.
 */
public final class Sha256ApplianceKeys implements ApplianceKeys {
    private static final int BYTES = 32;

    private final SecureRandom random;

    @Inject
    public Sha256ApplianceKeys(SecureRandom random) {
        this.random = random;
    }

    @Override
    public ClaimCode freshClaimCode() {
        return ClaimCode.fresh(this::bits);
    }

    private long bits() {
        var bytes = new byte[Long.BYTES];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes).getLong();
    }

    @Override
    public ActivationSecret freshActivationSecret() {
        return new ActivationSecret(fresh());
    }

    @Override
    public BrokerPassword freshPassword() {
        return new BrokerPassword(fresh());
    }

    @Override
    public KeyHash hashOf(Serial serial, ClaimCode code) {
        return hash("claim", serial.value(), code.text());
    }

    @Override
    public KeyHash hashOf(Serial serial, ActivationSecret secret) {
        return hash("activation", serial.value(), secret.text());
    }

    @Override
    public KeyHash hashOf(ApplianceId appliance, BrokerPassword password) {
        return hash("password", appliance.value().toString(), password.text());
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Neither a purpose nor a serial nor an id holds a line break. */
    private static KeyHash hash(String purpose, String whose, String secret) {
        try {
            var text = "galley appliance " + purpose + '\n' + whose + '\n' + secret;
            return new KeyHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(
                    UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
