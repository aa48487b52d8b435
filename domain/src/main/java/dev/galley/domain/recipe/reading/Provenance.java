package dev.galley.domain.recipe.reading;

import java.util.Optional;

/**
 * Where in a source something was read.
 *
 * @param path within structured data: {@code $.recipeIngredient[2]}, {@code script[1]:$.@graph[0].name} for the second
 *     script of a page, {@code itemprop=name}; for files of several recipes the entry's name stands first
 * @param span within the text, or within the source text of the page
 * @param page of a PDF, from 1
 */
public record Provenance(From from, Optional<String> path, Optional<Span> span, Optional<Integer> page) {
    /** The kind of place. */
    public enum From {
        JSON_LD, MICRODATA, RDFA, HRECIPE, TEXT, PDF, MODEL,
        /** Not said in so many words; it follows from what the path or span shows. */
        INFERRED
    }

    public Provenance {
        if (page.isPresent() && page.get() < 1) {
            throw new IllegalArgumentException("pages begin at 1");
        }
    }

    public static Provenance at(From from, String path) {
        return new Provenance(from, Optional.of(path), Optional.empty(), Optional.empty());
    }

    public static Provenance at(From from, int start, int end) {
        return new Provenance(from, Optional.empty(), Optional.of(new Span(start, end)), Optional.empty());
    }

    /** What follows from this place without standing there in so many words. */
    public Provenance inferred() {
        return new Provenance(From.INFERRED, path, span, page);
    }

    /** The same place, of a kind that only the caller knows: the text of a PDF is read like any other. */
    public Provenance as(From kind, Optional<Integer> onPage) {
        return new Provenance(from == From.INFERRED ? from : kind, path, span, onPage);
    }
}
