package dev.galley.http.recipe.intake;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.recipe.intake.ImportRefusal.FILE_NOT_SUPPORTED;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

import dev.galley.application.recipe.intake.PictureReading;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.domain.recipe.reading.Texts;
import dev.galley.http.recipe.fetching.Fetched;
import dev.galley.http.recipe.reading.ArchiveReader;
import dev.galley.http.recipe.reading.JsonLdReader;
import dev.galley.http.recipe.reading.PageReader;
import dev.galley.http.recipe.reading.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads whatever comes, by what it is; every recipe that is in it, in its order. */
final class Sources {
    /** Longer than any recipe, and short enough to be read while somebody waits. */
    static final int LONGEST_TEXT = 20 << 20;
    private static final int LARGEST_PICTURE = 10 << 20;
    private static final int LARGEST_PDF = 20 << 20;

    private final Language spoken;
    private final ArchiveLimits limits;
    private final PdfText pdfs;
    private final PictureReading eyes;
    private final UserId asking;

    /**
     * @param spoken the language of what does not say it
     * @param eyes blind where nobody has the time to look at pictures
     * @param asking whose sources they are
     */
    Sources(Language spoken, PdfText pdfs, PictureReading eyes, UserId asking) {
        this.spoken = spoken;
        this.pdfs = pdfs;
        this.eyes = eyes;
        this.asking = asking;
        limits = ArchiveLimits.DEFAULT;
    }

    static PdfText pdfs() {
        return new PdfText(Duration.ofSeconds(20));
    }

    List<Item> html(String html) {
        return page(html, Optional.empty());
    }

    List<Item> text(String text) {
        return text(text, Optional.empty());
    }

    private List<Item> page(String html, Optional<String> address) {
        try {
            return List.of(item(PageReader.read(html, address), address));
        } catch (Refused refused) {
            var text = refused.refusal() == NO_RECIPE_FOUND && eyes.canRead() ? PlainText.lines(html) : "";
            if (!eyes.canRead(text)) {
                throw refused;
            }
            // The places are those of the text, and nobody has seen that but the model.
            return List.of(new Item.Read(ImportedRecipe.of(eyes.read(text, spoken, asking), address, spoken).placed(
                    place -> new Provenance(place.from(), place.path(), Optional.empty(), place.page()))));
        }
    }

    private List<Item> text(String text, Optional<String> name) {
        try {
            return items(Texts.readAll(text, name));
        } catch (Refused refused) {
            return List.of(item(unruled(text, refused), Optional.empty()));
        }
    }

    /** By a model, where no rule found a recipe; otherwise as it was refused. */
    private ReadRecipe unruled(String text, Refused refused) {
        if (refused.refusal() != NO_RECIPE_FOUND || !eyes.canRead(text)) {
            throw refused;
        }
        return eyes.read(text, spoken, asking);
    }

    List<Item> jsonLd(String json) {
        return items(JsonLdReader.read(json));
    }

    List<Item> page(Fetched page) {
        var bytes = page.content();
        var name = page.address().replaceFirst("[?#].*", "");
        return switch (FileKind.of(bytes, name)) {
            case PDF -> throughFile(bytes, this::pdf);
            case PICTURE -> picture(bytes);
            case ZIP, GZIP, OTHER -> throw FILE_NOT_SUPPORTED.because("there is no page at this address, but a file");
            case HTML -> page(Letters.of(bytes, page.charset()), Optional.of(page.address()));
            case JSON -> items(JsonLdReader.read(Letters.of(bytes, page.charset())));
            case TABLE, TEXT -> text(Letters.of(bytes, page.charset()), Optional.of(name));
        };
    }

    /** @param name what the sender calls it */
    List<Item> file(Path file, String name) {
        try {
            return switch (FileKind.of(head(file), name)) {
                case PDF -> pdf(file);
                case PICTURE -> picture(Files.readAllBytes(smallPicture(file)));
                case ZIP -> archive(file);
                case OTHER -> throw FILE_NOT_SUPPORTED.because(
                        "this is no page, text, PDF, table, picture or archive that is read here");
                case GZIP -> unpacked(Files.readAllBytes(small(file)), name.replaceFirst("(?i)\\.gz$", ""));
                case HTML, JSON, TABLE, TEXT -> bytes(Files.readAllBytes(small(file)), name);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        }
    }

    private static Path small(Path file) throws IOException {
        if (Files.size(file) > LONGEST_TEXT) {
            throw PAGE_TOO_LARGE.because("a text has at most " + LONGEST_TEXT + " bytes; pack many recipes as a zip");
        }
        return file;
    }

    private static Path smallPicture(Path file) throws IOException {
        if (Files.size(file) > LARGEST_PICTURE) {
            throw PAGE_TOO_LARGE.because("a picture has at most " + LARGEST_PICTURE + " bytes");
        }
        return file;
    }

    private List<Item> picture(byte[] content) {
        if (!eyes.canSee()) {
            throw PictureReading.unseen();
        }
        var type = FileKind.pictureType(content)
                .orElseThrow(() -> FILE_NOT_SUPPORTED.because("pictures are read as JPEG, PNG and WebP"));
        return seen(List.of(new PicturedRecipes.Page(type, content)));
    }

    private List<Item> seen(List<PicturedRecipes.Page> pages) {
        return List.of(item(eyes.read(pages, spoken, asking), Optional.empty()));
    }

    private List<Item> unpacked(byte[] packed, String name) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw PAGE_TOO_LARGE.because("this file unpacks to more than " + LONGEST_TEXT + " bytes");
            }
            return bytes(bytes, name);
        } catch (IOException e) {
            throw dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD.because("this file is damaged");
        }
    }

    private List<Item> bytes(byte[] bytes, String name) {
        var kind = FileKind.of(bytes, name);
        var text = Letters.of(bytes, Optional.empty());
        return switch (kind) {
            case HTML -> html(text);
            case JSON -> jsonLd(text);
            case TABLE -> items(TableReader.read(text));
            case TEXT -> text(text, Optional.of(name));
            case PDF, ZIP, GZIP, PICTURE, OTHER -> throw FILE_NOT_SUPPORTED.because("what is packed here is not read");
        };
    }

    private List<Item> archive(Path file) throws IOException {
        try (var archive = OpenedArchive.open(file, limits)) {
            var items = OwnArchive.is(archive) ? OwnArchive.read(archive) : foreign(archive);
            if (items.isEmpty()) {
                throw NO_RECIPE_FOUND.because("there is no recipe in this archive");
            }
            return items;
        }
    }

    private List<Item> foreign(OpenedArchive archive) {
        var reader = new ArchiveReader(archive);
        return items(reader.readings().toList());
    }

    /** The text of all pages is read as one, for recipes do not end with their page. */
    private List<Item> pdf(Path file) {
        List<String> pages;
        try {
            if (Files.size(file) > LARGEST_PDF) {
                throw PAGE_TOO_LARGE.because("a PDF has at most " + LARGEST_PDF + " bytes");
            }
            pages = pdfs.pages(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused refused) {
            if (refused.refusal() != NO_VISION_PROVIDER || !eyes.canSee()) {
                throw refused;
            }
            return seen(pdfs.pictures(file).stream().map(it -> new PicturedRecipes.Page("image/jpeg", it)).toList());
        }
        var starts = new ArrayList<Integer>();
        var whole = new StringBuilder();
        for (var page : pages) {
            starts.add(whole.length());
            whole.append(page).append('\n');
        }
        return List.of(new Item.Read(
                ImportedRecipe.of(printed(whole.toString()), Optional.empty(), spoken)
                        .placed(place -> place.as(
                                place.from() == Provenance.From.MODEL ? place.from() : Provenance.From.PDF,
                                place.span().map(span -> 1 + (int) starts.stream()
                                        .skip(1)
                                        .filter(start -> start <= span.start())
                                        .count())))));
    }

    private ReadRecipe printed(String text) {
        try {
            return Texts.read(text);
        } catch (Refused refused) {
            return unruled(text, refused);
        }
    }

    private interface Reader {
        List<Item> read(Path file);
    }

    private static List<Item> throughFile(byte[] bytes, Reader reader) {
        try {
            var file = Files.createTempFile("galley-", ".page");
            try {
                Files.write(file, bytes);
                return reader.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Item> items(List<Reading> readings) {
        return readings.stream().map(this::item).toList();
    }

    private Item item(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> guarded(understood.where(), understood.recipe());
            case Reading.Failed failed -> new Item.Unread(failed.where(), failed.refused());
        };
    }

    private Item guarded(String where, ReadRecipe read) {
        try {
            return item(read, Optional.empty());
        } catch (Refused refused) {
            return new Item.Unread(where, refused);
        }
    }

    private Item.Read item(ReadRecipe read, Optional<String> address) {
        return new Item.Read(ImportedRecipe.of(read, address, spoken));
    }
}
