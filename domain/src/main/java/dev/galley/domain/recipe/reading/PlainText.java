package dev.galley.domain.recipe.reading;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Text without markup: tags, comments, scripts and character references are gone, and white space is plain. Linear time. */
public final class PlainText {
    /** Longer tags are taken to end at their first {@code >}, whatever is quoted. */
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_REFERENCE = 12;
    private static final Set<String> BREAKING = Set.of(
            "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure",
            "footer",
            "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
            "table",
            "td", "th", "tr", "ul");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "iframe", "svg",
            "object");

    private static final Map<String, String> REFERENCES = Map.ofEntries(
            entry("amp", "&"), entry("lt", "<"), entry("gt", ">"), entry("quot", "\""), entry("apos", "'"),
            entry("nbsp", " "), entry("ensp", " "), entry("emsp", " "), entry("thinsp", " "), entry("shy", ""),
            entry("zwnj", ""), entry("zwj", ""), entry("ndash", "–"), entry("mdash", "—"), entry("hellip", "…"),
            entry("lsquo", "‘"), entry("rsquo", "’"), entry("sbquo", "‚"), entry("ldquo", "“"), entry("rdquo", "”"),
            entry("bdquo", "„"), entry("laquo", "«"), entry("raquo", "»"), entry("bull", "•"), entry("middot", "·"),
            entry("deg", "°"), entry("ordm", "º"), entry("ordf", "ª"), entry("frac12", "½"), entry("half", "½"),
            entry("frac14", "¼"), entry("frac34", "¾"), entry("frac13", "⅓"), entry("frac23", "⅔"),
            entry("frac18", "⅛"), entry("frac38", "⅜"), entry("frac58", "⅝"), entry("frac78", "⅞"),
            entry("frasl", "⁄"), entry("times", "×"), entry("divide", "÷"), entry("plusmn", "±"), entry("sup2", "²"),
            entry("sup3", "³"), entry("micro", "µ"), entry("copy", "©"), entry("reg", "®"), entry("trade", "™"),
            entry("euro", "€"), entry("pound", "£"), entry("cent", "¢"), entry("yen", "¥"), entry("sect", "§"),
            entry("para", "¶"), entry("iexcl", "¡"), entry("iquest", "¿"), entry("szlig", "ß"), entry("aelig", "æ"),
            entry("AElig", "Æ"), entry("oelig", "œ"), entry("OElig", "Œ"), entry("aring", "å"), entry("Aring", "Å"),
            entry("oslash", "ø"), entry("Oslash", "Ø"), entry("ccedil", "ç"), entry("Ccedil", "Ç"),
            entry("ntilde", "ñ"), entry("Ntilde", "Ñ"), entry("atilde", "ã"), entry("Atilde", "Ã"),
            entry("otilde", "õ"), entry("Otilde", "Õ"), entry("scaron", "š"), entry("Scaron", "Š"));
    /** References such as {@code eacute}: a letter and an accent. */
    private static final Map<String, String> ACCENTS = Map.of("acute", "\u0301", "grave", "\u0300", "circ", "\u0302",
            "uml", "\u0308", "caron", "\u030c");

    private PlainText() {}

    /** One line, however many it was. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** Lines without blank ones, separated by {@code \n}: a new one for each item, paragraph, break and line end. */
    public static String lines(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean keepLines) {
        var bare = text;
        if (bare.indexOf('&') >= 0) {
            bare = decoded(decoded(bare)); // sites encode twice
        }
        if (bare.indexOf('<') >= 0) {
            bare = withoutTags(bare);
        }
        return spaced(Normalizer.normalize(bare, Normalizer.Form.NFC), keepLines);
    }

    /** Character references replaced, once: what was encoded twice is still encoded. */
    public static String decoded(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = referenceEnd(text, at);
            var meaning = end < 0 ? null : meaning(text.substring(at + 1, end));
            if (meaning != null) {
                out.append(text, from, at).append(meaning);
                from = end + 1;
            }
            at = text.indexOf('&', at + 1);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Where the {@code ;} is, or -1. */
    private static int referenceEnd(String text, int at) {
        int most = Math.min(text.length(), at + LONGEST_REFERENCE);
        for (int i = at + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i : -1;
            }
            if (!(Character.isLetterOrDigit(c) || (c == '#' && i == at + 1))) {
                return -1;
            }
        }
        return -1;
    }

    private static @org.jspecify.annotations.Nullable String meaning(String name) {
        if (name.charAt(0) == '#') {
            return number(name);
        }
        var known = REFERENCES.get(name);
        if (known != null) {
            return known;
        }
        var accent = ACCENTS.get(name.substring(1));
        return accent == null ? null : Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
    }

    private static @org.jspecify.annotations.Nullable String number(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        var digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, hex ? 16 : 10) < 0)) {
            return null;
        }
        long code = Long.parseLong(digits, hex ? 16 : 10);
        boolean character = code > 0 && code <= Character.MAX_CODE_POINT && !(code >= 0xD800 && code <= 0xDFFF);
        return character ? Character.toString((int) code) : "";
    }

    private static String withoutTags(String text) {
        var out = new StringBuilder(text.length());
        int lastEnd = text.lastIndexOf('>');
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '<' || i > lastEnd || i + 1 >= text.length() || !opensTag(text.charAt(i + 1))) {
                out.append(c);
                i++;
                continue;
            }
            int end = tagEnd(text, i);
            var name = tagName(text, i);
            if (SILENT.contains(name)) {
                int closing = closing(text, end, name);
                end = closing < 0 ? text.length() - 1 : closing;
            }
            out.append(BREAKING.contains(name) ? "\n" : "");
            i = end + 1;
        }
        return out.toString();
    }

    private static boolean opensTag(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
    }

    /** There is a {@code >} somewhere after {@code start}. */
    private static int tagEnd(String text, int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start + 4);
            return end < 0 ? text.indexOf('>', start) : end + 2;
        }
        char quote = 0;
        int most = Math.min(text.length(), start + LONGEST_TAG);
        for (int i = start + 1; i < most; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return text.indexOf('>', start);
    }

    private static String tagName(String text, int start) {
        int from = start + (text.charAt(start + 1) == '/' ? 2 : 1);
        int to = from;
        while (to < text.length() && to < from + 12 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static int closing(String text, int from, String name) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                return text.indexOf('>', at);
            }
        }
        return -1;
    }

    private static String spaced(String text, boolean keepLines) {
        var out = new StringBuilder(text.length());
        boolean space = false;
        boolean line = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (keepLines && (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029')) {
                line = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!unseen(c)) {
                if (!out.isEmpty()) {
                    out.append(line ? "\n" : space ? " " : "");
                }
                line = false;
                space = false;
                out.append(c);
            }
        }
        return whole(out);
    }

    /** Control and format characters; they would reorder or hide text. */
    private static boolean unseen(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || (type == Character.FORMAT && c != '\u200d' && c != '\u200c')
                || c == '\ufffd';
    }

    /** Without halves of surrogate pairs, which no database takes. */
    private static String whole(StringBuilder text) {
        boolean broken = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        return broken
                ? text.codePoints()
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                : text.toString();
    }
}
