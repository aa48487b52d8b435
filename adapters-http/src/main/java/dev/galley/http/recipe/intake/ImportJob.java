package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.IMPORT_BROKE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.Job;
import dev.galley.application.recipe.intake.BeginImport;
import dev.galley.application.recipe.intake.CloseImport;
import dev.galley.application.recipe.intake.CountImport;
import dev.galley.application.recipe.intake.GetImportPart;
import dev.galley.application.recipe.intake.ImportRun;
import dev.galley.application.recipe.intake.PictureReading;
import dev.galley.application.recipe.intake.SettleEntry;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.RecipeImport;
import dev.galley.domain.recipe.intake.RecipeImport.Failure;
import dev.galley.http.recipe.fetching.PageFetcher;
import dev.galley.http.recipe.fetching.WebAddress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through an import: fetches or opens what is to be read, and settles one recipe after the other. Each of them is
 * settled once, so that after a crash all of it can begin anew.
 */
public final class ImportJob implements Job<ImportRun> {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final Caller SELF = new Caller.Job("recipe import");
    private static final int LONGEST_NAME = 200;

    private final Bus bus;
    private final PageFetcher fetcher;
    private final PictureReading eyes;
    private final PdfText pdfs = Sources.pdfs();

    @Inject
    public ImportJob(Bus bus, PageFetcher fetcher, PictureReading eyes) {
        this.bus = bus;
        this.fetcher = fetcher;
        this.eyes = eyes;
    }

    @Override
    public void run(ImportRun run) {
        bus.send(new BeginImport(run.id()), SELF).ifPresent(this::go);
    }

    private void go(BeginImport.Work work) {
        var id = work.begun().id();
        List<Item> items;
        try {
            items = read(work.begun());
            if (items.isEmpty()) {
                throw NO_RECIPE_FOUND.because("there is no recipe in it");
            }
        } catch (Refused refused) {
            bus.send(new CloseImport(id, Optional.of(Failure.of(refused))), SELF);
            return;
        }
        boolean isThere = bus.send(new CountImport(id, items.size()), SELF);
        for (int position = 0; isThere && position < items.size(); position++) {
            isThere = work.done().contains(position) || settle(id, position, items.get(position));
        }
        bus.send(new CloseImport(id, Optional.empty()), SELF);
    }

    private List<Item> read(RecipeImport begun) {
        var sources = new Sources(Language.EN, pdfs, eyes, begun.owner());
        return begun.url().isPresent()
                ? sources.page(fetcher.fetch(WebAddress.of(begun.url().get())))
                : file(begun, sources);
    }

    private List<Item> file(RecipeImport begun, Sources sources) {
        try {
            var file = Files.createTempFile("galley-", ".import");
            try {
                try (var out = Files.newOutputStream(file)) {
                    int number = 0;
                    for (var part = part(begun.id(), number); part.isPresent(); part = part(begun.id(), number)) {
                        out.write(part.get());
                        number++;
                    }
                }
                return sources.file(file, begun.file().orElse(""));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> part(ImportId id, int number) {
        return bus.send(new GetImportPart(id, number), SELF);
    }

    private boolean settle(ImportId id, int position, Item item) {
        var name = item.name().substring(0, Math.min(LONGEST_NAME, item.name().length()));
        SettleEntry.Read read = switch (item) {
            case Item.Read(var recipe) -> new SettleEntry.Read.Recipe(recipe);
            case Item.Unread(_, var why) -> new SettleEntry.Read.Nothing(Failure.of(why));
        };
        try {
            return bus.send(new SettleEntry(id, position, name, read), SELF);
        } catch (Unavailable | StaleWrite e) {
            throw e; // the next time it may go well
        } catch (RuntimeException e) {
            LOG.error("recipe {} of import {} could not be kept", position, id.value(), e);
            var broke = new Failure(IMPORT_BROKE.name(), "this recipe could not be kept");
            return bus.send(new SettleEntry(id, position, name, new SettleEntry.Read.Nothing(broke)), SELF);
        }
    }
}
