package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryAppliances implements Appliances {
    private final Map<ApplianceId, Versioned<Appliance>> kept = new ConcurrentHashMap<>();

    @Override
    public synchronized List<Serial> add(Collection<Appliance> appliances) {
        var seen = new HashSet<Serial>();
        var taken = appliances.stream()
                .map(Appliance::serial)
                .filter(serial -> !seen.add(serial) || of(serial).isPresent())
                .distinct()
                .toList();
        if (taken.isEmpty()) {
            appliances.forEach(it -> kept.put(it.id(), new Versioned<>(it, 1)));
        }
        return taken;
    }

    @Override
    public Optional<Versioned<Appliance>> of(ApplianceId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Versioned<Appliance>> of(Serial serial) {
        return kept.values().stream().filter(it -> it.value().serial().equals(serial)).findFirst();
    }

    @Override
    public List<ApplianceId> of(UserId owner) {
        return kept.values().stream()
                .map(Versioned::value)
                .filter(it -> it.owners().containsKey(owner))
                .map(Appliance::id)
                .toList();
    }

    @Override
    public synchronized void save(Versioned<Appliance> appliance) {
        var id = appliance.value().id();
        var now = kept.get(id);
        if (now == null || now.version() != appliance.version()) {
            throw new StaleWrite(id);
        }
        kept.put(id, new Versioned<>(appliance.value(), appliance.version() + 1));
    }
}
