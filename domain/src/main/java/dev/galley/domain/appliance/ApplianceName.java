package dev.galley.domain.appliance;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.Map;

/** What an owner calls an appliance: 1 to 100 characters in one line. Refused with {@code VALIDATION_ERROR}. */
public record ApplianceName(String value) {
    public static final int LONGEST = 100;

    public ApplianceName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            var wrong = "must have 1 to %d characters, in one line".formatted(LONGEST);
            throw VALIDATION_ERROR.because("the name " + wrong, Map.of("name", wrong));
        }
    }

    /** Until its owner calls it something else, it is called what its maker calls it. */
    public static ApplianceName of(ApplianceModel model) {
        return new ApplianceName(model.value());
    }
}
