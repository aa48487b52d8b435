package dev.galley.domain.kernel;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How something to eat stands to a diet. Unknown is not yes. */
public enum Suits {
    YES, NO, UNKNOWN;

    /** @param known whether it suits, by diet; one of which nobody knows is absent */
    public static Suits of(Map<Diet, Boolean> known, Diet diet) {
        @Nullable
        Boolean said = known.get(diet);
        if (said == null) {
            return UNKNOWN;
        }
        return said ? YES : NO;
    }

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
