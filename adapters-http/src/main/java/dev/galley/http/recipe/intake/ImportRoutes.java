package dev.galley.http.recipe.intake;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_ENCRYPTED;
import static dev.galley.domain.recipe.intake.ImportRefusal.DUPLICATE_RECIPE;
import static dev.galley.domain.recipe.intake.ImportRefusal.FILE_NOT_SUPPORTED;
import static dev.galley.domain.recipe.intake.ImportRefusal.IMPORT_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.PROVENANCE_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.URL_NOT_ALLOWED;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.galley.application.recipe.intake.ExportOwnRecipes;
import dev.galley.application.recipe.intake.GetImport;
import dev.galley.application.recipe.intake.GetProvenance;
import dev.galley.application.recipe.intake.ImportRecipe;
import dev.galley.application.recipe.intake.ImportRecipe.Source;
import dev.galley.application.recipe.intake.PictureReading;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.http.recipe.Person;
import dev.galley.http.recipe.RecipeRoutes;
import dev.galley.http.recipe.ShownRecipe;
import dev.galley.http.recipe.fetching.WebAddress;
import dev.galley.http.server.FilePart;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Upload;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Importing recipes from elsewhere, seeing how far it is, and taking one's own recipes along. */
public final class ImportRoutes implements Routes {
    private static final String IMPORTS = "/api/v1/recipes/imports/";
    private static final long MOST_BYTES = 50L << 20;
    /** What is larger is not read while somebody waits. */
    private static final long MOST_BYTES_AT_ONCE = 2L << 20;
    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The import's id.");

    private final PdfText pdfs = Sources.pdfs();
    private final PictureReading eyes;

    @Inject
    public ImportRoutes(PictureReading eyes) {
        this.eyes = eyes;
    }

    /**
     * Exactly one source.
     *
     * @param jsonLd an object, a list or a text
     * @param update whether a recipe that is there already is to say what this one says, in a new version
     */
    record Wanted(
            Optional<@Size(min = 1, max = 2_000) String> url,
            Optional<@Size(min = 1) String> html,
            Optional<@Size(min = 1) String> text,
            Optional<JsonNode> jsonLd,
            Optional<Boolean> update) {

        /** What is left out is read as a value that is none. */
        Wanted {
            jsonLd = jsonLd.filter(node -> !node.isNull() && !node.isMissingNode());
        }
    }

    record Imported(
            @JsonUnwrapped ShownRecipe recipe, Map<String, ShownPlace> provenance, List<ShownAside> setAside) {}

    record Proof(int version, Map<String, ShownPlace> provenance, List<ShownAside> setAside) {}

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        router.post("/recipes/import", Who.USER, ImportRecipe.class)
                .summary("Makes a recipe from elsewhere your own: from a page, a text, structured data or a file.")
                .body(Wanted.class, ImportExamples.WANTED)
                .upload(new Upload(
                        "file",
                        MOST_BYTES,
                        false,
                        "A page, text, Markdown, Cooklang, JSON-LD, PDF, table (CSV), photo (where a model that can see is"
                                + " configured), or an archive that Mealie,"
                                + " Tandoor, Nextcloud, Paprika, RecipeSage or Galley wrote."))
                .answers(
                        201,
                        Imported.class,
                        "The recipe, with the place in the source of each of its parts. 200 where one that you had was"
                                + " updated; 202 and a Location where pages are fetched or archives are read: look there.",
                        ImportExamples.IMPORTED)
                .alsoAnswers(202, ShownImport.class, "An import that takes its time.", ImportExamples.QUEUED)
                .refuses(
                        URL_NOT_ALLOWED,
                        DUPLICATE_RECIPE,
                        NO_RECIPE_FOUND,
                        NOT_UNDERSTOOD,
                        PAGE_TOO_LARGE,
                        FILE_NOT_SUPPORTED,
                        ARCHIVE_ENCRYPTED,
                        NO_VISION_PROVIDER)
                .on(this::wanted, ImportRoutes::answer);
        router.get("/recipes/imports/{id}", Who.USER, GetImport.class)
                .summary("How far an import is, and what became of its recipes. Kept for 30 days.")
                .takes(ID)
                .answers(200, ShownImport.class, "The import.", ImportExamples.COMPLETED)
                .refuses(IMPORT_NOT_FOUND)
                .on(
                        request -> new GetImport(Person.of(request), request.get(ID).map(ImportId::new)),
                        view -> Reply.ok(ShownImport.of(view.running(), view.entries())));
        router.get("/recipes/{idOrSlug}/provenance", Who.USER, GetProvenance.class)
                .summary("Where the parts of your own recipe came from when it was imported.")
                .takes(RecipeRoutes.RECIPE)
                .answers(200, Proof.class, "The places, and what was set aside.", ImportExamples.PROOF)
                .refuses(RECIPE_NOT_FOUND, PROVENANCE_NOT_FOUND)
                .on(
                        request -> new GetProvenance(Person.of(request), request.get(RecipeRoutes.RECIPE)),
                        proof -> Reply.ok(new Proof(
                                proof.version(), ShownPlace.of(proof.places()), ShownAside.of(proof.setAside()))));
        router.get("/users/me/recipes/export", Who.USER, ExportOwnRecipes.class)
                .summary("All your recipes in one zip file, which importing reads back.")
                .answersAs(OwnArchive.CONTENT_TYPE, "The archive.", "")
                .on(
                        request -> new ExportOwnRecipes(Person.of(request)),
                        recipes -> archive(OwnArchive.write(recipes))
                                .with("Content-Disposition", "attachment; filename=\"recipes.zip\""));
    }

    private static Reply archive(byte[] bytes) {
        return Reply.of(OwnArchive.CONTENT_TYPE, new Reply.Download(new ByteArrayInputStream(bytes), bytes.length));
    }

    private static Reply answer(ImportRecipe.Result result) {
        return switch (result) {
            case ImportRecipe.Result.Queued(var queued) -> Reply.accepted(
                    IMPORTS + queued.id().value(), ShownImport.of(queued, List.of()));
            case ImportRecipe.Result.Imported(var view, var recipe, var isNew) -> {
                var shown = new Imported(
                        ShownRecipe.of(view), ShownPlace.of(recipe.places()), ShownAside.of(recipe.setAside()));
                var location = "/api/v1/recipes/" + view.recipe().id().value();
                var reply = isNew ? Reply.created(location, shown) : Reply.ok(shown).with("Location", location);
                yield reply.version(view.version().number());
            }
        };
    }

    private ImportRecipe wanted(Request request) {
        var person = Person.of(request);
        var wanted = request.body(Wanted.class);
        var file = request.file();
        checkOne(wanted, file);
        var sources = new Sources(request.language(), pdfs, PictureReading.blind(), person);
        boolean updates = wanted.update().orElse(false);
        if (wanted.url().isPresent()) {
            return new ImportRecipe(person, new Source.Page(WebAddress.of(wanted.url().get()).toString()), updates);
        }
        if (file.isPresent()) {
            return file(person, file.get(), sources, updates);
        }
        if (wanted.html().isPresent()) {
            var html = wanted.html().get();
            return orByModel(person, new Source.File("page.html", of(html)), updates, () -> eyes.canRead(PlainText
                    .lines(html)),
                    () -> read(person, sources.html(html), Optional.empty(), updates));
        }
        if (wanted.text().isPresent()) {
            var text = wanted.text().get();
            var again = new Source.File("text.txt", of(text));
            return orByModel(person, again, updates, () -> eyes.canRead(text), () -> read(person, sources.text(text),
                    Optional.of(
                            again), updates));
        }
        var json = wanted.jsonLd().map(ImportRoutes::json).orElseThrow();
        return read(person, sources.jsonLd(json), Optional.of(new Source.File("recipes.json", of(json))), updates);
    }

    private static String json(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static void checkOne(Wanted wanted, Optional<FilePart> file) {
        var given = new TreeMap<String, String>();
        wanted.url().ifPresent(_ -> given.put("url", ""));
        wanted.html().ifPresent(_ -> given.put("html", ""));
        wanted.text().ifPresent(_ -> given.put("text", ""));
        wanted.jsonLd().ifPresent(_ -> given.put("jsonLd", ""));
        file.ifPresent(_ -> given.put("file", ""));
        if (given.size() != 1) {
            var what = "must be the only one of url, html, text, jsonLd and file";
            var fields = given.isEmpty() ? Map.of("body", "must hold one of url, html, text, jsonLd and file") : given;
            given.replaceAll((_, _) -> what);
            throw VALIDATION_ERROR.because("exactly one source is imported", fields);
        }
    }

    /**
     * At once where rules can read it; by a job where only a model can, and there is one.
     *
     * @param words whether a model could read words in it where no rule finds a recipe
     */
    private ImportRecipe orByModel(UserId person, Source.File source, boolean updates, BooleanSupplier words,
            Supplier<ImportRecipe> byRules) {
        try {
            return byRules.get();
        } catch (Refused refused) {
            boolean helps = (refused.refusal() == NO_VISION_PROVIDER && eyes.canSee())
                    || (refused.refusal() == NO_RECIPE_FOUND && words.getAsBoolean());
            if (helps) {
                return new ImportRecipe(person, source, updates);
            }
            throw refused;
        }
    }

    private ImportRecipe file(UserId person, FilePart file, Sources sources, boolean updates) {
        try {
            var kept = new Source.File(file.name(), () -> open(file));
            var kind = FileKind.of(Sources.head(file.content()), file.name());
            boolean takesTime = kind == FileKind.ZIP
                    || (file.bytes() > MOST_BYTES_AT_ONCE && kind != FileKind.PDF && kind != FileKind.PICTURE
                            && kind != FileKind.OTHER);
            return takesTime
                    ? new ImportRecipe(person, kept, updates)
                    : orByModel(person, kept, updates, () -> hasWords(kind) && eyes.canRead(), () -> read(person,
                            sources.file(file.content(), file.name()),
                            Optional.of(kept), updates));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWords(FileKind kind) {
        return kind == FileKind.HTML || kind == FileKind.TEXT || kind == FileKind.PDF;
    }

    /** One recipe is kept at once; several are a job's. */
    private static ImportRecipe read(
            UserId person, List<Item> items, Optional<Source.File> again, boolean updates) {
        if (items.size() > 1 && again.isPresent()) {
            return new ImportRecipe(person, again.get(), updates);
        }
        return switch (items.stream().findFirst().orElseThrow(() -> NO_RECIPE_FOUND.because(
                "there is no recipe in it"))) {
            case Item.Read(var recipe) -> new ImportRecipe(person, new Source.Read(recipe), updates);
            case Item.Unread(_, var why) -> throw why;
        };
    }

    private static InputStream open(FilePart file) {
        try {
            return Files.newInputStream(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Supplier<InputStream> of(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(UTF_8));
    }

}
