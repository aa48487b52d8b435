package dev.galley.domain.firmware;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a release has come.
 *
 * @param percent of all appliances it is for, 0 to 100: those it is offered to now
 * @param waves how far it is to go by itself, rising, each above {@code percent}
 * @param since when it came this far, or was resumed; what was reported before does not count any more
 */
public record Rollout(int percent, List<Integer> waves, Instant since) {
    public static final List<Integer> USUAL_WAVES = List.of(1, 10, 50, 100);

    public Rollout {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 per cent");
        }
        int least = percent;
        for (int wave : waves) {
            if (wave <= least || wave > 100) {
                throw new IllegalArgumentException("waves rise, up to 100 per cent");
            }
            least = wave;
        }
        waves = List.copyOf(waves);
    }

    /** Begins with this share, and goes on with those waves that are larger. */
    public static Rollout from(int percent, List<Integer> waves, Instant now) {
        return new Rollout(percent, above(percent, waves), now);
    }

    /** The same share, counted anew. */
    Rollout again(Instant now) {
        return new Rollout(percent, waves, now);
    }

    /** Another share, set by hand. */
    Rollout to(int share, Instant now) {
        return new Rollout(share, above(share, Stream.concat(Stream.of(percent), waves.stream()).toList()), now);
    }

    /** The next wave; empty if this was the last. */
    Optional<Rollout> next(Instant now) {
        return waves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rollout(waves.getFirst(), waves.subList(1, waves.size()), now));
    }

    private static List<Integer> above(int percent, List<Integer> waves) {
        return waves.stream().filter(wave -> wave > percent).sorted().distinct().toList();
    }
}
