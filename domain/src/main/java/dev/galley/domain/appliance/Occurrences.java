package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;

/** Where it is kept what happened to appliances, by their own word. */
public interface Occurrences {
    /** Keeps it. Answers false, and changes nothing, if one of this appliance and id is kept already. */
    boolean keep(Occurrence occurrence, Instant heardAt);

    /** The latest of an appliance first, by when they were heard; at most this many. */
    List<Occurrence> latest(ApplianceId appliance, int most);

    /** Forgets what was heard before this time, at most so much of it. Answers how many were forgotten. */
    int forget(Instant before, int most);
}
