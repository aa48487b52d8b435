package dev.galley.domain.appliance.live;

import dev.galley.domain.kernel.UserId;

/**
 * What people have open to watch their appliances, on all nodes. Each sees what is theirs, and of that only what is from
 * since it is theirs. Safe for many threads. Nothing in here waits for anybody who watches, and nothing is promised to
 * arrive: who wants to be sure asks.
 */
public interface LiveViews {
    /** Shows it to whoever may see it and is watching. */
    void show(Sight sight);

    /** What this person may see is another from now on: what they have open is narrowed, or gets more to show. */
    void reconsider(UserId owner);
}
