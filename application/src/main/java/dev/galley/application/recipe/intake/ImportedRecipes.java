package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.DUPLICATE_RECIPE;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Events;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.FoodKnowledge;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.RecipeDraft;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.Likeness;
import dev.galley.domain.recipe.intake.Provenances;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Puts imported recipes among a person's own, together with the proof of where their parts came from. */
public final class ImportedRecipes {
    private final Recipes recipes;
    private final Provenances provenances;
    private final CreateRecipe.Handler creation;
    private final FoodKnowledge foods;
    private final Events events;
    private final Clock clock;

    @Inject
    public ImportedRecipes(
            Recipes recipes,
            Provenances provenances,
            CreateRecipe.Handler creation,
            FoodKnowledge foods,
            Events events,
            Clock clock) {
        this.recipes = recipes;
        this.provenances = provenances;
        this.creation = creation;
        this.foods = foods;
        this.events = events;
        this.clock = clock;
    }

    record Kept(GetRecipe.View view, boolean isNew) {}

    /** @throws dev.galley.domain.kernel.Refused with {@code DUPLICATE_RECIPE} if it is there and is not to be updated */
    Kept keep(UserId owner, ImportedRecipe imported, boolean updates, Caller caller) {
        var likeness = Likeness.of(imported.content());
        var there = provenances.alike(owner, likeness);
        if (there.isPresent() && !updates) {
            throw DUPLICATE_RECIPE.because(
                    "you have this recipe already; import it with update if it is to become what this one says",
                    Map.of("recipeId", there.get().value().toString()));
        }
        var draft = RecipeDraft.matched(imported.content());
        var view = there.isPresent()
                ? revise(there.get(), draft)
                : creation.handle(
                        new CreateRecipe(Optional.of(owner), Optional.empty(), RecipeStatus.PRIVATE, draft), caller);
        var proof = new Provenances.Proof(
                view.recipe().id(), view.version().number(), imported.places(), imported.setAside());
        provenances.keep(owner, proof, likeness, clock.instant());
        return new Kept(view, there.isEmpty());
    }

    private GetRecipe.View revise(RecipeId id, RecipeDraft draft) {
        var before = recipes.of(RecipeKey.of(id)).orElseThrow(); // alike answers only what is there
        var appraised = foods.appraise(draft).checked();
        var change = before.value().revise(appraised.content(), appraised.facts(), clock.instant());
        change.ifPresent(changed -> {
            recipes.save(before.with(changed.after()));
            events.publish(changed.event());
        });
        Recipe after = change.map(changed -> changed.after()).orElse(before.value());
        return new GetRecipe.View(after, after.current(), after.current().content());
    }
}
