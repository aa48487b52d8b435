package dev.galley.domain.appliance.telemetry;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemorySpells implements Spells {
    private record Key(ApplianceId appliance, UserId owner, Instant since) {}

    private final Map<Key, Optional<Instant>> ends = new HashMap<>();

    @Override
    public synchronized boolean begin(ApplianceId appliance, UserId owner, Instant at) {
        return ends.putIfAbsent(new Key(appliance, owner, at), Optional.empty()) == null;
    }

    @Override
    public synchronized boolean end(ApplianceId appliance, UserId owner, Instant at) {
        var open = ends.entrySet().stream()
                .filter(spell -> spell.getKey().appliance.equals(appliance) && spell.getKey().owner.equals(owner))
                .filter(spell -> spell.getValue().isEmpty() && !spell.getKey().since.isAfter(at))
                .toList();
        open.forEach(spell -> spell.setValue(Optional.of(at)));
        return !open.isEmpty();
    }
}
