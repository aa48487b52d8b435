package dev.galley.device.simulator;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The order of semantic versions (semver.org 2.0.0, 11): numbers by value, a release after all that was before it. */
final class Version {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Version() {}

    static int compare(String one, String other) {
        var a = one.split("\\+", 2)[0].split("-", 2);
        var b = other.split("\\+", 2)[0].split("-", 2);
        int core = byParts(a[0], b[0]);
        if (core != 0 || (a.length == 1 && b.length == 1)) {
            return core;
        }
        if (a.length != b.length) {
            return a.length == 1 ? 1 : -1;
        }
        return byParts(a[1], b[1]);
    }

    private static int byParts(String one, String other) {
        var a = one.split("\\.", -1);
        var b = other.split("\\.", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int compared = byPart(a[i], b[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int byPart(String one, String other) {
        boolean isNumber = NUMBER.matcher(one).matches();
        boolean isOtherNumber = NUMBER.matcher(other).matches();
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber == isOtherNumber ? one.compareTo(other) : isNumber ? -1 : 1;
    }
}
