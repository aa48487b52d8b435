package dev.galley.domain.appliance.session;

import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Set;

/** Where runs of programs are kept. */
public interface ApplianceSessions {
    /**
     * Those of an appliance that are under way, and of each owner's the one that ended last, the oldest first. Until the
     * transaction ends nobody else gets those of this appliance: whoever asks waits.
     */
    List<ApplianceSession> present(ApplianceId appliance);

    /** Keeps it, in place of the one of this id. */
    void save(ApplianceSession session);

    /** All on which something is under way. */
    Set<ApplianceId> busy();
}
