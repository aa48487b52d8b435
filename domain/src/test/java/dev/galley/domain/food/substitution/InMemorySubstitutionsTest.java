package dev.galley.domain.food.substitution;

import java.util.List;

class InMemorySubstitutionsTest implements SubstitutionsContract {
    @Override
    public Substitutions holding(List<Substitution> all) {
        return new InMemorySubstitutions(all);
    }
}
