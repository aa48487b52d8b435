package dev.galley.bootstrap.food;

import dev.galley.application.food.substitution.ProposeSubstitutes;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.food.substitution.Substitutions;
import dev.galley.http.recipe.SubstitutionRoutes;
import dev.galley.persistence.food.substitution.ShippedSubstitutions;

/** What to take instead of an ingredient. */
public final class SubstitutionFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(ProposeSubstitutes.class, ProposeSubstitutes.Handler.class);
        wiring.port(Substitutions.class, ShippedSubstitutions.class);
        wiring.routes(SubstitutionRoutes.class);
    }
}
