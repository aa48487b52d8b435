package dev.galley.domain.food.pairing;

import dev.galley.domain.food.FoodId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For tests. Safe for many threads. */
public final class InMemoryPairings implements Pairings {
    private final Map<Basis, Map<FoodId, List<Pairing>>> known = new EnumMap<>(Basis.class);

    @Override
    public synchronized void replace(Basis basis, Collection<Pairing> pairings) {
        var byFood = new HashMap<FoodId, List<Pairing>>();
        for (var pairing : pairings) {
            if (pairing.basis() != basis) {
                throw new IllegalArgumentException(pairing + " is not known by " + basis);
            }
            byFood.computeIfAbsent(pairing.food(), _ -> new ArrayList<>()).add(pairing);
            byFood.computeIfAbsent(pairing.other(), _ -> new ArrayList<>()).add(pairing.reversed());
        }
        byFood.replaceAll((_, all) -> sorted(all).subList(0, Math.min(MOST_EACH, all.size())));
        known.put(basis, byFood);
    }

    private static List<Pairing> sorted(List<Pairing> pairings) {
        return pairings.stream()
                .sorted(Comparator.comparingDouble((Pairing it) -> -it.score()).thenComparing(it -> it.other().value()))
                .toList();
    }

    @Override
    public synchronized List<Pairing> of(FoodId food) {
        return sorted(known.values().stream()
                .flatMap(byFood -> byFood.getOrDefault(food, List.of()).stream())
                .toList());
    }

    @Override
    public synchronized long count(Basis basis) {
        return known.getOrDefault(basis, Map.of()).values().stream()
                .flatMap(List::stream)
                .map(it -> Set.of(it.food(), it.other()))
                .distinct()
                .count();
    }
}
