package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Composition;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.Likeness;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.http.recipe.reading.Entries;
import dev.galley.http.server.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** All recipes of a person in one zip file: {@value #MARK}, which says what it is, and one JSON file a recipe. */
final class OwnArchive {
    static final String CONTENT_TYPE = "application/zip";
    private static final String MARK = "galley.json";
    private static final String FOLDER = "recipes/";
    private static final int EDITION = 1;
    private static final int LAST = Integer.MAX_VALUE;
    /** Zip files know no time before this. Nothing depends on it, so that the same recipes make the same archive. */
    private static final long EPOCH = 315_532_800_000L;

    /** What is absent is left out; what is missing the records themselves miss. */
    private static final ObjectReader RECIPES = Json.MAPPER
            .readerFor(ArchivedRecipe.class)
            .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private record Mark(String format, int edition, int recipes) {}

    private OwnArchive() {}

    static byte[] write(List<Recipe> recipes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, MARK, new Mark("galley-recipes", EDITION, recipes.size()));
            var named = recipes.stream()
                    .flatMap(recipe -> recipe.current().content().parts().stream())
                    .collect(Collectors.toSet());
            for (var recipe : recipes) {
                var id = Optional.of(recipe.id()).filter(named::contains);
                var name = FOLDER + recipe.slug().value() + ".json";
                entry(zip, name, ArchivedRecipe.of(id, recipe.current().content()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, Object content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(EPOCH);
        zip.putNextEntry(entry);
        zip.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        zip.closeEntry();
    }

    static boolean is(Entries entries) {
        return entries.names().contains(MARK);
    }

    /** @throws Refused with {@code NOT_UNDERSTOOD} if a newer Galley wrote it */
    static List<Item> read(Entries entries) {
        if (edition(entries) > EDITION) {
            throw NOT_UNDERSTOOD.because("a newer Galley wrote this archive");
        }
        var archived = new LinkedHashMap<String, ArchivedRecipe>();
        var unread = new ArrayList<Item>();
        for (var name : entries.names()) {
            if (name.startsWith(FOLDER) && name.endsWith(".json")) {
                read(name, entries, archived, unread);
            }
        }
        return Stream.concat(items(archived, unread).stream(), unread.stream()).toList();
    }

    private static void read(
            String name, Entries entries, Map<String, ArchivedRecipe> archived, List<Item> unread) {
        try {
            archived.put(name, RECIPES.readValue(entries.content(name)));
        } catch (JacksonException e) {
            var why = e.getCause() instanceof Refused refused ? refused : NOT_UNDERSTOOD.because("it is damaged");
            unread.add(new Item.Unread(name, why));
        } catch (Refused refused) {
            unread.add(new Item.Unread(name, refused));
        }
    }

    /** Those first that others are made of, so that they are there when the others name them. */
    private static List<Item> items(Map<String, ArchivedRecipe> archived, List<Item> unread) {
        var contents = new LinkedHashMap<String, RecipeContent>();
        var known = new LinkedHashMap<RecipeId, RecipeContent>();
        archived.forEach((name, recipe) -> {
            try {
                var content = recipe.content();
                contents.put(name, content);
                recipe.id().ifPresent(id -> known.put(new RecipeId(id), content));
            } catch (Refused refused) {
                unread.add(new Item.Unread(name, refused));
            }
        });
        var places = new HashMap<RecipeContent, Integer>();
        new Composition(known).bottomUp().forEach(id -> places.put(known.get(id), places.size()));
        return contents.entrySet().stream()
                .sorted(Comparator.comparing(entry -> places.getOrDefault(entry.getValue(), LAST)))
                .<Item>map(entry -> item(entry.getKey(), entry.getValue(), known))
                .toList();
    }

    private static Item item(String name, RecipeContent content, Map<RecipeId, RecipeContent> known) {
        var parts = new HashMap<RecipeId, Likeness>();
        content.parts().forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(part -> parts.put(id, Likeness.of(
                part))));
        return new Item.Read(new ImportedRecipe(content, places(content, name), List.of(), parts));
    }

    private static int edition(Entries entries) {
        try {
            return Json.MAPPER.readTree(entries.content(MARK)).path("edition").asInt(EDITION);
        } catch (JacksonException e) {
            throw NOT_UNDERSTOOD.because("the archive is damaged");
        }
    }

    private static Map<String, Provenance> places(RecipeContent content, String name) {
        var places = new LinkedHashMap<String, Provenance>();
        var json = Json.MAPPER.valueToTree(ArchivedRecipe.of(Optional.empty(), content));
        json.properties().forEach(field -> {
            boolean isList = field.getValue().isArray();
            for (int i = 0; i < (isList ? field.getValue().size() : 1); i++) {
                var path = field.getKey() + (isList ? "[" + i + "]" : "");
                places.put(path, Provenance.at(From.JSON_LD, name + ":$." + path));
            }
        });
        return places;
    }
}
