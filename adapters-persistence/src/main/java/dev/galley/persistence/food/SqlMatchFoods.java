package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.MatchFoods.Likely;
import dev.galley.application.food.MatchFoods.Match;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.food.match.Fusion;
import dev.galley.domain.food.match.Fusion.Scored;
import dev.galley.domain.food.match.Likeness;
import dev.galley.domain.food.match.NamedFood;
import dev.galley.domain.food.match.Phrases;
import dev.galley.domain.food.match.Wording;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes the names that share most of a phrase's telling words from the index, all phrases in one statement, and lets
 * {@link Likeness} judge them. Where a model is bound, {@link Fusion} has its say as well. Words that no plain food has are looked up by trigrams first. Packages are not matched:
 * a recipe means the plain food.
 */
public final class SqlMatchFoods implements Handles<MatchFoods, List<Match>> {
    /** As many names of each phrase are judged. */
    private static final int NAMES_EACH = 60;
    /** Wordings that speak of the same thing as the first, and those that speak of another, are looked up apart. */
    private static final int KINDS = 2;
    private static final int SHORTEST_MISTYPED = 5;
    /** Nobody can be surer of what somebody else means. */
    private static final double MOST_SURE = 0.99;
    private static final double MOST_NAMES = 100_000;

    private final Sql sql;
    private final Dictionary dictionary;
    private final FoodVectors vectors;
    private final Phrases phrases = new Phrases(Folding::words);
    private final Likeness likeness = new Likeness(phrases);

    @Inject
    public SqlMatchFoods(Sql sql, Dictionary dictionary, FoodVectors vectors) {
        this.sql = sql;
        this.dictionary = dictionary;
        this.vectors = vectors;
    }

    /** A name that shares words with a phrase. */
    private record Named(int phrase, UUID food, NamedFood name) {}

    private record Judged(UUID food, double likeness, boolean isOwn, int rank) {}

    @Override
    public List<Match> handle(MatchFoods query, Caller caller) {
        var each = query.phrases().stream().distinct().toList();
        var matches = new HashMap<FoodPhrase, Match>();
        var found = matched(each, caller);
        for (int i = 0; i < each.size(); i++) {
            matches.put(each.get(i), found.get(i));
        }
        return query.phrases().stream().map(matches::get).toList();
    }

    private List<Match> matched(List<FoodPhrase> wanted, Caller caller) {
        var near = vectors.near(wanted.stream().map(FoodPhrase::name).toList(), person(caller));
        var read = wanted.stream().map(phrases::read).toList();
        var words = new HashSet<String>();
        read.forEach(wordings -> wordings.forEach(wording -> {
            wording.terms().forEach(term -> words.add(term.word()));
            words.addAll(wording.hints());
        }));
        if (words.isEmpty() && near.isEmpty()) {
            return wanted.stream().map(_ -> new Match(List.of())).toList();
        }
        var known = dictionary.plainNames(words);
        var mistyped = words.stream().filter(word -> isMistyped(word, known)).toList();
        var similar = new HashMap<String, Map<String, Double>>();
        phrases.spellings().forEach((word, others) -> similar.put(word, new HashMap<>(others)));
        if (wanted.stream().anyMatch(phrase -> phrase.language() == Language.DE)) {
            dictionary.compounds(mistyped).forEach(similar::putIfAbsent);
        }
        if (!mistyped.isEmpty()) {
            dictionary.meant(mistyped).forEach(similar::putIfAbsent);
        }
        var byPhrase = new HashMap<Integer, List<Named>>();
        for (var named : named(read, known, similar)) {
            byPhrase.computeIfAbsent(named.phrase, _ -> new ArrayList<>()).add(named);
        }
        var judged = new ArrayList<List<Scored<UUID>>>();
        for (int i = 0; i < read.size(); i++) {
            var byWords = judged(read.get(i), wanted.get(i), byPhrase.getOrDefault(i, List.of()), similar);
            judged.add(fused(byWords, near.getOrDefault(wanted.get(i).name(), List.of())));
        }
        var names = names(judged, wanted.getFirst().language());
        return judged.stream()
                .map(foods -> new Match(foods.stream()
                        .map(it -> new Likely(
                                new FoodId(it.food()), names.getOrDefault(it.food(), ""), confidence(it.score())))
                        .toList()))
                .toList();
    }

    private static Optional<UserId> person(Caller caller) {
        return switch (caller) {
            case Caller.User(var id, _) -> Optional.of(id);
            case Caller.Admin(var id) -> Optional.of(id);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Optional.empty();
        };
    }

    /** With what a model says, where there is one; else as it is. */
    private static List<Scored<UUID>> fused(List<Judged> byWords, List<Scored<UUID>> byMeaning) {
        var foods = byWords.stream().map(it -> new Scored<>(it.food, it.likeness)).toList();
        return Fusion.of(foods, byMeaning).stream().limit(MatchFoods.MOST_FOODS).toList();
    }

    private static double confidence(double likeness) {
        return Math.round(Math.min(MOST_SURE, likeness) * 1_000) / 1_000.0;
    }

    private Map<UUID, String> names(List<List<Scored<UUID>>> judged, Language language) {
        var ids = judged.stream().flatMap(List::stream).map(Scored::food).distinct().toList();
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            sql.handle()
                    .createQuery("SELECT id, coalesce(names ->> :language, name) FROM food WHERE id = ANY(:ids)")
                    .registerArrayType(UUID.class, "uuid")
                    .bind("language", language.code())
                    .bindArray("ids", UUID.class, ids)
                    .map((row, _) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                    .list();
        }
        return names;
    }

    private static boolean isMistyped(String word, Map<String, Long> known) {
        return word.length() >= SHORTEST_MISTYPED
                && !known.containsKey(word)
                && !Folding.isIdeographic(word.codePointAt(0));
    }

    private List<Judged> judged(
            List<Wording> wordings, FoodPhrase phrase, List<Named> names, Map<String, Map<String, Double>> similar) {
        var best = new HashMap<UUID, Judged>();
        for (var named : names) {
            double like = likeness.of(wordings, named.name, phrase.language(), similar);
            if (like >= Likeness.ENOUGH) {
                var judged = new Judged(named.food, like, named.name.isOwn(), named.name.rank());
                best.merge(named.food, judged, (a, b) -> a.likeness >= b.likeness ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Judged it) -> -it.likeness)
                        .thenComparing(it -> !it.isOwn)
                        .thenComparingInt(it -> it.rank)
                        .thenComparing(Judged::food))
                .limit(MatchFoods.MOST_FOODS)
                .toList();
    }

    private List<Named> named(
            List<List<Wording>> read,
            Map<String, Long> known,
            Map<String, Map<String, Double>> similar) {
        var numbers = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        var weights = new ArrayList<Double>();
        for (int i = 0; i < read.size(); i++) {
            var head = read.get(i).isEmpty() ? "" : read.get(i).getFirst().head();
            var same = read.get(i).stream().filter(wording -> wording.head().equals(head)).toList();
            var others = read.get(i).stream().filter(wording -> !wording.head().equals(head)).toList();
            for (int kind = 0; kind < KINDS; kind++) {
                for (var word : wanted(kind == 0 ? same : others, known, similar).entrySet()) {
                    numbers.add(i * KINDS + kind);
                    words.add(word.getKey());
                    weights.add(word.getValue());
                }
            }
        }
        if (words.isEmpty()) {
            return List.of();
        }
        var folded = new HashMap<String, List<String>>();
        return sql.handle()
                .createQuery("""
                        WITH wanted AS (
                            SELECT * FROM unnest(:numbers, :words, :weights) AS w (phrase, word, weight)
                        ), hit AS (
                            SELECT w.phrase, n.ctid place, sum(w.weight) found, min(n.words) words, min(n.tier) tier,
                                min(n.rank) rank
                            FROM wanted w JOIN food_name n
                                ON n.tier < 2 AND n.document @@ CAST(quote_literal(w.word) AS tsquery)
                            GROUP BY w.phrase, n.ctid
                        ), near AS (
                            SELECT phrase, place, row_number() OVER (
                                PARTITION BY phrase ORDER BY found DESC, words, tier, rank, place) nth
                            FROM hit
                        )
                        SELECT near.phrase, n.food, n.spelled, n.head, n.tier, n.rank, n.main, n.language
                        FROM near JOIN food_name n ON n.ctid = near.place
                        WHERE near.nth <= :each
                        """)
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(String.class, "text")
                .registerArrayType(Double.class, "float8")
                .bindArray("numbers", Integer.class, numbers)
                .bindArray("words", String.class, words)
                .bindArray("weights", Double.class, weights)
                .bind("each", NAMES_EACH)
                .map((row, _) -> named(row, folded, similar))
                .list();
    }

    /** The words to look for with how much each tells: rare words more than common ones, and the thing itself most. */
    private static Map<String, Double> wanted(
            Collection<Wording> wordings, Map<String, Long> known, Map<String, Map<String, Double>> similar) {
        var wanted = new TreeMap<String, Double>();
        for (var wording : wordings) {
            for (var term : wording.terms()) {
                double weight = term.weight() * (term.word().equals(wording.head()) ? 2 : 1);
                add(wanted, term.word(), weight, known);
                similar.getOrDefault(term.word(), Map.of())
                        .forEach((word, near) -> add(wanted, word, weight * near, known));
            }
            wording.hints().forEach(hint -> {
                if (known.containsKey(hint)) {
                    wanted.putIfAbsent(hint, 0.3);
                }
            });
        }
        return wanted;
    }

    private static void add(Map<String, Double> wanted, String word, double weight, Map<String, Long> known) {
        double rarity = Math.log(MOST_NAMES / known.getOrDefault(word, 1L)) / Math.log(MOST_NAMES);
        wanted.merge(word, weight * rarity, Math::max);
    }

    /** @param folded names that were met already: much the same come for each phrase */
    private static Named named(
            ResultSet row, Map<String, List<String>> folded, Map<String, Map<String, Double>> similar)
            throws SQLException {
        var spelled = row.getString(3);
        var language = Optional.ofNullable(row.getString(8)).flatMap(Language::of);
        if (language.equals(Optional.of(Language.DE))) {
            germanPlurals(spelled, similar);
        }
        return new Named(
                row.getInt(1) / KINDS,
                row.getObject(2, UUID.class),
                new NamedFood(
                        folded.computeIfAbsent(spelled, Folding::words),
                        Set.copyOf(List.of(row.getString(4).split(" ", -1))),
                        row.getInt(5) == 0,
                        row.getInt(6),
                        row.getBoolean(7),
                        language));
    }

    /** Tomaten are a Tomate: plurals that are in the index, but not in the name. */
    private static void germanPlurals(String spelled, Map<String, Map<String, Double>> similar) {
        for (var word : spelled.split(" ", -1)) {
            for (var plural : Folding.germanPlurals(word)) {
                var base = Folding.words(word);
                if (!base.isEmpty()) {
                    similar.computeIfAbsent(plural, _ -> new HashMap<>()).put(base.getFirst(), 1.0);
                }
            }
        }
    }
}
