package dev.galley.domain.recipe;

import dev.galley.domain.kernel.DomainEvent;

/** What happened to a recipe. */
public sealed interface RecipeEvent extends DomainEvent {
    RecipeId recipe();

    Slug slug();

    @Override
    default String aggregate() {
        return "recipe/" + recipe().value();
    }

    /** There is a new recipe that not everyone can see. */
    record Drafted(RecipeId recipe, Slug slug) implements RecipeEvent {}

    /** Everyone can see it from now on. */
    record Published(RecipeId recipe, Slug slug, int version) implements RecipeEvent {}

    /** It says something else, or the foods say something else of it; then the version is the same as before. */
    record Changed(RecipeId recipe, Slug slug, int version) implements RecipeEvent {}

    /** It says the same, but something else is known by now of a recipe that it is made of, directly or not. */
    record PartChanged(RecipeId recipe, Slug slug, int version) implements RecipeEvent {}

    /** Not everyone can see it any more, but its owner can. */
    record Withdrawn(RecipeId recipe, Slug slug) implements RecipeEvent {}

    /** People made something else of it: its ratings, favourites or cooks were counted anew. */
    record Counted(RecipeId recipe, Slug slug) implements RecipeEvent {}

    /** It says the same, and is shown with another picture. */
    record Pictured(RecipeId recipe, Slug slug) implements RecipeEvent {}

    /** It is gone for everyone. */
    record Removed(RecipeId recipe, Slug slug) implements RecipeEvent {}
}
