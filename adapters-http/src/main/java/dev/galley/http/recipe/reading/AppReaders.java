package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.ReadRecipe;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one recipe of the JSON that other programs export: Mealie, Tandoor, Paprika, Mela. */
final class AppReaders {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*ingredients\\[(\\d{1,3})\\]\\s*\\}\\}");

    private AppReaders() {}

    /** Which program's recipe it is; empty if it is none of theirs. */
    static Optional<ReadRecipe> read(Fields fields, List<String> pictures) {
        var into = new Gathering();
        if (isMealie(fields)) {
            mealie(fields, into);
        } else if (fields.has("steps") && fields.has("name") && fields.get("steps").isArray()) {
            tandoor(fields, into);
        } else if (fields.has("directions") && fields.has("ingredients") && fields.get("directions").isString()) {
            paprika(fields, into);
        } else if (fields.has("title") && fields.has("instructions") && fields.get("instructions").isString()) {
            mela(fields, into);
        } else {
            return Optional.empty();
        }
        pictures.forEach(into::picture);
        return Optional.of(into.finish());
    }

    private static boolean isMealie(Fields fields) {
        var lines = fields.get("recipeingredient");
        boolean objects = lines.isArray() && !lines.isEmpty() && lines.get(0).isObject();
        return fields.has("recipeinstructions") && fields.has("name") && (objects || fields.has("slug"));
    }

    private static void mealie(Fields fields, Gathering into) {
        into.name(fields.text("name").orElse(""), fields.place("name"));
        mealieFacts(fields, into);
        names(fields, "recipecategory").forEach(it -> into.category(it, fields.place("recipecategory")));
        names(fields, "tags").forEach(it -> into.tag(it, fields.place("tags")));
        var group = Optional.<String>empty();
        for (var line : fields.each("recipeingredient")) {
            group = next(line, group);
            into.ingredient(mealieLine(line), group, line.place());
        }
        group = Optional.empty();
        for (var step : fields.each("recipeinstructions")) {
            group = next(step, group);
            var text = step.node().isString() ? step.node().stringValue() : step.text("text").orElse("");
            steps(text, group, Optional.empty(), step, into);
        }
        for (var note : fields.each("notes")) {
            into.note(Stream.of(note.text("title"), note.text("text")).flatMap(Optional::stream)
                    .collect(Collectors.joining("\n")), note.place());
        }
        tools(fields, into);
    }

    /** What an export and a row of the database have alike, but for the name. */
    static void mealieFacts(Fields fields, Gathering into) {
        fields.text("description").ifPresent(it -> into.description(it, fields.place("description")));
        fields.amount("recipeservings").ifPresent(it -> into.servings(it, fields.place("recipeservings")));
        var amount = fields.amount("recipeyieldquantity").map(it -> it + " ").orElse("");
        fields.text("recipeyield").ifPresent(it -> into.yields(amount + it, fields.place("recipeyield")));
        fields.text("preptime").ifPresent(it -> into.prep(it, fields.place("preptime")));
        fields.text("performtime").or(() -> fields.text("cooktime")).ifPresent(it -> into.cook(it, fields.place(
                "performtime")));
        fields.text("totaltime").ifPresent(it -> into.total(it, fields.place("totaltime")));
        fields.text("orgurl").ifPresent(it -> into.url(it, fields.place("orgurl")));
    }

    /** A title opens a group that lasts until the next one. */
    static Optional<String> next(Fields part, Optional<String> before) {
        var title = part.text("title");
        return title.isPresent() ? title : before;
    }

    /** The note alone, or amount, unit, food and note. */
    private static String mealieLine(Fields line) {
        return mealieLine(line, line.text("unit"), line.text("food"));
    }

    static String mealieLine(Fields line, Optional<String> unit, Optional<String> food) {
        if (line.node().isString()) {
            return line.node().stringValue();
        }
        boolean plain = line.is("disableamount") || (food.isEmpty() && unit.isEmpty() && line.amount("quantity")
                .isEmpty());
        var note = line.text("note");
        if (plain) {
            return note.or(() -> line.text("originaltext")).or(() -> line.text("display")).orElse("");
        }
        var parts = Stream.of(line.amount("quantity"), unit, food).flatMap(Optional::stream)
                .map(String::strip).collect(Collectors.joining(" "));
        return note.map(it -> parts + (food.isPresent() ? ", " : " ") + it).orElse(parts);
    }

    /** https://docs.tandoor.dev: working time is with hands on, waiting time is the rest. */
    private static void tandoor(Fields fields, Gathering into) {
        into.name(fields.text("name").orElse(""), fields.place("name"));
        fields.text("description").ifPresent(it -> into.description(it, fields.place("description")));
        fields.amount("servings").ifPresent(it -> {
            into.servings(it, fields.place("servings"));
            into.yields((it + " " + fields.text("servingstext").orElse("")).strip(), fields.place("servings"));
        });
        fields.amount("workingtime").ifPresent(it -> into.prep(it, fields.place("workingtime")));
        fields.amount("waitingtime").ifPresent(it -> into.cook(it, fields.place("waitingtime")));
        fields.text("sourceurl").ifPresent(it -> into.url(it, fields.place("sourceurl")));
        names(fields, "keywords").forEach(it -> into.tag(it, fields.place("keywords")));
        for (var step : fields.each("steps")) {
            var group = step.text("name");
            var lines = step.each("ingredients").stream()
                    .sorted(Comparator.comparingDouble(it -> it.get("order").isNumber()
                            ? it.get("order").doubleValue()
                            : 0))
                    .toList();
            var header = group;
            for (var line : lines) {
                if (line.is("isheader")) {
                    header = line.text("note").or(() -> line.text("food"));
                } else {
                    into.ingredient(tandoorLine(line), header, line.place());
                }
            }
            var duration = step.amount("time").map(it -> it + " min");
            steps(filled(step.text("instruction").orElse(""), step.each("ingredients")), group, duration, step, into);
        }
    }

    private static String tandoorLine(Fields line) {
        var amount = line.is("noamount") ? Optional.<String>empty() : line.amount("amount");
        var parts = Stream.of(amount, line.text("unit"), line.text("food")).flatMap(Optional::stream)
                .map(String::strip).collect(Collectors.joining(" "));
        return line.text("note").map(it -> parts.isEmpty() ? it : parts + ", " + it).orElse(parts);
    }

    /** {@code {{ ingredients[0] }}} is what the program shows in its place. */
    private static String filled(String instruction, List<Fields> lines) {
        return TEMPLATE.matcher(instruction).replaceAll(match -> {
            int place = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(place < lines.size() ? tandoorLine(lines.get(place)) : "");
        });
    }

    private static void paprika(Fields fields, Gathering into) {
        into.name(fields.text("name").orElse(""), fields.place("name"));
        fields.text("description").ifPresent(it -> into.description(it, fields.place("description")));
        fields.text("servings").ifPresent(it -> into.yields(it, fields.place("servings")));
        fields.text("preptime").ifPresent(it -> into.prep(it, fields.place("preptime")));
        fields.text("cooktime").ifPresent(it -> into.cook(it, fields.place("cooktime")));
        fields.text("totaltime").ifPresent(it -> into.total(it, fields.place("totaltime")));
        fields.text("source").ifPresent(it -> into.author(it, fields.place("source")));
        fields.text("sourceurl").ifPresent(it -> into.url(it, fields.place("sourceurl")));
        fields.text("imageurl").ifPresent(it -> into.image(it, fields.place("imageurl")));
        names(fields, "categories").forEach(it -> into.category(it, fields.place("categories")));
        texts(fields, "ingredients", "directions", into);
        fields.text("notes").ifPresent(it -> into.note(it, fields.place("notes")));
        fields.text("nutritionalinfo").ifPresent(it -> into.setAside(it,
                "Galley works nutrition out from the ingredients."));
        fields.text("difficulty").ifPresent(it -> into.setAside("difficulty: " + it,
                "A recipe has no place for this."));
    }

    private static void mela(Fields fields, Gathering into) {
        into.name(fields.text("title").orElse(""), fields.place("title"));
        fields.text("text").ifPresent(it -> into.description(it, fields.place("text")));
        fields.text("yield").ifPresent(it -> into.yields(it, fields.place("yield")));
        fields.text("preptime").ifPresent(it -> into.prep(it, fields.place("preptime")));
        fields.text("cooktime").ifPresent(it -> into.cook(it, fields.place("cooktime")));
        fields.text("totaltime").ifPresent(it -> into.total(it, fields.place("totaltime")));
        fields.text("link").ifPresent(it -> into.url(it, fields.place("link")));
        names(fields, "categories").forEach(it -> into.category(it, fields.place("categories")));
        texts(fields, "ingredients", "instructions", into);
        fields.text("notes").ifPresent(it -> into.note(it, fields.place("notes")));
        fields.text("nutrition").ifPresent(it -> into.setAside(it, "Galley works nutrition out from the ingredients."));
    }

    /** Two texts with a line for each ingredient and step. */
    private static void texts(Fields fields, String ingredients, String directions, Gathering into) {
        fields.text(ingredients).ifPresent(it -> lines(it, fields.path(ingredients), into));
        fields.text(directions).ifPresent(it -> instructions(it, fields.path(directions), into));
    }

    static void lines(String text, String path, Gathering into) {
        var reader = new IngredientsReader(dev.galley.domain.recipe.reading.Provenance.From.TEXT);
        reader.read(text, item(text, path), into);
        reader.finish(into);
    }

    static void instructions(String text, String path, Gathering into) {
        var reader = new InstructionsReader(new LinkedData(), dev.galley.domain.recipe.reading.Provenance.From.TEXT);
        reader.read(item(text, path), into);
        reader.finish(into);
    }

    private static LinkedData.Item item(String text, String path) {
        return new LinkedData.Item(tools.jackson.databind.node.StringNode.valueOf(text), Optional.empty(), path);
    }

    static void steps(
            String text, Optional<String> group, Optional<String> duration, Fields step, Gathering into) {
        for (var line : PlainText.lines(text).split("\n", -1)) {
            into.step(line.replaceFirst("\\A\\d{1,2}[.)]\\s+(?=\\p{L})", ""), group, duration, step.place());
        }
    }

    private static List<String> names(Fields fields, String name) {
        var value = fields.get(name);
        if (value.isString()) {
            return List.of(value.stringValue().split("[,;]", -1));
        }
        return value.valueStream().map(Fields::text).filter(it -> !it.isBlank()).toList();
    }

    private static void tools(Fields fields, Gathering into) {
        var tools = String.join(", ", names(fields, "tools"));
        if (!tools.isEmpty()) {
            into.setAside("tools: " + tools, "A recipe has no place for this.");
        }
    }
}
