package dev.galley.domain.recipe;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** What somebody made of a recipe. */
public sealed interface ImpressionEvent extends DomainEvent {
    RecipeId recipe();

    @Override
    default String aggregate() {
        return "impressions/" + recipe().value();
    }

    /** Someone keeps it as a favourite. */
    record Favorited(UserId person, RecipeId recipe) implements ImpressionEvent {}

    /** It is no favourite of theirs any more. */
    record Unfavorited(UserId person, RecipeId recipe) implements ImpressionEvent {}

    /** Someone rated it, or rated it anew; stars from 1 to 5. */
    record Rated(UserId person, RecipeId recipe, int stars) implements ImpressionEvent {}

    /** Someone took their rating back. */
    record Unrated(UserId person, RecipeId recipe) implements ImpressionEvent {}

    /**
     * Someone cooked it.
     *
     * @param usePantry whether their pantry is to be used, where they said
     */
    record Cooked(
            CookedId entry, UserId person, RecipeId recipe, int version, int servings, Optional<Boolean> usePantry)
            implements
                ImpressionEvent {}

    /** What somebody made of it does not count any more, for they left. */
    record Forgotten(RecipeId recipe) implements ImpressionEvent {}
}
