package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which order recipes are listed: by the first key, among equals by the next, and in the end by id. Recipes of which
 * a key is not known come last, whatever the direction.
 *
 * @param keys one to four, each field once
 */
public record RecipeOrder(List<Key> keys) {
    /** What recipes can be ordered by. Relevance is quality where no words are looked for. */
    public enum Field {
        RELEVANCE, CREATED_AT, RATING, NAME, TOTAL_MINUTES, CALORIES, POPULARITY;

        /** As the API writes it: {@code totalMinutes}. */
        public String code() {
            return switch (this) {
                case RELEVANCE -> "relevance";
                case CREATED_AT -> "createdAt";
                case RATING -> "rating";
                case NAME -> "name";
                case TOTAL_MINUTES -> "totalMinutes";
                case CALORIES -> "calories";
                case POPULARITY -> "popularity";
            };
        }

        public static Optional<Field> of(String code) {
            return Stream.of(values()).filter(field -> field.code().equals(code)).findFirst();
        }
    }

    public record Key(Field field, boolean descending) {}

    /** The most relevant first. */
    public static final RecipeOrder RELEVANCE = new RecipeOrder(List.of(new Key(Field.RELEVANCE, true)));

    public RecipeOrder {
        keys = List.copyOf(keys);
        var fields = new HashSet<Field>();
        if (keys.isEmpty() || keys.size() > 4 || !keys.stream().map(Key::field).allMatch(fields::add)) {
            var wrong = "must be one to four different fields";
            throw VALIDATION_ERROR.because("sort " + wrong, Map.of("sort", wrong));
        }
    }

    public static RecipeOrder by(Field field, boolean descending) {
        return new RecipeOrder(List.of(new Key(field, descending)));
    }

    public boolean isByRelevance() {
        return keys.stream().anyMatch(key -> key.field == Field.RELEVANCE);
    }
}
