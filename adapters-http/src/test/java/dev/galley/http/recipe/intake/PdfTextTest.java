package dev.galley.http.recipe.intake;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PDF gives its text, or a refusal; it gets neither more memory nor more time than it is given. */
class PdfTextTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private interface Content {
        void write(PDDocument document) throws IOException;
    }

    private Path pdf(Content content) throws IOException {
        var file = folder.resolve("x.pdf");
        try (var document = new PDDocument()) {
            content.write(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument document, String text) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(60, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static Refused refused(Path pdf, Duration longest) {
        return catchThrowableOfType(Refused.class, () -> new PdfText(longest).pages(pdf));
    }

    @Test
    void each_page_gives_its_text() throws IOException {
        var file = pdf(document -> {
            page(document, "2 eggs");
            page(document, "Fry them.");
        });
        assertThat(new PdfText(LONG).pages(file)).extracting(String::strip).containsExactly("2 eggs", "Fry them.");
        assertThat(new PdfText(LONG).pictures(file)).hasSize(2).allSatisfy(
                picture -> assertThat(FileKind.pictureType(picture)).contains("image/jpeg"));
    }

    @Test
    void what_has_no_text_or_is_damaged_is_told() throws IOException {
        assertThat(refused(pdf(document -> document.addPage(new PDPage())), LONG).refusal()).isEqualTo(
                NO_VISION_PROVIDER);
        var damaged = Files.write(folder.resolve("d.pdf"), "%PDF-1.7 and nothing".getBytes(ISO_8859_1));
        assertThat(refused(damaged, LONG).refusal()).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void more_than_a_hundred_pages_are_too_many() throws IOException {
        var file = pdf(document -> {
            for (int i = 0; i <= 100; i++) {
                page(document, "page " + i);
            }
        });
        assertThat(refused(file, LONG).refusal()).isEqualTo(PAGE_TOO_LARGE);
    }

    /** Each {@code q} keeps the state of the page: packed it is a few kB, unpacked it would be gigabytes. */
    @Test
    void a_page_that_wants_all_memory_does_not_get_it() throws IOException {
        var file = pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                write(out, "q ", 20_000_000);
            }
            page.setContents(stream);
        });
        assertThat(Files.size(file)).isLessThan(1 << 20);
        var refused = refused(file, LONG);
        assertThat(refused.refusal()).isEqualTo(PAGE_TOO_LARGE);
        assertThat(refused.detail()).contains("memory");
    }

    /** Ten forms, each of which shows the next one ten times: ten thousand million in all. */
    @Test
    @Timeout(90)
    void a_page_that_never_ends_is_ended() throws IOException {
        var file = pdf(document -> {
            var next = form(document, List.of(), "0 0 m");
            for (int depth = 0; depth < 10; depth++) {
                next = form(document, List.of(next), "/F Do ".repeat(10));
            }
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(next);
            }
        });
        var refused = refused(file, Duration.ofSeconds(4));
        assertThat(refused.refusal()).isEqualTo(PAGE_TOO_LARGE);
        assertThat(refused.detail()).contains("too long");
    }

    private static PDFormXObject form(PDDocument document, List<PDFormXObject> shown, String content)
            throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(10, 10));
        form.setResources(new PDResources());
        shown.forEach(it -> form.getResources().put(COSName.getPDFName("F"), it));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(ISO_8859_1));
        }
        return form;
    }

    private static void write(OutputStream out, String text, int times) throws IOException {
        var many = text.repeat(10_000).getBytes(ISO_8859_1);
        for (int i = 0; i < times / 10_000; i++) {
            out.write(many);
        }
    }
}
