package dev.galley.ai.llm;

import dev.galley.domain.llm.ConsentRule;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is asked for what, in which order, and how long that may take.
 *
 * @param byUse the models of each use, the first choice first; a use without any is not in it
 * @param deadlines where they are not those of the uses themselves
 * @param hedging whether a second model is asked when the first takes longer than it does 95 times in 100
 * @param kept how long answers are kept; zero: not at all
 * @param firstPiece how long a stream may take to begin
 * @param nextPiece how long it may pause
 */
public record Chains(
        Map<Use, List<ChainLink>> byUse,
        Map<Use, Duration> deadlines,
        ConsentRule consent,
        boolean hedging,
        Duration kept,
        Duration firstPiece,
        Duration nextPiece) {
    public static final Duration FIRST_PIECE = Duration.ofSeconds(20);
    public static final Duration NEXT_PIECE = Duration.ofSeconds(15);
    public static final Duration KEPT = Duration.ofDays(7);

    public Chains {
        var copy = new EnumMap<Use, List<ChainLink>>(Use.class);
        byUse.forEach((use, links) -> copy.put(use, List.copyOf(links)));
        byUse = Map.copyOf(copy);
        deadlines = Map.copyOf(deadlines);
    }

    /** With everything as it is unless set otherwise. */
    public static Chains of(Map<Use, List<ChainLink>> byUse) {
        return new Chains(byUse, Map.of(), ConsentRule.IMPLIED, false, KEPT, FIRST_PIECE, NEXT_PIECE);
    }

    public List<ChainLink> of(Use use) {
        return Optional.ofNullable(byUse.get(use)).orElse(List.of());
    }

    public Duration deadline(Use use) {
        return Optional.ofNullable(deadlines.get(use)).orElse(use.longest());
    }

    /** Every provider that is asked for anything, in the order of the uses. */
    public List<Provider> providers() {
        return links().stream().map(ChainLink::provider).distinct().toList();
    }

    /** Every model once. */
    public List<ChainLink> links() {
        return List.of(Use.values()).stream().flatMap(use -> of(use).stream()).distinct().toList();
    }
}
