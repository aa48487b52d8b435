package dev.galley.http.server;

import dev.galley.domain.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Language} (RFC 9110, 12.5.4). */
final class Languages {
    private static final Language[] ALL = Language.values();
    private static final String[] CODES = java.util.Arrays.stream(ALL).map(Language::code).toArray(String[]::new);
    /** Weights are thousandths. */
    private static final int FULL = 1_000;

    private Languages() {}

    /** The language that is wanted most, the first of equals; English where none of them is spoken here. */
    static Language best(@Nullable String header) {
        if (header == null) {
            return Language.EN;
        }
        var best = Language.EN;
        int weight = 0;
        int from = 0;
        while (from < header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            var language = language(header, from, to);
            if (language != null) {
                int wanted = weight(header, from, to);
                if (wanted > weight) {
                    best = language;
                    weight = wanted;
                }
            }
            from = to + 1;
        }
        return best;
    }

    /** {@code de}, {@code de-AT} and {@code DE;q=0.3} are German; null is no language of Galley's. */
    private static @Nullable Language language(String header, int from, int to) {
        int start = from;
        while (start < to && header.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < to && "-;, \t".indexOf(header.charAt(end)) < 0) {
            end++;
        }
        for (int i = 0; i < CODES.length; i++) {
            if (end - start == CODES[i].length() && header.regionMatches(true, start, CODES[i], 0, end - start)) {
                return ALL[i];
            }
        }
        return null;
    }

    private static int weight(String header, int from, int to) {
        int q = header.indexOf("q=", from);
        if (q < 0 || q >= to) {
            return FULL;
        }
        int weight = 0;
        int unit = FULL;
        for (int i = q + 2; i < to && unit > 0; i++) {
            char c = header.charAt(i);
            if (c >= '0' && c <= '9') {
                weight += (c - '0') * unit;
                unit /= 10;
            } else if (c != '.') {
                break;
            }
        }
        return Math.min(weight, FULL);
    }
}
