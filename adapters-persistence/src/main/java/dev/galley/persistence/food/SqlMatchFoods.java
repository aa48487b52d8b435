package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.MatchFoods.Match;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A name's words are all of the wanted ones, and as many: then they are the same. */
public final class SqlMatchFoods implements Handles<MatchFoods, Map<String, Match>> {
    private final Sql sql;

    @Inject
    public SqlMatchFoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Match> handle(MatchFoods query, Caller caller) {
        var names = new ArrayList<String>();
        var words = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        for (var name : query.names()) {
            var folded = Folding.words(name);
            if (!folded.isEmpty()) {
                names.add(name);
                words.add(folded.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ")));
                counts.add(folded.size());
            }
        }
        var matches = new HashMap<String, Match>();
        if (names.isEmpty()) {
            return matches;
        }
        sql.handle()
                .createQuery("""
                        SELECT DISTINCT ON (wanted.name) wanted.name, f.id, f.portions
                        FROM unnest(:names, :words, :counts) AS wanted (name, words, count)
                        JOIN food_name AS n ON n.tier < 2 AND n.tier = 0 AND n.document @@ wanted.words::tsquery
                            AND n.words = wanted.count AND (n.language = :language OR n.language IS NULL)
                        JOIN food AS f ON f.id = n.food
                        ORDER BY wanted.name, n.main DESC, n.rank, f.id
                        """)
                .registerArrayType(String.class, "text")
                .registerArrayType(Integer.class, "int4")
                .bindArray("names", String.class, names)
                .bindArray("words", String.class, words)
                .bindArray("counts", Integer.class, counts)
                .bind("language", query.language().code())
                .map((row, _) -> matches.put(
                        row.getString("name"),
                        new Match(
                                new FoodId(row.getObject("id", UUID.class)),
                                List.copyOf(StoredFood.portions(row.getString("portions"))))))
                .list();
        return matches;
    }
}
