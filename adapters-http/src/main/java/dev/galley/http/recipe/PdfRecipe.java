package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.http.recipe.PdfType.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A recipe to print on A4, in one column so that who takes the text out of the file gets it in its order: name, facts,
 * ingredients and steps, over as many pages as it takes. The fonts are those that readers of PDF bring along: what is written in other letters than theirs is refused.
 */
final class PdfRecipe {
    static final String CONTENT_TYPE = "application/pdf";
    private static final float MARGIN = 50;
    /** How far a text stands from the margin where its mark is. */
    private static final float HANG = 22;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float HEIGHT = TOP - MARGIN - 10;
    private static final float LARGEST_TITLE = 20;
    private static final float SMALLEST_TITLE = 11;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8;
    private static final float SMALLEST = 5;
    private static final float LEADING = 1.35f;

    /** Headings in the recipe's language. */
    private record Words(String ingredients, String method, String serves, String preparing, String cooking,
            String resting) {
        static Words of(Language language) {
            return switch (language) {
                case DE -> new Words("Zutaten", "Zubereitung", "Portionen", "Vorbereitungszeit", "Kochzeit",
                        "Ruhezeit");
                case FR -> new Words("Ingrédients", "Préparation", "Portions", "Temps de préparation",
                        "Temps de cuisson", "Temps de repos");
                case ES -> new Words("Ingredientes", "Elaboración", "Raciones", "Tiempo de preparación",
                        "Tiempo de cocción", "Tiempo de reposo");
                case PT -> new Words("Ingredientes", "Modo de preparo", "Porções", "Tempo de preparo",
                        "Tempo de cozimento", "Tempo de descanso");
                case JA -> new Words("材料", "作り方", "人数", "下準備", "調理時間", "寝かせ時間");
                case ZH -> new Words("食材", "做法", "份量", "准备时间", "烹饪时间", "静置时间");
                case EN -> new Words("Ingredients", "Method", "Serves", "Prep time", "Cooking time", "Resting time");
            };
        }
    }

    /** A line of text, with a mark at the margin or an empty one. */
    private record Line(String mark, String text, Style style, float size, float indent) {}

    private final PdfType type;
    private final RecipeContent content;
    private final Words words;

    private PdfRecipe(RecipeContent content) {
        this.content = content;
        words = Words.of(content.language());
        type = new PdfType(whole(), content.language());
    }

    /** All that may be set, to choose a font that has its letters. */
    private String whole() {
        return Stream.of(
                Stream.of(content.name(), content.description().orElse(""), words.toString()),
                content.source().stream().flatMap(it -> Stream.of(it.author(), it.url(), it.licence())).flatMap(
                        Optional::stream),
                content.ingredients().stream().map(line -> line.text() + line.group().orElse("")),
                content.steps().stream().map(step -> step.instruction() + step.expectedState().orElse("")))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code SCRIPT_NOT_PRINTED} */
    static byte[] write(GetRecipe.View view) {
        try {
            return new PdfRecipe(view.shown()).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private byte[] write() throws IOException {
        var blocks = new ArrayList<List<Line>>();
        blocks.add(head());
        ingredients(blocks);
        method(blocks);
        var pages = pages(blocks);
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(type.printable(content.name()));
            for (int number = 0; number < pages.size(); number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                page.setResources(type.resources());
                var out = new StringBuilder();
                draw(out, pages.get(number));
                foot(out, number + 1, pages.size());
                page.setContents(new PDStream(
                        document, new ByteArrayInputStream(out.toString().getBytes(US_ASCII)), COSName.FLATE_DECODE));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static float height(Line line) {
        return line.size() * LEADING;
    }

    private List<Line> head() throws IOException {
        var head = new ArrayList<Line>();
        var name = type.printable(content.name()).strip();
        float size = LARGEST_TITLE;
        while (size > SMALLEST_TITLE && type.width(name, Style.BOLD, size) > WIDTH) {
            size--;
        }
        wrap(name, Style.BOLD, size, 0, head);
        head.add(space(4));
        for (var fact : facts()) {
            wrap(fact, Style.PLAIN, BODY, 0, head);
        }
        for (var origin : origin()) {
            float small = SMALL;
            while (small > SMALLEST && type.width(type.printable(origin), Style.PLAIN, small) > WIDTH) {
                small -= 0.5f;
            }
            wrap(origin, Style.PLAIN, small, 0, head);
        }
        if (content.description().isPresent()) {
            head.add(space(4));
            for (var paragraph : content.description().get().lines().filter(it -> !it.isBlank()).limit(12).toList()) {
                wrap(paragraph, Style.SLANTED, BODY, 0, head);
            }
        }
        return head;
    }

    /** One in a line, in words that say the same to who reads the file for another program. */
    private List<String> facts() {
        return Stream.of(
                Optional.of(words.serves + ": " + content.servings()),
                content.prepMinutes().map(minutes -> words.preparing + ": " + time(minutes)),
                content.cookMinutes().map(minutes -> words.cooking + ": " + time(minutes)),
                content.restMinutes().map(minutes -> words.resting + ": " + time(minutes)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> origin() {
        return content.source().stream()
                .flatMap(it -> Stream.of(
                        it.author().map(author -> "Author: " + author),
                        it.url().map(url -> "Source: " + url),
                        it.licence().map(licence -> "Licence: " + licence)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String time(int minutes) {
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** Those of no group come first: nothing on paper says that a group is over. */
    private void ingredients(List<List<Line>> blocks) throws IOException {
        var block = heading(words.ingredients);
        var groups = Stream.concat(
                Stream.of(Optional.<String>empty()),
                content.ingredients().stream().map(IngredientLine::group)).distinct().toList();
        for (var group : groups) {
            if (group.isPresent()) {
                block.add(space(4));
                wrap(group.get() + ":", Style.BOLD, BODY, 0, block);
            }
            for (var line : content.ingredients()) {
                if (line.group().equals(group)) {
                    hang("•", line.text(), block);
                    blocks.add(block);
                    block = new ArrayList<>();
                }
            }
        }
    }

    private void method(List<List<Line>> blocks) throws IOException {
        var block = heading(words.method);
        int number = 1;
        for (var step : content.steps()) {
            var figures = Stream.of(
                    step.durationSeconds().map(seconds -> time(Math.ceilDiv(seconds, 60))),
                    step.temperatureCelsius().map(celsius -> celsius + " °C"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            hang(number + ".", step.instruction() + (figures.isEmpty() ? "" : " (" + figures + ")"), block);
            if (step.expectedState().isPresent()) {
                wrap(step.expectedState().get(), Style.SLANTED, BODY, HANG, block);
            }
            block.add(space(5));
            blocks.add(block);
            block = new ArrayList<>();
            number++;
        }
    }

    private List<Line> heading(String text) throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(space(10));
        wrap(text, Style.BOLD, 13, 0, lines);
        return lines;
    }

    private static Line space(float points) {
        return new Line("", "", Style.PLAIN, points, 0);
    }

    /** A text with a mark before its first line, and the others under the first one's beginning. */
    private void hang(String mark, String text, List<Line> into) throws IOException {
        var lines = new ArrayList<Line>();
        wrap(text, Style.PLAIN, BODY, HANG, lines);
        if (!lines.isEmpty()) {
            var first = lines.getFirst();
            lines.set(0, new Line(mark, first.text(), first.style(), first.size(), first.indent()));
        }
        into.addAll(lines);
    }

    /** With a last line that says enough by itself: a short one looks lost, and is taken for a heading or a fact. */
    private void wrap(String text, Style style, float size, float indent, List<Line> into) throws IOException {
        var widest = new ArrayList<Line>();
        wrap(text, style, size, indent, WIDTH, widest);
        var lines = widest;
        for (float share = 0.96f; share > 0.7f && isLost(lines); share -= 0.04f) {
            lines = new ArrayList<>();
            wrap(text, style, size, indent, indent + (WIDTH - indent) * share, lines);
        }
        into.addAll(isLost(lines) ? widest : lines);
    }

    private boolean isLost(List<Line> lines) throws IOException {
        if (lines.size() < 2) {
            return false;
        }
        var last = lines.getLast();
        boolean figure = last.text().length() <= 60 && last.text().chars().anyMatch(Character::isDigit)
                && !last.text().startsWith("(");
        return figure || type.width(last.text(), last.style(), last.size()) < WIDTH / 4;
    }

    /** Breaks a text into lines of this width; a word that is wider is broken too. */
    private void wrap(String text, Style style, float size, float indent, float width, List<Line> into)
            throws IOException {
        var line = new StringBuilder();
        for (var word : type.printable(text).strip().split("\\s+", -1)) {
            var rest = word;
            while (!rest.isEmpty()) {
                var longer = line + (line.isEmpty() ? "" : " ") + rest;
                if (type.width(longer, style, size) <= width - indent) {
                    line.setLength(0);
                    line.append(longer);
                    rest = "";
                } else if (!line.isEmpty() && !PdfType.breaksAnywhere(rest)) {
                    into.add(new Line("", line.toString(), style, size, indent));
                    line.setLength(0);
                } else {
                    var before = line + (line.isEmpty() ? "" : " ");
                    int fits = type.fitting(rest, style, size, width - indent - type.width(before, style, size));
                    into.add(new Line("", before + rest.substring(0, fits), style, size, indent));
                    line.setLength(0);
                    rest = rest.substring(fits);
                }
            }
        }
        if (!line.isEmpty()) {
            into.add(new Line("", line.toString(), style, size, indent));
        }
    }

    /** What belongs together stays on a page, unless it is longer than one. */
    private static List<List<Line>> pages(List<List<Line>> blocks) {
        var pages = new ArrayList<List<Line>>();
        var page = new ArrayList<Line>();
        float left = HEIGHT;
        for (var block : blocks) {
            float whole = block.stream().map(PdfRecipe::height).reduce(0f, Float::sum);
            boolean together = whole > left && whole <= HEIGHT;
            for (var line : block) {
                if ((together || height(line) > left) && !page.isEmpty()) {
                    pages.add(List.copyOf(page));
                    page.clear();
                    left = HEIGHT;
                }
                together = false;
                page.add(line);
                left -= height(line);
            }
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private void draw(StringBuilder out, List<Line> lines) throws IOException {
        float y = TOP;
        for (var line : lines) {
            y -= height(line);
            if (!line.mark().isEmpty()) {
                out.append(type.set(line.mark(), line.style(), line.size(), MARGIN, y));
            }
            if (!line.text().isEmpty()) {
                out.append(type.set(line.text(), line.style(), line.size(), MARGIN + line.indent(), y));
            }
        }
    }

    /** Nothing else stands in the line of the number, so that a reader knows it for one. */
    private void foot(StringBuilder out, int page, int pages) throws IOException {
        if (pages > 1) {
            var number = page + " / " + pages;
            float width = type.width(number, Style.PLAIN, SMALL);
            out.append(type.set(number, Style.PLAIN, SMALL, MARGIN + WIDTH - width, MARGIN - 16));
        }
    }
}
