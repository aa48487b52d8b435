package dev.galley.device.link;

import dev.galley.application.link.Announcements.Announced;
import dev.galley.application.link.Downlink.Said;
import java.util.function.Consumer;

/** What a feature has said to appliances to last. It is said again to a broker that has forgotten it. */
public interface Retained {
    /** Tells all of it, as it is now; some more or some twice does no harm. */
    void tell(Consumer<Said> broker);

    /** Announces all that is not said to appliances, likewise. */
    default void announce(Consumer<Announced> broker) {}
}
