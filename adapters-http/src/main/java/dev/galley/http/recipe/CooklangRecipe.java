package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.Step;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recipe in Cooklang (https://cooklang.org/docs/spec): each ingredient stands with its amount where a step first names
 * it; those that no step names in so many words stand in a first step of their own.
 */
final class CooklangRecipe {
    static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    private static final Pattern SIGNS = Pattern.compile("[\\\\@#~{}]|(?<=-)-|(?<=\\[)-");

    private CooklangRecipe() {}

    static byte[] write(GetRecipe.View view) {
        var content = view.shown();
        var text = new StringBuilder("---\n");
        settings(content).forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append("---\n\n");
        content.description().ifPresent(
                it -> it.lines().filter(line -> !line.isBlank()).forEach(line -> text.append("> ").append(plain(line))
                        .append('\n')));
        content.description().ifPresent(_ -> text.append('\n'));
        var waiting = new LinkedHashSet<Integer>();
        for (int line = 0; line < content.ingredients().size(); line++) {
            waiting.add(line);
        }
        var steps = content.steps().stream().map(step -> step(step, content.ingredients(), waiting)).toList();
        if (!waiting.isEmpty()) {
            text.append(waiting.stream()
                    .map(line -> marked(content.ingredients().get(line), content.ingredients().get(line).name()))
                    .collect(Collectors.joining(", ")))
                    .append(".\n\n");
        }
        steps.forEach(step -> text.append(step).append("\n\n"));
        return (text.toString().stripTrailing() + "\n").getBytes(UTF_8);
    }

    private static Map<String, String> settings(RecipeContent content) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("title", quoted(content.name()));
        settings.put("servings", String.valueOf(content.servings()));
        content.prepMinutes().ifPresent(minutes -> settings.put("prep time", minutes + " minutes"));
        content.cookMinutes().ifPresent(minutes -> settings.put("cook time", minutes + " minutes"));
        content.totalMinutes().ifPresent(minutes -> settings.put("time required", minutes + " minutes"));
        content.category().ifPresent(category -> settings.put("course", quoted(category)));
        content.cuisine().ifPresent(cuisine -> settings.put("cuisine", quoted(cuisine)));
        content.difficulty().ifPresent(it -> settings.put("difficulty", it.name().toLowerCase(Locale.ROOT)));
        if (!content.tags().isEmpty()) {
            settings.put("tags", content.tags().stream().map(CooklangRecipe::quoted).collect(Collectors.joining(", ",
                    "[", "]")));
        }
        settings.put("locale", content.language().code());
        content.source().flatMap(source -> source.url()).ifPresent(url -> settings.put("source", quoted(url)));
        content.source().flatMap(source -> source.author()).ifPresent(author -> settings.put("author", quoted(author)));
        content.source().flatMap(source -> source.licence()).ifPresent(it -> settings.put("licence", quoted(it)));
        return settings;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    /** The places do not overlap, and the longest name wins: "olive oil" before "oil". */
    private static String step(Step step, List<IngredientLine> lines, Set<Integer> waiting) {
        var instruction = step.instruction().replaceAll("\\s+", " ");
        var lower = instruction.toLowerCase(Locale.ROOT);
        var places = new TreeMap<Integer, Integer>();
        if (lower.length() == instruction.length()) {
            waiting.stream()
                    .sorted((a, b) -> lines.get(b).name().length() - lines.get(a).name().length())
                    .toList()
                    .forEach(line -> {
                        int at = place(lower, lines.get(line).name().toLowerCase(Locale.ROOT), places, lines);
                        if (at >= 0) {
                            places.put(at, line);
                            waiting.remove(line);
                        }
                    });
        }
        var text = new StringBuilder();
        int from = 0;
        for (var place : places.entrySet()) {
            var line = lines.get(place.getValue());
            int end = place.getKey() + line.name().length();
            text.append(plain(instruction.substring(from, place.getKey())));
            text.append(marked(line, instruction.substring(place.getKey(), end)));
            from = end;
        }
        text.append(plain(instruction.substring(from)));
        step.durationSeconds().ifPresent(seconds -> text.append(" (~{").append(timer(seconds)).append("})"));
        return text.toString();
    }

    private static int place(
            String text, String name, NavigableMap<Integer, Integer> taken, List<IngredientLine> lines) {
        if (name.isBlank()) {
            return -1;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            var before = taken.floorEntry(at);
            var after = taken.ceilingKey(at);
            boolean isFree = (before == null || before.getKey() + lines.get(before.getValue()).name().length() <= at)
                    && (after == null || after >= end);
            boolean isWord = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (isFree && isWord) {
                return at;
            }
        }
        return -1;
    }

    private static String marked(IngredientLine line, String name) {
        var shown = name.isBlank() ? line.text() : name;
        var amount = line.quantity().map(BigDecimal::toPlainString).map(least -> line.quantityMax()
                .map(most -> least + "-" + most.toPlainString())
                .orElse(least));
        var unit = line.unit().map(it -> "%" + it);
        var how = Optional.of(line.preparation().stream().collect(Collectors.joining())).filter(it -> !it.isEmpty());
        return "@" + (line.optional() ? "?" : "") + bare(shown)
                + "{" + amount.orElse("") + (amount.isPresent() ? unit.orElse("") : "") + "}"
                + how.map(it -> "(" + bare(it).replace("(", "").replace(")", "") + ")").orElse("");
    }

    private static String bare(String text) {
        return text.replaceAll("[@#~{}%|\\\\]", " ").replaceAll("-{2,}", "-").replace("[-", "[").replaceAll("\\s+", " ")
                .strip();
    }

    private static String timer(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + "%minutes" : seconds + "%seconds";
    }

    /** What would begin an ingredient, a pot, a timer, a comment or a note does not. */
    private static String plain(String text) {
        var escaped = SIGNS.matcher(text).replaceAll("\\\\$0");
        return escaped.startsWith(">") || escaped.startsWith("=") ? "\\" + escaped : escaped;
    }
}
