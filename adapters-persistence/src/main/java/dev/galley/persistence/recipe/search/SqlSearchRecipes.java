package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SearchRecipes.Highlights;
import dev.galley.application.recipe.SearchRecipes.Hit;
import dev.galley.application.recipe.SearchRecipes.View;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Looks for the words as they were typed. Where there is no hit at all, it mends words that occur nowhere, and then leaves
 * out those that say nothing in another language.
 */
public final class SqlSearchRecipes implements Handles<SearchRecipes, View> {
    private final Sql sql;
    private final Conditions conditions;
    private final Spelling spelling;
    private final Stems stems;
    private final Marks marks;
    private final Queries queries;
    private final RecipePictures pictures;

    @Inject
    public SqlSearchRecipes(
            Sql sql, Conditions conditions, Spelling spelling, Stems stems, Marks marks, Queries queries,
            RecipePictures pictures) {
        this.sql = sql;
        this.conditions = conditions;
        this.spelling = spelling;
        this.stems = stems;
        this.marks = marks;
        this.queries = queries;
        this.pictures = pictures;
    }

    @Override
    public View handle(SearchRecipes query, Caller caller) {
        var diner = Diner.of(caller, queries, query.filter().unsuitable());
        var handle = sql.handle();
        var typed = SearchText.of(query.filter().text().orElseThrow());
        var found = listed(query, diner, typed, handle);
        if (!found.rows().isEmpty()) {
            return view(query, diner, typed, Optional.empty(), found, handle);
        }
        var mended = spelling.mended(handle, typed.wanted());
        var text = mended.isEmpty() ? typed : typed.with(mended);
        if (!mended.isEmpty()) {
            var again = listed(query, diner, text, handle);
            if (!again.rows().isEmpty()) {
                return view(query, diner, text, Optional.of(text.typed()), again, handle);
            }
        }
        var lenient = new Listing(
                handle,
                bound -> conditions.lenient(query.filter(), diner.hidden(), text, query.language(), handle, bound),
                query.order(),
                query.place(),
                query.size(),
                true)
                .list();
        return view(
                query,
                diner,
                text,
                mended.isEmpty() || lenient.rows().isEmpty() ? Optional.empty() : Optional.of(text.typed()),
                lenient,
                handle);
    }

    private Listing.Listed listed(SearchRecipes query, Diner diner, SearchText text, Handle handle) {
        return new Listing(
                handle,
                bound -> conditions.of(
                        query.filter(), diner.hidden(), Optional.of(text), query.language(), handle, bound),
                query.order(),
                query.place(),
                query.size(),
                true)
                .list();
    }

    private View view(
            SearchRecipes query,
            Diner diner,
            SearchText text,
            Optional<String> correctedTo,
            Listing.Listed listed,
            Handle handle) {
        var cards = List.copyOf(Cards.of(handle, listed.ids(), pictures).values());
        var highlights = TextQuery.of(text, query.language(), stems, handle)
                .filter(_ -> !cards.isEmpty())
                .map(words -> new Highlighter(handle, words, text).of(cards))
                .orElseGet(() -> cards.stream()
                        .map(_ -> new Highlights(Optional.empty(), Optional.empty(), List.of()))
                        .toList());
        var hits = IntStream.range(0, cards.size())
                .mapToObj(i -> new Hit(cards.get(i).card(), highlights.get(i)))
                .toList();
        int number = query.place().page();
        var next = Optional.ofNullable(Listing.last(listed))
                .map(row -> new Place.After<>(row, listed.total(), number + 1));
        var facets = listed.facets()
                .orElse(FacetCounts.NONE)
                .facets(marks, handle, listed.sampled() ? Sample.SHARE : 1);
        return new View(new Page<>(diner.screened(hits, Hit::contents), number, listed.total(), next), facets,
                correctedTo);
    }
}
