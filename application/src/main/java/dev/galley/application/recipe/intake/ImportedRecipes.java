package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.DUPLICATE_RECIPE;
import static java.util.stream.Collectors.toSet;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.FoodKnowledge;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.MadeOf;
import dev.galley.application.recipe.RecipeDraft;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.PartRecipe;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.Likeness;
import dev.galley.domain.recipe.intake.Provenances;
import dev.galley.domain.recipe.reading.SetAside;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts imported recipes among a person's own, together with the proof of where their parts came from. */
public final class ImportedRecipes {
    private static final Caller SELF = new Caller.Job("recipe");

    private final Recipes recipes;
    private final Provenances provenances;
    private final CreateRecipe.Handler creation;
    private final FoodKnowledge foods;
    private final MadeOf shown;
    private final Queries queries;
    private final Events events;
    private final Clock clock;

    @Inject
    public ImportedRecipes(
            Recipes recipes,
            Provenances provenances,
            CreateRecipe.Handler creation,
            FoodKnowledge foods,
            MadeOf shown,
            Queries queries,
            Events events,
            Clock clock) {
        this.recipes = recipes;
        this.provenances = provenances;
        this.creation = creation;
        this.foods = foods;
        this.shown = shown;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** @param setAside what was so already, and what cannot be kept here */
    record Kept(GetRecipe.View view, List<SetAside> setAside, boolean isNew) {}

    /** @throws dev.galley.domain.kernel.Refused with {@code DUPLICATE_RECIPE} if it is there and is not to be updated */
    Kept keep(UserId owner, ImportedRecipe imported, boolean updates, Caller caller) {
        var likeness = Likeness.of(imported.content());
        var there = provenances.alike(owner, likeness);
        if (there.isPresent() && !updates) {
            throw DUPLICATE_RECIPE.because(
                    "you have this recipe already; import it with update if it is to become what this one says",
                    Map.of("recipeId", there.get().value().toString()));
        }
        var aside = new ArrayList<>(imported.setAside());
        var draft = RecipeDraft.matched(linked(owner, imported, known(imported.content()), aside));
        var view = there.isPresent()
                ? revise(there.get(), draft, caller)
                : creation.handle(
                        new CreateRecipe(Optional.of(owner), Optional.empty(), RecipeStatus.PRIVATE, draft), caller);
        var proof = new Provenances.Proof(
                view.recipe().id(), view.version().number(), imported.places(), aside);
        provenances.keep(owner, proof, likeness, clock.instant());
        return new Kept(view, aside, there.isEmpty());
    }

    /** The same without foods that are not here: an archive may be another Galley's. */
    private RecipeContent known(RecipeContent content) {
        var foodIds = content.ingredients().stream().flatMap(line -> line.food().stream()).collect(toSet());
        if (foodIds.isEmpty()) {
            return content;
        }
        var here = queries.ask(new GetFoodFacts(foodIds), SELF).keySet();
        var lines = content.ingredients().stream().map(line -> line.matchedTo(line.food().filter(here::contains)))
                .toList();
        return content.with(content.servings(), lines, content.steps());
    }

    /**
     * The same, made of those recipes of this person that came from the same source, or of those that the source names and
     * that are here for this person. What is not there stays a line without a recipe, and is set aside.
     */
    private RecipeContent linked(UserId owner, ImportedRecipe imported, RecipeContent content, List<SetAside> aside) {
        if (content.parts().isEmpty()) {
            return content;
        }
        var here = new HashMap<RecipeId, RecipeId>();
        recipes.these(content.parts()).forEach((id, recipe) -> {
            if (recipe.value().isUsableBy(Optional.of(owner))) {
                here.put(id, id);
            }
        });
        imported.parts().forEach((there, likeness) -> provenances.alike(owner, likeness).ifPresent(id -> here.put(
                there, id)));
        var lines = new ArrayList<IngredientLine>();
        for (var line : content.ingredients()) {
            var part = line.recipe().flatMap(it -> Optional.ofNullable(here.get(it.id())).map(id -> new PartRecipe(id,
                    it
                            .servings())));
            if (line.recipe().isPresent() && part.isEmpty()) {
                aside.add(new SetAside(line.text(), "the recipe that this line stands for is not here"));
            }
            lines.add(line.with(line.scaling(), part));
        }
        return content.with(content.servings(), lines, content.steps());
    }

    private GetRecipe.View revise(RecipeId id, RecipeDraft draft, Caller caller) {
        var before = recipes.of(RecipeKey.of(id)).orElseThrow(); // alike answers only what is there
        var appraised = foods.appraise(draft.of(before.value())).checked();
        var change = before.value().revise(appraised.content(), appraised.facts(), clock.instant());
        change.ifPresent(changed -> {
            recipes.save(before.with(changed.after()));
            events.publish(changed.event());
        });
        Recipe after = change.map(changed -> changed.after()).orElse(before.value());
        return shown.of(after, caller);
    }
}
