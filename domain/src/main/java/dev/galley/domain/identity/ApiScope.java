package dev.galley.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of what a personal token may do: {@code recipes:read}. To write is not to read.
 *
 * @param area which routes: small letters and hyphens
 */
public record ApiScope(String area, Right right) {
    private static final Pattern AREA = Pattern.compile("[a-z]+(-[a-z]+)*");

    public enum Right {
        READ, WRITE
    }

    public ApiScope {
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("not an area: " + area);
        }
    }

    /** Reads what {@link #text} wrote; empty if it is of another form. */
    public static Optional<ApiScope> of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !AREA.matcher(text.substring(0, colon)).matches()) {
            return Optional.empty();
        }
        var area = text.substring(0, colon);
        return switch (text.substring(colon + 1)) {
            case "read" -> Optional.of(new ApiScope(area, Right.READ));
            case "write" -> Optional.of(new ApiScope(area, Right.WRITE));
            default -> Optional.empty();
        };
    }

    public String text() {
        return area + ":" + right.name().toLowerCase(Locale.ROOT);
    }
}
