package dev.galley.persistence.recipe.search;

import org.jspecify.annotations.Nullable;

/** Values in COPY's text format. */
public final class CopyText {
    private CopyText() {}

    /** Adds a line of tab-separated values, each as PostgreSQL reads it from text. */
    public static void line(StringBuilder to, @Nullable String[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                to.append('\t');
            }
            var value = values[i];
            if (value == null) {
                to.append("\\N");
            } else {
                escape(to, value);
            }
        }
        to.append('\n');
    }

    private static void escape(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(sign);
            }
        }
    }
}
