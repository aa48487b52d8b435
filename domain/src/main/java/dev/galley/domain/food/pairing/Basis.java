package dev.galley.domain.food.pairing;

import java.util.Optional;

/** Where it is known from that two foods go together. Both measure it in the same way: see {@link Association}. */
public enum Basis {
    /** Galley's own public recipes. */
    RECIPES,
    /** The pairs of ingredients of FlavorGraph, from a million recipes. */
    FLAVORGRAPH;

    /** Whom to name where it is shown; nobody for what is Galley's own. */
    public Optional<String> attribution() {
        return switch (this) {
            case RECIPES -> Optional.empty();
            case FLAVORGRAPH -> Optional.of(
                    "FlavorGraph (Park et al., Scientific Reports 11, 2021), Apache-2.0, names matched to foods by Galley");
        };
    }
}
