package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;

/**
 * Turns what a cook writes into quantities. Rules and word lists only: the same text gives the same line, on every
 * machine. Safe for many threads.
 */
public final class IngredientLines {
    /** Longer texts are no ingredient lines; they are not taken apart, so no text takes long. */
    public static final int LONGEST = 1_000;

    private IngredientLines() {}

    /**
     * Reads one line. There is no text that this refuses: what it does not understand becomes the name, with low
     * confidence. Takes well under a millisecond.
     *
     * @param text one line, in UTF-16 units that need not be well formed
     * @param hint the language to expect; a text in Chinese characters or kana is read as such in any case
     */
    public static ParsedLine parse(String text, Language hint) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Reading.unknown(text);
        }
        if (HanLine.fits(text)) {
            boolean japanese = hint == Language.JA || (hint != Language.ZH && text.chars().anyMatch(HanLine::isKana));
            return HanLine.read(text, japanese ? Language.JA : Language.ZH);
        }
        return LatinLine.read(text, hint);
    }
}
