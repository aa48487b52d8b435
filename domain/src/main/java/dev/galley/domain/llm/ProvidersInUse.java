package dev.galley.domain.llm;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who is asked for what at this place.
 *
 * @param chains the models of each use in order, with who serves them
 */
public record ProvidersInUse(ConsentRule rule, Map<Use, List<Served>> chains) {
    public record Served(ModelName model, Provider provider) {}

    public ProvidersInUse {
        var copy = new EnumMap<Use, List<Served>>(Use.class);
        chains.forEach((use, models) -> copy.put(use, List.copyOf(models)));
        chains = Map.copyOf(copy);
    }

    /** Each once, by name. */
    public List<Provider> providers() {
        return chains.values().stream()
                .flatMap(List::stream)
                .map(Served::provider)
                .distinct()
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    /** What this provider is asked for, in the order in which uses are declared. */
    public List<Use> usesOf(Provider provider) {
        return Stream.of(Use.values())
                .filter(use -> chains.getOrDefault(use, List.of()).stream().anyMatch(it -> it.provider.equals(
                        provider)))
                .toList();
    }
}
