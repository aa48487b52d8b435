package dev.galley.domain.recipe.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The last look at what was read from a text: whatever does not stand at the place that it names is set aside. */
final class Grounded {
    private static final String WHY = "This does not stand in the source in these words.";

    private Grounded() {}

    static ReadRecipe in(String source, ReadRecipe read) {
        return in(source, read, place -> "");
    }

    /** @param said what a place of the source says by its marks, besides what its letters say */
    static ReadRecipe in(String source, ReadRecipe read, UnaryOperator<String> said) {
        var aside = new ArrayList<>(read.setAside());
        var lines = read.ingredients().stream()
                .filter(line -> stays(source, said, line.text(), line.provenance(), aside))
                .toList();
        var steps = read.steps().stream()
                .filter(step -> stays(source, said, step.text(), step.provenance(), aside))
                .toList();
        if (lines.size() == read.ingredients().size() && steps.size() == read.steps().size()
                && stays(source, said, read.name().value(), read.name().provenance(), aside)) {
            return read;
        }
        if (lines.isEmpty() && steps.isEmpty()) {
            throw ReadingFailure.NO_RECIPE_FOUND.because("no recipe was found: nothing of it stands in the source");
        }
        return new ReadRecipe(
                read.name(), found(source, said, read.description(), aside), read.yields(), read.servings(), read
                        .prepMinutes(),
                read.cookMinutes(), read.restMinutes(), read.totalMinutes(), read.category(), read.cuisine(), read
                        .tags(),
                read.language(), read.author(), read.url(), read.licence(), read.images(), read.pictures(), lines,
                steps,
                read.notes().stream().filter(note -> stays(source, said, note.value(), note.provenance(), aside))
                        .toList(),
                aside);
    }

    private static Optional<Found<String>> found(
            String source, UnaryOperator<String> said, Optional<Found<String>> text, List<SetAside> aside) {
        return text.filter(it -> stays(source, said, it.value(), it.provenance(), aside));
    }

    private static boolean stays(
            String source, UnaryOperator<String> said, String text, Provenance place, List<SetAside> aside) {
        if (place.span().isEmpty()) {
            return true;
        }
        var span = place.span().get();
        boolean there = span.end() <= source.length() && holds(source.substring(span.start(), span.end()), said, text);
        if (!there) {
            aside.add(new SetAside(text.length() > SetAside.LONGEST ? text.substring(0, SetAside.LONGEST) : text, WHY));
        }
        return there;
    }

    private static boolean holds(String place, UnaryOperator<String> said, String text) {
        return Grounding.holds(PlainText.decoded(place), text)
                || Grounding.holds(PlainText.decoded(said.apply(place)), text);
    }
}
