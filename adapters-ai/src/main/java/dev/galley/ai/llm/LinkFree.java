package dev.galley.ai.llm;

import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a model's text whatever an app might make a link, a picture or a page of: whom a person is led to is never a
 * model's choice, and a picture's address can carry away what stands in the text. An address goes as a whole; what might be
 * read as one gets a space where it hurts. One pass from left to right, word by word.
 */
public final class LinkFree {
    private static final int LONGEST = 60_000;
    private static final int LONGEST_SCHEME = 16;
    private static final Set<String> SCHEMES = Set.of(
            "about", "blob", "content", "data", "facetime", "file", "ftp", "geo", "http", "https", "intent", "itms",
            "javascript",
            "magnet", "mailto", "market", "matrix", "sip", "skype", "sms", "ssh", "tel", "vbscript", "view-source",
            "whatsapp", "ws",
            "wss", "xmpp");

    private LinkFree() {}

    /** The text without links, pictures, markup and what cannot be seen. Its lines stay. */
    public static String of(String text) {
        return within(Fence.plain(text, LONGEST), false).strip();
    }

    /**
     * The same for a part of a text, whose spaces at both ends belong to it.
     *
     * @param continued whether it goes on in the middle of a word
     */
    static String within(String text, boolean continued) {
        if (isPlain(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isGap(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                word(text, at, end, continued && at == 0, clean);
            }
            while (end < text.length() && isGap(text.charAt(end))) {
                clean.append(text.charAt(end++));
            }
            at = end;
        }
        return clean.toString();
    }

    static boolean isGap(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Most texts are, and need no second look. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!Character.isLetterOrDigit(letter) && !isGap(letter) && letter != ',' && letter != '-') {
                return false;
            }
        }
        return true;
    }

    private static void word(String text, int from, int to, boolean continued, StringBuilder clean) {
        for (int at = from; at + 1 < to; at++) {
            if (isSlash(text.charAt(at)) && isSlash(text.charAt(at + 1))) {
                return; // an address, whatever stands around it
            }
        }
        boolean isNumbered = isAddressOfNumbers(text, from, to);
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '<' -> clean.append(opensTag(text, at, to) ? '\u2039' : '<');
                case '&' -> clean.append(text.indexOf(';', at) >= 0 && text.indexOf(';', at) < to ? '+' : '&');
                case '@' -> clean.append(" at ");
                case '.', '\u3002', '\uFF0E', '\uFF61' -> {
                    clean.append(letter);
                    if (isNumbered || joinsNames(text, at, from, to, continued)) {
                        clean.append(' ');
                    }
                }
                case ':', '\uFF1A' -> {
                    clean.append(letter);
                    if (at + 1 < to && isScheme(text, from, at, continued)) {
                        clean.append(' ');
                    }
                }
                case ']' -> {
                    clean.append(letter);
                    if (at + 1 < to && "([:".indexOf(text.charAt(at + 1)) >= 0) {
                        clean.append(' ');
                    }
                }
                default -> clean.append(letter);
            }
        }
    }

    private static boolean isSlash(char letter) {
        return letter == '/' || letter == '\\' || letter == '\uFF0F' || letter == '\u2044' || letter == '\u2215'
                || letter == '\uFF3C';
    }

    private static boolean opensTag(String text, int at, int to) {
        return at + 1 < to && !Character.isDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '=';
    }

    /** A dot between letters, two of them behind it: {@code evil.com}, {@code salt.It}. Not {@code e.g.} and {@code 2.5}. */
    private static boolean joinsNames(String text, int at, int from, int to, boolean continued) {
        boolean joins = at == from ? continued : isOfHost(text.charAt(at - 1)) || text.charAt(at - 1) == '_';
        if (text.charAt(at) != '.') {
            joins = joins && at > from && text.charAt(at - 1) < 0x250; // in Japanese and Chinese it ends sentences
        }
        return joins && at + 2 < to && isOfHost(text.charAt(at + 1)) && !isDigitOrHyphen(text.charAt(at + 1))
                && isOfHost(text.charAt(at + 2)) && !Character.isDigit(text.charAt(at + 2));
    }

    /** Hosts are made of vowel signs, ringed letters, emoji and halves of rare letters too: browsers know what is meant. */
    private static boolean isOfHost(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter > 0x7f;
    }

    private static boolean isDigitOrHyphen(char letter) {
        return letter == '-' || Character.isDigit(letter);
    }

    /** Also where letters stand before it, and where its beginning went before. */
    private static boolean isScheme(String text, int from, int colon, boolean continued) {
        int begin = colon;
        while (begin > from && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '-')) {
            begin--;
        }
        var word = text.substring(Math.max(begin, colon - LONGEST_SCHEME), colon).toLowerCase(Locale.ROOT);
        return (continued && begin == from) || SCHEMES.stream().anyMatch(word::endsWith);
    }

    /** {@code 192.0.2.1}. */
    private static boolean isAddressOfNumbers(String text, int from, int to) {
        int dots = 0;
        for (int at = from + 1; at + 1 < to; at++) {
            if (text.charAt(at) == '.' && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at
                    + 1))) {
                dots++;
            }
        }
        return dots >= 3;
    }
}
