package dev.galley.http.recipe;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.LineScaling;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.PartRecipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recipes that a seed makes up: sound, but as awkward as people can write them. */
public final class RandomRecipes {
    private static final String[] WORDS = {
            "Flour", "olive oil", "crème fraîche", "Grünkohl", "jalapeño", "pão de queijo", "醤油", "玉ねぎ", "豆腐", "花椒",
            "Brot-Würfel", "d'oignon", "50/50 mix", "½ & ½", "café", "cafe\u0301", "🍕", "👩\u200d🍳 special",
            "shallot", "Öl",
            "sucre", "azúcar", "açúcar", "砂糖", "100% rye", "all-purpose", "\"best\" butter", "No. 5 sieve", "naïve"};
    /** What one format or the other has a meaning for. */
    private static final String[] SIGNS = {
            "*", "**", "_", "__", "`", "#", "##", "|", "~", "~~", "@", "{", "}", "{x}", "%", "--", "[-", "-]", "[a](b)",
            "\\", "\\\\", "\"", "'", "(", ")", "=", "==", ">", "---", "a*b*c", "a_b_c", "@home", "#hash", "~now",
            "a@b.c",
            "$1", "{{ x }}", "]]", "![x](y)", "<3", "1 < 2", "&", "100 %", "a--b"};
    private static final String[] UNITS = {"g", "ml", "tbsp", "cup", "piece", "大さじ"};
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final Random random;
    private final boolean wild;

    /** @param wild whether texts may also have what foreign formats cannot hold: markup, line ends, headings */
    public RandomRecipes(long seed, boolean wild) {
        random = new Random(seed);
        this.wild = wild;
    }

    public RecipeContent next() {
        var lines = list(1, 12, this::line);
        var steps = IntStream.rangeClosed(1, 1 + random.nextInt(8)).mapToObj(_ -> step(lines)).toList();
        boolean timed = random.nextBoolean();
        return new RecipeContent(
                any(LANGUAGES),
                text("Dish"),
                maybe(() -> text("About") + "\n" + text("More")),
                maybe(() -> "main"),
                maybe(() -> "middle-eastern"),
                maybe(() -> any(List.of(Difficulty.values()))),
                timed ? Optional.of(1 + random.nextInt(700)) : Optional.empty(),
                timed ? Optional.of(1 + random.nextInt(3_000)) : Optional.empty(),
                timed ? maybe(() -> 1 + random.nextInt(20_000)) : Optional.empty(),
                1 + random.nextInt(100),
                List.copyOf(new LinkedHashSet<>(list(0, 5, () -> "tag-" + random.nextInt(9)))),
                list(0, 2, () -> any(List.of(Diet.values()))),
                lines,
                steps,
                maybe(() -> new RecipeSource(
                        Optional.of("https://cooks.example/r/" + random.nextInt(1_000) + "?a=1&b=2"),
                        maybe(() -> text("Ann")),
                        maybe(() -> "CC-BY-4.0"))),
                wild ? maybe(() -> Pan.of("rectangular:20x3" + random.nextInt(9) + "in")) : Optional.empty());
    }

    private IngredientLine line() {
        var quantity = maybe(() -> BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4)));
        var line = new IngredientLine(
                text(random.nextInt(900) + " g"),
                quantity,
                quantity.filter(_ -> random.nextBoolean()).map(it -> it.add(BigDecimal.valueOf(1 + random.nextInt(9)))),
                quantity.filter(_ -> random.nextBoolean()).map(_ -> UNITS[random.nextInt(UNITS.length)]),
                text("item " + random.nextInt(100_000)),
                maybe(() -> text("cut")),
                maybe(() -> text("note")),
                maybe(() -> "Part " + (char) ('A' + random.nextInt(3))),
                random.nextInt(5) == 0,
                maybe(() -> new FoodId(new UUID(7, random.nextInt(50)))),
                maybe(() -> new Interval(1, 2.5 + random.nextInt(9), 30)));
        return wild ? part(line) : line;
    }

    /** What only our own archive holds: how it scales, and the recipe that it stands for. */
    private IngredientLine part(IngredientLine line) {
        return random.nextInt(4) == 0
                ? line.matchedTo(Optional.empty()).with(Optional.empty(), Optional.of(new PartRecipe(
                        new RecipeId(new UUID(1, random.nextInt(9))), maybe(() -> BigDecimal.valueOf(15, 1)))))
                : line.with(maybe(() -> LineScaling.FIXED), Optional.empty());
    }

    private Step step(List<IngredientLine> lines) {
        var named = random.nextBoolean() ? " " + lines.get(random.nextInt(lines.size())).name() : "";
        return new Step(
                text("Then take") + named + " " + text("and stir"),
                maybe(() -> 1 + random.nextInt(20_000)),
                maybe(() -> random.nextInt(440) - 40),
                maybe(() -> text("brown")),
                list(0, 3, () -> random.nextInt(lines.size())));
    }

    /** Begins with a word that stands for nothing in any format. */
    private String text(String first) {
        var words = new ArrayList<String>(List.of(first));
        for (int i = random.nextInt(6); i >= 0; i--) {
            words.add(random.nextInt(3) == 0
                    ? SIGNS[random.nextInt(SIGNS.length)]
                    : WORDS[random.nextInt(
                            WORDS.length)]);
        }
        if (wild) {
            words.set(random.nextInt(words.size()), List.of(
                    "<b>bold</b>", "&amp;", "&lt;script>", "\t", "line\nbreak", "Heading:", "1. one", "- x", "\u202e",
                    "  ")
                    .get(random.nextInt(10)));
        } else {
            words.add("end");
        }
        return words.stream().collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(int least, int most, Supplier<T> value) {
        return IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(_ -> value.get()).toList();
    }
}
