package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.http.recipe.reading.LinkedData.Item;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Takes a recipe in the words of schema.org apart, whichever way of writing it came in: https://schema.org/Recipe. */
final class SchemaOrgReader {
    private static final List<String> DIETS = List.of(
            "vegan", "vegetarian", "gluten-free", "low-lactose", "low-calorie", "low-fat", "low-salt", "diabetic",
            "halal",
            "hindu", "kosher");

    /** {@code #recipe}: where on the page the recipe is; what begins with a sign is a page of its own. */
    private static final Pattern FRAGMENT = Pattern.compile("#[\\p{Alnum}/_-]*\\z");

    private final LinkedData data;
    private final From from;
    private final Optional<String> base;

    /** @param base where the source was found, for addresses that are relative to it */
    SchemaOrgReader(LinkedData data, From from, Optional<String> base) {
        this.data = data;
        this.from = from;
        this.base = base;
    }

    /** Adds what the recipe says to what there is: single values where there are none yet, lists where they are empty. */
    void read(Item recipe, Gathering into) {
        data.first(recipe, "name", "headline", "alternateName").ifPresent(it -> into.name(text(it), place(it)));
        data.first(recipe, "description", "abstract").ifPresent(it -> into.description(text(it), place(it)));
        yields(recipe, into);
        duration(recipe, "prepTime", "preparationTime").ifPresent(it -> into.prep(duration(it), place(it)));
        duration(recipe, "cookTime", "performTime").ifPresent(it -> into.cook(duration(it), place(it)));
        duration(recipe, "totalTime").ifPresent(it -> into.total(duration(it), place(it)));
        kinds(recipe, into);
        origin(recipe, into);
        images(recipe, into);
        if (!into.hasIngredients()) {
            ingredients(recipe, into);
        }
        if (!into.hasSteps()) {
            for (var name : List.of("recipeInstructions", "instructions", "step", "steps")) {
                if (!into.hasSteps()) {
                    var steps = new InstructionsReader(data, from);
                    data.values(recipe, name).forEach(it -> steps.read(it, into));
                    steps.finish(into);
                }
            }
        }
        notes(recipe, into);
        aside(recipe, into);
    }

    /** How much the recipe says, to choose among several. */
    int weight(Item recipe) {
        return 3 * Math.min(1, data.values(recipe, "recipeIngredient").size() + data.values(recipe, "ingredients")
                .size())
                + 3 * Math.min(1, data.values(recipe, "recipeInstructions").size())
                + (data.first(recipe, "name").isPresent() ? 2 : 0)
                + (LinkedData.get(recipe.node(), "recipeYield").isPresent() ? 1 : 0);
    }

    /** Whether it says all that people look for in a recipe. */
    boolean isComplete(Item recipe) {
        var node = recipe.node();
        return weight(recipe) >= 9
                && (LinkedData.get(node, "author").isPresent() || LinkedData.get(node, "creator").isPresent())
                && (LinkedData.get(node, "totalTime").isPresent() || LinkedData.get(node, "cookTime").isPresent()
                        || LinkedData.get(node, "prepTime").isPresent());
    }

    private void yields(Item recipe, Gathering into) {
        var said = data.values(recipe, "recipeYield").isEmpty()
                ? data.values(recipe, "yield")
                : data.values(recipe, "recipeYield");
        // "4" beside "4 servings": the longer one is what people read, a number what follows from it
        said.stream()
                .max(java.util.Comparator.comparingInt(it -> quantity(it).length()))
                .ifPresent(longest -> {
                    said.stream()
                            .filter(it -> quantity(it).matches("\\s*\\d{1,3}\\s*") && !it.equals(longest))
                            .findFirst()
                            .ifPresent(plain -> into.servings(quantity(plain), place(plain)));
                    into.yields(quantity(longest), place(longest));
                });
    }

    /** A text, or the value and unit of a QuantitativeValue. */
    private String quantity(Item item) {
        var value = data.first(item, "value", "minValue").map(SchemaOrgReader::text).orElse("");
        var unit = data.first(item, "unitText", "unitCode").map(SchemaOrgReader::text).orElse("");
        return value.isEmpty() ? text(item) : (value + " " + unit).strip();
    }

    /** A text, or the longest that a Duration says; all of one that is not understood, to be set aside as no time. */
    private String duration(Item item) {
        return data.first(item, "maxValue", "@value", "name", "text", "value", "minValue").map(SchemaOrgReader::text)
                .orElseGet(() -> item.node().isObject() ? item.node().toString() : text(item));
    }

    /** That says something, even if that is not understood. */
    private Optional<Item> duration(Item recipe, String... names) {
        return java.util.Arrays.stream(names).flatMap(name -> data.values(recipe, name).stream())
                .filter(it -> it.node().isObject() || !text(it).isBlank())
                .findFirst();
    }

    private void kinds(Item recipe, Gathering into) {
        data.values(recipe, "recipeCategory").forEach(it -> parts(it).forEach(part -> into.category(part, place(it))));
        data.values(recipe, "recipeCuisine").forEach(it -> parts(it).forEach(part -> into.cuisine(part, place(it))));
        data.values(recipe, "keywords").forEach(it -> parts(it).forEach(part -> into.tag(part, place(it))));
        data.values(recipe, "suitableForDiet").forEach(it -> {
            var said = text(it).toLowerCase(Locale.ROOT);
            DIETS.stream()
                    .filter(diet -> said.contains(diet.replace("-", "")) || said.contains(diet))
                    .findFirst()
                    .ifPresent(diet -> into.tag(diet, place(it).inferred()));
        });
        data.first(recipe, "inLanguage").ifPresent(it -> into.language(text(it), place(it)));
    }

    private static List<String> parts(Item item) {
        return List.of(PlainText.line(text(item)).split("[,;，、]"));
    }

    private void origin(Item recipe, Gathering into) {
        var authors = data.values(recipe, "author").isEmpty()
                ? data.values(recipe, "creator")
                : data.values(recipe, "author");
        var names = authors.stream().map(SchemaOrgReader::text).filter(it -> !it.isBlank() && !isAddress(it)).distinct()
                .toList();
        if (!names.isEmpty()) {
            into.author(names.stream().limit(10).collect(Collectors.joining(", ")), place(authors.getFirst()));
        }
        data.first(recipe, "creditText").ifPresent(it -> into.author(text(it), place(it)));
        for (var name : List.of("url", "mainEntityOfPage", "isBasedOn", "isBasedOnUrl", "@id")) {
            data.values(recipe, name).forEach(it -> address(it).ifPresent(
                    address -> into.url(FRAGMENT.matcher(address).replaceFirst(""), place(it))));
        }
        data.values(recipe, "license").stream().findFirst().ifPresent(it -> into.licence(text(it).isBlank()
                ? address(it).orElse("")
                : text(it), place(it)));
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private void images(Item recipe, Gathering into) {
        for (var name : List.of("image", "photo", "thumbnailUrl")) {
            data.values(recipe, name).forEach(it -> {
                var said = LinkedData.get(it.node(), "url").isPresent()
                        ? data.first(it, "url").map(SchemaOrgReader::text)
                        : data.first(it, "contentUrl", "@id").map(SchemaOrgReader::text).or(() -> Optional.of(text(
                                it)));
                said.filter(address -> !address.isBlank())
                        .ifPresent(address -> into.image(absolute(address), place(it)));
            });
        }
    }

    private Optional<String> address(Item item) {
        var text = item.node().isString()
                ? Optional.of(item.node().stringValue())
                : data.first(item, "url", "@id", "contentUrl").map(SchemaOrgReader::text);
        return text.filter(it -> !it.isBlank() && !it.strip().startsWith("#")).map(this::absolute);
    }

    /** Against where the page is; as it stands, if it is an address of its own or none at all. */
    private String absolute(String address) {
        return absolute(base, address);
    }

    static String absolute(Optional<String> base, String address) {
        var plain = PlainText.decoded(address).strip();
        if (base.isEmpty() || plain.length() > 2_000 || plain.startsWith("data:") || isAddress(plain)) {
            return plain;
        }
        try {
            return URI.create(base.get()).resolve(plain.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException notAnAddress) {
            return plain; // which is set aside, and says so
        }
    }

    private void ingredients(Item recipe, Gathering into) {
        var lines = new IngredientsReader(from);
        for (var name : List.of("recipeIngredient", "ingredients", "ingredient", "supply")) {
            if (!into.hasIngredients()) {
                var said = data.values(recipe, name);
                if (said.size() == 1) {
                    lines.readAll(ingredient(said.getFirst()), said.getFirst(), into);
                } else {
                    said.forEach(it -> lines.read(ingredient(it), it, into));
                }
                lines.finish(into);
            }
        }
    }

    /** A text, or amount, unit and name of a thing. */
    private String ingredient(Item item) {
        if (!item.node().isObject()) {
            var text = text(item);
            // a note in brackets, put into brackets by a popular plug-in
            return text.contains("((") && text.contains("))") ? text.replace("((", "(").replace("))", ")") : text;
        }
        var amount = data.first(item, "amount", "requiredQuantity", "quantity", "value").map(this::quantity).orElse("");
        var unit = data.first(item, "unit", "unitText").map(SchemaOrgReader::text).orElse("");
        var name = data.first(item, "name", "ingredient", "item", "food", "text", "@value")
                .map(SchemaOrgReader::text).orElse("");
        return java.util.stream.Stream.of(amount, unit, name)
                .map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private void notes(Item recipe, Gathering into) {
        for (var name : List.of("recipeNotes", "notes", "comment")) {
            data.values(recipe, name).stream()
                    .filter(it -> !name.equals("comment") || text(it).isBlank()
                            || LinkedData.get(it.node(), "name").map(n -> n.isString()
                                    && n.stringValue().equalsIgnoreCase("author notes")).orElse(false))
                    .forEach(it -> into.note(
                            data.first(it, "text").map(SchemaOrgReader::text).orElseGet(() -> it.node().isString()
                                    ? text(it)
                                    : ""),
                            place(it)));
        }
    }

    /** What the source says and a recipe has no place for. */
    private void aside(Item recipe, Gathering into) {
        data.values(recipe, "nutrition").stream().filter(it -> it.node().isObject()).forEach(it -> {
            var figures = it.node().properties().stream()
                    .filter(property -> !property.getKey().startsWith("@"))
                    .map(property -> property.getKey() + " " + text(it.property(property.getKey(), property
                            .getValue())))
                    .limit(30)
                    .collect(Collectors.joining("; "));
            into.setAside(figures, "Galley works nutrition out from the ingredients.");
        });
        data.values(recipe, "aggregateRating").stream().filter(it -> it.node().isObject()).findFirst().ifPresent(
                it -> data.first(it, "ratingValue").map(SchemaOrgReader::text).ifPresent(
                        value -> into.setAside("rating: " + value + data.first(it, "ratingCount", "reviewCount").map(
                                count -> " by " + text(count)).orElse(""),
                                "Other sites' ratings are not taken over.")));
        data.values(recipe, "video").stream().filter(it -> it.node().isObject()).limit(5).forEach(
                it -> data.first(it, "contentUrl", "embedUrl", "url").map(SchemaOrgReader::text).ifPresent(
                        address -> into.setAside("video: " + address, "A recipe has no place for this.")));
        for (var name : List.of("tool", "cookingMethod", "estimatedCost")) {
            var said = data.values(recipe, name).stream().map(SchemaOrgReader::text).filter(it -> !it.isBlank())
                    .limit(50).collect(Collectors.joining(", "));
            if (!said.isEmpty()) {
                into.setAside(name + ": " + said, "A recipe has no place for this.");
            }
        }
    }

    private Provenance place(Item item) {
        return Provenance.at(from, item.path());
    }

    /** What an item says, with its character references read: pages encode once or twice more than they should. */
    static String text(Item item) {
        var text = LinkedData.text(item);
        return text.indexOf('&') < 0
                ? text
                : Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
    }
}
