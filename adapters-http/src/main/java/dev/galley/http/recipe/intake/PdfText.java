package dev.galley.http.recipe.intake;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_ENCRYPTED;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The text of a PDF, page by page, or how its pages look. A PDF is a program that can ask for any amount of memory and time, so it runs in a
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
        return apart(pdf, PdfProcess.TEXT, PdfText::texts);
    }

    /**
     * The first pages as they look, as JPEG.
     *
     * @throws Refused as above
     */
    List<byte[]> pictures(Path pdf) {
        return apart(pdf, PdfProcess.PICTURES, PdfText::pictured);
    }

    private interface Results<T> {
        T of(Path folder) throws IOException;
    }

    private <T> T apart(Path pdf, String wanted, Results<T> results) {
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw PAGE_TOO_LARGE.because("too many PDFs are being read right now; try again");
            }
            var folder = Files.createTempDirectory("galley-");
            try {
                check(run(pdf, wanted, folder));
                return results.of(folder);
            } finally {
                places.release();
                remove(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PAGE_TOO_LARGE.because("this PDF took too long to read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(Path pdf, String wanted, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder, // so that nothing is left of one that was killed
                "-cp",
                System.getProperty("java.class.path"),
                PdfProcess.class.getName(),
                wanted,
                pdf.toString(),
                folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw PAGE_TOO_LARGE.because("this PDF takes too long to read");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void check(int exit) {
        switch (exit) {
            case PdfProcess.READ -> {
            }
            case PdfProcess.LOCKED -> throw ARCHIVE_ENCRYPTED.because("this PDF has a password");
            case PdfProcess.LONG -> throw PAGE_TOO_LARGE.because("this PDF is too long");
            case PdfProcess.DAMAGED -> throw NOT_UNDERSTOOD.because("this PDF is damaged");
            default -> throw PAGE_TOO_LARGE.because("this PDF takes too much memory to read");
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        var pages = List.of(Files.readString(folder.resolve(PdfProcess.TEXT), UTF_8).split("\f", -1));
        if (pages.stream().allMatch(String::isBlank)) {
            throw NO_VISION_PROVIDER.because(
                    "this PDF has no text, only pictures of it, and there is no model here that could look at them");
        }
        return IntStream.range(0, pages.size()).mapToObj(i -> unnumbered(pages.get(i), i + 1, pages.size())).toList();
    }

    /** Without {@code 2 / 6} at the foot of the second of six pages; what was begun above it goes on with the next page. */
    private static String unnumbered(String page, int number, int count) {
        var text = page.stripTrailing();
        int line = text.lastIndexOf('\n') + 1;
        return text.substring(line).replace(" ", "").strip().equals(number + "/" + count)
                ? text.substring(0, line).stripTrailing()
                : page;
    }

    private static List<byte[]> pictured(Path folder) throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (var file = folder.resolve("1.jpg"); Files.exists(file); file = folder.resolve(pictures.size() + 1
                + ".jpg")) {
            pictures.add(Files.readAllBytes(file));
        }
        return pictures;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
