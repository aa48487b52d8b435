package dev.galley.http.recipe;

import static dev.galley.domain.recipe.intake.ExportRefusal.SCRIPT_NOT_PRINTED;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.RecipeContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * A recipe to print on A4: its ingredients in a narrow column, the steps in a wide one beside it, over as many pages as it
 * takes. The fonts are those that every reader of PDF has, whose letters are Latin: what is written in others is refused.
 */
final class PdfRecipe {
    static final String CONTENT_TYPE = "application/pdf";
    private static final float MARGIN = 50;
    private static final float GAP = 24;
    private static final float NARROW = 175;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float BODY = 10.5f;
    private static final float LEADING = 1.35f;
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "\u2044", "/", "\u2212", "-", "\u2192", "->", "\u2264", "<=", "\u2265", ">=", "\u2010", "-", "\u2011", "-");

    /** Headings in the recipe's language. */
    private record Words(String ingredients, String method, String serves, String preparing, String cooking,
            String resting) {
        static Words of(Language language) {
            return switch (language) {
                case DE -> new Words("Zutaten", "Zubereitung", "Portionen", "Vorbereiten", "Kochen", "Ruhen");
                case FR -> new Words("Ingrédients", "Préparation", "Portions", "Préparation", "Cuisson", "Repos");
                case ES -> new Words("Ingredientes", "Elaboración", "Raciones", "Preparación", "Cocción", "Reposo");
                case PT -> new Words("Ingredientes", "Modo de preparo", "Porções", "Preparo", "Cozimento", "Descanso");
                case EN, JA, ZH -> new Words("Ingredients", "Method", "Serves", "Preparing", "Cooking", "Resting");
            };
        }
    }

    /** A line of text in a column. */
    private record Line(String text, PDFont font, float size, float indent) {}

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont slanted = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    private final CharsetEncoder letters = LATIN.newEncoder();
    private final RecipeContent content;
    private final Words words;

    private PdfRecipe(RecipeContent content) {
        this.content = content;
        words = Words.of(content.language());
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
        var head = head();
        float below = TOP - head.stream().map(PdfRecipe::height).reduce(0f, Float::sum) - 12;
        var left = pages(ingredients(), below);
        var right = pages(method(), below);
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(printable(content.name()));
            int count = Math.max(left.size(), right.size());
            for (int number = 0; number < count; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    float top = number == 0 ? below : TOP;
                    if (number == 0) {
                        draw(out, head, MARGIN, TOP);
                    }
                    draw(out, number < left.size() ? left.get(number) : List.of(), MARGIN, top);
                    draw(out, number < right.size() ? right.get(number) : List.of(), MARGIN + NARROW + GAP, top);
                    foot(out, number + 1, count);
                }
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
        wrap(content.name(), bold, 20, 0, WIDTH, head);
        wrap(figures(), plain, BODY, 0, WIDTH, head);
        if (content.description().isPresent()) {
            for (var paragraph : content.description().get().lines().filter(it -> !it.isBlank()).limit(12).toList()) {
                wrap(paragraph, slanted, BODY, 0, WIDTH, head);
            }
        }
        return head;
    }

    private String figures() {
        return Stream.of(
                Optional.of(words.serves + ": " + content.servings()),
                content.prepMinutes().map(minutes -> words.preparing + ": " + time(minutes)),
                content.cookMinutes().map(minutes -> words.cooking + ": " + time(minutes)),
                content.restMinutes().map(minutes -> words.resting + ": " + time(minutes)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("   "));
    }

    private static String time(int minutes) {
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    private List<Line> ingredients() throws IOException {
        var lines = new ArrayList<Line>();
        wrap(words.ingredients, bold, 13, 0, NARROW, lines);
        var group = "";
        for (var line : content.ingredients()) {
            if (!line.group().orElse("").equals(group)) {
                group = line.group().orElse("");
                wrap(group, bold, BODY, 0, NARROW, lines);
            }
            wrap(line.text(), plain, BODY, 8, NARROW, lines);
        }
        return lines;
    }

    private List<Line> method() throws IOException {
        float wide = WIDTH - NARROW - GAP;
        var lines = new ArrayList<Line>();
        wrap(words.method, bold, 13, 0, wide, lines);
        int number = 1;
        for (var step : content.steps()) {
            var figures = Stream.of(
                    step.durationSeconds().map(seconds -> time(Math.ceilDiv(seconds, 60))),
                    step.temperatureCelsius().map(celsius -> celsius + " °C"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            wrap(number + ".  " + step.instruction() + (figures.isEmpty() ? "" : " (" + figures + ")"), plain, BODY, 0,
                    wide, lines);
            if (step.expectedState().isPresent()) {
                wrap(step.expectedState().get(), slanted, BODY, 16, wide, lines);
            }
            lines.add(new Line("", plain, 5, 0));
            number++;
        }
        return lines;
    }

    /** Breaks a text into lines of this width; a word that is wider is broken too. */
    private void wrap(String text, PDFont font, float size, float indent, float width, List<Line> into)
            throws IOException {
        var line = new StringBuilder();
        for (var word : printable(text).strip().split("\\s+", -1)) {
            var rest = word;
            while (!rest.isEmpty()) {
                var longer = line + (line.isEmpty() ? "" : " ") + rest;
                if (width(longer, font, size) <= width - indent) {
                    line.setLength(0);
                    line.append(longer);
                    rest = "";
                } else if (!line.isEmpty()) {
                    into.add(new Line(line.toString(), font, size, indent));
                    line.setLength(0);
                } else {
                    int fits = rest.length() - 1;
                    while (fits > 1 && width(rest.substring(0, fits), font, size) > width - indent) {
                        fits--;
                    }
                    into.add(new Line(rest.substring(0, fits), font, size, indent));
                    rest = rest.substring(fits);
                }
            }
        }
        if (!line.isEmpty()) {
            into.add(new Line(line.toString(), font, size, indent));
        }
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1_000 * size;
    }

    /** @param first where the column begins on the first page */
    private static List<List<Line>> pages(List<Line> lines, float first) {
        var pages = new ArrayList<List<Line>>();
        var page = new ArrayList<Line>();
        float left = first - MARGIN - 20;
        for (var line : lines) {
            if (height(line) > left && (!page.isEmpty() || pages.isEmpty())) {
                pages.add(List.copyOf(page));
                page.clear();
                left = TOP - MARGIN - 20;
            }
            page.add(line);
            left -= height(line);
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private static void draw(PDPageContentStream out, List<Line> lines, float x, float top) throws IOException {
        float y = top;
        for (var line : lines) {
            y -= height(line);
            if (!line.text().isEmpty()) {
                text(out, line.text(), line.font(), line.size(), x + line.indent(), y);
            }
        }
    }

    private void foot(PDPageContentStream out, int page, int pages) throws IOException {
        var source = content.source().stream()
                .flatMap(it -> Stream.of(it.author(), it.url(), it.licence()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        var cut = printable(source);
        while (!cut.isEmpty() && width(cut, plain, 8) > WIDTH - 60) {
            cut = cut.substring(0, cut.length() - 1);
        }
        text(out, cut, plain, 8, MARGIN, MARGIN - 16);
        var number = page + " / " + pages;
        text(out, number, plain, 8, MARGIN + WIDTH - width(number, plain, 8), MARGIN - 16);
    }

    private static void text(PDPageContentStream out, String text, PDFont font, float size, float x, float y)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    /** Signs that the font lacks are said otherwise, or left out; letters that it lacks are not. */
    private String printable(String text) {
        var print = new StringBuilder();
        text.codePoints().forEach(c -> {
            var sign = Character.toString(c);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                print.append(' ');
            } else if (letters.canEncode(sign)) {
                print.append(sign);
            } else {
                print.append(otherwise(sign));
            }
        });
        return print.toString();
    }

    private String otherwise(String sign) {
        var parts = new StringBuilder();
        Normalizer.normalize(SAID_OTHERWISE.getOrDefault(sign, sign), Normalizer.Form.NFKD).codePoints().forEach(c -> {
            var part = SAID_OTHERWISE.getOrDefault(Character.toString(c), Character.toString(c));
            if (letters.canEncode(part)) {
                parts.append(part);
            } else if (Character.isLetter(c)) {
                throw SCRIPT_NOT_PRINTED.because("only Latin letters can be printed; ask for another format");
            }
        });
        return parts.toString();
    }
}
