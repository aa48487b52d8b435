package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recipe to read, to print and to keep in a file, in CommonMark. */
final class MarkdownRecipe {
    static final String CONTENT_TYPE = "text/markdown;charset=utf-8";

    private static final Pattern ITEM = Pattern.compile("\\A(\\d*)([.)+-])");

    private MarkdownRecipe() {}

    static byte[] write(GetRecipe.View view) {
        var content = view.shown();
        var text = new StringBuilder("# ").append(plain(content.name())).append("\n\n");
        content.description().ifPresent(it -> text.append(plain(it)).append("\n\n"));
        facts(content).forEach((label, value) -> text.append("- ").append(label).append(": ").append(value).append(
                '\n'));
        text.append("\n## Ingredients\n\n");
        groups(content).forEach((group, lines) -> {
            if (!group.isEmpty()) {
                text.append("### ").append(plain(group)).append("\n\n");
            }
            lines.forEach(line -> text.append("- ").append(item(line.text()))
                    .append(line.optional() ? " (optional)" : "")
                    .append('\n'));
            text.append('\n');
        });
        text.append("## Method\n\n");
        int number = 1;
        for (var step : content.steps()) {
            text.append(number++).append(". ").append(item(step.instruction())).append(aside(step)).append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    /** In words that reading knows: what they are called in English. */
    private static Map<String, String> facts(RecipeContent content) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Serves", String.valueOf(content.servings()));
        content.prepMinutes().ifPresent(minutes -> facts.put("Prep time", time(minutes * 60)));
        content.cookMinutes().ifPresent(minutes -> facts.put("Cook time", time(minutes * 60)));
        content.restMinutes().ifPresent(minutes -> facts.put("Rest time", time(minutes * 60)));
        content.difficulty().ifPresent(it -> facts.put("Difficulty", it.name().toLowerCase(Locale.ROOT)));
        content.category().ifPresent(it -> facts.put("Category", plain(it)));
        content.cuisine().ifPresent(it -> facts.put("Cuisine", plain(it)));
        if (!content.tags().isEmpty()) {
            facts.put("Tags", String.join(", ", content.tags()));
        }
        facts.put("Language", content.language().code());
        content.source().flatMap(RecipeSource::author).ifPresent(it -> facts.put("Author", plain(it)));
        content.source().flatMap(RecipeSource::url).ifPresent(it -> facts.put("Source", plain(it)));
        content.source().flatMap(RecipeSource::licence).ifPresent(it -> facts.put("Licence", plain(it)));
        return facts;
    }

    /** Lines by their heading, in the order in which headings first stand; those without one first. */
    private static Map<String, List<IngredientLine>> groups(RecipeContent content) {
        var groups = new LinkedHashMap<String, List<IngredientLine>>();
        content.ingredients().stream()
                .filter(line -> line.group().isEmpty())
                .forEach(line -> groups.computeIfAbsent("", _ -> new ArrayList<>()).add(line));
        content.ingredients().forEach(line -> line.group().ifPresent(
                group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(line)));
        return groups;
    }

    private static String aside(Step step) {
        var figures = Stream.of(
                step.durationSeconds().map(MarkdownRecipe::time),
                step.temperatureCelsius().map(celsius -> celsius + " °C"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (figures.isEmpty() ? "" : " (" + figures + ")")
                + step.expectedState().map(state -> "\n   *" + plain(state) + "*").orElse("");
    }

    private static String time(int seconds) {
        int minutes = Math.ceilDiv(seconds, 60);
        if (seconds < 60) {
            return seconds + " s";
        }
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** The same at the beginning of an item, where a number or a dash would begin another one. */
    private static String item(String text) {
        return ITEM.matcher(plain(text)).replaceFirst("$1\\\\$2");
    }

    /** One line of text that no character of is taken for a sign of Markdown or Cooklang. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~]|@(?=[^{]*\\{))", "\\\\$1");
    }
}
