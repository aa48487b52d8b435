package dev.galley.domain.kernel.safety;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What the gate found.
 *
 * @param concerns the worst first; none where it is safe
 */
public record Judgement(List<Concern> concerns) {
    public static final Judgement SAFE = new Judgement(List.of());

    public Judgement {
        concerns = concerns.stream().distinct().sorted().toList();
    }

    /** As bad as the worst concern. */
    public Verdict verdict() {
        return concerns.stream()
                .map(concern -> concern.kind().verdict())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.SAFE);
    }

    static Judgement of(Collection<Concern> concerns) {
        return concerns.isEmpty() ? SAFE : new Judgement(List.copyOf(concerns));
    }
}
