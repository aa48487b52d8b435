package dev.galley.domain.food.substitution;

import java.util.List;

/** Knows what it was given. */
public final class InMemorySubstitutions implements Substitutions {
    private final List<Substitution> all;

    public InMemorySubstitutions(List<Substitution> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public List<Substitution> of(String food) {
        return all.stream().filter(it -> it.replaced().contains(food)).toList();
    }

    @Override
    public List<Substitution> all() {
        return all;
    }
}
