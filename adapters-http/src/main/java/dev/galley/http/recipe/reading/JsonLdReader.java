package dev.galley.http.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.http.recipe.reading.LinkedData.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads JSON-LD as it comes, sound or not, with as many recipes as it holds. */
public final class JsonLdReader {
    static final int LONGEST = 20_000_000;

    private JsonLdReader() {}

    /**
     * All recipes, in their order.
     *
     * @throws Refused with {@code NO_RECIPE_FOUND}, {@code NOT_UNDERSTOOD} or {@code PAGE_TOO_LARGE}
     */
    public static List<Reading> read(String json) {
        if (json.length() > LONGEST) {
            throw PAGE_TOO_LARGE.because("this is more than 20 million characters of JSON");
        }
        var root = LooseJson.read(json);
        if (root.isMissingNode()) {
            throw NOT_UNDERSTOOD.because("this is not JSON");
        }
        return read(root);
    }

    /** The same for JSON that was read already. */
    public static List<Reading> read(JsonNode root) {
        var data = new LinkedData().add(root, "$");
        var readings = new ArrayList<Reading>();
        for (var item : items(data, root)) {
            readings.add(reading(data, item));
        }
        if (readings.isEmpty()) {
            throw NO_RECIPE_FOUND.because("there is no schema.org Recipe in it");
        }
        return readings;
    }

    /**
     * The first recipe of which something can be read.
     *
     * @throws Refused as {@link #read(String)}
     */
    public static ReadRecipe first(String json) {
        Optional<Refused> refused = Optional.empty();
        for (var reading : read(json)) {
            switch (reading) {
                case Reading.Understood understood -> {
                    return understood.recipe();
                }
                case Reading.Failed failed -> refused = refused.or(() -> Optional.of(failed.refused()));
            }
        }
        throw refused.orElseGet(() -> NO_RECIPE_FOUND.because("there is no schema.org Recipe in it"));
    }

    /** A single thing that has ingredients is a recipe, whatever it calls itself. */
    private static List<Item> items(LinkedData data, JsonNode root) {
        boolean untyped = data.recipes().isEmpty()
                && root.isObject()
                && (LinkedData.get(root, "recipeIngredient").isPresent()
                        || LinkedData.get(root, "recipeInstructions").isPresent());
        return untyped ? List.of(new Item(root, Optional.empty(), "$")) : data.recipes();
    }

    private static Reading reading(LinkedData data, Item item) {
        try {
            var into = new Gathering();
            new SchemaOrgReader(data, From.JSON_LD, Optional.empty()).read(item, into);
            return new Reading.Understood(item.path(), into.finish());
        } catch (Refused refused) {
            return new Reading.Failed(item.path(), refused);
        }
    }
}
