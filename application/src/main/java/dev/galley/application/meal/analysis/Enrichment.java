package dev.galley.application.meal.analysis;

import static java.util.stream.Collectors.toMap;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.food.WeighText;
import dev.galley.application.food.WeighText.Telling;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.Micronutrient;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.Corrected;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.Helping;
import dev.galley.domain.meal.analysis.KnownFood;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.domain.meal.analysis.PhotoAnalysis.Reply;
import dev.galley.domain.meal.analysis.Plate;
import dev.galley.domain.meal.analysis.PortionWords;
import dev.galley.domain.meal.analysis.SeenItem;
import dev.galley.domain.meal.analysis.SpokenCorrections;
import dev.galley.domain.meal.analysis.Told;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a plate of what was seen and said: foods are looked up, and their figures come from the database wherever one is
 * like enough. A dozen statements at most, however much is on it.
 */
final class Enrichment {
    private static final Caller SELF = new Caller.Job("meal analysis");
    /** Below this, another food is meant too often; measured figures are in docs/ingredient-lines.md. */
    private static final double LIKE_ENOUGH = 0.6;
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000);
    private static final int TENTHS = 1;
    /** Foods lose or take so much water that raw and cooked ones are told apart by their energy. */
    private static final double OTHER_FOOD = 1.6;
    private static final double SAME_FOOD = 1.3;
    private static final double WATERY = 0.5;

    /** @param contents what a kilogram of each food holds */
    record Plated(Plate plate, Map<FoodId, WeighFoods.Contents> contents) {}

    private final Queries queries;
    private final Ids ids;

    @Inject
    Enrichment(Queries queries, Ids ids) {
        this.queries = queries;
        this.ids = ids;
    }

    Plated of(PhotoAnalysis analysis) {
        var clues = analysis.clues();
        var language = analysis.language();
        var seen = analysis.reply().flatMap(Reply::dish).map(dish -> dish.items()).orElse(List.of());
        var eater = new Caller.User(analysis.owner(), analysis.tier()); // in whose words it is read
        var candidates = candidates(seen, language, eater);
        var said = said(clues, language, eater);
        var wanted = new HashSet<FoodId>();
        candidates.forEach(some -> some.forEach(it -> wanted.add(it.id())));
        said.forEach(all -> all.forEach(it -> it.food().ifPresent(wanted::add)));
        var foods = contents(wanted, language);
        boolean onlyWords = analysis.reply().flatMap(Reply::dish).isEmpty();
        var told = told(said, clues, foods, onlyWords);
        var absent = absent(clues, language);
        told.removeIf(it -> absent.stream().anyMatch(no -> Corrected.isMeant(no, it.name(), language)));
        var plate = onlyWords ? Plate.told(told) : seen(seen, candidates, foods).outrankedBy(told);
        plate = new Plate(plate.helpings().stream()
                .filter(it -> absent.stream().noneMatch(no -> Corrected.isMeant(no, it.name(), language)))
                .limit(Meal.MOST_ITEMS)
                .toList());
        return new Plated(measured(plate, clues, onlyWords, language, eater), byId(foods));
    }

    private static Map<FoodId, WeighFoods.Contents> byId(Map<FoodId, WeighFoods.Helped> foods) {
        return foods.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> it.getValue().contents()));
    }

    /**
     * For each thing that was seen, the foods that it may be: first by its name, then by its name once cooked. A food that
     * is called just so is meant: in a recipe "cod, baked" is cod that is to be baked, on a plate it is baked cod.
     */
    private List<List<Candidate>> candidates(List<SeenItem> seen, Language language, Caller eater) {
        if (seen.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var item : seen) {
            lines.add(item.name());
            lines.add(ParseIngredients.cooked(item.name(), language).orElse(item.name()));
        }
        var names = seen.stream().map(SeenItem::name).toList();
        var found = queries.ask(MatchFoods.meant(lines, language).and(MatchFoods.called(names, language)), eater);
        var candidates = new ArrayList<List<Candidate>>();
        for (int i = 0; i < seen.size(); i++) {
            var some = new ArrayList<Candidate>();
            var meant = first(found.get(2 * i), false);
            called(found.get(lines.size() + i), names.get(i)).or(() -> meant).ifPresent(some::add);
            boolean isPlain = !lines.get(2 * i).equals(lines.get(2 * i + 1)) && seen.get(i).name().indexOf(',') < 0;
            if (isPlain) {
                first(found.get(2 * i + 1), true).ifPresent(some::add);
            }
            candidates.add(some);
        }
        return candidates;
    }

    private static Optional<Candidate> called(MatchFoods.Match match, String name) {
        return match.foods().stream()
                .filter(it -> it.confidence() >= LIKE_ENOUGH && it.name().equalsIgnoreCase(name))
                .map(it -> new Candidate(it.id(), it.confidence(), false))
                .findFirst();
    }

    private static Optional<Candidate> first(MatchFoods.Match match, boolean isCooked) {
        return match.foods().stream()
                .limit(1)
                .filter(it -> it.confidence() >= LIKE_ENOUGH)
                .map(it -> new Candidate(it.id(), it.confidence(), isCooked))
                .findFirst();
    }

    private record Candidate(FoodId id, double likeness, boolean isCooked) {}

    private Map<FoodId, WeighFoods.Helped> contents(Set<FoodId> wanted, Language language) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var asked = wanted.stream()
                .map(id -> new WeighFoods.OfFood(id, MUCH, Optional.of("g")))
                .toList();
        var found = new HashMap<FoodId, WeighFoods.Helped>();
        for (var weighed : queries.ask(new WeighFoods(List.copyOf(asked), language), SELF)) {
            if (weighed instanceof WeighFoods.Helped helped) {
                found.put(helped.food(), helped);
            }
        }
        return found;
    }

    private static Optional<KnownFood> known(FoodId id, double likeness, Map<FoodId, WeighFoods.Helped> foods) {
        return Optional.ofNullable(foods.get(id)).map(helped -> {
            var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
            helped.contents().figures().forEach((nutrient, in) -> perGram.put(
                    nutrient, in.likely() / MUCH.doubleValue()));
            return new KnownFood(id, helped.name(), likeness, perGram);
        });
    }

    private static Plate seen(
            List<SeenItem> seen, List<List<Candidate>> candidates, Map<FoodId, WeighFoods.Helped> foods) {
        var helpings = new ArrayList<Helping>();
        for (int i = 0; i < seen.size(); i++) {
            helpings.add(Helping.seen(seen.get(i), chosen(seen.get(i), candidates.get(i), foods)));
        }
        return new Plate(helpings);
    }

    /** A model says "rice" of what is cooked, and its energy tells so, however badly it knows that. */
    private static Optional<KnownFood> chosen(
            SeenItem item, List<Candidate> candidates, Map<FoodId, WeighFoods.Helped> foods) {
        var plain = candidates.stream()
                .filter(it -> !it.isCooked())
                .findFirst()
                .flatMap(it -> known(it.id(), it.likeness(), foods));
        var claimed = Optional.ofNullable(item.claimed().get(Nutrient.CALORIES))
                .map(all -> all / item.grams().likely());
        if (claimed.isEmpty() || plain.isEmpty() || apart(plain.get(), claimed.get()) <= OTHER_FOOD) {
            return plain;
        }
        return candidates.stream()
                .filter(Candidate::isCooked)
                .findFirst()
                .flatMap(it -> known(it.id(), it.likeness(), foods))
                .filter(it -> apart(it, claimed.get()) <= SAME_FOOD)
                .or(() -> plain);
    }

    private static double apart(KnownFood food, double claimed) {
        double known = food.perGram().getOrDefault(Nutrient.CALORIES, claimed);
        if (known < WATERY && claimed < WATERY) {
            return 1;
        }
        return known <= 0 || claimed <= 0 ? Double.MAX_VALUE : Math.max(known / claimed, claimed / known);
    }

    /** What the ingredients name, each, and last what the description names. */
    private List<List<WeighText.Helped>> said(Clues clues, Language language, Caller eater) {
        var texts = Stream.concat(clues.ingredients().stream(), clues.description().stream()).toList();
        return texts.isEmpty() ? List.of() : queries.ask(new WeighText(texts, language), eater);
    }

    private static List<Told> told(
            List<List<WeighText.Helped>> said, Clues clues, Map<FoodId, WeighFoods.Helped> foods, boolean onlyWords) {
        var told = new ArrayList<Told>();
        for (int i = 0; i < said.size(); i++) {
            boolean isListed = i < clues.ingredients().size();
            for (var one : said.get(i)) {
                var food = one.food()
                        .filter(_ -> one.confidence() >= LIKE_ENOUGH || onlyWords)
                        .flatMap(id -> known(id, sureness(one), foods));
                // a helping is for who has nothing else to go by: a model that sees it has weighed it
                boolean isAmount = one.isTypical() ? onlyWords : one.telling() != Telling.NOT;
                told.add(new Told(
                        MealItem.shortened(one.name()),
                        isAmount ? Optional.of(one.quantity().doubleValue()) : Optional.empty(),
                        one.unit().filter(it -> it.length() <= MealItem.LONGEST_UNIT),
                        isAmount || onlyWords ? one.grams() : Optional.empty(),
                        one.telling() != Telling.EXACTLY,
                        food,
                        isListed));
            }
        }
        return told;
    }

    private static double sureness(WeighText.Helped helped) {
        double sureness = Math.min(1, helped.confidence());
        return helped.isTypical() ? MealItem.asTypical(sureness) : sureness;
    }

    /** What the person says was not there. */
    private static List<String> absent(Clues clues, Language language) {
        return clues.description()
                .map(text -> SpokenCorrections.read(text, language).understood().stream()
                        .filter(it -> it instanceof Correction.Remove || it instanceof Correction.Replace)
                        .map(Correction::what)
                        .toList())
                .orElse(List.of());
    }

    private Plate measured(Plate plate, Clues clues, boolean onlyWords, Language language, Caller eater) {
        var weight = clues.weightGrams().or(() -> clues.portion().flatMap(PortionWords::grams));
        if (weight.isPresent()) {
            return plate.weighing(weight.get());
        }
        var portion = clues.portion();
        if (portion.isPresent() && plate.helpings().size() == 1) { // "2 cups" of one thing
            var name = plate.helpings().getFirst().name();
            var read = queries.ask(new WeighText(List.of(portion.get() + " " + name), language), eater);
            var grams = read.getFirst().stream()
                    .filter(it -> it.unit().isPresent())
                    .flatMap(it -> it.grams().stream())
                    .findFirst();
            if (grams.isPresent()) {
                return plate.weighingAbout(grams.get());
            }
        }
        // a model has been told the portion, and has taken it into account
        return onlyWords ? portion.flatMap(PortionWords::factor).map(plate::times).orElse(plate) : plate;
    }

    List<MealItem> items(Plated plated) {
        return plated.plate().helpings().stream().map(it -> item(it, plated.contents())).toList();
    }

    private MealItem item(Helping helping, Map<FoodId, WeighFoods.Contents> contents) {
        var grams = helping.grams();
        boolean inGrams = helping.quantity().isEmpty() || helping.unit().filter(Enrichment::isGrams).isPresent();
        var quantity = inGrams && grams.isPresent()
                ? BigDecimal.valueOf(grams.get().likely())
                : BigDecimal.valueOf(helping.quantity().orElse(1.0));
        var rounded = quantity.setScale(TENTHS, java.math.RoundingMode.HALF_EVEN).max(new BigDecimal("0.1"));
        var nutrition = nutrition(helping, contents);
        return new MealItem(
                new ItemId(ids.next()),
                helping.name(),
                rounded.min(MealItem.MOST),
                inGrams && grams.isPresent() ? Optional.of("g") : helping.unit(),
                grams,
                helping.food().map(KnownFood::id),
                Optional.empty(),
                nutrition,
                Optional.of(helping.addsUp() ? helping.confidence() : helping.confidence() * SURE_OF_ODD),
                helping.food().isEmpty() && nutrition.isPresent(),
                helping.basis() == Helping.Basis.SAID ? AmountSource.USER : AmountSource.ESTIMATED);
    }

    /** A food of which energy and its sources disagree is one with alcohol or much fibre, or one that is wrong. */
    private static final double SURE_OF_ODD = 0.9;

    private static boolean isGrams(String unit) {
        return Set.of("g", "gr", "gram", "grams", "gramm", "gramme", "grammes", "gramos", "gramas", "グラム", "克", "ml")
                .contains(unit.toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<ItemNutrition> nutrition(Helping helping, Map<FoodId, WeighFoods.Contents> contents) {
        var figures = helping.nutrition();
        var food = helping.food().flatMap(it -> Optional.ofNullable(contents.get(it.id())));
        var small = food.flatMap(in -> helping.grams().map(grams -> small(in, grams))).orElse(List.of());
        return figures.isEmpty() && small.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemNutrition(
                        figures, small, food.flatMap(WeighFoods.Contents::caloriesFrom), 1));
    }

    private static List<Micronutrient> small(WeighFoods.Contents perKilogram, Interval grams) {
        return perKilogram.small().stream()
                .map(it -> new Micronutrient(
                        it.number(), it.name(), it.unit(), grams.times(it.amount().likely() / MUCH.doubleValue())))
                .toList();
    }
}
