package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.SuggestFoods;
import dev.galley.application.food.SuggestFoods.Suggestion;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Names that begin as typed, then names with a word that does, plain foods before packages; and, where nothing begins so,
 * what the dictionary makes of it.
 */
public final class SqlSuggestFoods implements Handles<SuggestFoods, List<Suggestion>> {
    /** Fewer letters say too little to walk through all there is. */
    private static final int TELLING = 3;
    /** Sorts behind whatever a name may go on with. */
    private static final String HIGHEST = "\uFFFF";

    private final Sql sql;
    private final Dictionary dictionary;

    @Inject
    public SqlSuggestFoods(Sql sql, Dictionary dictionary) {
        this.sql = sql;
        this.dictionary = dictionary;
    }

    @Override
    public List<Suggestion> handle(SuggestFoods query, Caller caller) {
        var spelled = Folding.spelled(query.text());
        if (spelled.isEmpty()) {
            return List.of();
        }
        boolean telling = spelled.length() >= TELLING || Folding.isIdeographic(spelled.codePointAt(0));
        var found = new ArrayList<>(plain(query, spelled, telling));
        if (found.isEmpty() && telling) {
            found.addAll(meant(query, spelled));
        }
        if (found.size() < SuggestFoods.MOST && telling) {
            packaged(query, spelled).stream()
                    .filter(suggestion -> !found.contains(suggestion))
                    .limit(SuggestFoods.MOST - found.size())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<Suggestion> plain(SuggestFoods query, String spelled, boolean telling) {
        var begin = """
                SELECT food, 0 place, tier, rank, language, spelled FROM food_name
                WHERE tier < 2 AND tier < :tiers AND spelled >= :from AND spelled < :to
                """;
        var contain = """
                UNION ALL
                SELECT food, 1 place, tier, rank, language, spelled FROM food_name
                WHERE tier < 2 AND document @@ CAST(:words AS tsquery)
                """;
        var words = Folding.words(query.text());
        var terms = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
        return suggestions(query, telling ? begin + contain : begin, spelled, terms + ":*", telling ? 2 : 1);
    }

    private List<Suggestion> meant(SuggestFoods query, String spelled) {
        var wanted = dictionary.wanted(Folding.words(query.text()), true);
        return wanted.isNothing() ? List.of() : suggestions(query, """
                SELECT food, 0 place, tier, rank, language, spelled FROM food_name
                WHERE tier < 2 AND document @@ CAST(:words AS tsquery)
                """, spelled, wanted.all(), 2);
    }

    /** What is typed already comes first; then what begins so; then Galley's foods, the commoner and the shorter ones. */
    private List<Suggestion> suggestions(SuggestFoods query, String names, String spelled, String words, int tiers) {
        return sql.handle()
                .createQuery("""
                        WITH found AS (%s), best AS (
                            SELECT food, min(1000 * place + 400 * tier + 30 * rank + least(length(spelled), 60)
                                - CASE WHEN spelled = :from THEN 500 ELSE 0 END
                                + CASE WHEN language = :language THEN 0 WHEN language IS NULL THEN 60 ELSE 90 END) cost
                            FROM found GROUP BY food ORDER BY cost, food LIMIT :most)
                        SELECT f.id, coalesce(f.names ->> :language, f.name) name FROM best JOIN food f ON f.id = best.food
                        ORDER BY cost, f.id
                        """.formatted(names))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("from", spelled)
                .bind("to", spelled + HIGHEST)
                .bind("words", words)
                .bind("tiers", tiers)
                .bind("language", query.language().code())
                .bind("most", SuggestFoods.MOST)
                .map((row, _) -> suggestion(row))
                .list();
    }

    /** Of the alphabetically first few that begin so, the most popular. */
    private List<Suggestion> packaged(SuggestFoods query, String spelled) {
        return sql.handle()
                .createQuery("""
                        WITH best AS (
                            SELECT food, popularity FROM (
                                SELECT food, popularity FROM food_name
                                WHERE tier = 2 AND spelled >= :from AND spelled < :to ORDER BY spelled LIMIT 200) begun
                            ORDER BY popularity DESC, food LIMIT :most)
                        SELECT f.id, coalesce(f.names ->> :language, f.name) name FROM best JOIN food f ON f.id = best.food
                        ORDER BY popularity DESC, f.id
                        """)
                .bind("from", spelled)
                .bind("to", spelled + HIGHEST)
                .bind("language", query.language().code())
                .bind("most", SuggestFoods.MOST)
                .map((row, _) -> suggestion(row))
                .list();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(new FoodId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
