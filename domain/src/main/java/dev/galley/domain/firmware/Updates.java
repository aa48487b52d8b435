package dev.galley.domain.firmware;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of releases on appliances. */
public interface Updates {
    /** Keeps it if nothing is kept of this release on this appliance; changes nothing otherwise. */
    void begin(Update update);

    /** Empty if there is none. Nobody else changes it until this transaction ends. */
    Optional<Update> hold(ReleaseId release, ApplianceId appliance);

    /** In place of what was kept. */
    void save(Update update);

    /** Those of this appliance of which it is not known how they went, or which failed; in no order. */
    List<Update> unhealthy(ApplianceId appliance);

    /** How it went: what is open now, and what was decided at this time or later. */
    Tally tally(ReleaseId release, Instant since);

    /** Who has failed with it, ever, and does not run it. */
    Set<ApplianceId> failed(ReleaseId release);

    /** Those that began before this time and are still open, the oldest first, at most so many. */
    List<Update> overdue(Instant before, int most);

    /** Which releases this appliance has installed, as far as it says, whether it still runs them or not. */
    Set<ReleaseId> installed(ApplianceId appliance);
}
