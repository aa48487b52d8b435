package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes paths and queries apart, strictly: what can be read in two ways is not read at all. */
final class UriText {
    private static final int MOST_SEGMENTS = 16;
    private static final int MOST_PAIRS = 100;

    /** One {@code name=value} of a query. */
    record Pair(String name, String value) {}

    private UriText() {}

    /**
     * The decoded segments of a raw path.
     *
     * @throws Rejected if they are empty, dots, or hold what a path must not: a slash in disguise, a control character
     */
    static List<String> segments(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw Rejected.badRequest("the path must begin with a slash");
        }
        var segments = new ArrayList<String>(8);
        int from = 1;
        while (true) {
            int slash = path.indexOf('/', from);
            boolean last = slash < 0;
            segments.add(segment(path.substring(from, last ? path.length() : slash), last));
            if (last) {
                return segments;
            }
            if (segments.size() == MOST_SEGMENTS) {
                throw Rejected.notFound();
            }
            from = slash + 1;
        }
    }

    private static String segment(String raw, boolean last) {
        var text = raw.indexOf('%') < 0 ? raw : decoded(raw, false);
        if ((text.isEmpty() && !last) || text.equals(".") || text.equals("..")) {
            throw Rejected.badRequest("the path must have no empty segments and no dots for segments");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '\\' || c < ' ' || c == 0x7F) {
                throw Rejected.badRequest("the path must hold no slash in disguise and no control character");
            }
        }
        return text;
    }

    /** In the order in which they stand. */
    static List<Pair> pairs(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return List.of();
        }
        var pairs = new ArrayList<Pair>(4);
        int from = 0;
        while (from <= query.length()) {
            int ampersand = query.indexOf('&', from);
            int to = ampersand < 0 ? query.length() : ampersand;
            if (to > from) {
                if (pairs.size() == MOST_PAIRS) {
                    throw Rejected.badRequest("the query must have at most " + MOST_PAIRS + " parameters");
                }
                pairs.add(pair(query, from, to));
            }
            from = to + 1;
        }
        return pairs;
    }

    private static Pair pair(String query, int from, int to) {
        int equals = query.indexOf('=', from);
        int nameEnd = equals < 0 || equals > to ? to : equals;
        var name = decoded(query.substring(from, nameEnd), true);
        var value = nameEnd == to ? "" : decoded(query.substring(nameEnd + 1, to), true);
        if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
            throw Rejected.badRequest("the query must hold no NUL character");
        }
        return new Pair(name, value);
    }

    private static String decoded(String raw, boolean plusIsSpace) {
        if (raw.indexOf('%') < 0 && (!plusIsSpace || raw.indexOf('+') < 0) && isAscii(raw)) {
            return raw;
        }
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 3 <= raw.length() ? digit(raw.charAt(i + 1)) : -1;
                int low = i + 3 <= raw.length() ? digit(raw.charAt(i + 2)) : -1;
                if (high < 0 || low < 0) {
                    throw Rejected.badRequest("% must be followed by two hexadecimal digits");
                }
                bytes.put((byte) ((high << 4) | low));
                i += 2;
            } else if (c > 0x7E) {
                throw Rejected.badRequest("the URI must be ASCII, with anything else as % and two digits");
            } else {
                bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
            }
        }
        try {
            return UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw Rejected.badRequest("the URI must be UTF-8");
        }
    }

    /** Hexadecimal; -1 is none. Character.digit would take digits of any script. */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
