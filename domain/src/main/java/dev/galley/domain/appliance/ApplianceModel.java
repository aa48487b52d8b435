package dev.galley.domain.appliance;

import java.util.regex.Pattern;

/** What the maker calls all appliances that are built alike, and that the same firmware runs on. */
public record ApplianceModel(String value) {
    /** A regular expression that all of it matches. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9 ._+-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ApplianceModel {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a model has 1 to 64 letters, digits, spaces, '.', '_', '+' and '-'");
        }
    }
}
