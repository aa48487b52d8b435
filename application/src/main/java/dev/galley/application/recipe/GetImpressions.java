package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.profile.FindNeeds;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Judgement;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a person makes of a recipe, and whether they may eat it; of one that is not there, nothing. */
public record GetImpressions(UserId person, Optional<RecipeKey> recipe) implements Query<GetImpressions.View> {
    /** @param safety absent for whoever eats everything */
    public record View(Impressions.Own own, Optional<Judgement> safety) {}

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<GetImpressions, View> {
        private final Impressions impressions;
        private final Recipes recipes;
        private final Queries queries;

        @Inject
        public Handler(Impressions impressions, Recipes recipes, Queries queries) {
            this.impressions = impressions;
            this.recipes = recipes;
            this.queries = queries;
        }

        @Override
        public View handle(GetImpressions query, Caller caller) {
            var needs = queries.ask(new FindNeeds(query.person), caller);
            return new View(
                    query.recipe.map(key -> impressions.of(query.person, key)).orElse(Impressions.Own.NONE),
                    query.recipe.flatMap(key -> judged(needs, query.person, key)));
        }

        private Optional<Judgement> judged(Needs needs, UserId person, RecipeKey key) {
            return needs.isNone()
                    ? Optional.empty()
                    : recipes.of(key)
                            .map(Versioned::value)
                            .filter(recipe -> recipe.isVisibleTo(Optional.of(person)))
                            .map(recipe -> Gate.judge(needs, recipe.current().facts().contents()));
        }
    }
}
