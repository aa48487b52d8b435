package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Screened;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Public recipes for some words that suit whoever asks, with what was found in them and how they are spread. Words that occur nowhere are
 * mended where a known word is near.
 *
 * @param filter with a text
 */
public record SearchRecipes(
        RecipeFilter filter, RecipeOrder order, Language language, Place<FindRecipes.After> place, PageSize size)
        implements
            Query<SearchRecipes.View> {

    /**
     * @param correctedTo the words that were looked for instead of those asked for
     */
    public record View(Page<Screened<Hit>, FindRecipes.After> page, Facets facets, Optional<String> correctedTo) {}

    /** A recipe and where the words are in it. */
    public record Hit(RecipeCard card, Highlights highlights) {
        /** As the gate judges it. */
        public Contents contents() {
            return card.contents();
        }
    }

    /**
     * Texts in which the words were found, as HTML: everything is escaped, and what was found stands in {@code <mark>}.
     *
     * @param ingredients only those with a word in them
     */
    public record Highlights(Optional<String> name, Optional<String> description, List<String> ingredients) {}

    /**
     * How many of all hits there are of each kind, the most first.
     *
     * @param totalMinutes by {@code 0-15}, {@code 16-30}, {@code 31-60}, {@code 61-120} and {@code 121-}
     * @param isEstimate whether the counts are scaled up from a sample, as they are above 10,000 hits
     */
    public record Facets(
            Map<String, Long> category,
            Map<String, Long> cuisine,
            Map<String, Long> difficulty,
            Map<String, Long> dietary,
            Map<String, Long> tag,
            Map<String, Long> totalMinutes,
            boolean isEstimate) {}

    public SearchRecipes {
        if (filter.text().isEmpty()) {
            var wrong = "must have 1 to " + RecipeFilter.LONGEST_TEXT + " characters";
            throw VALIDATION_ERROR.because("q " + wrong, Map.of("q", wrong));
        }
    }

    @Override
    public Access access() {
        return filter.access();
    }
}
