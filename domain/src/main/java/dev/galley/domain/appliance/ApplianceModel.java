package dev.galley.domain.appliance;

import java.util.regex.Pattern;

/** What the maker calls all appliances that are built alike, and that the same firmware runs on. */
public record ApplianceModel(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,63}");

    public ApplianceModel {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a model has 1 to 64 letters, digits, spaces, '.', '_', '+' and '-'");
        }
    }
}
