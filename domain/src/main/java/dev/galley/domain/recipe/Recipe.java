package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CHANGED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_INCOMPLETE;

import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A recipe and its current version. Ratings, favourites and cook logs stay with the recipe through all versions.
 *
 * @param owner the user whose own it is; the catalogue's have none
 * @param publicFrom the number of the first version that others than its owner may see, while it is public: what was
 *     written before it was published is nobody else's
 * @param current its facts may be newer than those the version was made with
 * @param removedAt when it was removed, if it was
 */
public record Recipe(
        RecipeId id,
        Slug slug,
        Optional<UserId> owner,
        RecipeStatus status,
        int publicFrom,
        RecipeVersion current,
        Optional<Origin> origin,
        Popularity popularity,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> removedAt) {

    public Recipe {
        var problems = new Problems();
        problems.range("servings", Optional.of(current.content().servings()), 1, RecipeContent.MOST_SERVINGS);
        problems.refuseIfAny("the recipe is not valid");
        if (publicFrom < 1 || publicFrom > current.number()) {
            throw new IllegalArgumentException("no version " + publicFrom);
        }
        if (status == RecipeStatus.PUBLISHED) {
            current.content().missing().refuseIfAny(RECIPE_INCOMPLETE, "the recipe is not complete");
        }
    }

    /** A new one, in its first version. @throws dev.galley.domain.kernel.Refused if it is to be public and is not complete */
    public static Change<Recipe, RecipeEvent> create(
            RecipeId id,
            Slug slug,
            Optional<UserId> owner,
            RecipeStatus status,
            RecipeContent content,
            RecipeFacts facts,
            Instant now) {
        var first = new RecipeVersion(1, content, facts, now);
        var recipe = new Recipe(
                id, slug, owner, status, 1, first, Optional.empty(), Popularity.NONE, now, now, Optional.empty());
        return new Change<>(
                recipe,
                recipe.isPublic() ? new RecipeEvent.Published(id, slug, 1) : new RecipeEvent.Drafted(id, slug));
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return status == RecipeStatus.PUBLISHED && removedAt.isEmpty();
    }

    /** Whether this person may see it; nobody in particular where absent. */
    public boolean isVisibleTo(Optional<UserId> reader) {
        return isPublic() || (removedAt.isEmpty() && reader.isPresent() && reader.equals(owner));
    }

    /** Whether a recipe of this owner, or of the catalogue, may be made of it. */
    public boolean isUsableBy(Optional<UserId> whose) {
        return removedAt.isEmpty() && (isPublic() || whose.equals(owner));
    }

    /** The number of the oldest version that this person may see, if they may see the recipe at all. */
    public int visibleFrom(Optional<UserId> reader) {
        return reader.isPresent() && reader.equals(owner) ? 1 : publicFrom;
    }

    /** @throws dev.galley.domain.kernel.Refused if the caller has seen another version than the current one */
    public void expect(Optional<Integer> seen) {
        if (seen.isPresent() && seen.get() != current.number()) {
            throw RECIPE_CHANGED.because("the recipe is at version " + current.number() + " by now");
        }
    }

    /**
     * Says something else from now on, in a new version. The same content makes none; empty if the facts are the same as
     * well. A public recipe stays complete, or this is refused.
     */
    public Optional<Change<Recipe, RecipeEvent>> revise(RecipeContent content, RecipeFacts facts, Instant now) {
        boolean same = content.equals(current.content());
        if (same && facts.equals(current.facts())) {
            return Optional.empty();
        }
        var next = same
                ? new RecipeVersion(current.number(), content, facts, current.createdAt())
                : new RecipeVersion(current.number() + 1, content, facts, now);
        return Optional.of(changed(with(status, next, now, removedAt)));
    }

    /** Says the same, of which the foods say something else by now: no new version. Empty if they say the same. */
    public Optional<Change<Recipe, RecipeEvent>> reappraise(RecipeFacts facts, Instant now) {
        return revise(current.content(), facts, now);
    }

    /** Lets everyone see it, and no older version than this; empty if they do already. */
    public Optional<Change<Recipe, RecipeEvent>> publish(Instant now) {
        if (status == RecipeStatus.PUBLISHED) {
            return Optional.empty();
        }
        var published = with(RecipeStatus.PUBLISHED, current.number(), current, now, removedAt);
        return Optional.of(new Change<>(published, new RecipeEvent.Published(id, slug, current.number())));
    }

    /** Lets others see it than before; empty if it is so already. A public recipe is complete, or this is refused. */
    public Optional<Change<Recipe, RecipeEvent>> become(RecipeStatus next, Instant now) {
        if (next == RecipeStatus.PUBLISHED) {
            return publish(now);
        }
        if (next == status) {
            return Optional.empty();
        }
        var hidden = with(next, current, now, removedAt);
        return Optional.of(isPublic() ? new Change<>(hidden, new RecipeEvent.Withdrawn(id, slug)) : changed(hidden));
    }

    /** Takes it away from everyone; empty if it is gone already. */
    public Optional<Change<Recipe, RecipeEvent>> remove(Instant now) {
        return removedAt.isPresent()
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(status, current, now, Optional.of(now)), new RecipeEvent.Removed(id, slug)));
    }

    /** The same, as this edition of its collection left it. */
    public Recipe from(Origin collection) {
        return new Recipe(
                id,
                slug,
                owner,
                status,
                publicFrom,
                current,
                Optional.of(collection),
                popularity,
                createdAt,
                updatedAt,
                removedAt);
    }

    private Change<Recipe, RecipeEvent> changed(Recipe after) {
        return new Change<>(after, new RecipeEvent.Changed(id, slug, after.current().number()));
    }

    private Recipe with(RecipeStatus newStatus, RecipeVersion version, Instant now, Optional<Instant> removed) {
        return with(newStatus, publicFrom, version, now, removed);
    }

    private Recipe with(
            RecipeStatus newStatus, int from, RecipeVersion version, Instant now, Optional<Instant> removed) {
        return new Recipe(id, slug, owner, newStatus, from, version, origin, popularity, createdAt, now, removed);
    }
}
