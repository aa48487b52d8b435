package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.http.recipe.reading.Entries;
import dev.galley.http.recipe.reading.JsonLdReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the simplest of pages and archives. */
final class Later {
    private static final Pattern SCRIPT = Pattern.compile("(?is)<script[^>]*ld\\+json[^>]*>(.*?)</script>");

    private Later() {}

    static ReadRecipe page(String html, Optional<String> address) {
        var found = SCRIPT.matcher(html);
        if (!found.find()) {
            throw NO_RECIPE_FOUND.because("there is no recipe in this page");
        }
        return JsonLdReader.first(found.group(1));
    }

    static List<Reading> archive(Entries entries) {
        return entries.names().stream()
                .filter(name -> name.endsWith(".json"))
                .flatMap(name -> JsonLdReader.read(
                        new String(entries.content(name), java.nio.charset.StandardCharsets.UTF_8)).stream())
                .toList();
    }

    static List<Reading> table(String text) {
        throw NO_RECIPE_FOUND.because("there is no recipe in this table");
    }
}
