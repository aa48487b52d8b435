package dev.galley.domain.appliance.command;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where commands to appliances are kept. */
public interface ApplianceCommands {
    /** Keeps a new one, or what has become of it. */
    void save(ApplianceCommand command);

    /** Held until the transaction ends: nobody else gets it meanwhile. Empty if there is none. */
    Optional<ApplianceCommand> of(CommandId id);

    /** Those that have not ended, in the order in which they were given, each held until the transaction ends. */
    List<ApplianceCommand> open(ApplianceId appliance);

    /** Of those that were said to this appliance at least once, the one that was given last. */
    Optional<CommandId> lastSaid(ApplianceId appliance);

    /** Forgets those that ended before this time. Answers how many. */
    int forget(Instant before, int most);
}
