package dev.galley.http.recipe;

import dev.galley.application.media.LinkMedia;
import dev.galley.application.recipe.GetImpressions;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.MadeOf;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Suits;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.LineScaling;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.Popularity;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Step;
import dev.galley.http.server.Safety;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A recipe as it goes over the wire.
 *
 * @param dietary what its author claims and nothing contradicts
 * @param diets what its foods and names say: {@code yes}, {@code no} or {@code unknown} by diet
 * @param allergens those it contains; one that is in none of the three lists is not in it
 * @param allergensUnknown those that some ingredient does not tell of
 * @param version the one that is shown
 * @param servings as many as are shown, in whole ones; exactly, it is in {@code scaling}
 * @param pan what it is baked in, like round:26
 * @param scaling what was done to it; absent if it is as written
 * @param recipes those that it is made of, if they were asked for: those first that others are made of
 * @param images its picture, if it has one
 * @param isFavorite for readers who are signed in, like {@code myRating}
 * @param safety for readers who are signed in and told what they must not eat
 */
public record ShownRecipe(
        UUID id,
        String slug,
        String name,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        Optional<Integer> totalMinutes,
        int servings,
        List<String> tags,
        List<String> dietary,
        Map<String, String> diets,
        List<String> allergens,
        List<String> allergensMayContain,
        List<String> allergensUnknown,
        List<Line> ingredients,
        List<NumberedStep> steps,
        Optional<Nutrition> nutrition,
        Optional<Source> source,
        String language,
        Rating rating,
        long favoriteCount,
        long cookedCount,
        int version,
        RecipeStatus status,
        Instant createdAt,
        Instant updatedAt,
        Optional<Boolean> isFavorite,
        Optional<ShownRating> myRating,
        Optional<Safety> safety,
        Optional<String> pan,
        Optional<Done> scaling,
        Optional<List<Part>> recipes,
        Optional<Images> images) {

    /** In WebP, each within its box: 1200 × 800, 600 × 400, 200 × 200; nothing is cut off, nothing enlarged. */
    record Images(String large, String medium, String thumbnail) {
        static Images of(LinkMedia.Links links) {
            return new Images(links.large(), links.medium(), links.thumbnail());
        }
    }

    /** What is the reader's own in it. It is written into the answer behind the rest, which is the same for everyone. */
    record Own(boolean isFavorite, Optional<ShownRating> myRating, Optional<Safety> safety) {
        static Own of(GetImpressions.View view) {
            return new Own(
                    view.own().isFavorite(),
                    view.own().rating().map(ShownRating::of),
                    view.safety().map(Safety::of));
        }
    }

    /**
     * @param scaling what its author has decided about how it scales: linear or fixed
     * @param scalingNote why it does not grow as the dish does
     * @param recipe the recipe that it stands for, if its reader may see it
     */
    record Line(
            String text,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            String name,
            Optional<String> preparation,
            Optional<String> note,
            Optional<String> group,
            boolean optional,
            Optional<UUID> foodId,
            Optional<Range> grams,
            Optional<LineScaling> scaling,
            Optional<String> scalingNote,
            Optional<PartLink> recipe) {

        static Line of(IngredientLine line) {
            return of(line, Optional.empty(), Optional.empty());
        }

        private static Line of(IngredientLine line, Optional<String> scalingNote, Optional<MadeOf.Use> use) {
            return new Line(
                    line.text(),
                    line.quantity(),
                    line.quantityMax(),
                    line.unit(),
                    line.name(),
                    line.preparation(),
                    line.note(),
                    line.group(),
                    line.optional(),
                    line.food().map(food -> food.value()),
                    line.grams().or(() -> use.flatMap(MadeOf.Use::grams)).map(Range::of),
                    line.scaling(),
                    scalingNote,
                    use.map(PartLink::of));
        }

        static List<Line> of(Scaling.Scaled scaled, List<Optional<MadeOf.Use>> uses) {
            var lines = new ArrayList<Line>();
            for (var line : scaled.content().ingredients()) {
                int at = lines.size();
                lines.add(of(line, scaled.lines().get(at).note(), uses.isEmpty() ? Optional.empty() : uses.get(at)));
            }
            return List.copyOf(lines);
        }
    }

    /**
     * @param servings how many of its servings; absent where nobody knows, like the factor
     * @param factor how many times all of it
     */
    record PartLink(
            UUID id, String slug, String name, Optional<BigDecimal> servings, Optional<BigDecimal> factor) {
        static PartLink of(MadeOf.Use use) {
            return new PartLink(
                    use.id().value(),
                    use.slug().value(),
                    use.name(),
                    use.servings().map(Range::round),
                    use.factor().map(Range::round));
        }
    }

    /** A recipe that goes into this one, as much of it as this one takes. */
    record Part(
            UUID id,
            String slug,
            String name,
            Optional<BigDecimal> servings,
            Optional<BigDecimal> factor,
            List<Line> ingredients,
            List<NumberedStep> steps) {
        static Part of(MadeOf.Made made) {
            var link = PartLink.of(made.use());
            return new Part(
                    link.id,
                    link.slug,
                    link.name,
                    link.servings,
                    link.factor,
                    Line.of(made.scaled(), made.uses()),
                    NumberedStep.of(made.scaled().content().steps()));
        }
    }

    /**
     * What was done to a recipe.
     *
     * @param servings for how many it is: not always a whole number
     */
    record Done(Scaling.Mode mode, BigDecimal factor, BigDecimal servings, List<String> notes) {
        static Done of(Scaling.Done done) {
            return new Done(done.mode(), done.factor(), done.servings(), done.notes());
        }
    }

    /** @param ingredients the lines used here, by their place in the recipe, from 0 */
    record NumberedStep(
            int number,
            String instruction,
            Optional<Integer> durationSeconds,
            Optional<String> expectedState,
            Optional<Integer> temperatureCelsius,
            List<Integer> ingredients) {

        static List<NumberedStep> of(List<Step> steps) {
            var numbered = new ArrayList<NumberedStep>();
            for (var step : steps) {
                numbered.add(new NumberedStep(
                        numbered.size() + 1,
                        step.instruction(),
                        step.durationSeconds(),
                        step.expectedState(),
                        step.temperatureCelsius(),
                        step.ingredients()));
            }
            return numbered;
        }
    }

    /** To three decimals. */
    record Range(BigDecimal min, BigDecimal likely, BigDecimal max) {
        static Range of(Interval interval) {
            return new Range(round(interval.min()), round(interval.likely()), round(interval.max()));
        }

        private static BigDecimal round(double value) {
            var rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
    }

    record Nutrition(PerServing perServing, BigDecimal coverage) {
        static Nutrition of(RecipeNutrition nutrition) {
            return new Nutrition(PerServing.of(nutrition), Range.round(nutrition.coverage()));
        }
    }

    /** What is unknown is absent. */
    record PerServing(
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            Optional<Range> fiberGrams,
            Optional<Range> sugarGrams,
            Optional<Range> sodiumMilligrams) {

        static PerServing of(RecipeNutrition nutrition) {
            return new PerServing(
                    range(nutrition, Nutrient.CALORIES),
                    range(nutrition, Nutrient.PROTEIN_GRAMS),
                    range(nutrition, Nutrient.CARBS_GRAMS),
                    range(nutrition, Nutrient.FAT_GRAMS),
                    range(nutrition, Nutrient.FIBER_GRAMS),
                    range(nutrition, Nutrient.SUGAR_GRAMS),
                    range(nutrition, Nutrient.SODIUM_MILLIGRAMS));
        }

        private static Optional<Range> range(RecipeNutrition nutrition, Nutrient nutrient) {
            return Optional.ofNullable(nutrition.perServing().get(nutrient)).map(Range::of);
        }
    }

    record Source(Optional<String> url, Optional<String> author, Optional<String> licence) {
        static Source of(RecipeSource source) {
            return new Source(source.url(), source.author(), source.licence());
        }
    }

    /** @param average 1 to 5, absent where nobody rated */
    record Rating(Optional<BigDecimal> average, long count) {
        static Rating of(Popularity popularity) {
            return new Rating(
                    popularity.ratingCount() == 0
                            ? Optional.empty()
                            : Optional.of(BigDecimal.valueOf(popularity.ratingSum())
                                    .divide(BigDecimal.valueOf(popularity.ratingCount()), 2, RoundingMode.HALF_UP)),
                    popularity.ratingCount());
        }
    }

    public static ShownRecipe of(GetRecipe.View view) {
        return of(view, Optional.empty());
    }

    /** One that was written just now, as whoever wrote it will read it: nobody has made anything of it. */
    static ShownRecipe ofNew(GetRecipe.View view) {
        return of(view, Optional.of(false));
    }

    private static ShownRecipe of(GetRecipe.View view, Optional<Boolean> isFavorite) {
        var recipe = view.recipe();
        var shown = view.shown();
        var facts = view.version().facts();
        return new ShownRecipe(
                recipe.id().value(),
                recipe.slug().value(),
                shown.name(),
                shown.description(),
                shown.category(),
                shown.cuisine(),
                shown.difficulty(),
                shown.prepMinutes(),
                shown.cookMinutes(),
                shown.restMinutes(),
                shown.totalMinutes(),
                shown.servings(),
                shown.tags(),
                view.dietary().stream().map(Diet::code).toList(),
                diets(facts.contents().diets()),
                codes(facts.allergens().contains()),
                codes(facts.allergens().mayContain()),
                codes(facts.allergens().unknown()),
                Line.of(view.scaled(), view.uses()),
                NumberedStep.of(shown.steps()),
                view.nutrition().map(Nutrition::of),
                shown.source().map(Source::of),
                shown.language().code(),
                Rating.of(recipe.popularity()),
                recipe.popularity().favoriteCount(),
                recipe.popularity().cookedCount(),
                view.version().number(),
                recipe.status(),
                recipe.createdAt(),
                recipe.updatedAt(),
                isFavorite,
                Optional.empty(),
                Optional.empty(),
                shown.pan().map(Pan::text),
                view.scaled().done().map(Done::of),
                view.made().map(made -> made.stream().map(Part::of).toList()),
                view.images().map(Images::of));
    }

    private static Map<String, String> diets(Map<Diet, Boolean> known) {
        var all = new TreeMap<String, String>();
        for (var diet : Diet.values()) {
            all.put(diet.code(), Suits.of(known, diet).code());
        }
        return all;
    }

    private static List<String> codes(Collection<Allergen> allergens) {
        return allergens.stream().map(Allergen::code).toList();
    }
}
