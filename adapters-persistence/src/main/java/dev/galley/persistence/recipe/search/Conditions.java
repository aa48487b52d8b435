package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.RecipeFilter;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Makes SQL of what a filter asks for. Safe for many threads. */
final class Conditions {
    /**
     * What rows must fulfil, in SQL over {@code recipe_search AS r}.
     *
     * @param text the words, where the filter has some that say something
     * @param indexed conditions that the index of words and marks answers, the text's own left out
     * @param others conditions that only a row can answer
     * @param impossible whether nothing can fulfil them, so that nobody need look
     */
    record Where(Optional<TextQuery> text, List<String> indexed, List<String> others, boolean impossible) {
        boolean isAll() {
            return text.isEmpty() && indexed.isEmpty() && others.isEmpty() && !impossible;
        }

        /** All of it. */
        String sql(Bound bound) {
            return joined(Stream.of(words(bound), indexed.stream(), others.stream()).flatMap(all -> all));
        }

        /** All of it, and more that the index answers. */
        String sql(Bound bound, String more) {
            return joined(Stream.of(Stream.of(more), words(bound), indexed.stream(), others.stream())
                    .flatMap(all -> all));
        }

        /** For rows that are read in an order: the index would answer no part of it. */
        private Stream<String> words(Bound bound) {
            return text.map(query -> query.anywhere()
                    ? "r.document @@ %s::tsquery".formatted(bound.value(query.match()))
                    : "NOT r.document @@ (!!%s::tsquery)".formatted(bound.value(query.match())))
                    .stream();
        }

        private static String joined(Stream<String> conditions) {
            var all = conditions.toList();
            return all.isEmpty() ? "true" : String.join("\n  AND ", all);
        }
    }

    private final Marks marks;
    private final Stems stems;

    @Inject
    Conditions(Marks marks, Stems stems) {
        this.marks = marks;
        this.stems = stems;
    }

    /**
     * @param unsafeTo leaves out what these people must not eat
     * @param text what to look for instead of the filter's own text
     */
    Where of(
            RecipeFilter filter,
            Needs unsafeTo,
            Optional<SearchText> text,
            Language caller,
            Handle handle,
            Bound bound) {
        var query = text.flatMap(words -> TextQuery.of(words, caller, stems, handle));
        return new Maker(filter, unsafeTo, handle, bound).make(query, text.isPresent() && query.isEmpty());
    }

    /** The same, leaving out every word that says nothing in some language. */
    Where lenient(
            RecipeFilter filter, Needs unsafeTo, SearchText text, Language caller, Handle handle, Bound bound) {
        var query = TextQuery.lenient(text, caller, stems, handle);
        return new Maker(filter, unsafeTo, handle, bound).make(query, query.isEmpty());
    }

    private final class Maker {
        private final RecipeFilter filter;
        private final Needs unsafeTo;
        private final Handle handle;
        private final Bound bound;
        private final List<String> indexed = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private boolean impossible;

        Maker(RecipeFilter filter, Needs unsafeTo, Handle handle, Bound bound) {
            this.filter = filter;
            this.unsafeTo = unsafeTo;
            this.handle = handle;
            this.bound = bound;
        }

        Where make(Optional<TextQuery> text, boolean saysNothing) {
            impossible = saysNothing;
            any(Mark.Kind.CATEGORY, filter.categories());
            any(Mark.Kind.CUISINE, filter.cuisines());
            any(Mark.Kind.DIFFICULTY, filter.difficulties().stream().map(d -> d.name().toLowerCase(Locale.ROOT))
                    .toList());
            filter.tags().forEach(tag -> any(Mark.Kind.TAG, List.of(tag)));
            filter.dietary().stream().map(Diet::code).forEach(claim -> any(Mark.Kind.DIET, List.of(claim)));
            filter.author().ifPresent(author -> any(
                    Mark.Kind.AUTHOR, uuid(author).isPresent()
                            ? List.of(author.toLowerCase(Locale.ROOT))
                            : List.of(
                                    Folding.fold(author))));
            none(Mark.Kind.ALLERGEN, filter.excludeAllergens().stream().map(Allergen::code).toList());
            others.addAll(UnsafeBits.none(unsafeTo, "r"));
            filter.among().ifPresent(ids -> {
                impossible |= ids.isEmpty();
                others.add("r.id = ANY (%s)".formatted(
                        bound.array(UUID.class, ids.stream().map(RecipeId::value).toList())));
            });
            filter.favoritesOf().ifPresent(person -> others.add("""
                    r.id IN (SELECT f.recipe_id FROM recipe_favorite AS f WHERE f.user_id = %s)"""
                    .formatted(bound.value(person.value()))));
            filter.ingredients().forEach(this::ingredient);
            filter.excludeIngredients().forEach(this::noIngredient);
            filter.maxPrepMinutes().ifPresent(most -> atMost("r.prep_minutes", most, 2000, (most + 4) / 5, 36));
            filter.maxTotalMinutes().ifPresent(most -> atMost("r.total_minutes", most, 3000, (most + 4) / 5, 60));
            filter.maxCalories().ifPresent(most -> {
                var value = most.floatValue();
                atMost("r.calories", value, 5000, (int) Math.min(40, Math.ceil(value / 50)), 40);
            });
            filter.minRating().ifPresent(least -> {
                int from = (int) Math.floor(least.floatValue() * 10 - 0.01);
                buckets(IntStream.rangeClosed(4000 + from, 4050));
                others.add("r.rating >= " + bound.value(least.floatValue()) + "::real");
            });
            return new Where(text, List.copyOf(indexed), List.copyOf(others), impossible);
        }

        private void any(Mark.Kind kind, Collection<String> values) {
            if (values.isEmpty()) {
                return;
            }
            var numbers = numbers(kind, values);
            impossible |= numbers.isEmpty();
            indexed.add("r." + kind.column() + " && " + bound.array(Integer.class, numbers));
        }

        private void none(Mark.Kind kind, Collection<String> values) {
            var numbers = numbers(kind, values);
            if (!numbers.isEmpty()) {
                others.add("NOT r." + kind.column() + " && " + bound.array(Integer.class, numbers));
            }
        }

        private List<Integer> numbers(Mark.Kind kind, Collection<String> values) {
            return values.stream()
                    .map(value -> marks.number(handle, new Mark(kind, value)))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private void ingredient(String wanted) {
            var food = uuid(wanted);
            if (food.isPresent()) {
                any(Mark.Kind.FOOD, List.of(food.get().toString()));
                return;
            }
            var words = TextQuery.ingredients(wanted, stems, handle);
            impossible |= words.isEmpty();
            words.ifPresent(query -> indexed.add("r.document @@ %s::tsquery".formatted(bound.value(query))));
        }

        private void noIngredient(String unwanted) {
            var food = uuid(unwanted);
            if (food.isPresent()) {
                none(Mark.Kind.FOOD, List.of(food.get().toString()));
                return;
            }
            TextQuery.ingredients(unwanted, stems, handle)
                    .ifPresent(query -> others.add("NOT r.document @@ %s::tsquery".formatted(bound.value(query))));
        }

        /** The index knows a value by its bucket; the last bucket holds whatever is larger, too. */
        private void atMost(String column, Number most, int first, int bucket, int lastBucket) {
            if (bucket < lastBucket) {
                buckets(IntStream.rangeClosed(first, first + bucket));
            }
            others.add(column + " <= " + bound.value(most));
        }

        private void buckets(IntStream wanted) {
            indexed.add("r.marks && " + bound.array(Integer.class, wanted.boxed().toList()));
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
