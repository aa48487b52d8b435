package dev.galley.domain.firmware;

import dev.galley.domain.kernel.ApplianceId;

/**
 * Who comes first. For each release each appliance has a number from 0 to 9,999 that never changes; a share of {@code n}
 * per cent is all with a number below {@code n × 100}, so that a smaller share is always part of a larger one, and the
 * same appliances are not always the first.
 *
 * <p>The number is made of both ids by the finalizer of MurmurHash3 (Austin Appleby, public domain), applied to their four
 * halves in turn: that is enough to spread evenly, and nobody gains by finding another id with the same number.
 */
final class Cohort {
    private static final int NUMBERS = 10_000;
    private static final int NUMBERS_A_PERCENT = NUMBERS / 100;

    private Cohort() {}

    static int number(ReleaseId release, ApplianceId appliance) {
        long hash = 0x9E37_79B9_7F4A_7C15L;
        hash = mixed(hash ^ release.value().getMostSignificantBits());
        hash = mixed(hash ^ release.value().getLeastSignificantBits());
        hash = mixed(hash ^ appliance.value().getMostSignificantBits());
        hash = mixed(hash ^ appliance.value().getLeastSignificantBits());
        return (int) Math.unsignedMultiplyHigh(hash, NUMBERS);
    }

    static boolean isWithin(int percent, ReleaseId release, ApplianceId appliance) {
        return number(release, appliance) < percent * NUMBERS_A_PERCENT;
    }

    private static long mixed(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xFF51_AFD7_ED55_8CCDL;
        mixed ^= mixed >>> 33;
        mixed *= 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
