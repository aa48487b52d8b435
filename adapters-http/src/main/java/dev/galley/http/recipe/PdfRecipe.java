package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Language;
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
 * A recipe to print on A4: its ingredients in a narrow column, the steps in a wide one beside it, over as many pages as it
 * takes. The fonts are those that readers of PDF bring along: what is written in other letters than theirs is refused.
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

    /** Headings in the recipe's language. */
    private record Words(String ingredients, String method, String serves, String preparing, String cooking,
            String resting) {
        static Words of(Language language) {
            return switch (language) {
                case DE -> new Words("Zutaten", "Zubereitung", "Portionen", "Vorbereiten", "Kochen", "Ruhen");
                case FR -> new Words("Ingrédients", "Préparation", "Portions", "Préparation", "Cuisson", "Repos");
                case ES -> new Words("Ingredientes", "Elaboración", "Raciones", "Preparación", "Cocción", "Reposo");
                case PT -> new Words("Ingredientes", "Modo de preparo", "Porções", "Preparo", "Cozimento", "Descanso");
                case JA -> new Words("材料", "作り方", "人数", "下準備", "加熱", "休ませる");
                case ZH -> new Words("食材", "做法", "份数", "准备", "烹饪", "静置");
                case EN -> new Words("Ingredients", "Method", "Serves", "Preparing", "Cooking", "Resting");
            };
        }
    }

    /** A line of text in a column. */
    private record Line(String text, Style style, float size, float indent) {}

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
        var head = head();
        float below = TOP - head.stream().map(PdfRecipe::height).reduce(0f, Float::sum) - 12;
        var left = pages(ingredients(), below);
        var right = pages(method(), below);
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(type.printable(content.name()));
            int count = Math.max(left.size(), right.size());
            for (int number = 0; number < count; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                page.setResources(type.resources());
                var out = new StringBuilder();
                float top = number == 0 ? below : TOP;
                if (number == 0) {
                    draw(out, head, MARGIN, TOP);
                }
                draw(out, number < left.size() ? left.get(number) : List.of(), MARGIN, top);
                draw(out, number < right.size() ? right.get(number) : List.of(), MARGIN + NARROW + GAP, top);
                foot(out, number + 1, count);
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
        wrap(content.name(), Style.BOLD, 20, 0, WIDTH, head);
        wrap(figures(), Style.PLAIN, BODY, 0, WIDTH, head);
        if (content.description().isPresent()) {
            for (var paragraph : content.description().get().lines().filter(it -> !it.isBlank()).limit(12).toList()) {
                wrap(paragraph, Style.SLANTED, BODY, 0, WIDTH, head);
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
        wrap(words.ingredients, Style.BOLD, 13, 0, NARROW, lines);
        var group = "";
        for (var line : content.ingredients()) {
            if (!line.group().orElse("").equals(group)) {
                group = line.group().orElse("");
                wrap(group, Style.BOLD, BODY, 0, NARROW, lines);
            }
            wrap(line.text(), Style.PLAIN, BODY, 8, NARROW, lines);
        }
        return lines;
    }

    private List<Line> method() throws IOException {
        float wide = WIDTH - NARROW - GAP;
        var lines = new ArrayList<Line>();
        wrap(words.method, Style.BOLD, 13, 0, wide, lines);
        int number = 1;
        for (var step : content.steps()) {
            var figures = Stream.of(
                    step.durationSeconds().map(seconds -> time(Math.ceilDiv(seconds, 60))),
                    step.temperatureCelsius().map(celsius -> celsius + " °C"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            wrap(number + ".  " + step.instruction() + (figures.isEmpty() ? "" : " (" + figures + ")"), Style.PLAIN,
                    BODY, 0,
                    wide, lines);
            if (step.expectedState().isPresent()) {
                wrap(step.expectedState().get(), Style.SLANTED, BODY, 16, wide, lines);
            }
            lines.add(new Line("", Style.PLAIN, 5, 0));
            number++;
        }
        return lines;
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
                    into.add(new Line(line.toString(), style, size, indent));
                    line.setLength(0);
                } else {
                    var before = line + (line.isEmpty() ? "" : " ");
                    int fits = type.fitting(rest, style, size, width - indent - type.width(before, style, size));
                    into.add(new Line(before + rest.substring(0, fits), style, size, indent));
                    line.setLength(0);
                    rest = rest.substring(fits);
                }
            }
        }
        if (!line.isEmpty()) {
            into.add(new Line(line.toString(), style, size, indent));
        }
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

    private void draw(StringBuilder out, List<Line> lines, float x, float top) throws IOException {
        float y = top;
        for (var line : lines) {
            y -= height(line);
            if (!line.text().isEmpty()) {
                out.append(type.set(line.text(), line.style(), line.size(), x + line.indent(), y));
            }
        }
    }

    private void foot(StringBuilder out, int page, int pages) throws IOException {
        var source = content.source().stream()
                .flatMap(it -> Stream.of(it.author(), it.url(), it.licence()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        var cut = type.printable(source);
        while (!cut.isEmpty() && type.width(cut, Style.PLAIN, 8) > WIDTH - 60) {
            cut = cut.substring(0, cut.length() - 1);
        }
        out.append(type.set(cut, Style.PLAIN, 8, MARGIN, MARGIN - 16));
        var number = page + " / " + pages;
        out.append(type.set(number, Style.PLAIN, 8, MARGIN + WIDTH - type.width(number, Style.PLAIN, 8), MARGIN - 16));
    }
}
