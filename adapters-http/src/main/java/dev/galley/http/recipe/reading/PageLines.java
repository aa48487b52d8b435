package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.SourceLine;
import dev.galley.domain.recipe.reading.SourceLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines that a person sees on a page, each with its place in the source; what is around the article is left out. */
final class PageLines implements NodeVisitor {
    private static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "svg", "nav", "footer", "form", "button", "select", "iframe",
            "aside",
            "head", "textarea", "video", "audio", "canvas", "object");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(^|[\\s_-])(comments?|sidebar|related|newsletter|cookies?|menu|breadcrumbs?|share|social|advert|ads?|promo|popup|modal)([\\s_-]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]\\s+(?=\\p{L})");
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_CELL = 60;

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int start = -1;
    private int end = -1;
    private Kind kind = Kind.PLAIN;
    private int level;
    private int listDepth;
    private Optional<Element> silent = Optional.empty();

    private PageLines() {}

    /** @param page parsed with positions */
    static List<SourceLine> of(Document page) {
        var lines = new PageLines();
        page.traverse(lines);
        lines.flush();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (silent.isPresent() || lines.size() >= MOST_LINES) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (isSilent(element)) {
                flush();
                silent = Optional.of(element);
            } else {
                open(element);
            }
        }
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || (element.attr("aria-hidden").equals("true") && element.isBlock())
                || element.attr("style").replace(" ", "").contains("display:none")
                || (!element.normalName().equals("body") && !element.normalName().equals("html") && !element
                        .normalName().equals("article")
                        && (isAround(element.className()) || isAround(element.id())));
    }

    private static boolean isAround(String names) {
        return !names.isEmpty() && names.length() < 300 && AROUND.matcher(names).find();
    }

    private void open(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            flush();
            return;
        }
        if (isCell(name) && text.length() <= LONGEST_CELL) { // "200 g" beside "flour" is one line
            text.append(text.isEmpty() ? "" : " ");
            return;
        }
        if (!element.isBlock() && !isCell(name)) {
            return;
        }
        flush();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            kind = Kind.HEADING;
            level = name.charAt(1) - '0';
        } else if (name.equals("ul") || name.equals("ol")) {
            listDepth++;
        } else if (name.equals("li")) {
            var list = element.parent();
            kind = list != null && list.normalName().equals("ol") ? Kind.NUMBERED : Kind.ITEM;
            level = Math.max(0, listDepth - 1) * 4;
        } else if (name.equals("p") || name.equals("div") || name.equals("section")) {
            kind = kind == Kind.HEADING ? Kind.PLAIN : kind;
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    @Override
    public void tail(Node node, int depth) {
        if (silent.isPresent()) {
            if (silent.get().equals(node)) {
                silent = Optional.empty();
            }
            return;
        }
        if (node instanceof Element element && element.isBlock() && !isCell(element.normalName())) {
            flush();
            var name = element.normalName();
            if (name.equals("ul") || name.equals("ol")) {
                listDepth = Math.max(0, listDepth - 1);
            }
            if (name.equals("li") || (name.length() == 2 && name.charAt(0) == 'h')) {
                kind = Kind.PLAIN;
                level = 0;
            }
        }
    }

    private void append(TextNode words) {
        var whole = words.getWholeText();
        if (whole.isBlank()) {
            text.append(text.isEmpty() ? "" : " ");
            return;
        }
        if (text.length() < LONGEST) {
            text.append(whole, 0, Math.min(whole.length(), LONGEST));
        }
        var range = words.sourceRange();
        if (range.isTracked()) {
            start = start < 0 ? range.startPos() : start;
            end = range.endPos();
        }
    }

    private void flush() {
        var line = PlainText.line(text.toString());
        if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
            var place = start >= 0 && end >= start
                    ? Provenance.at(From.TEXT, start, end)
                    : Provenance.at(From.TEXT, "text");
            var number = NUMBER.matcher(line);
            boolean numbered = kind == Kind.PLAIN && number.lookingAt(); // a list that is none in the page's marks
            lines.add(numbered
                    ? new SourceLine(line.substring(number.end()), Kind.NUMBERED, level, true, place)
                    : new SourceLine(line, kind, level, true, place));
        }
        text.setLength(0);
        start = -1;
        end = -1;
    }
}
