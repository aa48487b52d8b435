package dev.galley.application.belongings;

import java.util.Set;

/**
 * Tables of the machinery through which anybody's data may pass, and in which some may get stuck, as dead letters do. What
 * is in there are copies, so that nothing is handed over from here.
 */
public interface Traces {
    Set<String> tables();

    /** Leaves nothing that names this person. Erasing twice does no harm. Called within a transaction. */
    void erase(Leaver leaver);
}
