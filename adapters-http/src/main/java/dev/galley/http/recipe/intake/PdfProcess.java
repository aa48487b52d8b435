package dev.galley.http.recipe.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** What {@link PdfText} runs apart: writes the text of a PDF into a file, its pages with form feeds between them. */
public final class PdfProcess {
    static final int READ = 0;
    static final int DAMAGED = 10;
    static final int LOCKED = 11;
    static final int LONG = 12;
    private static final int MOST_PAGES = 100;
    private static final int MOST_CHARACTERS = 1_000_000;

    private PdfProcess() {}

    /** @param files the PDF, and where its text is to go */
    public static void main(String[] files) {
        Runtime.getRuntime().halt(read(Path.of(files[0]), Path.of(files[1])));
    }

    private static int read(Path pdf, Path text) {
        try (var document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(pdf.toFile()), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return LONG;
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var all = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                all.append(page == 1 ? "" : "\f").append(stripper.getText(document).replace("\f", "\n"));
                if (all.length() > MOST_CHARACTERS) {
                    return LONG;
                }
            }
            Files.writeString(text, all);
            return READ;
        } catch (InvalidPasswordException e) {
            return LOCKED;
        } catch (IOException | RuntimeException e) {
            return DAMAGED; // nobody is there to be told more
        }
    }
}
