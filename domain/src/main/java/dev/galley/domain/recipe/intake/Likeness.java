package dev.galley.domain.recipe.intake;

import dev.galley.domain.recipe.RecipeContent;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes two recipes of one person the same: the page they come from, or what they say.
 *
 * @param page its address without what does not matter; absent where there is none, or where it is a whole site's
 * @param words name, lines and steps, without regard to case, spaces and kinds of the same letter
 */
public record Likeness(Optional<String> page, String words) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://(?:www\\.)?([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_\\w*|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref)(=.*)?");

    public static Likeness of(RecipeContent content) {
        var words = words(
                content.name(),
                content.ingredients().stream().map(line -> line.text()).toList(),
                content.steps().stream().map(step -> step.instruction()).toList());
        return new Likeness(content.source().flatMap(source -> source.url()).flatMap(Likeness::page), words);
    }

    /** Each part is a line; the first one is the name. */
    public static String words(String name, List<String> lines, List<String> steps) {
        return Stream.of(Stream.of(name), lines.stream(), steps.stream())
                .flatMap(part -> part)
                .map(Likeness::folded)
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                .strip();
    }

    static Optional<String> page(String url) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        var host = address.group(1).toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "").replaceFirst("\\.$", "");
        var path = address.group(2).replaceFirst("/+$", "");
        var asked = address.group(3) == null ? "" : address.group(3);
        var query = Arrays.stream(asked.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !TRACKING.matcher(pair).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return path.isEmpty() && query.isEmpty()
                ? Optional.empty()
                : Optional.of(host + path + (query.isEmpty() ? "" : "?" + query));
    }
}
