package dev.galley.domain.firmware;

import static java.util.stream.Collectors.toSet;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

public final class InMemoryUpdates implements Updates {
    private record Key(ReleaseId release, ApplianceId appliance) {
        static Key of(Update update) {
            return new Key(update.release(), update.appliance());
        }
    }

    private final Map<Key, Update> kept = new LinkedHashMap<>();

    private Stream<Update> of(ReleaseId release) {
        return kept.values().stream().filter(it -> it.release().equals(release));
    }

    private Stream<Update> of(ApplianceId appliance) {
        return kept.values().stream().filter(it -> it.appliance().equals(appliance));
    }

    @Override
    public void begin(Update update) {
        kept.putIfAbsent(Key.of(update), update);
    }

    @Override
    public Optional<Update> hold(ReleaseId release, ApplianceId appliance) {
        return Optional.ofNullable(kept.get(new Key(release, appliance)));
    }

    @Override
    public void save(Update update) {
        kept.replace(Key.of(update), update);
    }

    @Override
    public List<Update> unhealthy(ApplianceId appliance) {
        return of(appliance).filter(it -> it.step() != Step.HEALTHY).toList();
    }

    @Override
    public Tally tally(ReleaseId release, Instant since) {
        var counted = of(release)
                .filter(it -> it.decidedAt().map(at -> !at.isBefore(since)).orElse(true))
                .map(Update::step)
                .toList();
        return new Tally(
                (int) counted.stream().filter(it -> it == Step.HEALTHY).count(),
                (int) counted.stream().filter(Step::isFailure).count(),
                (int) counted.stream().filter(it -> !it.isLast()).count());
    }

    @Override
    public Set<ApplianceId> failed(ReleaseId release) {
        return of(release).filter(it -> it.step().isFailure()).map(Update::appliance).collect(toSet());
    }

    @Override
    public List<Update> overdue(Instant before, int most) {
        return kept.values().stream()
                .filter(it -> !it.step().isLast() && it.startedAt().isBefore(before))
                .sorted(Comparator.comparing(Update::startedAt))
                .limit(most)
                .toList();
    }

    @Override
    public Set<ReleaseId> installed(ApplianceId appliance) {
        return of(appliance)
                .filter(it -> it.step() == Step.INSTALLED || it.step() == Step.HEALTHY)
                .map(Update::release)
                .collect(toSet());
    }
}
