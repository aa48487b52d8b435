package dev.galley.domain.recipe.reading;

import dev.galley.domain.recipe.reading.SourceLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart into lines, with Markdown's marks read and removed; plain text has none and goes through as it is. */
final class LineSplitter {
    /** What is longer is parted, so that nothing later has to bear it. */
    private static final int LONGEST = 20_000;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]++(.*)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(\\d{1,2}|100)[.)、．]|[(（](\\d{1,2})[)）]|([①-⑳]))[ \\t\\u3000]*(.*)");
    private static final Pattern BULLET = Pattern.compile(
            "(?:[-*+•▢□◦‣⁃·●○■◆–—☐✓✔・]|\\[[ xX]\\])[ \\t\\u3000]*(?:\\[[ xX]\\][ \\t]*)?(.*)");
    private static final Pattern RULE = Pattern.compile("[-*_=~#]{3}[-*_=~# ]*+");
    private static final Pattern IMAGE = Pattern.compile(
            "!\\[([^\\[\\]]{0,200})\\]\\(([^()\\s]{1,1000})[^()]{0,200}\\)");
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\[\\]]{1,300})\\]\\([^()\\s]{0,1000}(?:\\s[^()]{0,200})?\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,500})(?<=\\S)\\1");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]{1,500})(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,500})`");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    /** The first of 32 noncharacters (Unicode 23.7), which no text that is interchanged has. */
    private static final char HIDDEN = '\ufdd0';
    private static final String ICONS_AND_BLANKS = "[\\p{So}\\p{Sk}\\ufe0f\\u200d\\s]+";

    private LineSplitter() {}

    /** @param images takes the addresses of pictures, whose marks are not text */
    static List<SourceLine> lines(String text, int from, Gathering images) {
        var lines = new ArrayList<SourceLine>();
        boolean blank = true;
        boolean fenced = false;
        int start = from;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            var raw = text.substring(start, end);
            var bare = raw.strip();
            if (bare.startsWith("```") || bare.startsWith("~~~")) {
                fenced = !fenced;
            } else if (bare.isEmpty()) {
                blank = true;
            } else if (!fenced && underlines(bare) && !blank && !lines.isEmpty() && isSetext(lines.getLast())) {
                var last = lines.removeLast();
                lines.add(new SourceLine(last.text(), Kind.HEADING, bare.charAt(0) == '=' ? 1 : 2, last.afterBlank(),
                        last.place()));
            } else if (RULE.matcher(bare).matches()) {
                blank = true;
            } else {
                int lead = raw.indexOf(bare);
                add(bare, Provenance.at(Provenance.From.TEXT, start + lead, start + lead + bare.length()), indent(raw),
                        blank, lines, images);
                blank = false;
            }
            start = end;
            while (start < text.length() && start == end && (text.charAt(start) == '\n' || text.charAt(
                    start) == '\r')) {
                start += text.startsWith("\r\n", start) ? 2 : 1;
            }
        }
        return lines;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            if ((end - start >= LONGEST && Character.isWhitespace(text.charAt(end))) || end - start >= 2 * LONGEST) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean underlines(String bare) {
        return bare.length() >= 3 && bare.length() < 200
                && (bare.chars().allMatch(c -> c == '=') || bare.chars().allMatch(c -> c == '-'));
    }

    private static boolean isSetext(SourceLine line) {
        return line.kind() == Kind.PLAIN && line.text().length() <= 120;
    }

    private static int indent(String raw) {
        int columns = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            columns += raw.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }

    private static void add(
            String bare, Provenance place, int indent, boolean blank, List<SourceLine> lines, Gathering images) {
        var content = bare;
        while (content.startsWith(">") && !content.startsWith(">>")) {
            content = content.substring(1).strip();
        }
        if (content.startsWith("|") || (content.startsWith("<!--") && content.endsWith("-->"))) {
            content = content.startsWith("|") ? content.replace('|', ' ').strip() : "";
        }
        var pictures = IMAGE.matcher(content);
        while (pictures.find()) {
            images.image(pictures.group(2), place);
        }
        content = IMAGE.matcher(content).replaceAll("").strip();
        var heading = HEADING.matcher(content);
        var kind = Kind.PLAIN;
        int level = indent;
        if (heading.matches()) {
            kind = Kind.HEADING;
            level = heading.group(1).length();
            content = withoutClosing(heading.group(2));
        } else if (isStrong(content)) { // a line in bold stands for a heading
            kind = Kind.HEADING;
            level = 7;
        } else {
            var bullet = BULLET.matcher(content);
            var number = NUMBERED.matcher(content);
            if (bullet.matches() && !STRONG.matcher(content).lookingAt() && !EMPHASIS.matcher(content).lookingAt()
                    && spaced(content, bullet.start(1))) {
                kind = Kind.ITEM;
                content = bullet.group(1);
                var inner = NUMBERED.matcher(content);
                if (inner.matches() && spaced(content, inner.start(4)) && !inner.group(4).isEmpty()) {
                    content = inner.group(4);
                }
            } else if (number.matches() && spaced(content, number.start(4)) && !number.group(4).isEmpty()) {
                kind = Kind.NUMBERED;
                content = number.group(4);
            }
        }
        var text = plain(content);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            lines.add(new SourceLine(text, kind, level, blank, place));
        }
    }

    /** {@code ## Method ##} */
    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        if (end > 0 && heading.charAt(end - 1) == '\\') { // the first of them is meant
            return heading.strip();
        }
        return heading.substring(0, end).strip();
    }

    /** {@code 1.5 l} is no numbering, {@code -5 °C} no bullet. */
    private static boolean spaced(String content, int start) {
        char before = content.charAt(start - 1);
        return Character.isWhitespace(before) || before == '\u3000' || before > 0x2000
                || (start < content.length() && Character.isLetter(content.charAt(start)) && before != '-'
                        && before != '*' && before != '+')
                || (start < content.length() && content.charAt(start) > 0x2e80);
    }

    private static boolean isStrong(String content) {
        return content.length() <= 100 && STRONG.matcher(content).matches();
    }

    /** Without emphasis, links, code marks and HTML. */
    static String plain(String content) {
        boolean escapes = content.indexOf('\\') >= 0;
        var text = escapes ? hidden(content) : content;
        if (text.indexOf('[') >= 0) {
            text = LINK.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
            text = EMPHASIS.matcher(STRONG.matcher(text).replaceAll("$2")).replaceAll("$2");
        }
        if (text.indexOf('`') >= 0) {
            text = CODE.matcher(text).replaceAll("$1");
        }
        return PlainText.line(escapes ? shown(text) : text);
    }

    /** Signs behind a backslash mean nothing but themselves: until the others are read, noncharacters stand for them. */
    private static String hidden(String text) {
        return ESCAPED.matcher(text).replaceAll(sign -> Character.toString(HIDDEN + ESCAPABLE.indexOf(sign.group(1))));
    }

    private static String shown(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int sign = out.charAt(i) - HIDDEN;
            if (sign >= 0 && sign < ESCAPABLE.length()) {
                out.setCharAt(i, ESCAPABLE.charAt(sign));
            }
        }
        return out.toString();
    }

    /** Without the icons that stand before labels: {@code ⏲️ Prep time}. */
    static String withoutIcons(String text) {
        return text.replaceAll("\\A" + ICONS_AND_BLANKS, "");
    }
}
