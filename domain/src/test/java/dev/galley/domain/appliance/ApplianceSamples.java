package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/** Appliances that tests of several modules use. */
public final class ApplianceSamples {
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final UserId ADA = new UserId(new UUID(0, 1));
    public static final UserId GRACE = new UserId(new UUID(0, 2));
    public static final ApplianceModel OVEN = new ApplianceModel("Oven 60");

    private ApplianceSamples() {}

    /** The hash of something that only this number stands for. */
    public static KeyHash hash(int number) {
        return new KeyHash("%064x".formatted(number));
    }

    /** The claim code's hash is {@code hash(2 * number)}, the secret's {@code hash(2 * number + 1)}. */
    public static Appliance oven(int number) {
        return Appliance.registered(
                new ApplianceId(new UUID(0x0199_0000_0000_7000L + number, 0x8000_0000_0000_0000L)),
                new Serial("OVEN-" + number),
                OVEN,
                hash(2 * number),
                hash(2 * number + 1),
                NOW);
    }
}
