package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_ENCRYPTED;
import static dev.galley.domain.recipe.intake.ImportRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The text of a PDF, page by page. A PDF is a program that can ask for any amount of memory and time, so it runs in a
 * process of its own that has little of both; this one is not harmed, whatever happens there.
 */
final class PdfText {
    private static final int AT_ONCE = 2;
    private static final String MEMORY = "-Xmx192m";

    private final Duration longest;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PdfText(Duration longest) {
        this.longest = longest;
    }

    /**
     * @throws Refused with {@code NOT_UNDERSTOOD}, {@code PAGE_TOO_LARGE}, {@code ARCHIVE_ENCRYPTED}, or
     *     {@code NO_VISION_PROVIDER} if it is nothing but pictures
     */
    List<String> pages(Path pdf) {
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw PAGE_TOO_LARGE.because("too many PDFs are being read right now; try again");
            }
            try {
                return read(pdf);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PAGE_TOO_LARGE.because("this PDF took too long to read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(Path pdf) throws IOException, InterruptedException {
        var text = Files.createTempFile("galley-", ".text");
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                    java,
                    MEMORY,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PdfProcess.class.getName(),
                    pdf.toString(),
                    text.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw PAGE_TOO_LARGE.because("this PDF takes too long to read");
                }
                return pages(process.exitValue(), text);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private static List<String> pages(int exit, Path text) throws IOException {
        return switch (exit) {
            case PdfProcess.READ -> {
                var pages = List.of(Files.readString(text, UTF_8).split("\f", -1));
                if (pages.stream().allMatch(String::isBlank)) {
                    throw NO_VISION_PROVIDER.because(
                            "this PDF has no text, only pictures of it, and there is no model here that could look at"
                                    + " them");
                }
                yield pages;
            }
            case PdfProcess.LOCKED -> throw ARCHIVE_ENCRYPTED.because("this PDF has a password");
            case PdfProcess.LONG -> throw PAGE_TOO_LARGE.because("this PDF is too long");
            case PdfProcess.DAMAGED -> throw NOT_UNDERSTOOD.because("this PDF is damaged");
            default -> throw PAGE_TOO_LARGE.because("this PDF takes too much memory to read");
        };
    }
}
