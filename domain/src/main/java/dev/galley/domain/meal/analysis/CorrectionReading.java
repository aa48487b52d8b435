package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody who reads how a meal is put right where no rule can, if there is anybody. Safe for many threads. */
public interface CorrectionReading {
    int MOST_CHANGES = 20;
    /** Of one item, or of a whole meal. */
    double LEAST_FACTOR = 0.01;
    double MOST_FACTOR = 20;
    int LONGEST_NAME = 80;
    Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Whether there is anybody at all; if not, {@link #read} need not be called. */
    boolean canRead();

    /**
     * Takes a few seconds at most, and never throws for what somebody else does. What is read is possible for these items,
     * but need not be what was said: it is the person's to look at and to take back.
     */
    Outcome read(Spoken spoken);

    /** A short name of a food as somebody else gave it, made plain; empty where it is none. */
    static Optional<String> food(String raw) {
        return PlainName.of(raw, LONGEST_NAME);
    }

    /**
     * @param text what the owner says of the meal
     * @param items those of the meal, in order
     * @param language of the text, and of the names
     */
    record Spoken(UserId owner, Tier tier, String text, List<Item> items, Language language) {
        public Spoken {
            items = List.copyOf(items);
        }
    }

    /** Both on one line, the amount as it is shown: {@code 200 g}. */
    record Item(String name, String amount) {
        public Item {
            name = SPACE.matcher(name).replaceAll(" ").strip();
            amount = SPACE.matcher(amount).replaceAll(" ").strip();
        }
    }

    /** @param place of the item among those of the meal, from 0; empty for what is added and for all of the meal */
    record Change(Optional<Integer> place, Correction correction) {
        public Change {
            boolean isOfOne = switch (correction) {
                case Correction.Add _,Correction.ScaleAll _ -> false;
                case Correction.Remove _,Correction.Scale _,Correction.Measure _,Correction.Replace _ -> true;
                case Correction.Remeasure _ -> throw new IllegalArgumentException("it is known which item is meant");
            };
            if (isOfOne != place.isPresent()) {
                throw new IllegalArgumentException("not of its item: " + correction);
            }
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * @param changes at most {@link #MOST_CHANGES}, and one of each item
         * @param left pieces of the text of which nothing could be made, in the person's own words
         * @param provider as shown to people: {@code ollama:llama3.2}
         */
        record Read(List<Change> changes, List<String> left, String provider) implements Outcome {
            public Read {
                changes = List.copyOf(changes);
                left = List.copyOf(left);
                var places = new HashSet<Integer>();
                if (changes.size() > MOST_CHANGES
                        || !changes.stream().flatMap(it -> it.place().stream()).allMatch(places::add)) {
                    throw new IllegalArgumentException("too many changes");
                }
            }
        }

        record Unread(Why why) implements Outcome {}
    }

    /** Why nothing was read. */
    enum Why {
        /** There is nobody whom this person may or would ask. */
        NO_PROVIDER,
        /** Nobody answered in time. */
        UNAVAILABLE, REFUSED, UNUSABLE
    }
}
