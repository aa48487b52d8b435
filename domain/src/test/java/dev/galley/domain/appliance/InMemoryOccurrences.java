package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class InMemoryOccurrences implements Occurrences {
    private record Kept(Occurrence occurrence, Instant heardAt) {}

    private final List<Kept> kept = new ArrayList<>();

    @Override
    public synchronized boolean keep(Occurrence occurrence, Instant heardAt) {
        boolean isKnown = kept.stream()
                .map(Kept::occurrence)
                .anyMatch(it -> it.appliance().equals(occurrence.appliance()) && it.id().equals(occurrence.id()));
        return !isKnown && kept.add(new Kept(occurrence, heardAt));
    }

    @Override
    public synchronized List<Occurrence> latest(ApplianceId appliance, int most) {
        return kept.stream()
                .filter(it -> it.occurrence.appliance().equals(appliance))
                .sorted(Comparator.comparing(Kept::heardAt).reversed())
                .limit(most)
                .map(Kept::occurrence)
                .toList();
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        var old = kept.stream().filter(it -> it.heardAt.isBefore(before)).limit(most).toList();
        kept.removeAll(old);
        return old.size();
    }
}
