package dev.galley.ai.llm.repair;

/** Whether a text is JSON to the letter (RFC 8259). It makes nothing, and so costs little on the replies that are. */
final class StrictJson {
    private final String text;
    private final long[] objects = new long[(ReplyRepair.DEEPEST >> 6) + 1];
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    static boolean isSound(String text) {
        return new StrictJson(text).isSound();
    }

    private boolean isSound() {
        int depth = 0;
        while (true) {
            spaces();
            if (at == text.length()) {
                return false;
            }
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                at++;
                spaces();
                char close = c == '{' ? '}' : ']';
                if (at < text.length() && text.charAt(at) == close) {
                    at++;
                } else {
                    if (++depth > ReplyRepair.DEEPEST) {
                        return false;
                    }
                    setObject(depth, c == '{');
                    if (c == '{' && !key()) {
                        return false;
                    }
                    continue;
                }
            } else if (!scalar(c)) {
                return false;
            }
            while (true) {
                spaces();
                if (depth == 0) {
                    return at == text.length();
                }
                if (at == text.length()) {
                    return false;
                }
                char after = text.charAt(at++);
                if (after == ',') {
                    if (isObject(depth) && !key()) {
                        return false;
                    }
                    break;
                }
                if (after != (isObject(depth) ? '}' : ']')) {
                    return false;
                }
                depth--;
            }
        }
    }

    private boolean isObject(int depth) {
        return (objects[depth >> 6] & 1L << (depth & 63)) != 0;
    }

    private void setObject(int depth, boolean isObject) {
        if (isObject) {
            objects[depth >> 6] |= 1L << (depth & 63);
        } else {
            objects[depth >> 6] &= ~(1L << (depth & 63));
        }
    }

    private boolean key() {
        spaces();
        if (at == text.length() || text.charAt(at) != '"' || !string()) {
            return false;
        }
        spaces();
        return at < text.length() && text.charAt(at++) == ':';
    }

    private boolean scalar(char first) {
        return switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> {
                int end = Figures.end(text, at);
                boolean isNumber = end > at;
                at = end;
                yield isNumber;
            }
        };
    }

    private boolean word(String word) {
        boolean is = text.startsWith(word, at);
        at += word.length();
        return is;
    }

    private boolean string() {
        int i = at + 1;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i++);
            if (c == '"') {
                at = i;
                return true;
            }
            if (c < ' ') {
                return false;
            }
            if (c == '\\') {
                if (i == length) {
                    return false;
                }
                char escaped = text.charAt(i++);
                if (escaped == 'u') {
                    if (!Letters.isHex(text, i, 4)) {
                        return false;
                    }
                    i += 4;
                } else if ("\"\\/bfnrt".indexOf(escaped) < 0) {
                    return false;
                }
            }
        }
        return false;
    }

    private void spaces() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }
}
