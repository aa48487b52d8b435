package dev.galley.domain.kernel.safety;

import java.util.Locale;

/** Whether somebody may eat it. Worse comes later; unknown is never safe. */
public enum Verdict {
    SAFE, UNKNOWN, UNSAFE;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
