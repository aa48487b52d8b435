package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that an appliance says happened.
 *
 * @param id its own name for it, by which it is known when it is said again
 * @param type like {@code program_finished}, {@code alarm}, {@code error}
 * @param json what it says about it: an object
 */
public record Occurrence(ApplianceId appliance, String id, String type, Instant at, String json) {
    /** A button was pressed: somebody may pair the appliance. */
    public static final String PAIRING_ALLOWED = "pairing_allowed";

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_.]{0,63}");
    private static final int LONGEST_ID = 128;

    public Occurrence {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of an event has 1 to " + LONGEST_ID + " characters");
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("the type of an event is a word in small letters");
        }
    }
}
