package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Guessable, and not one-way; counts how often it was asked for a hash. */
public final class InMemoryApplianceKeys implements ApplianceKeys {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SplittableRandom random = new SplittableRandom(42);
    private final AtomicInteger hashes = new AtomicInteger();

    public int hashes() {
        return hashes.get();
    }

    @Override
    public ClaimCode freshClaimCode() {
        return ClaimCode.fresh(random::nextLong);
    }

    @Override
    public ActivationSecret freshActivationSecret() {
        return new ActivationSecret(fresh());
    }

    @Override
    public BrokerPassword freshPassword() {
        return new BrokerPassword(fresh());
    }

    private String fresh() {
        var text = new StringBuilder();
        for (int i = 0; i < 43; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    @Override
    public KeyHash hashOf(Serial serial, ClaimCode code) {
        return hash("claim\n" + serial.value() + '\n' + code.text());
    }

    @Override
    public KeyHash hashOf(Serial serial, ActivationSecret secret) {
        return hash("activation\n" + serial.value() + '\n' + secret.text());
    }

    @Override
    public KeyHash hashOf(ApplianceId appliance, BrokerPassword password) {
        return hash("password\n" + appliance.value() + '\n' + password.text());
    }

    /** Four times 64 bits of FNV-1a, each from another start. */
    private KeyHash hash(String text) {
        hashes.incrementAndGet();
        var hex = new StringBuilder();
        for (long start = 0; start < 4; start++) {
            long sum = 0xcbf29ce484222325L + start;
            for (int i = 0; i < text.length(); i++) {
                sum = (sum ^ text.charAt(i)) * 0x100000001b3L;
            }
            hex.append(HexFormat.of().toHexDigits(sum));
        }
        return new KeyHash(hex.toString());
    }
}
