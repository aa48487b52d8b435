package dev.galley.domain.appliance.program;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one length of time that a step tells in English words and figures: {@code for 22 to 25 minutes}, {@code 1 1/2 hours}. */
final class Times {
    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,2})?)(?:\\s+(?:and\\s+a\\s+half|1/2)|\\s*(½))?";
    private static final Pattern TOLD = Pattern.compile(
            "(?<![\\p{L}\\d.])(?:" + NUMBER + "\\s*(?:-|–|to|or)\\s*)?" + NUMBER
                    + "\\s*[- ]?(hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s)\\b(?:\\s*(?:and\\s+)?(\\d{1,2})\\s*min(?:ute)?s?\\b)?");
    private static final Pattern HALF = Pattern.compile("\\b(?:and\\s+a\\s+half|1/2)\\b|½");

    private Times() {}

    /** Of a range the upper end; empty if none is told, or several, of which nobody knows which is meant. */
    static Optional<Integer> in(String text) {
        var found = TOLD.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        var number = new BigDecimal(found.group(3));
        var written = found.group();
        if (HALF.matcher(written).find()) {
            number = number.add(new BigDecimal("0.5"));
        }
        char unit = found.group(5).charAt(0);
        var seconds = number.multiply(BigDecimal.valueOf(unit == 'h' ? 3600 : unit == 'm' ? 60 : 1));
        if (found.group(6) != null && unit == 'h') {
            seconds = seconds.add(BigDecimal.valueOf(60L * Integer.parseInt(found.group(6))));
        }
        int told = seconds.intValue();
        return found.find() || told < 1 ? Optional.empty() : Optional.of(told);
    }
}
