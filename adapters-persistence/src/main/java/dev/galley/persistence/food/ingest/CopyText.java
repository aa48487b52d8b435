package dev.galley.persistence.food.ingest;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: fields between tabs, nothing is {@code \N}. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    CopyText field(@Nullable String value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyText field(long value) {
        return field(Long.toString(value));
    }

    CopyText field(boolean value) {
        return field(value ? "t" : "f");
    }

    CopyText end() {
        text.append('\n');
        rowBegun = false;
        return this;
    }

    /** Adds rows that are complete. */
    CopyText append(CharSequence rows) {
        text.append(rows);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A text as JSON writes it. */
    static void json(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** A number as JSON writes it, to its last digit. */
    static void json(StringBuilder json, BigDecimal value) {
        json.append(value.toPlainString());
    }
}
