package dev.galley.http.recipe.reading;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads pages that hold a whole collection: the exports of Recipe Keeper and Copy Me That. Any other page is one recipe. */
final class BookReader {
    /** Recipe Keeper's words for schema.org's. */
    private static final Map<String, String> KEEPER = Map.ofEntries(
            Map.entry("name", "name"), Map.entry("recipeCourse", "recipeCategory"), Map.entry("recipeCategory",
                    "recipeCategory"),
            Map.entry("recipeCollection", "keywords"), Map.entry("recipeYield", "recipeYield"), Map.entry("prepTime",
                    "prepTime"),
            Map.entry("cookTime", "cookTime"), Map.entry("recipeIngredients", "recipeIngredient"),
            Map.entry("recipeDirections", "recipeInstructions"), Map.entry("recipeNotes", "notes"));

    private BookReader() {}

    static List<Reading> read(String html, String where, String folder, List<String> pictures) {
        var page = Jsoup.parse(html);
        var keeper = page.select("div.recipe-details");
        var copied = page.select("div.recipe:has(#name)");
        var readings = new ArrayList<Reading>();
        if (keeper.isEmpty() && copied.isEmpty()) {
            readings.add(reading(where, () -> PageReader.read(html, Optional.empty())));
        }
        for (var element : keeper) {
            readings.add(reading(where + " recipe " + (readings.size() + 1), () -> keeper(element, folder, pictures)));
        }
        for (var element : copied) {
            readings.add(reading(where + " recipe " + (readings.size() + 1), () -> copied(element, folder, pictures)));
        }
        return readings;
    }

    private static Reading reading(String where, java.util.function.Supplier<ReadRecipe> recipe) {
        try {
            return new Reading.Understood(where, recipe.get());
        } catch (Refused refused) {
            return new Reading.Failed(where, refused);
        }
    }

    private static ReadRecipe keeper(Element element, String folder, List<String> pictures) {
        var node = JsonNodeFactory.instance.objectNode().put("@type", "Recipe");
        for (var part : element.select("[itemprop]")) {
            var name = KEEPER.get(part.attr("itemprop"));
            if (name != null) {
                boolean lines = name.equals("recipeIngredient") || name.equals("recipeInstructions") || name.equals(
                        "notes");
                var value = part.hasAttr("content") ? part.attr("content") : lines ? part.html() : part.text();
                if (!value.isBlank()) {
                    node.withArray(name).add(value);
                }
            }
        }
        var into = new Gathering();
        var data = new LinkedData().add(node, "$");
        new SchemaOrgReader(data, From.MICRODATA, Optional.empty()).read(data.recipes().getFirst(), into);
        var source = element.selectFirst("[itemprop=recipeSource]");
        if (source != null) {
            var link = source.normalName().equals("a") ? source : source.selectFirst("a[href]");
            var place = Provenance.at(From.MICRODATA, "itemprop=recipeSource");
            if (link != null) {
                into.url(link.attr("href"), place);
            }
            into.author(source.text(), place);
        }
        pictures(element, folder, pictures, into);
        return into.finish();
    }

    private static ReadRecipe copied(Element element, String folder, List<String> pictures) {
        var into = new Gathering();
        text(element, "#name").ifPresent(it -> into.name(it, at("#name")));
        text(element, "#description").ifPresent(it -> into.description(it, at("#description")));
        text(element, "#recipeYield").ifPresent(it -> into.yields(it, at("#recipeYield")));
        element.select(".recipeCategory").forEach(it -> into.tag(it.text(), at(".recipeCategory")));
        var link = element.selectFirst("#original_link[href], a.original_link[href]");
        if (link != null) {
            into.url(link.attr("href"), at("#original_link"));
        }
        var group = Optional.<String>empty();
        int number = 0;
        for (var line : element.select("li.recipeIngredient, .recipeIngredient_subheader")) {
            if (line.hasClass("recipeIngredient_subheader")) {
                group = Optional.of(line.text());
            } else {
                into.ingredient(line.text(), group, at(".recipeIngredient[" + number++ + "]"));
            }
        }
        group = Optional.empty();
        number = 0;
        for (var step : element.select("li.instruction, .instruction_subheader")) {
            if (step.hasClass("instruction_subheader")) {
                group = Optional.of(step.text());
            } else {
                into.step(step.html(), group, at(".instruction[" + number++ + "]"));
            }
        }
        element.select("li.recipeNote").forEach(it -> into.note(it.html(), at(".recipeNote")));
        pictures(element, folder, pictures, into);
        return into.finish();
    }

    private static void pictures(Element element, String folder, List<String> pictures, Gathering into) {
        for (var image : element.select("img[src]")) {
            var name = folder + image.attr("src");
            if (pictures.contains(name)) {
                into.picture(name);
            } else {
                into.image(image.attr("src"), at("img"));
            }
        }
    }

    private static Optional<String> text(Element element, String selector) {
        return Optional.ofNullable(element.selectFirst(selector)).map(Element::text).filter(it -> !it.isBlank());
    }

    private static Provenance at(String path) {
        return Provenance.at(From.TEXT, path);
    }
}
