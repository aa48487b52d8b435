package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Makes a foreign recipe a person's own, private one: at once where it has been read already, else by a job. Refused with
 * {@code DUPLICATE_RECIPE} if they have it, unless it is to be updated.
 *
 * @param updates whether a recipe that is there already is to say what this one says, in a new version
 */
public record ImportRecipe(UserId owner, Source source, boolean updates) implements Command<ImportRecipe.Result> {
    public sealed interface Source {
        record Read(ImportedRecipe recipe) implements Source {}

        record Page(String url) implements Source {}

        /** @param content opened anew each time that it is asked for */
        record File(String name, Supplier<InputStream> content) implements Source {}
    }

    public sealed interface Result {
        /** @param isNew whether there was none like it */
        record Imported(GetRecipe.View view, ImportedRecipe recipe, boolean isNew) implements Result {}

        record Queued(RecipeImport queued) implements Result {}
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ImportRecipe, Result> {
        private final ImportedRecipes imported;
        private final Imports imports;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(ImportedRecipes imported, Imports imports, Jobs jobs, Ids ids, Clock clock) {
            this.imported = imported;
            this.imports = imports;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Result handle(ImportRecipe command, Caller caller) {
            return switch (command.source) {
                case Source.Read(var recipe) -> {
                    var kept = imported.keep(command.owner, recipe, command.updates, caller);
                    var told = new ImportedRecipe(recipe.content(), recipe.places(), kept.setAside());
                    yield new Result.Imported(kept.view(), told, kept.isNew());
                }
                case Source.Page(var url) -> queue(RecipeImport.ofPage(
                        new ImportId(ids.next()), command.owner, url, command.updates, clock.instant()));
                case Source.File file -> {
                    var queued = queue(RecipeImport.ofFile(
                            new ImportId(ids.next()), command.owner, file.name(), command.updates, clock.instant()));
                    keepParts(queued.queued().id(), file);
                    yield queued;
                }
            };
        }

        private Result.Queued queue(RecipeImport queued) {
            imports.save(queued);
            var run = ImportRun.of(queued.id());
            jobs.schedule(run.key(), run, clock.instant());
            return new Result.Queued(queued);
        }

        private void keepParts(ImportId id, Source.File file) {
            try (var in = file.content().get()) {
                int number = 0;
                for (var part = in.readNBytes(Imports.PART_BYTES); part.length > 0; part = in.readNBytes(
                        Imports.PART_BYTES)) {
                    imports.keepPart(id, number++, part);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
