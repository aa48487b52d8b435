package dev.galley.domain.food.substitution;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.substitution.Role.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which exchange a cook would try first. The weights are ours; docs/substitutions.md lists them. Equal ones stay in the
 * order given, which is that of how common their roles are.
 */
public final class Ranking {
    private static final double CONTEXT = 3;
    private static final double CLOSENESS = 0.5;
    private static final double AVAILABILITY = 0.5;
    private static final double AT_HAND = 0.5;
    private static final double SHARE = 0.8;
    /** For each role that is commoner, up to three; where the dish tells of the role, it hardly matters. */
    private static final double ROLE = 0.8;
    private static final double ROLE_IN_DISH = 0.1;
    private static final double ENERGY = 0.5;
    private static final double ANYWHERE = 0.6;
    /** What is meant for just this, above what works here too. */
    private static final double SPECIAL = 0.3;
    private static final double LITTLE = 0.03;
    private static final double MUCH = 0.1;
    /** Foods with less energy than that are not told apart by it. */
    private static final double LEAST_KILOCALORIES = 20;

    private record Scored(Exchange exchange, double score) {}

    private Ranking() {}

    /** The best first, each thing once. */
    public static List<Exchange> of(List<Exchange> exchanges, Food ingredient, Dish dish) {
        var roles = List.copyOf(new LinkedHashSet<>(exchanges.stream().map(it -> it.substitution().role()).toList()));
        double before = ingredient.nutrients().energy().map(it -> it.kilocalories().doubleValue()).orElse(0.0);
        double rarer = dish.contexts().isEmpty() ? ROLE : ROLE_IN_DISH;
        var scored = new ArrayList<Scored>();
        for (var exchange : exchanges) {
            int place = Math.min(3, roles.indexOf(exchange.substitution().role()));
            scored.add(new Scored(exchange, score(exchange, dish, before) - rarer * place));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        var seen = new HashSet<List<Part>>();
        return scored.stream().map(Scored::exchange).filter(it -> seen.add(it.substitution().parts())).toList();
    }

    private static double score(Exchange exchange, Dish dish, double kilocaloriesPer100Grams) {
        var substitution = exchange.substitution();
        double atHand = substitution.parts().stream().filter(part -> dish.foods().contains(part.food())).count();
        return CONTEXT * context(substitution, dish)
                + CLOSENESS * substitution.closeness()
                + AVAILABILITY * substitution.availability()
                + AT_HAND * atHand / substitution.parts().size()
                + SHARE * share(substitution.role(), dish)
                - ENERGY * energy(exchange, kilocaloriesPer100Grams);
    }

    private static double context(Substitution substitution, Dish dish) {
        if (dish.contexts().isEmpty()) {
            return ANYWHERE;
        }
        double fitting = substitution.contexts().stream().filter(dish.contexts()::contains).count();
        if (fitting > 0) {
            return 1 - SPECIAL + SPECIAL * fitting / substitution.contexts().size();
        }
        return substitution.contexts().contains(Context.ANY) ? ANYWHERE : 0;
    }

    private static double share(Role role, Dish dish) {
        double share = dish.share().orElse((LITTLE + MUCH) / 2);
        boolean fits = role.presence() == Presence.LITTLE
                ? share < LITTLE
                : role.presence() == Presence.MUCH && share > MUCH;
        return fits ? 1 : 0;
    }

    /** From 0, as much energy as before, to 1; half where it is not known. */
    private static double energy(Exchange exchange, double kilocaloriesPer100Grams) {
        double weight = exchange.parts().stream()
                .flatMap(part -> part.grams().stream())
                .mapToDouble(grams -> grams.likely())
                .sum();
        if (exchange.calories().isEmpty() || weight == 0) {
            return 0.5;
        }
        double change = Math.abs(exchange.calories().get().likely()) * 100 / weight;
        return Math.min(1, change / Math.max(LEAST_KILOCALORIES, kilocaloriesPer100Grams));
    }
}
