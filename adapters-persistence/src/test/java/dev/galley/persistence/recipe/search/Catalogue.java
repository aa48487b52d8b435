package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipeFilter;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.application.recipe.Unsuitable;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.recipe.JdbiRecipes;
import dev.galley.persistence.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Recipes in a real database, put there the ordinary way, and all the ways of finding them. */
final class Catalogue {
    /** Whoever asks here is somebody, and has the needs that a test gives them. */
    private static final Caller ANYONE = new Caller.User(new UserId(new java.util.UUID(1, 1)));
    private final Sql sql;
    private final Marks marks = new Marks();
    private final Stems stems = new Stems();
    final Conditions conditions = new Conditions(marks, stems);
    final SqlRecipeIndex index = new SqlRecipeIndex(marks);
    Needs needed = Needs.NONE;
    final Queries needs = new Queries() {
        @Override
        @SuppressWarnings("unchecked") // each query is answered with its own type
        public <R> R ask(Query<R> query, Caller caller) {
            if (query instanceof FindNeeds) {
                return (R) needed;
            }
            throw new IllegalArgumentException("nobody answers " + query);
        }
    };
    private final AtomicInteger number = new AtomicInteger();

    Catalogue(Sql sql) {
        this.sql = sql;
    }

    /** What a test wants to be different of a recipe that is otherwise plain. */
    static final class Draft {
        String name = "Plain Toast";
        Language language = Language.EN;
        Optional<String> description = Optional.empty();
        String category = "main";
        String cuisine = "italian";
        Difficulty difficulty = Difficulty.EASY;
        Optional<Integer> prep = Optional.of(5);
        Optional<Integer> cook = Optional.of(10);
        List<String> tags = List.of("dinner");
        List<Diet> dietary = List.of();
        List<IngredientLine> lines = List.of(RecipeSamples.line("1 slice bread", "1", "slice", "bread"));
        Optional<Double> calories = Optional.empty();
        Map<Diet, Boolean> suits = Map.of();
        RecipeAllergens allergens = new RecipeAllergens(Set.of(), Set.of(), Set.of());

        Draft(String name) {
            this.name = name;
        }

        Draft ingredients(String... names) {
            lines = Arrays.stream(names)
                    .map(name -> RecipeSamples.line("some " + name, "", "", name))
                    .toList();
            return this;
        }

        Draft allergens(Set<Allergen> contains, Set<Allergen> may, Set<Allergen> unknown) {
            allergens = new RecipeAllergens(contains, may, unknown);
            return this;
        }

        Draft with(java.util.function.Consumer<Draft> change) {
            change.accept(this);
            return this;
        }

        private RecipeContent content() {
            return new RecipeContent(
                    language, name, description, Optional.of(category), Optional.of(cuisine), Optional.of(difficulty),
                    prep, cook, Optional.empty(), 2, tags, dietary, lines, List.of(RecipeSamples.step("Make it.", 0)),
                    Optional.empty());
        }

        private RecipeFacts facts() {
            return new RecipeFacts(
                    calories.map(value -> new RecipeNutrition(
                            Map.of(Nutrient.CALORIES, Interval.exactly(value)), 1)),
                    allergens,
                    Optional.empty(),
                    Optional.of(suits),
                    Optional.empty());
        }
    }

    static Draft recipe(String name) {
        return new Draft(name);
    }

    static Set<Allergen> all() {
        return EnumSet.allOf(Allergen.class);
    }

    Recipe put(Draft draft) {
        var recipe = Recipe.create(
                RecipeSamples.someRecipe(),
                new Slug("recipe-" + number.incrementAndGet() + "-" + java.util.UUID.randomUUID()),
                Optional.empty(),
                RecipeStatus.PUBLISHED,
                draft.content(),
                draft.facts(),
                RecipeSamples.NOW.plusSeconds(number.get() / 3)) // some share a second
                .after();
        put(List.of(recipe));
        return recipe;
    }

    void put(List<Recipe> recipes) {
        sql.write(() -> {
            new JdbiRecipes(sql, index).save(recipes.stream().map(recipe -> new Versioned<>(recipe, 0)).toList());
            return 0;
        });
    }

    /** As many stars from as many people. */
    void rate(Recipe recipe, int stars, int people) {
        sql.write(() -> {
            sql.handle().execute(
                    "UPDATE recipe SET rating_sum = ?, rating_count = ? WHERE id = ?",
                    stars * people,
                    people,
                    recipe.id().value());
            index.recount(sql.handle(), List.of(recipe.id()));
            return 0;
        });
    }

    Page<Screened<RecipeCard>, FindRecipes.After> find(
            RecipeFilter filter, RecipeOrder order, Place<FindRecipes.After> place, int size) {
        var query = new FindRecipes(filter, order, Language.EN, place, new PageSize(size));
        return sql.read(() -> new SqlFindRecipes(sql, conditions, needs, RecipePictures.NONE).handle(query, ANYONE));
    }

    List<String> names(RecipeFilter filter) {
        return find(filter, RecipeOrder.by(RecipeOrder.Field.NAME, false), Place.first(), 100).items().stream()
                .map(found -> found.value().name())
                .toList();
    }

    SearchRecipes.View search(String text) {
        return search(RecipeFilter.words(text), Language.EN);
    }

    SearchRecipes.View search(RecipeFilter filter, Language language) {
        var query = new SearchRecipes(filter, RecipeOrder.RELEVANCE, language, Place.first(), PageSize.DEFAULT);
        return sql.read(() -> new SqlSearchRecipes(sql, conditions, new Spelling(), stems, marks, needs,
                RecipePictures.NONE).handle(query,
                        ANYONE));
    }

    List<String> found(String text) {
        return search(text).page().items().stream().map(hit -> hit.value().card().name()).toList();
    }

    List<String> suggested(String text) {
        return sql.read(() -> new SqlSuggestRecipes(sql, stems, new Spelling(), needs).handle(new SuggestRecipes(text),
                ANYONE))
                .stream()
                .map(found -> found.value().name())
                .toList();
    }

    List<String> similar(Recipe recipe) {
        return similar(Optional.of(RecipeKey.of(recipe.id())));
    }

    List<String> similar(Optional<RecipeKey> key) {
        var handler = new SqlFindSimilarRecipes(sql, marks, new JdbiRecipes(sql, index), needs, RecipePictures.NONE);
        var query = new FindSimilarRecipes(key, PageSize.DEFAULT, Unsuitable.HIDE);
        return sql.read(() -> handler.handle(query, ANYONE)).stream().map(found -> found.value().name()).toList();
    }

    /** The whole list, page by page, by number or by cursor. */
    List<RecipeCard> all(RecipeFilter filter, RecipeOrder order, int size, boolean byCursor) {
        var cards = new ArrayList<RecipeCard>();
        Place<FindRecipes.After> place = Place.first();
        for (int page = 2;; page++) {
            var found = find(filter, order, place, size);
            found.items().forEach(one -> cards.add(one.value()));
            if (found.next().isEmpty()) {
                return cards;
            }
            place = byCursor ? found.next().get() : new Place.Numbered<>(page);
        }
    }
}
