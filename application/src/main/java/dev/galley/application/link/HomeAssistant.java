package dev.galley.application.link;

import dev.galley.domain.kernel.ApplianceId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Home Assistant at the same broker, as it is set up: whether it is told of appliances, and whether it may come in. It
 * hears how appliances are and what they measure, and has no say in anything.
 *
 * @param isTold whether appliances are announced to it
 * @param prefix what its discovery topics begin with, usually {@code homeassistant}
 * @param password with which it comes in as {@value #USERNAME}; empty keeps it out
 */
public record HomeAssistant(boolean isTold, String prefix, Optional<String> password) {
    public static final String USERNAME = "homeassistant";
    public static final String USUAL_PREFIX = "homeassistant";
    public static final int SHORTEST_PASSWORD = 12;
    public static final int LONGEST_PASSWORD = 200;

    private static final Pattern PREFIX = Pattern.compile(
            "(?!galley(/|$))[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-]{1,64}){0,3}");
    private static final String ANY = "+";
    private static final String ALL_BELOW = "#";

    /** There is none. */
    public static final HomeAssistant NONE = new HomeAssistant(false, USUAL_PREFIX, Optional.empty());

    public HomeAssistant {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a prefix has letters, digits, '_' and '-', perhaps with '/' between, and is not galley's own");
        }
        if (password.stream().anyMatch(it -> it.length() < SHORTEST_PASSWORD || it.length() > LONGEST_PASSWORD)) {
            throw new IllegalArgumentException(
                    "a password has from %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
    }

    /** Where an appliance's configuration is told, as Home Assistant's device discovery wants it. */
    public String topic(ApplianceId appliance) {
        return prefix + "/device/" + appliance.value() + "/config";
    }

    /** Whether this is its password; compared in the same time wherever the difference is. */
    public boolean isPassword(byte[] shown) {
        if (password.isEmpty()) {
            return false;
        }
        var own = password.get().getBytes(StandardCharsets.UTF_8);
        int difference = own.length ^ shown.length;
        for (int i = 0; i < shown.length; i++) {
            difference |= own[i % own.length] ^ shown[i];
        }
        return difference == 0;
    }

    /** Whether all that this filter (or topic) names is for it to hear. */
    public boolean mayHear(String filter) {
        return Stream.of("galley/v1/+/state", "galley/v1/+/presence", "galley/v1/+/telemetry", prefix + "/#")
                .anyMatch(allowed -> covers(allowed.split("/", -1), filter.split("/", -1)));
    }

    /** Whether it may say something there: only that it is there itself. */
    public boolean maySay(String topic) {
        return topic.equals(prefix + "/status");
    }

    private static boolean covers(String[] allowed, String[] asked) {
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i].equals(ALL_BELOW)) {
                return true;
            }
            if (i >= asked.length
                    || asked[i].equals(ALL_BELOW)
                    || (!allowed[i].equals(ANY) && !allowed[i].equals(asked[i]))) {
                return false;
            }
        }
        return allowed.length == asked.length;
    }

    @Override
    public String toString() {
        return "HomeAssistant[isTold=%s, prefix=%s]".formatted(isTold, prefix);
    }
}
