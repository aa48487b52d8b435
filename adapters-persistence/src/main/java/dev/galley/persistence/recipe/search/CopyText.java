package dev.galley.persistence.recipe.search;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values in COPY's text format. */
public final class CopyText {
    private CopyText() {}

    /** One line of tab-separated values. */
    public static void line(StringBuilder to, Iterable<? extends @Nullable Object> values) {
        int before = to.length();
        for (var value : values) {
            if (to.length() > before) {
                to.append('\t');
            }
            if (value == null) {
                to.append("\\N");
            } else {
                escape(to, value instanceof Collection<?> all ? array(all) : value.toString());
            }
        }
        to.append('\n');
    }

    /** An array's literal: {@code {"a","b"}}. */
    public static String array(Collection<?> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
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
