package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindRecipes.After;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

public final class SqlFindRecipes implements Handles<FindRecipes, Page<Screened<RecipeCard>, After>> {
    private final Sql sql;
    private final Conditions conditions;
    private final Queries queries;
    private final RecipePictures pictures;

    @Inject
    public SqlFindRecipes(Sql sql, Conditions conditions, Queries queries, RecipePictures pictures) {
        this.sql = sql;
        this.conditions = conditions;
        this.queries = queries;
        this.pictures = pictures;
    }

    @Override
    public Page<Screened<RecipeCard>, After> handle(FindRecipes query, Caller caller) {
        var diner = Diner.of(caller, queries, query.filter().unsuitable());
        var handle = sql.handle();
        var text = query.filter().text().map(SearchText::of);
        var listed = new Listing(
                handle,
                bound -> conditions.of(query.filter(), diner.hidden(), text, query.language(), handle, bound),
                query.order(),
                query.place(),
                query.size(),
                false)
                .list();
        var cards = Cards.of(handle, listed.ids(), pictures).values().stream().map(Cards.Shown::card).toList();
        int number = query.place().page();
        var next = Optional.ofNullable(Listing.last(listed))
                .map(row -> new Place.After<>(row, listed.total(), number + 1));
        return new Page<>(diner.screened(cards, RecipeCard::contents), number, listed.total(), next);
    }
}
