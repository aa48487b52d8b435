package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_VERSION_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Recipes;
import java.util.Optional;

/** Recipes that are there, for whom they are there. Every other is refused with {@code RECIPE_NOT_FOUND}. */
final class Existing {
    private Existing() {}

    /** One to work on: not removed. */
    static Versioned<Recipe> in(Recipes recipes, RecipeKey key) {
        return recipes.of(key).filter(recipe -> recipe.value().removedAt().isEmpty()).orElseThrow(Existing::none);
    }

    /** One to work on: the owner's own, or, without an owner, the catalogue's and what users have made public. */
    static Versioned<Recipe> in(Recipes recipes, RecipeKey key, Optional<UserId> owner) {
        var recipe = in(recipes, key);
        boolean theirs = owner.isPresent()
                ? owner.equals(recipe.value().owner())
                : recipe.value().owner().isEmpty() || recipe.value().isPublic();
        if (!theirs) {
            throw none();
        }
        return recipe;
    }

    /** One that this caller may see: public, or their own; to administrators also drafts of the catalogue. */
    static Recipe visibleTo(Caller caller, Recipes recipes, RecipeKey key) {
        return recipes.of(key)
                .map(Versioned::value)
                .filter(recipe -> isVisibleTo(caller, recipe))
                .orElseThrow(Existing::none);
    }

    static boolean isVisibleTo(Caller caller, Recipe recipe) {
        boolean mayDraft = caller instanceof Caller.Admin;
        return recipe.isVisibleTo(person(caller))
                || (mayDraft && recipe.owner().isEmpty() && recipe.removedAt().isEmpty());
    }

    /** One that this person may see. */
    static Recipe visibleTo(UserId person, Recipes recipes, RecipeKey key) {
        return recipes.of(key)
                .map(Versioned::value)
                .filter(recipe -> recipe.isVisibleTo(Optional.of(person)))
                .orElseThrow(Existing::none);
    }

    /**
     * A version of a recipe that this caller may see: those from its publication on, and to whoever wrote it all. Every
     * other is refused with {@code RECIPE_VERSION_NOT_FOUND}.
     */
    static RecipeVersion version(Caller caller, Recipes recipes, Recipe recipe, int number) {
        boolean theirs = caller instanceof Caller.Admin && recipe.owner().isEmpty();
        return Optional.of(number)
                .filter(asked -> theirs || asked >= recipe.visibleFrom(person(caller)))
                .flatMap(asked -> recipes.version(recipe.id(), asked))
                .orElseThrow(() -> RECIPE_VERSION_NOT_FOUND.because("there is no version " + number));
    }

    static Optional<UserId> person(Caller caller) {
        return switch (caller) {
            case Caller.User(var id, _) -> Optional.of(id);
            case Caller.Admin(var id) -> Optional.of(id);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Optional.empty();
        };
    }

    /** Who may work on the recipes of this owner, or of the catalogue. */
    static Access of(Optional<UserId> owner) {
        return owner.<Access>map(Access.Only::new).orElse(new Access.Admins());
    }

    static Refused none() {
        return RECIPE_NOT_FOUND.because("there is no such recipe");
    }
}
