package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.application.recipe.SuggestRecipes.Suggestion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Looks among the best-liked names first, which is enough for whatever is common, then through the index of name words
 * for what is rare, and mends words that are in no recipe when nothing is found. Each step reads a bounded number of rows.
 */
public final class SqlSuggestRecipes implements Handles<SuggestRecipes, List<Screened<Suggestion>>> {
    private static final int BEST_LIKED = 3_000;
    private static final int RARE = 400;

    private final Sql sql;
    private final Stems stems;
    private final Spelling spelling;
    private final Queries queries;

    /** The part of a {@link StoredCard} that the gate judges. */
    private record StoredContents(
            Set<Allergen> contains,
            Set<Allergen> mayContain,
            Set<Allergen> unknown,
            Optional<Map<Diet, Boolean>> suits) {
        Contents contents() {
            return new Contents(contains, mayContain, unknown, suits.orElse(Map.of()));
        }
    }

    @Inject
    public SqlSuggestRecipes(Sql sql, Stems stems, Spelling spelling, Queries queries) {
        this.sql = sql;
        this.stems = stems;
        this.spelling = spelling;
        this.queries = queries;
    }

    @Override
    public List<Screened<Suggestion>> handle(SuggestRecipes query, Caller caller) {
        var needs = FindNeeds.of(caller, queries);
        var handle = sql.handle();
        var words = Folding.words(query.text());
        if (words.isEmpty()) {
            return List.of();
        }
        var found = find(words, needs, handle);
        if (found.isEmpty()) {
            var mended = spelling.mended(handle, words);
            if (!mended.isEmpty()) {
                found = find(words.stream().map(word -> mended.getOrDefault(word, word)).toList(), needs, handle);
            }
        }
        return Gate.showable(needs, named(found, handle), Suggestion::contents);
    }

    private List<UUID> find(List<String> words, Needs needs, Handle handle) {
        var found = bestLiked(words, needs, handle);
        return found.size() < SuggestRecipes.MOST ? rare(words, needs, handle) : found;
    }

    private static List<UUID> bestLiked(List<String> words, Needs needs, Handle handle) {
        var bound = new Bound();
        return bound.query(handle, """
                SELECT id FROM (SELECT id, folded%s FROM recipe_search ORDER BY quality DESC, id DESC LIMIT %d) AS best
                WHERE %s LIMIT %d
                """.formatted(
                needs.isNone() ? "" : ", unsafe", BEST_LIKED, like(words, needs, bound), SuggestRecipes.MOST))
                .mapTo(UUID.class)
                .list();
    }

    /** Whole words, and the beginning of the last. Folded words hold no signs that LIKE reads in another way. */
    private static String like(List<String> words, Needs needs, Bound bound) {
        var conditions = new ArrayList<>(UnsafeBits.none(needs, "best"));
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            conditions.add("' ' || folded || ' ' LIKE " + bound.value("% " + words.get(i) + (last ? "%" : " %")));
        }
        return String.join(" AND ", conditions);
    }

    private List<UUID> rare(List<String> words, Needs needs, Handle handle) {
        var query = nameQuery(words, handle);
        if (query.isEmpty()) {
            return List.of();
        }
        var bound = new Bound();
        var conditions = new ArrayList<>(UnsafeBits.none(needs, "r"));
        conditions.addFirst("recipe_name_words(document) @@ %s::tsquery".formatted(bound.value(query.get())));
        return bound.query(handle, """
                SELECT id FROM (SELECT id, quality FROM recipe_search AS r
                  WHERE %s LIMIT %d) AS few
                ORDER BY quality DESC, id DESC LIMIT %d
                """.formatted(String.join(" AND ", conditions), RARE, SuggestRecipes.MOST))
                .mapTo(UUID.class)
                .list();
    }

    /** Names are indexed by stems, and what is typed may end inside one: so its endings come from the dictionary. */
    private Optional<String> nameQuery(List<String> words, Handle handle) {
        var bound = new Bound();
        var endings = new ArrayList<>(bound.query(handle, """
                SELECT word FROM recipe_word WHERE word LIKE %s ORDER BY count DESC, word LIMIT 20
                """.formatted(bound.value(words.getLast() + "%")))
                .mapTo(String.class)
                .list());
        if (endings.isEmpty()) {
            endings.add(words.getLast());
        }
        var parts = new ArrayList<String>();
        var first = new SearchText(words.size() == 1
                ? List.of()
                : List.of(words.subList(0, words.size() - 1).stream()
                        .map(word -> new SearchText.Term(List.of(word), false))
                        .toList()));
        TextQuery.of(first, dev.galley.domain.kernel.Language.EN, stems, handle)
                .ifPresent(text -> parts.add(text.names()));
        var last = new SearchText(endings.stream()
                .map(word -> List.of(new SearchText.Term(List.of(word), false)))
                .toList());
        TextQuery.of(last, dev.galley.domain.kernel.Language.EN, stems, handle)
                .ifPresent(text -> parts.add(text.names()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", parts));
    }

    private static List<Suggestion> named(List<UUID> ids, Handle handle) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var bound = new Bound();
        return bound.query(handle, """
                SELECT id, card ->> 'name' AS name, (SELECT jsonb_object_agg(key, value) FROM jsonb_each(card)
                    WHERE key IN ('contains', 'mayContain', 'unknown', 'suits'))::text AS contents
                FROM unnest(%s) WITH ORDINALITY AS wanted (id, place)
                JOIN recipe_card USING (id) ORDER BY place
                """.formatted(bound.array(UUID.class, ids)))
                .map((row, _) -> new Suggestion(
                        new RecipeId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Json.read(row.getString("contents"), StoredContents.class).contents()))
                .list();
    }
}
