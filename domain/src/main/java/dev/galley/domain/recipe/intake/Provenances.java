package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept from where each part of an imported recipe came, version by version. */
public interface Provenances {
    /**
     * @param places by the path of the part in the recipe
     * @param setAside what was in the source and is not in the recipe
     */
    record Proof(RecipeId recipe, int version, Map<String, Provenance> places, List<SetAside> setAside) {
        public Proof {
            setAside = List.copyOf(setAside);
        }
    }

    /** A version that has one already keeps it. */
    void keep(UserId owner, Proof proof, Likeness likeness, Instant now);

    /** Of the newest version that was imported. */
    Optional<Proof> of(RecipeId recipe);

    /**
     * The recipe of this person that says the same or comes from the same page, and is not removed; the oldest if there
     * are several. Until the transaction ends, nobody else gets an answer about the same person.
     */
    Optional<RecipeId> alike(UserId owner, Likeness likeness);
}
