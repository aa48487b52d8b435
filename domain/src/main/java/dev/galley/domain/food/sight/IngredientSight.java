package dev.galley.domain.food.sight;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who can tell which ingredient a picture shows, if there is anybody. What answers is a model: its names are only
 * names, until they are found among the foods. Safe for many threads.
 */
public interface IngredientSight {
    /** Of a picture so many names are told, at most. */
    int MOST_NAMES = 5;

    /** Whether there is anybody at all; if not, nobody need be asked. Costs nothing. */
    boolean canSee();

    /** Slow: up to half a minute. Throws for nothing that a model does. */
    Sighting look(Glance glance);

    /**
     * What is to be looked at.
     *
     * @param jpeg without metadata; nobody writes to it any more
     * @param pixelsSha256 the same for whatever shows the same
     * @param perceptualHash 64 bits of which few differ where pictures look alike
     * @param owner whose picture it is; goes to nobody else
     * @param language for the names
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares pictures
    record Glance(byte[] jpeg, String pixelsSha256, long perceptualHash, UserId owner, Tier tier, Language language) {}

    /** What came of it. */
    sealed interface Sighting {
        /**
         * @param names the likeliest first, at most {@link IngredientSight#MOST_NAMES}; empty if no ingredient is to be seen
         * @param grams of all that is to be seen of it, if that can be told
         * @param provider as shown to people: {@code ollama:llava}
         */
        record Seen(List<Named> names, Optional<Interval> grams, String provider) implements Sighting {
            public Seen {
                names = List.copyOf(names);
                if (names.size() > MOST_NAMES) {
                    throw new IllegalArgumentException(names.size() + " names of one ingredient");
                }
            }
        }

        record Unseen(Why why) implements Sighting {}
    }

    /**
     * What it may be.
     *
     * @param name in the language that was asked for
     * @param english the same, as a cook would write it in English
     * @param confidence 0 to 1, by the model's own word
     */
    record Named(String name, String english, double confidence) {
        public Named {
            if (name.isBlank() || english.isBlank() || !(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("no name: %s, %s".formatted(name, confidence));
            }
        }
    }

    /** Why nothing was seen. */
    enum Why {
        /** There is nobody who can see, or none whom this person agrees to. */
        NO_PROVIDER,
        /** Nobody answers at the moment. */
        UNAVAILABLE,
        /** Nothing came that could be used. */
        UNUSABLE,
        /** Whoever could answer does not answer about such a picture. */
        REFUSED
    }
}
