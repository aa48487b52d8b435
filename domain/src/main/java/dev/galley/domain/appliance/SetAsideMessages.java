package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;

/** Where messages are kept that were of no use. */
public interface SetAsideMessages {
    /** Of one appliance; more are not kept, so that one that is broken does not fill the place. */
    int MOST_OF_ONE = 1_000;

    /** Keeps it. Answers false, and does not, if {@link #MOST_OF_ONE} of its appliance are kept already. */
    boolean keep(SetAsideMessage message);

    /** The latest of an appliance first, at most this many. */
    List<SetAsideMessage> latest(ApplianceId from, int most);

    /** Forgets what came before this time, at most so much of it. Answers how many were forgotten. */
    int forget(Instant before, int most);

    /** Forgets all of an appliance. */
    void forget(ApplianceId from);
}
