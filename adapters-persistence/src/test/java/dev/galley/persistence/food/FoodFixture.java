package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.SuggestFoods;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.SharedData;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.food.ingest.FoodImport;
import dev.galley.persistence.food.ingest.FoodMerge;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Foods in a database of their own, and the questions that tests ask of them. */
public final class FoodFixture {
    /** Where the data for trying things lies beside the project, if it does. */
    public static final Path DATA = SharedData.of("");

    /** One for all, for within one database no id may come twice. */
    private static final Ids IDS = new Ids(new TestClock(), new SplittableRandom(7)::nextLong);
    private static final Caller ANYONE = new Caller.Stranger();
    private final Sql sql;
    private final NutrientNames names;
    private final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final FoodMerge merge;
    private final FoodImport foodImport;
    private final Dictionary dictionary;

    public FoodFixture(PostgresExtension postgres) {
        sql = postgres.sql();
        names = new NutrientNames(sql);
        dictionary = new Dictionary(sql);
        merge = new FoodMerge(sql, IDS, events::add);
        foodImport = new FoodImport(merge, sql);
    }

    public Sql sql() {
        return sql;
    }

    public FoodMerge merge() {
        return merge;
    }

    public List<DomainEvent> events() {
        return events;
    }

    public FoodImport.Summary load(Path... files) {
        return load(Optional.empty(), files);
    }

    public FoodImport.Summary load(Optional<Path> rejects, Path... files) {
        try {
            return foodImport.run(new FoodImport.Options(List.of(files), rejects), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Food get(FoodSource source, String id) {
        return sql.read(() -> new SqlGetFoodBySource(sql, names).handle(new GetFoodBySource(source, id), ANYONE));
    }

    public Page<Food, FindFoods.After> find(FindFoods query) {
        return sql.read(() -> new SqlFindFoods(sql, names, dictionary).handle(query, ANYONE));
    }

    public Page<Food, FindFoods.After> find(String text, Language language) {
        return find(new FindFoods(
                text, Optional.empty(), Optional.empty(), language, Place.first(), PageSize.DEFAULT));
    }

    public List<String> names(String text, Language language) {
        return find(text, language).items().stream().map(Food::name).toList();
    }

    public List<String> suggest(String text, Language language) {
        return sql.read(() -> new SqlSuggestFoods(sql, dictionary)
                .handle(new SuggestFoods(text, language), ANYONE)
                .stream()
                .map(SuggestFoods.Suggestion::name)
                .toList());
    }

    public List<MatchFoods.Match> match(List<FoodPhrase> phrases) {
        return match(phrases, new FoodVectors(sql, Optional.empty()));
    }

    List<MatchFoods.Match> match(List<FoodPhrase> phrases, FoodVectors vectors) {
        return match(phrases, vectors, ANYONE);
    }

    List<MatchFoods.Match> match(List<FoodPhrase> phrases, FoodVectors vectors, Caller caller) {
        return sql.read(() -> new SqlMatchFoods(sql, dictionary, vectors).handle(new MatchFoods(phrases), caller));
    }

    public long count(String table) {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }
}
