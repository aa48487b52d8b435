package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recipe to read, to print and to keep in a file, in CommonMark. */
final class MarkdownRecipe {
    static final String CONTENT_TYPE = "text/markdown;charset=utf-8";

    private MarkdownRecipe() {}

    static byte[] write(GetRecipe.View view) {
        var content = view.shown();
        var text = new StringBuilder("# ").append(plain(content.name())).append("\n\n");
        content.description().ifPresent(it -> text.append(plain(it)).append("\n\n"));
        text.append(figures(content)).append("\n\n## Ingredients\n\n");
        groups(content).forEach((group, lines) -> {
            if (!group.isEmpty()) {
                text.append("### ").append(plain(group)).append("\n\n");
            }
            lines.forEach(line -> text.append("- ").append(plain(line.text()))
                    .append(line.optional() ? " (optional)" : "")
                    .append('\n'));
            text.append('\n');
        });
        text.append("## Method\n\n");
        int number = 1;
        for (var step : content.steps()) {
            text.append(number++).append(". ").append(plain(step.instruction())).append(aside(step)).append('\n');
        }
        content.source().ifPresent(source -> text.append("\n---\n\n")
                .append(Stream.of(source.author(), source.url(), source.licence())
                        .flatMap(Optional::stream)
                        .map(MarkdownRecipe::plain)
                        .collect(Collectors.joining(" · ")))
                .append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    private static String figures(RecipeContent content) {
        return Stream.of(
                Optional.of("Serves " + content.servings()),
                content.prepMinutes().map(minutes -> "preparing " + time(minutes * 60)),
                content.cookMinutes().map(minutes -> "cooking " + time(minutes * 60)),
                content.restMinutes().map(minutes -> "resting " + time(minutes * 60)),
                content.difficulty().map(it -> it.name().toLowerCase(java.util.Locale.ROOT)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
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

    /** One line of text that no character of is taken for a sign. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }
}
