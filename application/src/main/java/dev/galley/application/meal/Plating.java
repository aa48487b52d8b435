package dev.galley.application.meal;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.food.WeighText;
import dev.galley.application.meal.LogMeal.NewItem;
import dev.galley.application.recipe.ServeRecipes;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.EatenRecipe;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.Micronutrient;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes items of what people say they ate: looks up foods, packages, recipes and texts, weighs them, and copies what is in
 * them. Eight statements at most, however many items.
 */
public final class Plating {
    private static final double KILOCALORIES_PER_GRAM_OF_FAT = 9;
    private static final double KILOCALORIES_PER_GRAM_OF_OTHERS = 4;

    /**
     * One item that is asked for.
     *
     * @param path in the request: {@code items[2]}
     */
    record Asked(String path, NewItem item) {}

    private final Queries queries;
    private final Ids ids;

    @Inject
    public Plating(Queries queries, Ids ids) {
        this.queries = queries;
        this.ids = ids;
    }

    /**
     * The items for each of these, in their order: one, or as many as a text names; none where a fault was found with it.
     *
     * @param language that of units and texts, where they do not show another
     */
    List<List<MealItem>> plate(
            UserId person, List<Asked> asked, Language language, Caller caller, Faults faults) {
        asked.forEach(it -> check(it, faults));
        var weighed = weigh(asked, language, caller);
        var served = serve(person, asked, caller);
        var read = read(asked, language, caller);
        var plated = new ArrayList<List<MealItem>>();
        for (var one : asked) {
            plated.add(switch (one.item) {
                case NewItem.OfFood food -> food(one, food.name(), food.figures(), food.unit(), weighed, faults);
                case NewItem.OfPackage food -> food(one, food.name(), food.figures(), food.unit(), weighed, faults);
                case NewItem.OfRecipe recipe -> recipe(one, recipe, served, faults);
                case NewItem.Custom custom -> MealItem.isQuantity(custom.quantity()) && !custom.name().isBlank()
                        ? List.of(custom(custom))
                        : List.<MealItem>of();
                case NewItem.OfText text -> text(one, text, read, faults);
                case NewItem.Unclear _ -> List.<MealItem>of();
            });
        }
        return plated;
    }

    private static void check(Asked asked, Faults faults) {
        switch (asked.item) {
            case NewItem.OfFood it -> checkAmount(asked.path, it.quantity(), it.name(), faults);
            case NewItem.OfPackage it -> checkAmount(asked.path, it.quantity(), it.name(), faults);
            case NewItem.OfRecipe it -> faults.quantity(asked.path + ".servings", it.servings());
            case NewItem.Custom it -> checkAmount(asked.path, it.quantity(), Optional.of(it.name()), faults);
            case NewItem.Unclear it -> {
                it.wrong().forEach((field, why) -> faults.add(asked.path + "." + field, why));
                it.quantity().ifPresent(quantity -> faults.quantity(asked.path + ".quantity", quantity));
                it.servings().ifPresent(servings -> faults.quantity(asked.path + ".servings", servings));
                it.name().ifPresent(name -> faults.name(asked.path + ".name", name, MealItem.LONGEST_NAME));
            }
            case NewItem.OfText _ -> { // what is in it is read, and nothing of it is wrong
            }
        }
    }

    private static void checkAmount(String path, BigDecimal quantity, Optional<String> name, Faults faults) {
        faults.quantity(path + ".quantity", quantity);
        name.ifPresent(it -> faults.name(path + ".name", it, MealItem.LONGEST_NAME));
    }

    private Map<NewItem, WeighFoods.Weighed> weigh(List<Asked> asked, Language language, Caller caller) {
        var items = new ArrayList<NewItem>();
        var questions = new ArrayList<WeighFoods.Asked>();
        for (var one : asked) {
            switch (one.item) {
                case NewItem.OfFood it when MealItem.isQuantity(it.quantity()) -> {
                    items.add(it);
                    questions.add(new WeighFoods.OfFood(it.food(), it.quantity(), it.unit()));
                }
                case NewItem.OfPackage it when MealItem.isQuantity(it.quantity()) -> {
                    items.add(it);
                    questions.add(new WeighFoods.OfPackage(it.barcode(), it.quantity(), it.unit()));
                }
                case NewItem.OfFood _,NewItem.OfPackage _,NewItem.OfRecipe _,NewItem.Custom _,NewItem.OfText _,NewItem.Unclear _ -> {
                    // nothing to weigh
                }
            }
        }
        var weighed = new HashMap<NewItem, WeighFoods.Weighed>();
        if (!questions.isEmpty()) {
            var answers = queries.ask(new WeighFoods(questions, language), caller);
            for (int i = 0; i < answers.size(); i++) {
                weighed.put(items.get(i), answers.get(i));
            }
        }
        return weighed;
    }

    private Map<RecipeId, ServeRecipes.Serving> serve(UserId person, List<Asked> asked, Caller caller) {
        var recipes = new HashSet<RecipeId>();
        for (var one : asked) {
            if (one.item instanceof NewItem.OfRecipe recipe) {
                recipes.add(recipe.recipe());
            }
        }
        return recipes.isEmpty() ? Map.of() : queries.ask(new ServeRecipes(person, recipes), caller);
    }

    private Map<String, List<WeighText.Helped>> read(List<Asked> asked, Language language, Caller caller) {
        var texts = asked.stream()
                .flatMap(one -> one.item instanceof NewItem.OfText(var text)
                        ? Stream.of(text)
                        : Stream.empty())
                .distinct()
                .toList();
        var read = new HashMap<String, List<WeighText.Helped>>();
        if (!texts.isEmpty()) {
            var answers = queries.ask(new WeighText(texts, language), caller);
            for (int i = 0; i < texts.size(); i++) {
                read.put(texts.get(i), answers.get(i));
            }
        }
        return read;
    }

    private List<MealItem> food(
            Asked asked,
            Optional<String> name,
            Map<Nutrient, Double> figures,
            Optional<String> unit,
            Map<NewItem, WeighFoods.Weighed> weighed,
            Faults faults) {
        return switch (weighed.get(asked.item)) {
            case null -> List.of(); // its quantity is a fault already
            case WeighFoods.Unhelped(var problem, var units) -> {
                tell(asked, problem, unit, units, faults);
                yield List.of();
            }
            case WeighFoods.Helped helped -> List.of(helped(asked, name, figures, helped));
        };
    }

    private static void tell(
            Asked asked, WeighFoods.Problem problem, Optional<String> unit, List<String> units, Faults faults) {
        boolean isPackage = asked.item instanceof NewItem.OfPackage;
        switch (problem) {
            case NO_FOOD -> faults.add(
                    asked.path + (isPackage ? ".barcode" : ".foodId"),
                    isPackage ? "no food has this bar code" : "there is no such food");
            case BARCODE_INVALID -> faults.add(
                    asked.path + ".barcode",
                    "must be a GTIN of 8, 12, 13 or 14 digits whose last is its check digit");
            case NO_UNIT -> faults.add(
                    asked.path + ".unit",
                    "is no unit that we know; this food is measured in " + String.join(", ", units));
            case NO_CONVERSION -> faults.add(
                    asked.path + ".unit",
                    "nobody knows what one %s of this food weighs; it is measured in %s"
                            .formatted(unit.orElse("piece"), String.join(", ", units)));
        }
    }

    private MealItem helped(
            Asked asked, Optional<String> name, Map<Nutrient, Double> figures, WeighFoods.Helped helped) {
        var quantity = switch (asked.item) {
            case NewItem.OfFood it -> it.quantity();
            case NewItem.OfPackage it -> it.quantity();
            case NewItem.OfRecipe _,NewItem.Custom _,NewItem.OfText _,NewItem.Unclear _ ->
                throw new IllegalStateException("not weighed");
        };
        var known = nutrition(helped.contents());
        var nutrition = figures.isEmpty() ? known : Optional.of(stated(known, figures));
        boolean counted = helped.unit().isEmpty() || helped.unit().get().equals("piece");
        return new MealItem(
                new ItemId(ids.next()),
                MealItem.shortened(name.filter(it -> !it.isBlank()).orElse(helped.name())),
                quantity,
                helped.unit(),
                Optional.of(helped.grams()),
                Optional.of(helped.food()),
                Optional.empty(),
                nutrition,
                Optional.of(1.0),
                !figures.isEmpty(),
                helped.labelled() ? AmountSource.LABEL : counted ? AmountSource.COUNTED : AmountSource.USER);
    }

    private List<MealItem> recipe(
            Asked asked, NewItem.OfRecipe item, Map<RecipeId, ServeRecipes.Serving> served, Faults faults) {
        var serving = Optional.ofNullable(served.get(item.recipe()));
        faults.check(serving.isPresent(), asked.path + ".recipeId", "there is no such recipe");
        return serving
                .filter(_ -> MealItem.isQuantity(item.servings()))
                .map(it -> List.of(new MealItem(
                        new ItemId(ids.next()),
                        MealItem.shortened(it.name()),
                        item.servings(),
                        Optional.of(MealItem.SERVING),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new EatenRecipe(item.recipe(), it.version())),
                        it.figures().isEmpty() || it.coverage() <= 0
                                ? Optional.empty()
                                : Optional.of(new ItemNutrition(it.figures(), List.of(), Optional.empty(), it
                                        .coverage())
                                        .times(item.servings().doubleValue())),
                        Optional.of(1.0),
                        false,
                        AmountSource.USER)))
                .orElse(List.of());
    }

    private MealItem custom(NewItem.Custom item) {
        boolean states = !item.figures().isEmpty();
        return new MealItem(
                new ItemId(ids.next()),
                MealItem.shortened(item.name()),
                item.quantity(),
                item.unit().map(String::strip).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                states ? Optional.of(stated(Optional.empty(), item.figures())) : Optional.empty(),
                Optional.of(1.0),
                states,
                item.unit().isEmpty() ? AmountSource.COUNTED : AmountSource.USER);
    }

    private List<MealItem> text(
            Asked asked, NewItem.OfText item, Map<String, List<WeighText.Helped>> read, Faults faults) {
        var helped = read.getOrDefault(item.text(), List.of());
        faults.check(!helped.isEmpty(), asked.path, "names nothing to eat");
        helped.stream().filter(it -> !MealItem.isQuantity(it.quantity())).findFirst().ifPresent(it -> faults.add(
                asked.path,
                "names more or less of %s than from %s to %s".formatted(
                        MealItem.shortened(it.name()), MealItem.LEAST.toPlainString(), MealItem.MOST.toPlainString())));
        return helped.stream().filter(it -> MealItem.isQuantity(it.quantity())).map(this::read).toList();
    }

    private MealItem read(WeighText.Helped helped) {
        return new MealItem(
                new ItemId(ids.next()),
                MealItem.shortened(helped.name()),
                helped.quantity(),
                helped.unit(),
                helped.grams(),
                helped.food(),
                Optional.empty(),
                helped.contents().flatMap(Plating::nutrition),
                Optional.of(helped.isTypical() ? MealItem.asTypical(helped.confidence()) : helped.confidence()),
                false,
                helped.telling() != WeighText.Telling.EXACTLY
                        ? AmountSource.ESTIMATED
                        : helped.unit().isEmpty() ? AmountSource.COUNTED : AmountSource.USER);
    }

    private static Optional<ItemNutrition> nutrition(WeighFoods.Contents contents) {
        return contents.figures().isEmpty() && contents.small().isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemNutrition(
                        contents.figures(),
                        contents.small().stream()
                                .map(it -> new Micronutrient(it.number(), it.name(), it.unit(), it.amount()))
                                .toList(),
                        contents.caloriesFrom(),
                        1));
    }

    /** What a person says goes before what is known; energy follows from 4-4-9 where only the other three are said. */
    static ItemNutrition stated(Optional<ItemNutrition> known, Map<Nutrient, Double> said) {
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        known.ifPresent(it -> figures.putAll(it.figures()));
        said.forEach((nutrient, amount) -> figures.put(nutrient, Interval.exactly(amount)));
        var caloriesFrom = said.containsKey(Nutrient.CALORIES)
                ? Optional.<String>empty()
                : known.flatMap(ItemNutrition::caloriesFrom);
        if (!figures.containsKey(Nutrient.CALORIES)) {
            var energy = energy(figures);
            energy.ifPresent(it -> figures.put(Nutrient.CALORIES, it));
            caloriesFrom = energy.map(_ -> "4-4-9");
        }
        return new ItemNutrition(
                figures,
                known.map(ItemNutrition::micronutrients).orElse(List.of()),
                caloriesFrom,
                known.map(ItemNutrition::coverage).orElse(1.0));
    }

    private static Optional<Interval> energy(Map<Nutrient, Interval> figures) {
        var protein = Optional.ofNullable(figures.get(Nutrient.PROTEIN_GRAMS));
        var carbs = Optional.ofNullable(figures.get(Nutrient.CARBS_GRAMS));
        var fat = Optional.ofNullable(figures.get(Nutrient.FAT_GRAMS));
        return protein.flatMap(p -> carbs.flatMap(c -> fat.map(f -> p.plus(c)
                .times(KILOCALORIES_PER_GRAM_OF_OTHERS)
                .plus(f.times(KILOCALORIES_PER_GRAM_OF_FAT)))));
    }

    /** An item of which nobody knew what it weighs, in a unit in which its food is weighed: what is in it is known now. */
    static MealItem weighed(MealItem item, BigDecimal quantity, WeighFoods.Helped helped, AmountSource source) {
        return new MealItem(
                item.id(),
                item.name(),
                quantity,
                helped.unit(),
                Optional.of(helped.grams()),
                item.food(),
                item.recipe(),
                item.custom() ? item.nutrition() : nutrition(helped.contents()),
                item.confidence(),
                item.custom(),
                source);
    }
}
