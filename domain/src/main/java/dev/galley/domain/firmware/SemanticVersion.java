package dev.galley.domain.firmware;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version by Semantic Versioning 2.0.0, such as {@code 2.4.0-rc.1+build.7}, of at most 64 characters. The order is its
 * precedence (section 11), which does not look at what follows the plus: two that compare as equal may differ there.
 */
public record SemanticVersion(String value) implements Comparable<SemanticVersion> {
    private static final int LONGEST = 64;
    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final String MARK = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + MARK + "(?:\\." + MARK + ")*))?"
                    + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    public SemanticVersion {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a version looks like 2.4.0 or 2.4.0-rc.1");
        }
    }

    /** Empty if it is none. */
    public static Optional<SemanticVersion> of(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new SemanticVersion(text))
                : Optional.empty();
    }

    /** Without what follows the plus: the same for all that have the same place in the order. */
    public String precedence() {
        int build = value.indexOf('+');
        return build < 0 ? value : value.substring(0, build);
    }

    public boolean isNewerThan(SemanticVersion other) {
        return compareTo(other) > 0;
    }

    /** Whether both have the same place in the order. */
    public boolean isSameAs(SemanticVersion other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        var mine = parts();
        var others = other.parts();
        for (int i = 1; i <= 3; i++) {
            int order = numbers(mine.group(i), others.group(i));
            if (order != 0) {
                return order;
            }
        }
        return marks(mine.group(4), others.group(4));
    }

    private Matcher parts() {
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException(value); // the constructor has looked
        }
        return parts;
    }

    /** A release comes after all that lead up to it. */
    private static int marks(@Nullable String mine, @Nullable String others) {
        if (mine == null || others == null) {
            return Boolean.compare(mine == null, others == null);
        }
        var left = mine.split("\\.", -1);
        var right = others.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = mark(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** Numbers come before words. */
    private static int mark(String mine, String others) {
        boolean isNumber = isNumber(mine);
        if (isNumber != isNumber(others)) {
            return isNumber ? -1 : 1;
        }
        return isNumber ? numbers(mine, others) : Integer.signum(mine.compareTo(others));
    }

    private static boolean isNumber(String mark) {
        return mark.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** They have no leading zeros and may be too long for any type: the longer one is the larger one. */
    private static int numbers(String mine, String others) {
        int order = Integer.compare(mine.length(), others.length());
        return order != 0 ? order : Integer.signum(mine.compareTo(others));
    }
}
