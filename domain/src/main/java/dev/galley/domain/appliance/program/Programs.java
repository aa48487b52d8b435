package dev.galley.domain.appliance.program;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Where programs are kept that were made of recipes. */
public interface Programs {
    /**
     * Keeps it, unless there is one already that is the same but for its id and time.
     *
     * @return the one that is kept: this one, or the one that was there
     */
    StoredProgram keep(StoredProgram program);

    /** Empty if there is none of this id, or not for this person and this appliance. */
    Optional<StoredProgram> of(ProgramId id, ApplianceId appliance, UserId owner);

    /** Forgets those that were kept before this time; answers how many. */
    int forget(Instant before);
}
