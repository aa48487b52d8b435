package dev.galley.ai.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a model's text whatever an app might make a link, a picture or a page of: whom a person is led to is never a
 * model's choice, and a picture's address can carry away what stands in the text.
 */
public final class LinkFree {
    /** The words of a Markdown link or picture stay, its address goes. */
    private static final Pattern MARKDOWN = Pattern.compile("!?\\[([^\\[\\]]{0,500})]\\s?(?:\\([^()\\n]{0,4000}(?:\\)|$)|\\[[^\\[\\]]{0,500}])");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\s{0,3}\\[[^\\[\\]\\n]{1,200}]:\\s*\\S+.*$");
    private static final Pattern TAG = Pattern.compile("<[/!?a-zA-Z][^<>]{0,4000}(?:>|$)");
    /** A scheme and what follows; also with letters that look like {@code :} and {@code /}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b[a-z][a-z0-9+.-]{1,30}\\s?[:\uFF1A]\\s?[/\uFF0F\u2044\\\\]{2}\\S*|//[a-z0-9-]+\\.\\S+|\\bwww\\.\\S*|\\b(?:javascript|data|mailto|tel|sms|vbscript|intent|blob|file)\\s?[:\uFF1A]\\S+");
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})[.\u3002\uFF0E])+(?:com|net|org|io|co|app|dev|ai|info|biz|xyz|top|site|online|shop|store|link|click|me|ly|gg|tv|ru|cn|de|uk|fr|es|it|eu|us|ca|jp|br|in|nl|onion|zip|test|example|evil|local)(?:[:/?#]\\S*)?(?![\\p{L}\\p{N}])|\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]\\S*)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,20});");
    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E]");
    private static final Pattern GAPS = Pattern.compile("[ \\t]{2,}");
    private static final int LONGEST = 60_000;
    private static final int MOST_PASSES = 8;

    private LinkFree() {}

    /** The text without links, pictures, markup and what cannot be seen. Its lines stay. */
    public static String of(String text) {
        return within(Fence.plain(text, LONGEST)).strip();
    }

    /** The same for a part of a text, whose spaces at both ends belong to it. */
    static String within(String text) {
        var clean = text;
        // What is taken out may leave something new behind: hthttps://ttps://
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var before = clean;
            clean = pass(clean);
            if (clean.equals(before)) {
                return clean;
            }
        }
        // whoever nests deeper than this is not writing a recipe
        return clean.replaceAll("[:/\\\\.@<>\\[\\]()&]", " ");
    }

    private static String pass(String text) {
        if (!mayHoldLinks(text)) {
            return text;
        }
        var clean = ENTITY.matcher(text).replaceAll(" ");
        clean = REFERENCE.matcher(clean).replaceAll("");
        clean = MARKDOWN.matcher(clean).replaceAll("$1");
        clean = TAG.matcher(clean).replaceAll("");
        clean = ADDRESS.matcher(clean).replaceAll("");
        clean = MAIL.matcher(clean).replaceAll("");
        clean = BARE.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(parted(found.group())));
        return clean.equals(text) ? text : GAPS.matcher(clean).replaceAll(" ");
    }

    /** A name of a host is as often a sentence that lacks its space ({@code salt.It}), so its words stay, apart. */
    private static String parted(String host) {
        int end = 0;
        while (end < host.length() && ":/?#".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        return DOT.matcher(host.substring(0, end)).replaceAll(". ");
    }

    /** Most texts hold none of these, and need not be searched. */
    private static boolean mayHoldLinks(String text) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '.', ':', '/', '@', '<', '[', '&', '\u3002', '\uFF0E', '\uFF1A' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
