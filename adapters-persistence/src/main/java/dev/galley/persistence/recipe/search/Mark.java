package dev.galley.persistence.recipe.search;

/** The kinds of what a filter may ask of a recipe, as they stand in its marks: {@code c:thai}. */
enum Mark {
    LANGUAGE("l:"), CATEGORY("g:"), CUISINE("c:"), DIFFICULTY("h:"), TAG("t:"), DIET("d:"), AUTHOR("a:");

    private final String prefix;

    Mark(String prefix) {
        this.prefix = prefix;
    }

    String of(String value) {
        return prefix + value;
    }
}
