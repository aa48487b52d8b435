package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CYCLE;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_TOO_DEEP;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Composition;
import dev.galley.domain.recipe.PartRecipe;
import dev.galley.domain.recipe.Problems;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the recipes that recipes are made of: one round trip for each level, however many there are. */
public final class Parts {
    /** As many as are looked into, for one answer or one change. */
    private static final int MOST = 200;
    private static final String UNKNOWN = "names no recipe that is there for you";

    private final Recipes recipes;

    @Inject
    public Parts(Recipes recipes) {
        this.recipes = recipes;
    }

    /** @param unseen those that are deeper, or more, than are looked into */
    record Below(Map<RecipeId, Recipe> recipes, Set<RecipeId> unseen) {
        static final Below NOTHING = new Below(Map.of(), Set.of());
    }

    /** Down to the lowest level, whoever may see them; removed ones are not there. */
    Below below(Collection<RecipeContent> contents) {
        return below(contents, recipes::these);
    }

    /** The same, and nobody changes them until this transaction is over. */
    Below held(Collection<RecipeContent> contents) {
        return below(contents, recipes::held);
    }

    /** @param read one round trip */
    static Below below(
            Collection<RecipeContent> contents,
            Function<Collection<RecipeId>, Map<RecipeId, Versioned<Recipe>>> read) {
        var found = new HashMap<RecipeId, Recipe>();
        var asked = new HashSet<RecipeId>();
        var next = of(contents);
        for (int level = 0; level < Composition.MOST_LEVELS && !next.isEmpty(); level++) {
            if (asked.size() + next.size() > MOST) {
                return new Below(found, next);
            }
            asked.addAll(next);
            var here = read.apply(next).values().stream()
                    .map(Versioned::value)
                    .filter(recipe -> recipe.removedAt().isEmpty())
                    .toList();
            here.forEach(recipe -> found.put(recipe.id(), recipe));
            next = of(here.stream().map(recipe -> recipe.current().content()).toList());
            next.removeAll(asked);
        }
        return new Below(found, next);
    }

    private static Set<RecipeId> of(Collection<RecipeContent> contents) {
        return contents.stream().flatMap(content -> content.parts().stream()).collect(Collectors.toCollection(
                HashSet::new));
    }

    /** @param refusal if its author names a recipe that is not there for them */
    record Named(RecipeDraft draft, Optional<Refused> refusal) {}

    /** The same drafts with the recipes that their authors name. */
    List<Named> named(List<RecipeDraft> drafts) {
        var keys = drafts.stream()
                .flatMap(draft -> draft.parts().stream())
                .flatMap(Optional::stream)
                .flatMap(part -> RecipeKey.of(part.recipe()).stream())
                .collect(Collectors.toSet());
        var found = found(keys);
        return drafts.stream().map(draft -> named(draft, found)).toList();
    }

    private Map<RecipeKey, Recipe> found(Set<RecipeKey> keys) {
        var ids = new ArrayList<RecipeId>();
        var slugs = new ArrayList<Slug>();
        for (var key : keys) {
            switch (key) {
                case RecipeKey.ById(var id) -> ids.add(id);
                case RecipeKey.BySlug(var slug) -> slugs.add(slug);
            }
        }
        var found = new HashMap<RecipeKey, Recipe>();
        if (!ids.isEmpty()) {
            recipes.these(ids).values().forEach(recipe -> found.put(RecipeKey.of(recipe.value().id()), recipe.value()));
        }
        if (!slugs.isEmpty()) {
            recipes.all(slugs).values().forEach(recipe -> found.put(
                    new RecipeKey.BySlug(recipe.value().slug()), recipe.value()));
        }
        return found;
    }

    private static Named named(RecipeDraft draft, Map<RecipeKey, Recipe> found) {
        if (draft.parts().stream().allMatch(Optional::isEmpty)) {
            return new Named(draft, Optional.empty());
        }
        var problems = new Problems();
        var lines = new ArrayList<>(draft.content().ingredients());
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            draft.parts().get(i).flatMap(part -> part(part, "ingredients[" + at + "]", draft.owner(), found, problems))
                    .ifPresent(part -> lines.set(at, lines.get(at).with(lines.get(at).scaling(), Optional.of(part))));
        }
        var content = draft.content().with(draft.content().servings(), lines, draft.content().steps());
        return new Named(
                draft.with(content),
                problems.isEmpty()
                        ? Optional.empty()
                        : Optional.of(VALIDATION_ERROR.because(
                                "the recipe names a recipe that is not there", problems.byPath())));
    }

    private static Optional<PartRecipe> part(
            RecipeDraft.Part part,
            String path,
            Optional<UserId> owner,
            Map<RecipeKey, Recipe> found,
            Problems problems) {
        var recipe = RecipeKey.of(part.recipe())
                .flatMap(key -> Optional.ofNullable(found.get(key)))
                .filter(it -> it.isUsableBy(owner));
        problems.check(recipe.isPresent(), path + ".recipe", UNKNOWN);
        return recipe.flatMap(it -> problems.part(path, () -> new PartRecipe(it.id(), part.servings())));
    }

    /**
     * Holds a draft against the recipes below it, and the others that are written together with it.
     *
     * @throws Refused with {@code RECIPE_CYCLE} or {@code RECIPE_TOO_DEEP}
     */
    static void check(RecipeDraft draft, Below below, Collection<RecipeDraft> together) {
        if (draft.content().parts().isEmpty()) {
            return;
        }
        var contents = new HashMap<RecipeId, RecipeContent>();
        below.recipes.forEach((id, recipe) -> contents.put(id, recipe.current().content()));
        together.forEach(other -> other.id().ifPresent(id -> contents.put(id, other.content())));
        var reached = reached(draft.content(), contents);
        if (draft.id().filter(reached::contains).isPresent()) {
            throw RECIPE_CYCLE.because("a recipe cannot be made of itself, nor of one that is made of it");
        }
        if (below.unseen.stream().anyMatch(reached::contains)) {
            throw RECIPE_TOO_DEEP.because("at most " + Composition.MOST_LEVELS + " levels of recipes within recipes,"
                    + " and " + MOST + " recipes in all");
        }
    }

    private static Set<RecipeId> reached(RecipeContent content, Map<RecipeId, RecipeContent> contents) {
        var reached = new HashSet<RecipeId>();
        var open = new ArrayList<>(content.parts());
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (reached.add(id)) {
                Optional.ofNullable(contents.get(id)).ifPresent(known -> open.addAll(known.parts()));
            }
        }
        return reached;
    }
}
