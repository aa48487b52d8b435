package dev.galley.http.recipe.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What {@link PdfText} runs apart: writes the text of a PDF into a file, its pages with form feeds between them, or its first
 * pages as pictures.
 */
public final class PdfProcess {
    static final String TEXT = "text";
    static final String PICTURES = "pictures";
    static final int READ = 0;
    static final int DAMAGED = 10;
    static final int LOCKED = 11;
    static final int LONG = 12;
    private static final int MOST_PAGES = 100;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_PICTURES = 10;
    private static final long MOST_IN_MEMORY = 32L << 20;
    private static final long MOST_UNPACKED = 256L << 20;
    /** Of the longer side, in pixels: small print can be read, and no page is too large for the memory. */
    private static final float LONGEST_SIDE = 1_800;

    private PdfProcess() {}

    /** @param wanted what of the PDF, the PDF, and the folder that it is to go to */
    public static void main(String[] wanted) {
        Runtime.getRuntime().halt(read(wanted[0], Path.of(wanted[1]), Path.of(wanted[2])));
    }

    private static int read(String wanted, Path pdf, Path folder) {
        try (var document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(pdf.toFile()), MemoryUsageSetting.setupMixed(MOST_IN_MEMORY,
                        MOST_UNPACKED).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return LONG;
            }
            return wanted.equals(PICTURES) ? pictures(document, folder) : text(document, folder.resolve(TEXT));
        } catch (InvalidPasswordException e) {
            return LOCKED;
        } catch (IOException | RuntimeException e) {
            return DAMAGED; // nobody is there to be told more
        }
    }

    private static int text(PDDocument document, Path file) throws IOException {
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
        Files.writeString(file, all);
        return READ;
    }

    private static int pictures(PDDocument document, Path folder) throws IOException {
        var renderer = new PDFRenderer(document);
        for (int page = 0; page < Math.min(MOST_PICTURES, document.getNumberOfPages()); page++) {
            var box = document.getPage(page).getCropBox();
            float side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            BufferedImage image = renderer.renderImage(page, LONGEST_SIDE / side, ImageType.RGB);
            ImageIO.write(image, "jpeg", folder.resolve(page + 1 + ".jpg").toFile());
        }
        return READ;
    }
}
