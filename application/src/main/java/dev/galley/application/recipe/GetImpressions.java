package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a person makes of a recipe; of one that is not there, nothing. */
public record GetImpressions(UserId person, Optional<RecipeKey> recipe) implements Query<Impressions.Own> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<GetImpressions, Impressions.Own> {
        private final Impressions impressions;

        @Inject
        public Handler(Impressions impressions) {
            this.impressions = impressions;
        }

        @Override
        public Impressions.Own handle(GetImpressions query, Caller caller) {
            return query.recipe.map(key -> impressions.of(query.person, key)).orElse(Impressions.Own.NONE);
        }
    }
}
