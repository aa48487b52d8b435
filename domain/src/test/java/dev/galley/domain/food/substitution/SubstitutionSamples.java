package dev.galley.domain.food.substitution;

import dev.galley.domain.food.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Substitutions for tests. */
public final class SubstitutionSamples {
    private SubstitutionSamples() {}

    public static Amount amount(long top, long bottom, String unit) {
        return new Amount(Ratio.of(top, bottom), unit);
    }

    public static Part part(String food, Amount amount) {
        return new Part(food, amount, Optional.empty(), false);
    }

    public static Substitution substitution(List<String> replaced, Role role, Set<Context> contexts, Part... parts) {
        return new Substitution(
                replaced, amount(1, 1, "cup"), role, contexts, List.of(parts), 4, 3, "It does the same.",
                Optional.of("Stir it."), Optional.empty());
    }
}
