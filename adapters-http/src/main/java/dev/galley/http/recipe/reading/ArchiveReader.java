package dev.galley.http.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.domain.recipe.reading.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads opened archives of other programs: Mealie, Tandoor, Nextcloud Cookbook, Paprika, Recipe Keeper, Copy Me That, Mela, and
 * any archive of pages, texts, tables and JSON-LD. What an entry is, its content says; its name only says whether to look.
 */
public final class ArchiveReader {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "gif", "avif", "heic");
    private static final Set<String> TEXTS = Set.of("cook", "md", "markdown", "txt", "mmf", "mm", "mxp", "rk", "rkf");
    private static final Set<String> JSON = Set.of("json", "jsonld", "json-ld", "paprikarecipe", "melarecipe");
    private static final Set<String> OTHERS = Set.of("html", "htm", "csv");
    private static final Set<String> PROSE = Set.of("readme", "license", "licence", "changelog", "_index", "index",
            "contributing");

    private final Entries entries;
    private final Map<String, List<String>> picturesByFolder = new HashMap<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> names;
    private final Map<String, Integer> recipesByFolder = new HashMap<>();

    public ArchiveReader(Entries entries) {
        this.entries = entries;
        this.names = entries.names().stream().filter(ArchiveReader::mayHoldRecipes).toList();
        names.forEach(name -> recipesByFolder.merge(folder(name), 1, Integer::sum));
        for (var name : entries.names()) {
            if (PICTURES.contains(extension(name))) {
                pictures.add(name);
                int slash = name.lastIndexOf('/');
                for (int depth = 0; slash > 0 && depth < 5; depth++) {
                    picturesByFolder.computeIfAbsent(name.substring(0, slash + 1), _ -> new ArrayList<>()).add(name);
                    slash = name.lastIndexOf('/', slash - 1);
                }
            }
        }
    }

    /** The entries that may hold recipes, in the archive's order. */
    public List<String> names() {
        return names;
    }

    private static boolean mayHoldRecipes(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var kind = extension(name);
        boolean hidden = file.startsWith(".") || name.startsWith("__MACOSX/") || name.contains("/__MACOSX/");
        boolean prose = TEXTS.contains(kind)
                && PROSE.contains(file.substring(0, Math.max(0, file.length() - kind.length() - 1)).toLowerCase(
                        Locale.ROOT));
        return !hidden && !prose && (TEXTS.contains(kind) || JSON.contains(kind) || OTHERS.contains(kind));
    }

    /** All recipes of all entries, read one after the other as they are asked for. Empty if there is none. */
    public Stream<Reading> readings() {
        return names.stream().flatMap(name -> read(name).stream());
    }

    /** The recipes of one entry, and its failures; none if it is something else, such as settings. */
    public List<Reading> read(String name) {
        try {
            var text = Characters.of(entries.content(name));
            var kind = extension(name);
            if (JSON.contains(kind)) {
                return json(name, text);
            }
            return switch (kind) {
                case "html", "htm" -> BookReader.read(text, name, folder(name), pictures);
                case "csv" -> within(name, TableReader.read(text));
                default -> within(name, Texts.readAll(text, Optional.of(name)));
            };
        } catch (Refused refused) {
            return List.of(new Reading.Failed(name, refused));
        }
    }

    private static List<Reading> within(String name, List<Reading> readings) {
        return readings.size() == 1 && readings.getFirst().where().equals(name)
                ? readings
                : readings.stream().map(reading -> switch (reading) {
                    case Reading.Understood it -> new Reading.Understood(name + " " + it.where(), it.recipe());
                    case Reading.Failed it -> (Reading) new Reading.Failed(name + " " + it.where(), it.refused());
                }).toList();
    }

    private List<Reading> json(String name, String text) {
        if (text.length() > JsonLdReader.LONGEST) {
            throw dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE.because(
                    "an entry has at most 20 million characters");
        }
        var root = LooseJson.read(text);
        if (root.isMissingNode()) {
            throw NOT_UNDERSTOOD.because("this entry is not JSON");
        }
        if (MealieDatabase.is(root)) {
            return within(name, MealieDatabase.read(root));
        }
        var readings = new ArrayList<Reading>();
        if (!new LinkedData().add(root, "$").recipes().isEmpty()) {
            readings.addAll(within(name, withPictures(JsonLdReader.read(root), name)));
        } else if (root.isArray()) {
            int i = 0;
            for (var child : root) {
                readings.addAll(app(name + " [" + i++ + "]", child, List.of()));
            }
        } else {
            readings.addAll(app(name, root, picturesOf(name)));
        }
        return readings;
    }

    /** A recipe of a program's own kind; nothing if it is none. */
    private static List<Reading> app(String where, JsonNode node, List<String> pictures) {
        try {
            var fields = new Fields(node, "$");
            var recipe = AppReaders.read(fields, pictures);
            if (recipe.isEmpty() && fields.has("recipeingredient")) {
                return JsonLdReader.read(node);
            }
            return recipe.<List<Reading>>map(it -> List.of(new Reading.Understood(where, it))).orElse(List.of());
        } catch (Refused refused) {
            return List.of(new Reading.Failed(where, refused));
        }
    }

    private List<Reading> withPictures(List<Reading> readings, String name) {
        var own = picturesOf(name);
        return own.isEmpty() || readings.size() != 1 || !(readings.getFirst() instanceof Reading.Understood understood)
                ? readings
                : List.of(new Reading.Understood(understood.where(), understood.recipe().withPictures(own)));
    }

    /** Those in the entry's folder, if it is the entry's own; else the one that is named like it. */
    private List<String> picturesOf(String name) {
        var folder = folder(name);
        if (!folder.isEmpty() && recipesByFolder.getOrDefault(folder, 0) == 1) {
            return picturesByFolder.getOrDefault(folder, List.of()).stream().limit(20).toList();
        }
        var stem = name.substring(0, name.length() - extension(name).length());
        return pictures.stream().filter(it -> it.startsWith(stem) && it.indexOf('/', stem.length()) < 0).limit(20)
                .toList();
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
