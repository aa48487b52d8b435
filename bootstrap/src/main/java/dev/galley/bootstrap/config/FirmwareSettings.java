package dev.galley.bootstrap.config;

import dev.galley.domain.firmware.RolloutRule;
import dev.galley.persistence.firmware.VendorKeyring;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** What can be set about firmware. */
public final class FirmwareSettings {
    public static final Setting<VendorKeyring> PUBLIC_KEYS = new Setting<>(
            "FIRMWARE_PUBLIC_KEYS",
            "",
            false,
            "Files with the vendors' Ed25519 public keys (PEM), separated by commas. Without one no firmware is taken.",
            FirmwareSettings::keyring);
    public static final Setting<Integer> FAILURE_PERCENT = Setting.integer(
            "FIRMWARE_FAILURE_PERCENT", RolloutRule.USUAL.failurePercent(), 0, 100,
            "More failures than this, in per cent, halt a release.");
    public static final Setting<Integer> LEAST_DECIDED = Setting.integer(
            "FIRMWARE_LEAST_DECIDED", RolloutRule.USUAL.leastDecided(), 1, 1_000_000,
            "Of how many appliances it must be known how it went before a share of failures counts.");
    public static final Setting<Integer> SETTLED_PERCENT = Setting.integer(
            "FIRMWARE_SETTLED_PERCENT", RolloutRule.USUAL.settledPercent(), 1, 100,
            "How much of a wave must be through before the next one starts.");
    public static final Setting<Integer> PATIENCE_MINUTES = Setting.integer(
            "FIRMWARE_PATIENCE_MINUTES", Math.toIntExact(RolloutRule.USUAL.patience().toMinutes()), 1, 525_600,
            "How long an update may take before its silence counts as failure.");

    public static final List<Setting<?>> ALL = List.of(
            PUBLIC_KEYS, FAILURE_PERCENT, LEAST_DECIDED, SETTLED_PERCENT, PATIENCE_MINUTES);

    private FirmwareSettings() {}

    private static VendorKeyring keyring(String written) throws Setting.Unfit {
        var keys = new ArrayList<PublicKey>();
        for (var name : written.split(",", -1)) {
            if (!name.isBlank()) {
                keys.addAll(keysIn(name.strip()));
            }
        }
        return new VendorKeyring(keys);
    }

    private static List<PublicKey> keysIn(String name) throws Setting.Unfit {
        try {
            return VendorKeyring.keysIn(Files.readString(Path.of(name)));
        } catch (MalformedInputException e) {
            throw new Setting.Unfit(name + " is no text: write files as openssl pkey -pubout makes them");
        } catch (IOException | InvalidPathException e) {
            throw new Setting.Unfit(name + " cannot be read: write files that are there");
        } catch (IllegalArgumentException e) {
            throw new Setting.Unfit(
                    name + ": " + e.getMessage()
                            + "; write files as openssl pkey -pubout makes them of an Ed25519 key");
        }
    }
}
