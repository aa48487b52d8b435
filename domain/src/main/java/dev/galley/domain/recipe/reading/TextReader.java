package dev.galley.domain.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

/** Reads plain text and Markdown: what people paste, and what blogs are written in. */
public final class TextReader {
    /** In characters. */
    public static final int LONGEST = 2_000_000;

    private TextReader() {}

    /**
     * @param text one recipe; spans in the answer are places in it
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} or {@code PAGE_TOO_LARGE}
     */
    public static ReadRecipe read(String text) {
        if (text.length() > LONGEST) {
            throw PAGE_TOO_LARGE.because("a text has at most 2 million characters");
        }
        var into = new Gathering();
        var settings = FrontMatter.of(text);
        settings.ifPresent(it -> it.tell(into));
        int from = settings.map(FrontMatter::end).orElse(0);
        if (into.hasIngredients()) { // the settings are the recipe, and what follows describes it
            LineSplitter.lines(text, from, into).stream().limit(1)
                    .forEach(line -> into.description(line.text(), line.place()));
            return Grounded.in(text, into.finish());
        }
        LinesReader.read(LineSplitter.lines(text, from, into), into, false);
        if (!into.hasIngredients()) {
            throw ReadingFailure.NO_RECIPE_FOUND.because("no recipe was found: no line looks like an ingredient");
        }
        return Grounded.in(text, into.finish());
    }
}
