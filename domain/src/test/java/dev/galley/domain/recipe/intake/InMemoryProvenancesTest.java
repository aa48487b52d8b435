package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InMemoryProvenancesTest implements ProvenancesContract {
    private final Map<RecipeId, Instant> made = new HashMap<>();
    private final Provenances provenances = new InMemoryProvenances(id -> Optional.ofNullable(made.get(id)));

    @Override
    public Provenances provenances() {
        return provenances;
    }

    @Override
    public RecipeId recipe(UserId owner, int second, boolean removed) {
        var id = new RecipeId(new UUID(second, removed ? 1 : 0));
        if (!removed) {
            made.put(id, NOW.plusSeconds(second));
        }
        return id;
    }
}
