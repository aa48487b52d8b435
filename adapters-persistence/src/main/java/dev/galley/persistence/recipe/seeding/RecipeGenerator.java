package dev.galley.persistence.recipe.seeding;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Popularity;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Slug;
import dev.galley.domain.recipe.Step;
import dev.galley.persistence.recipe.seeding.Vocabulary.Dish;
import dev.galley.persistence.recipe.seeding.Vocabulary.Ingredient;
import dev.galley.persistence.recipe.seeding.Vocabulary.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up recipes for load tests: plausible to look at, with words as unevenly common as in real collections, and the
 * same for the same seed. The n-th does not depend on the others. Safe for many threads.
 */
public final class RecipeGenerator {
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(5 * 365L);
    /** Of lines that no food was found for. */
    private static final double UNMATCHED = 0.01;

    private static final Zipf<Ingredient> SEASONINGS = new Zipf<>(Vocabulary.SEASONINGS, 3, 1.0);
    private static final Zipf<Ingredient> MAINS = new Zipf<>(Vocabulary.MAINS, 10, 0.95);
    private static final Zipf<Dish> DISHES = new Zipf<>(mixed(Vocabulary.DISHES), 4, 0.9);
    private static final Zipf<String> STYLES = new Zipf<>(Vocabulary.STYLES, 2.7, 0.9);
    private static final Zipf<String> CUISINES = new Zipf<>(Vocabulary.CUISINES, 1, 1.0);
    private static final Zipf<String> TAGS = new Zipf<>(Vocabulary.TAGS, 2, 1.0);
    private static final Zipf<String> PLACES = new Zipf<>(places(20_000), 10, 1.0);

    private final long seed;

    public RecipeGenerator(long seed) {
        this.seed = seed;
    }

    /** The n-th recipe, published, in its first version, with the popularity that it has by now. */
    public Recipe recipe(long n) {
        var chance = Chance.of(seed, n);
        var created = FIRST.plusMillis((long) (chance.share() * SPAN.toMillis()));
        var id = new UUID(
                (created.toEpochMilli() << 16) | 0x7000L | (chance.bits() & 0xFFF),
                0x8000_0000_0000_0000L | (chance.bits() >>> 2));
        var dish = DISHES.draw(chance);
        var main = MAINS.draw(chance);
        var others = others(main, chance);
        var cuisine = CUISINES.draw(chance);
        var name = name(dish, main, others, cuisine, chance);
        var lines = new ArrayList<Ingredient>();
        lines.add(main);
        lines.addAll(others);
        int seasonings = chance.between(3, 9);
        for (int i = 0; i < seasonings; i++) {
            var seasoning = SEASONINGS.draw(chance);
            if (!lines.contains(seasoning)) {
                lines.add(seasoning);
            }
        }
        var matched = lines.stream().map(_ -> !chance.happens(UNMATCHED)).toList();
        var content = content(name, dish, main, cuisine, lines, matched, chance);
        var facts = new RecipeFacts(
                nutrition(lines, matched, content.servings()), allergens(lines, matched));
        var version = new RecipeVersion(1, content, facts, created);
        return new Recipe(
                new RecipeId(id),
                Slug.from(name + " " + Long.toString(n, 36)).orElseThrow(),
                Optional.empty(),
                RecipeStatus.PUBLISHED,
                1,
                version,
                Optional.empty(),
                popularity(chance),
                created,
                created,
                Optional.empty());
    }

    /** The food that a generated line is matched to. */
    public static FoodId food(String slug) {
        return new FoodId(UUID.nameUUIDFromBytes(("generated food " + slug).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Ingredient> others(Ingredient main, Chance chance) {
        return Stream.generate(() -> MAINS.draw(chance))
                .limit(chance.between(0, 4))
                .filter(other -> !other.equals(main))
                .distinct()
                .toList();
    }

    private static String name(Dish dish, Ingredient main, List<Ingredient> others, String cuisine, Chance chance) {
        var name = new StringBuilder();
        if (chance.happens(0.12)) {
            name.append(PLACES.draw(chance)).append(chance.happens(0.5) ? "'s " : "-Style ");
        }
        if (chance.happens(0.5)) {
            name.append(STYLES.draw(chance)).append(' ');
        }
        if (chance.happens(0.15)) {
            name.append(cuisine).append(' ');
        }
        if (chance.happens(0.85)) {
            name.append(main.name()).append(' ');
        }
        if (!others.isEmpty() && chance.happens(0.25)) {
            name.append("and ").append(others.getFirst().name()).append(' ');
        }
        name.append(dish.name());
        if (others.size() > 1 && chance.happens(0.3)) {
            name.append(" with ").append(others.get(1).name());
        } else if (chance.happens(0.1)) {
            name.append(" with ").append(SEASONINGS.draw(chance).name());
        }
        return titled(name.toString());
    }

    private static RecipeContent content(
            String name,
            Dish dish,
            Ingredient main,
            String cuisine,
            List<Ingredient> lines,
            List<Boolean> matched,
            Chance chance) {
        int prep = 5 * chance.between(1, 8);
        int cook = dish.category().equals("salad") ? 0 : 5 * chance.between(1, 12 + chance.below(12));
        var tags = new LinkedHashSet<String>();
        tags.add(dish.category().equals("breakfast") ? "breakfast" : chance.of(Vocabulary.MEALS));
        IntStream.range(0, chance.between(0, 4)).forEach(_ -> tags.add(TAGS.draw(chance)));
        if (prep + cook > 30) {
            tags.remove("quick");
        }
        var ingredients = IntStream.range(0, lines.size())
                .mapToObj(i -> line(lines.get(i), matched.get(i), chance))
                .toList();
        return new RecipeContent(
                Language.EN,
                name,
                Optional.of(description(dish, main, lines, cuisine, chance)),
                Optional.of(dish.category()),
                Optional.of(cuisine),
                Optional.of(chance.of(List.of(Difficulty.EASY, Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD))),
                Optional.of(prep),
                Optional.of(cook),
                chance.happens(0.2) ? Optional.of(30 * chance.between(1, 8)) : Optional.empty(),
                chance.between(1, 4) * 2,
                List.copyOf(tags),
                diets(lines),
                ingredients,
                steps(dish, main, lines, cook, chance),
                Optional.empty());
    }

    private static String description(
            Dish dish, Ingredient main, List<Ingredient> lines, String cuisine, Chance chance) {
        var other = lines.get(chance.below(lines.size())).name();
        var text = "A %s %s %s with %s, ready to serve with %s."
                .formatted(
                        chance.of(Vocabulary.PRAISE),
                        chance.happens(0.4) ? cuisine : chance.of(Vocabulary.PRAISE),
                        dish.name(),
                        chance.happens(0.6) ? main.name() : other,
                        MAINS.draw(chance).name());
        return chance.happens(0.3) ? text + " Inspired by the kitchens of " + PLACES.draw(chance) + "." : text;
    }

    private static IngredientLine line(Ingredient of, boolean matched, Chance chance) {
        int grams = Math.max(1, (int) (of.grams() * (0.5 + chance.share())));
        var preparation = chance.happens(0.4)
                ? Optional.of(chance.of(Vocabulary.PREPARATIONS))
                : Optional.<String>empty();
        return new IngredientLine(
                grams + " g " + of.name() + preparation.map(how -> ", " + how).orElse(""),
                Optional.of(BigDecimal.valueOf(grams)),
                Optional.empty(),
                Optional.of("g"),
                of.name(),
                preparation,
                Optional.empty(),
                Optional.empty(),
                false,
                matched ? Optional.of(of.food()) : Optional.empty(),
                Optional.of(Interval.exactly(grams)));
    }

    private static List<Step> steps(Dish dish, Ingredient main, List<Ingredient> lines, int cookMinutes,
            Chance chance) {
        var all = IntStream.range(0, lines.size()).boxed().toList();
        int half = lines.size() / 2;
        return List.of(
                step("Weigh and prepare everything; cut the " + main.name() + " into even pieces.", 0, "ready", List
                        .of()),
                step("Cook the " + main.name() + " with " + lines.getLast().name() + ", stirring, until "
                        + chance.of(Vocabulary.PRAISE) + ".", cookMinutes * 30, "fragrant", all.subList(0, half)),
                step("Add the rest and finish the " + dish.name() + ".", cookMinutes * 30, "done", all.subList(half, all
                        .size())));
    }

    private static Step step(String instruction, int seconds, String state, List<Integer> ingredients) {
        return new Step(
                instruction,
                seconds > 0 ? Optional.of(seconds) : Optional.empty(),
                Optional.empty(),
                Optional.of("It looks " + state + "."),
                ingredients);
    }

    private static List<Diet> diets(List<Ingredient> lines) {
        var kinds = EnumSet.noneOf(Kind.class);
        var allergens = EnumSet.noneOf(Allergen.class);
        lines.forEach(line -> {
            kinds.add(line.kind());
            allergens.addAll(line.allergens());
        });
        var diets = new ArrayList<Diet>();
        boolean meat = kinds.contains(Kind.MEAT);
        boolean vegetarian = !meat && !kinds.contains(Kind.FISH);
        if (kinds.equals(EnumSet.of(Kind.PLANT))) {
            diets.add(Diet.VEGAN);
        }
        if (vegetarian) {
            diets.add(Diet.VEGETARIAN);
        }
        if (!meat) {
            diets.add(Diet.PESCATARIAN);
        }
        if (!allergens.contains(Allergen.GLUTEN)) {
            diets.add(Diet.GLUTEN_FREE);
        }
        if (!allergens.contains(Allergen.MILK)) {
            diets.add(Diet.LACTOSE_FREE);
        }
        return diets;
    }

    private static RecipeAllergens allergens(List<Ingredient> lines, List<Boolean> matched) {
        var contains = EnumSet.noneOf(Allergen.class);
        IntStream.range(0, lines.size())
                .filter(matched::get)
                .forEach(i -> contains.addAll(lines.get(i).allergens()));
        var unknown = matched.contains(false) ? EnumSet.allOf(Allergen.class) : EnumSet.noneOf(Allergen.class);
        return new RecipeAllergens(contains, EnumSet.noneOf(Allergen.class), unknown);
    }

    private static Optional<RecipeNutrition> nutrition(List<Ingredient> lines, List<Boolean> matched, int servings) {
        double known = 0;
        double weight = 0;
        double unknownWeight = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            weight += line.grams();
            if (matched.get(i)) {
                known += line.grams() * line.kcal() / 100.0;
            } else {
                unknownWeight += line.grams();
            }
        }
        if (unknownWeight == weight) {
            return Optional.empty();
        }
        double most = known + unknownWeight * Nutrient.CALORIES.mostPerGram();
        var calories = new Interval(known / servings, (known + (most - known) / 4) / servings, most / servings);
        return Optional.of(new RecipeNutrition(Map.of(Nutrient.CALORIES, calories), 1 - unknownWeight / weight));
    }

    /** Half of all recipes were never rated; a few have thousands of ratings. */
    private static Popularity popularity(Chance chance) {
        if (chance.happens(0.45)) {
            return new Popularity(0, 0, 0, chance.happens(0.5) ? 0 : chance.below(4));
        }
        long ratings = (long) Math.min(20_000, Math.pow(1 - chance.share(), -1.1));
        double mean = 5 - 3 * Math.pow(chance.share(), 2.2);
        long sum = Math.clamp(Math.round(ratings * mean), ratings, 5 * ratings);
        long favorites = (long) (ratings * (0.5 + 3 * chance.share()));
        return new Popularity(sum, ratings, favorites, (long) (favorites * chance.share()));
    }

    private static List<Dish> mixed(List<Dish> dishes) {
        var mixed = new ArrayList<>(dishes);
        var chance = new Chance(17);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, chance.below(i + 1));
        }
        return mixed;
    }

    /** Names that sound like places, so that there are rare words to look for. */
    private static List<String> places(int count) {
        var starts = "Bal Cor Del Fen Gar Hal Kar Lor Mar Nor Or Pel Ros Sal Tor Val Wes Zan Ash Bri Cal Dun Esk Fal"
                .split(
                        " ", -1);
        var middles = "a e i o u an en in on un ar er or al el il".split(" ", -1);
        var ends = "by dale ford ham ton wick mont vale rano tino lese nia dor mere sk grad stad berg bruck ville"
                .split(
                        " ", -1);
        var chance = new Chance(29);
        var places = new LinkedHashSet<String>();
        while (places.size() < count) {
            var place = new StringBuilder(starts[chance.below(starts.length)]);
            IntStream.range(0, chance.between(1, 2)).forEach(_ -> place.append(middles[chance.below(middles.length)])
                    .append("bcdfglmnrstv".charAt(chance.below(12))));
            places.add(place.append(middles[chance.below(5)]).append(ends[chance.below(ends.length)])
                    .toString());
        }
        return List.copyOf(places);
    }

    private static String titled(String name) {
        var titled = new StringBuilder();
        for (var word : name.split(" ", -1)) {
            boolean small = word.equals("and") || word.equals("with");
            titled.append(titled.isEmpty() ? "" : " ")
                    .append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return titled.toString();
    }
}
