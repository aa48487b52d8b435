package dev.galley.ai.llm.repair;

/** Writes what cannot stand in a string as it is, and mends escapes that are none. */
final class Escapes {
    private static final String HEX = "0123456789abcdef";

    private final String text;
    private final StringBuilder out;

    Escapes(String text, StringBuilder out) {
        this.text = text;
        this.out = out;
    }

    /** Writes the character there, or the escape that begins there. @return where the next begins */
    int write(int at) {
        char c = text.charAt(at);
        if (c != '\\') {
            plain(c);
            return at + 1;
        }
        if (at + 1 == text.length()) {
            return at + 1; // the reply broke off inside an escape
        }
        char escaped = text.charAt(at + 1);
        switch (escaped) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> out.append('\\').append(escaped);
            case '\'', '`' -> out.append(escaped);
            case '\n' -> out.append("\\n");
            case 'u' -> {
                return unicode(at);
            }
            case 'x' -> {
                if (Letters.isHex(text, at + 2, 2)) {
                    out.append("\\u00").append(text, at + 2, at + 4);
                    return at + 4;
                }
                out.append("\\\\x");
            }
            default -> {
                out.append("\\\\"); // a path or a formula: the backslash was meant
                return at + 1;
            }
        }
        return at + 2;
    }

    /** How many characters become of those from there to there, none of which begins an escape. */
    static int written(String text, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            length += c >= ' ' ? 1 : "\n\r\t\b\f".indexOf(c) >= 0 ? 2 : 6;
        }
        return length;
    }

    private int unicode(int at) {
        if (Letters.isHex(text, at + 2, 4)) {
            out.append(text, at, at + 6);
            return at + 6;
        }
        if (text.length() < at + 6 && Letters.isHex(text, at + 2, text.length() - at - 2)) {
            return text.length(); // the reply broke off inside an escape
        }
        out.append("\\\\u");
        return at + 2;
    }

    private void plain(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
