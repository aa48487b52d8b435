package dev.galley.domain.appliance.program;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryPrograms implements Programs {
    private record Kept(StoredProgram program, Instant at) {}

    private final Map<ProgramId, Kept> byId = new LinkedHashMap<>();

    @Override
    public synchronized StoredProgram keep(StoredProgram program) {
        var same = byId.values().stream()
                .filter(kept -> isSame(kept.program, program))
                .findFirst()
                .map(Kept::program)
                .orElse(program);
        byId.put(same.id(), new Kept(same, program.createdAt()));
        return same;
    }

    private static boolean isSame(StoredProgram a, StoredProgram b) {
        return new StoredProgram(
                b.id(), a.owner(), a.appliance(), a.recipe(), a.version(), a.servings(), a.program(), b.createdAt())
                .equals(b);
    }

    @Override
    public synchronized Optional<StoredProgram> of(ProgramId id, ApplianceId appliance, UserId owner) {
        return Optional.ofNullable(byId.get(id))
                .map(Kept::program)
                .filter(program -> program.appliance().equals(appliance) && program.owner().equals(owner));
    }

    @Override
    public synchronized int forget(Instant before) {
        int were = byId.size();
        byId.values().removeIf(kept -> kept.at.isBefore(before));
        return were - byId.size();
    }
}
