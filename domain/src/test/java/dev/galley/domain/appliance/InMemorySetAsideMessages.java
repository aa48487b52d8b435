package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class InMemorySetAsideMessages implements SetAsideMessages {
    private final List<SetAsideMessage> kept = new ArrayList<>();

    @Override
    public synchronized boolean keep(SetAsideMessage message) {
        return kept.stream().filter(other -> other.from().equals(message.from())).count() < MOST_OF_ONE
                && kept.add(message);
    }

    @Override
    public synchronized List<SetAsideMessage> latest(ApplianceId from, int most) {
        return kept.stream()
                .filter(message -> message.from().equals(from))
                .sorted(Comparator.comparing(SetAsideMessage::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        var old = kept.stream().filter(message -> message.at().isBefore(before)).limit(most).toList();
        kept.removeAll(old);
        return old.size();
    }

    @Override
    public synchronized void forget(ApplianceId from) {
        kept.removeIf(message -> message.from().equals(from));
    }
}
