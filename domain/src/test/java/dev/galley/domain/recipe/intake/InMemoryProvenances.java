package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

public final class InMemoryProvenances implements Provenances {
    private record Kept(UserId owner, Proof proof, Likeness likeness) {}

    private final List<Kept> all = new ArrayList<>();
    private final Function<RecipeId, Optional<Instant>> made;

    /** @param made when a recipe was made; empty of one that is removed */
    public InMemoryProvenances(Function<RecipeId, Optional<Instant>> made) {
        this.made = made;
    }

    @Override
    public void keep(UserId owner, Proof proof, Likeness likeness, Instant now) {
        boolean isKept = all.stream().anyMatch(kept -> kept.proof.recipe().equals(proof.recipe())
                && kept.proof.version() == proof.version());
        if (!isKept) {
            all.add(new Kept(owner, proof, likeness));
        }
    }

    @Override
    public Optional<Proof> of(RecipeId recipe) {
        return all.stream()
                .map(Kept::proof)
                .filter(proof -> proof.recipe().equals(recipe))
                .max(Comparator.comparingInt(Proof::version));
    }

    @Override
    public Optional<RecipeId> alike(UserId owner, Likeness likeness) {
        return all.stream()
                .filter(kept -> kept.owner.equals(owner))
                .filter(kept -> kept.likeness.words().equals(likeness.words())
                        || (likeness.page().isPresent() && kept.likeness.page().equals(likeness.page())))
                .map(kept -> kept.proof.recipe())
                .filter(recipe -> made.apply(recipe).isPresent())
                .min(Comparator.comparing(recipe -> made.apply(recipe).orElseThrow()));
    }
}
