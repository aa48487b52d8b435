package dev.galley.domain.meal.analysis;

import dev.galley.domain.meal.MealId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Locks nothing. */
public final class InMemoryPhotoAnalyses implements PhotoAnalyses {
    private final Map<MealId, PhotoAnalysis> kept = new ConcurrentHashMap<>();
    private final Map<MealId, List<Asked>> questions = new ConcurrentHashMap<>();

    @Override
    public Optional<PhotoAnalysis> of(MealId meal) {
        return Optional.ofNullable(kept.get(meal));
    }

    @Override
    public Optional<PhotoAnalysis> toChange(MealId meal) {
        return of(meal);
    }

    @Override
    public void save(PhotoAnalysis analysis) {
        kept.put(analysis.meal(), analysis);
    }

    @Override
    public Set<MealId> renew(UUID runner, Set<MealId> meals, Instant until) {
        var held = new HashSet<MealId>();
        for (var meal : meals) {
            kept.computeIfPresent(meal, (_, it) -> {
                if (it.isOver() || !it.isHeldBy(runner)) {
                    return it;
                }
                held.add(meal);
                return new PhotoAnalysis(
                        it.meal(), it.owner(), it.tier(), it.language(), it.image(), it.clues(), it.again(), it.round(),
                        it.deadline(), it.attempts(), it.takeovers(), Optional.of(new PhotoAnalysis.Lease(runner,
                                until)), it.reply(),
                        it.charged(), it.overSince());
            });
        }
        return held;
    }

    @Override
    public List<MealId> openOf(String image) {
        return kept.values().stream()
                .filter(it -> !it.isOver() && it.image().filter(image::equals).isPresent())
                .map(PhotoAnalysis::meal)
                .toList();
    }

    @Override
    public List<MealId> overdue(Instant deadline, Instant now, int most) {
        return kept.values().stream()
                .filter(it -> !it.isOver() && it.deadline().isBefore(deadline) && !it.isHeld(now))
                .sorted(Comparator.comparing(PhotoAnalysis::deadline))
                .limit(most)
                .map(PhotoAnalysis::meal)
                .toList();
    }

    @Override
    public List<Asked> asked(MealId meal) {
        return questions.getOrDefault(meal, List.of());
    }

    @Override
    public void ask(MealId meal, List<Asked> asked) {
        questions.put(meal, List.copyOf(asked));
    }
}
