package dev.galley.ai.llm.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a model is asked.
 *
 * @param instructions what it is and has to do; empty: nothing is said
 * @param turns the talk so far, at least one, the last by the user
 * @param schema what the answer must look like; not every provider holds to it, so it is checked here in any case
 * @param mostTokens how long the answer may be; empty: as long as the model likes
 * @param temperature 0 to 2; empty: the model's own
 */
public record Request(
        Optional<String> instructions,
        List<Turn> turns,
        Optional<ReplySchema> schema,
        OptionalInt mostTokens,
        OptionalDouble temperature) {

    public Request {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || !turns.getLast().byUser()) {
            throw new IllegalArgumentException("the last word is the user's");
        }
        if (mostTokens.isPresent() && mostTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("an answer of " + mostTokens.getAsInt() + " tokens");
        }
        if (temperature.isPresent() && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 2)) {
            throw new IllegalArgumentException("a temperature of " + temperature.getAsDouble());
        }
    }

    /** A single question without pictures. */
    public static Request of(String text) {
        return new Request(Optional.empty(), List.of(Turn.user(text)), Optional.empty(), OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public boolean showsPictures() {
        return !pictures().isEmpty();
    }

    /** Of all turns. */
    List<Picture> pictures() {
        return turns.stream().flatMap(turn -> turn.pictures().stream()).toList();
    }

    /**
     * What one side said.
     *
     * @param pictures only the user shows any
     */
    public record Turn(boolean byUser, String text, List<Picture> pictures) {
        public Turn {
            pictures = List.copyOf(pictures);
            if (!byUser && !pictures.isEmpty()) {
                throw new IllegalArgumentException("a model shows no pictures");
            }
        }

        public static Turn user(String text) {
            return new Turn(true, text, List.of());
        }

        public static Turn user(String text, List<Picture> pictures) {
            return new Turn(true, text, pictures);
        }

        public static Turn model(String text) {
            return new Turn(false, text, List.of());
        }
    }
}
