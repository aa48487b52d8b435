package dev.galley.domain.food.substitution;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an ingredient is to be replaced, as far as it tells what the ingredient does there.
 *
 * @param contexts empty where nothing is known
 * @param foods the slugs of what else is in it, and so at hand
 * @param share the ingredient's part of the weight, from 0 to 1
 */
public record Dish(Set<Context> contexts, Set<String> foods, Optional<Double> share) {
    public static final Dish UNKNOWN = new Dish(Set.of(), Set.of(), Optional.empty());

    private static final Set<String> LEAVENERS = Set.of("baking-powder", "baking-soda", "flour-self-rising");
    private static final Set<String> YEASTS = Set.of("yeast-dry", "yeast-fresh");
    private static final Set<String> SHORTENERS = Set.of(
            "egg", "egg-white", "egg-yolk", "butter", "butter-unsalted", "margarine", "vegetable-oil");
    private static final Set<String> SUGARS = Set.of("sugar-white", "sugar-brown", "sugar-powdered", "honey");
    private static final Set<String> CURRY_SPICES = Set.of(
            "turmeric", "garam-masala", "curry-powder", "cumin-ground", "cumin-seed", "coriander-ground",
            "fenugreek-seed", "curry-leaf");
    private static final Set<String> WOK = Set.of("soy-sauce", "tamari", "oyster-sauce", "sesame-oil", "fish-sauce");
    private static final Set<String> CRUMBS = Set.of("breadcrumbs", "breadcrumbs-panko", "cornmeal");
    private static final Set<String> STOCKS = Set.of(
            "stock-chicken", "stock-beef", "stock-vegetable", "stock-fish", "broth-chicken", "broth-beef");
    /** A little sugar and flour make no cake of these. */
    private static final Set<String> COURSES = Set.of("main", "side", "soup", "salad", "sauce", "starter", "drink");
    /** Below this an oven only dries; above it is a grill. */
    private static final int WARM_OVEN = 130;
    private static final int HOT_OVEN = 280;

    public Dish {
        contexts = Set.copyOf(contexts);
        foods = Set.copyOf(foods);
    }

    /**
     * @param category the part of a meal: {@code dessert}
     * @param foods the slugs of all that is in it
     * @param hottestCelsius the highest temperature that its steps tell
     */
    public static Dish of(
            Optional<String> category,
            Collection<String> foods,
            Optional<Integer> hottestCelsius,
            Optional<Double> share) {
        var contexts = EnumSet.noneOf(Context.class);
        category.ifPresent(part -> contexts.addAll(usual(part)));
        boolean flour = foods.stream().anyMatch(food -> food.startsWith("flour-"));
        boolean raised = any(foods, LEAVENERS) && flour;
        boolean yeast = any(foods, YEASTS) && flour;
        boolean course = category.filter(COURSES::contains).isPresent();
        boolean sweetDough = flour && any(foods, SUGARS) && any(foods, SHORTENERS) && !course;
        boolean oven = hottestCelsius.filter(degrees -> degrees >= WARM_OVEN && degrees <= HOT_OVEN).isPresent();
        add(contexts, raised || sweetDough, Context.BAKING);
        add(contexts, yeast, Context.BREAD);
        add(contexts, oven && !flour, Context.ROASTING);
        add(contexts, foods.stream().anyMatch(food -> food.endsWith("-dry") && isPasta(food)), Context.PASTA);
        add(contexts, foods.stream().anyMatch(food -> food.startsWith("rice-") && !food.contains("noodle")),
                Context.RICE);
        boolean savoury = !contexts.contains(Context.BAKING)
                && !contexts.contains(Context.BREAD)
                && !contexts.contains(Context.DESSERT);
        add(contexts, savoury && count(foods, CURRY_SPICES) >= 2, Context.CURRY);
        add(contexts, savoury && count(foods, WOK) >= 2, Context.STIR_FRY);
        add(contexts, savoury && any(foods, CRUMBS), Context.FRYING);
        add(contexts, savoury && any(foods, CRUMBS) && flour, Context.BREADING);
        add(contexts, savoury && any(foods, STOCKS) && !contexts.contains(Context.SOUP), Context.STEW);
        return new Dish(contexts, Set.copyOf(foods), share);
    }

    private static Set<Context> usual(String category) {
        return switch (category) {
            case "dessert" -> EnumSet.of(Context.DESSERT);
            case "breakfast" -> EnumSet.of(Context.BREAKFAST);
            case "soup" -> EnumSet.of(Context.SOUP);
            case "salad" -> EnumSet.of(Context.SALAD, Context.DRESSING);
            case "bread" -> EnumSet.of(Context.BREAD);
            case "sauce" -> EnumSet.of(Context.SAUCE, Context.DIP);
            case "drink" -> EnumSet.of(Context.DRINK);
            default -> EnumSet.noneOf(Context.class);
        };
    }

    private static boolean isPasta(String food) {
        return List.of("pasta", "spaghetti", "lasagne", "orzo", "macaroni", "vermicelli").stream().anyMatch(
                food::startsWith);
    }

    private static boolean any(Collection<String> foods, Set<String> among) {
        return foods.stream().anyMatch(among::contains);
    }

    private static long count(Collection<String> foods, Set<String> among) {
        return foods.stream().distinct().filter(among::contains).count();
    }

    private static void add(Set<Context> contexts, boolean so, Context context) {
        if (so) {
            contexts.add(context);
        }
    }
}
