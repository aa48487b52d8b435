package dev.galley.persistence.recipe.search;

import java.util.Locale;

/**
 * Something a filter may ask of a recipe: {@code cuisine thai}.
 *
 * @param value a code, an id, or folded text
 */
public record Mark(Kind kind, String value) {
    public enum Kind {
        LANGUAGE, CATEGORY, CUISINE, DIFFICULTY, TAG, DIET, AUTHOR, FOOD,
        /** That it is not known to be free of this: it contains it, may, or nobody knows. */
        ALLERGEN;

        /** Whether searches tell how many hits have which. */
        public boolean isCounted() {
            return switch (this) {
                case LANGUAGE, CATEGORY, CUISINE, DIFFICULTY, TAG, DIET -> true;
                case AUTHOR, FOOD, ALLERGEN -> false;
            };
        }

        String column() {
            return isCounted() ? "facets" : "marks";
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
