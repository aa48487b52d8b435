package dev.galley.http.recipe.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The head of a page and its scripts of linked data, found in one pass without making a tree of the whole page: on most pages
 * these say everything. Comments and the insides of other scripts are passed over like a browser does.
 *
 * @param scripts what stands in the scripts, in their order
 * @param head all before the body, without the insides of scripts and styles
 * @param linksLicence whether a link in the body may name a licence
 */
record PageOutline(List<String> scripts, String head, boolean linksLicence) {
    private static final int MOST_SCRIPTS = 200;
    private static final int LONGEST_NAME = 12;
    /** Elements in which no tag is one. */
    private static final Set<String> RAW = Set.of(
            "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    static PageOutline of(String html) {
        return new Pass(html).go();
    }

    private static final class Pass {
        private final String html;
        private final List<String> scripts = new ArrayList<>();
        private final StringBuilder head = new StringBuilder();
        private boolean inHead = true;
        private boolean linksLicence;
        /** Up to where the head was taken over. */
        private int taken;

        Pass(String html) {
            this.html = html;
        }

        PageOutline go() {
            int at = html.indexOf('<');
            while (at >= 0 && at + 1 < html.length()) {
                int end = html.startsWith("<!--", at) ? comment(at) : isTag(at) ? tag(at) : at + 1;
                at = end < 0 ? -1 : html.indexOf('<', end);
            }
            if (inHead) {
                head.append(html, taken, html.length());
            }
            return new PageOutline(scripts, head.toString(), linksLicence);
        }

        private int comment(int at) {
            int end = html.indexOf("-->", at + 2); // <!--> is one as well
            return end < 0 ? -1 : end + 3;
        }

        private boolean isTag(int at) {
            char c = html.charAt(at + 1);
            return isLetter(c) || (c == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2)));
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        /** Answers where to go on, or -1 at the end. */
        private int tag(int at) {
            int end = end(at + 1);
            if (end < 0) {
                return -1;
            }
            char first = html.charAt(at + 1);
            if (inHead && (isNamed(at + 1, "body") || isNamed(at + 1, "/head"))) {
                head.append(html, taken, at);
                inHead = false;
            } else if ((first == 'a' || first == 'A') && !inHead && !isLetter(html.charAt(at + 2))) {
                linksLicence |= holds(at, end, "license");
            } else if ("sStTxXiInN".indexOf(first) >= 0) {
                var name = name(at + 1);
                return RAW.contains(name) ? raw(name, at, end) : end + 1;
            }
            return end + 1;
        }

        private boolean isNamed(int at, String name) {
            int after = at + name.length();
            return html.regionMatches(true, at, name, 0, name.length())
                    && (after >= html.length() || !Character.isLetterOrDigit(html.charAt(after)));
        }

        private String name(int at) {
            int end = at;
            while (end < html.length() && end - at < LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
                end++;
            }
            return html.substring(at, end).toLowerCase(Locale.ROOT);
        }

        private int raw(String name, int at, int end) {
            int close = closing(name, end + 1);
            int last = close < 0 ? html.length() : close;
            if (name.equals("script") && scripts.size() < MOST_SCRIPTS && isLinkedData(at, end)) {
                scripts.add(html.substring(end + 1, last));
            }
            if (inHead && !name.equals("title")) {
                head.append(html, taken, end + 1);
                taken = last;
            }
            return close;
        }

        private boolean isLinkedData(int at, int end) {
            return holds(at, end, "ld+json")
                    || (holds(at, end, "&") && PageOutline.decoded(html.substring(at, end)).contains("ld+json"));
        }

        private int closing(String name, int from) {
            for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
                if (isNamed(at + 2, name)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean holds(int from, int to, String word) {
            char first = word.charAt(0);
            for (int i = from; i <= to - word.length(); i++) {
                if (html.charAt(i) == first && html.startsWith(word, i)) {
                    return true;
                }
            }
            return false;
        }

        /** The next {@code >} that is in no value of an attribute. */
        private int end(int from) {
            char quote = 0;
            boolean value = false;
            for (int i = from; i < html.length(); i++) {
                char c = html.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '>') {
                    return i;
                } else if (value && (c == '"' || c == '\'')) {
                    quote = c;
                    value = false;
                } else {
                    value = c == '=' || (value && c <= ' ');
                }
            }
            return -1;
        }
    }

    private static String decoded(String text) {
        return org.jsoup.parser.Parser.unescapeEntities(text, true);
    }
}
