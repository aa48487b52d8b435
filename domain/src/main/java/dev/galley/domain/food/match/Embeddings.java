package dev.galley.domain.food.match;

import dev.galley.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What texts mean, by a language model. Galley runs without one: then nothing is bound here, and foods are found by words
 * alone.
 */
public interface Embeddings {
    /** As many texts may be asked for at once. */
    int MOST_TEXTS = 256;

    /** Which model it is. Meanings of different models cannot be compared. */
    String model();

    /**
     * Whether the model may be shown what this person has written, by what they have said of its provider.
     *
     * @param author empty where it is somebody whom nobody knows
     * @return also false where that cannot be told in time
     */
    boolean mayRead(Optional<UserId> author);

    /**
     * One meaning for each text, in their order, all of the same number of dimensions. The same text always means the
     * same.
     *
     * @param texts 1 to {@link #MOST_TEXTS}, none of them blank
     * @return empty where the model does not answer in time; whoever asks goes on without
     */
    Optional<List<Meaning>> of(List<String> texts);
}
