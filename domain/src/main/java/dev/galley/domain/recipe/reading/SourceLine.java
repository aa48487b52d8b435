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
        return new SourceLine(text + (spaced(text, more.text) ? " " : "") + more.text, kind, level, afterBlank, joined);
    }

    /** Japanese and Chinese have no spaces, and their lines end anywhere. */
    private static boolean spaced(String text, String more) {
        return !isHan(text.codePointBefore(text.length())) && !isHan(more.codePointAt(0));
    }

    private static boolean isHan(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || (c >= 0x3000 && c <= 0x303f) || c == 0x30fc
                || (c >= 0xff01 && c <= 0xff60);
    }
}
