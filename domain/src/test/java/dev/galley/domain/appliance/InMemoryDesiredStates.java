package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryDesiredStates implements DesiredStates {
    private final Map<ApplianceId, DesiredState> states = new HashMap<>();

    @Override
    public synchronized DesiredState lock(ApplianceId appliance) {
        return states.getOrDefault(appliance, DesiredState.NONE);
    }

    @Override
    public synchronized void save(ApplianceId appliance, DesiredState desired, Instant at) {
        states.put(appliance, desired);
    }

    @Override
    public synchronized boolean forget(ApplianceId appliance) {
        return states.remove(appliance) != null;
    }
}
