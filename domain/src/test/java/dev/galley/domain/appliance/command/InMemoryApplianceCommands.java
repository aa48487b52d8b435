package dev.galley.domain.appliance.command;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** For tests. Keeps to the contract, but holds nothing for anybody, and cannot be rolled back. */
public final class InMemoryApplianceCommands implements ApplianceCommands {
    /** By the text of the id, which sorts as the database does. */
    private final Map<String, ApplianceCommand> kept = new ConcurrentSkipListMap<>();

    @Override
    public void save(ApplianceCommand command) {
        kept.put(command.id().value().toString(), command);
    }

    @Override
    public Optional<ApplianceCommand> of(CommandId id) {
        return Optional.ofNullable(kept.get(id.value().toString()));
    }

    @Override
    public List<ApplianceCommand> open(ApplianceId appliance) {
        return kept.values().stream()
                .filter(command -> command.appliance().equals(appliance) && !command.status().isFinal())
                .toList();
    }

    @Override
    public Optional<CommandId> lastSaid(ApplianceId appliance) {
        return kept.values().stream()
                .filter(command -> command.appliance().equals(appliance) && command.attempts() > 0)
                .map(ApplianceCommand::id)
                .reduce((_, last) -> last);
    }

    @Override
    public int forget(Instant before, int most) {
        int known = kept.size();
        kept.values().stream()
                .filter(command -> command.status().isFinal() && command.changedAt().isBefore(before))
                .limit(most)
                .toList()
                .forEach(command -> kept.remove(command.id().value().toString()));
        return known - kept.size();
    }
}
