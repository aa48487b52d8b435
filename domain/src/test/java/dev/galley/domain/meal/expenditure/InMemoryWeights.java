package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

public final class InMemoryWeights implements Weights {
    private final Map<WeightId, WeightEntry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<WeightEntry> of(UserId owner, WeightId id) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> entry.owner().equals(owner));
    }

    @Override
    public void save(WeightEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public boolean remove(UserId owner, WeightId id) {
        return of(owner, id).filter(entry -> entries.remove(id, entry)).isPresent();
    }

    @Override
    public List<DayWeight> byDay(UserId owner, LocalDate from, LocalDate to) {
        return entries.values().stream()
                .filter(it -> it.owner().equals(owner) && !it.day().isBefore(from) && !it.day().isAfter(to))
                .collect(Collectors.groupingBy(
                        WeightEntry::day,
                        TreeMap::new,
                        Collectors.averagingDouble(it -> it.kilograms().doubleValue())))
                .entrySet()
                .stream()
                .map(day -> new DayWeight(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public Optional<DayWeight> latest(UserId owner, LocalDate until) {
        var days = byDay(owner, LocalDate.MIN, until);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }
}
