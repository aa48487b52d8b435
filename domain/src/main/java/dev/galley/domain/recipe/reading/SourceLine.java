package dev.galley.domain.recipe.reading;

/**
 * One line of a text or a page, as a person sees it.
 *
 * @param text without marks and markup, on one line
 * @param level of a heading, from 1; of any other line the columns that it is indented by
 * @param afterBlank whether an empty line stands before it
 */
public record SourceLine(String text, Kind kind, int level, boolean afterBlank, Provenance place) {
    /** What the source marks it as. */
    public enum Kind {
        HEADING,
        /** Of a list without numbers. */
        ITEM,
        /** Of a list with numbers. */
        NUMBERED, PLAIN
    }

    SourceLine with(String otherText) {
        return new SourceLine(otherText, kind, level, afterBlank, place);
    }

    /** This line and the one that goes on with it. */
    SourceLine and(SourceLine more) {
        var joined = place.span()
                .flatMap(first -> more.place.span().map(last -> Provenance.at(place.from(), first.start(), Math.max(
                        first.end(), last.end()))))
                .orElse(place);
        return new SourceLine(text + " " + more.text, kind, level, afterBlank, joined);
    }
}
