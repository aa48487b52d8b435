package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept how appliances are, as far as they said. */
public interface ApplianceStatuses {
    /**
     * How an appliance is. Until the end of the transaction nobody else changes it.
     *
     * @param saidAt of the state, by the appliance's clock; empty if it did not say
     * @param lastSeenAt when it was last heard, to within some seconds
     */
    record Status(
            Attendance attendance,
            Optional<ReportedState> state,
            Optional<Instant> saidAt,
            Optional<Instant> reportedAt,
            Optional<Instant> lastSeenAt) {
        /** Of one that never spoke. */
        public static final Status NONE = new Status(
                Attendance.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@link Status#NONE} if it never spoke. */
    Status lock(ApplianceId appliance);

    /** Keeps whether it is there. */
    void attend(ApplianceId appliance, Attendance attendance);

    /** Keeps its state. Answers whether it is another than before. */
    boolean report(ApplianceId appliance, ReportedState state, Optional<Instant> saidAt, Instant reportedAt);

    /**
     * Notes signs of life; an earlier one than is known changes nothing. An appliance of which nobody knew how it is counts
     * as there. Answers for which that is news, by their ids.
     */
    List<ApplianceId> seen(Map<ApplianceId, Instant> latest);

    /**
     * Notes in which start appliances spoke, as {@link Attendance#speaksIn} has it. Answers for which it is news that they
     * are there.
     */
    List<ApplianceId> spoke(Map<ApplianceId, String> boots);

    /** Those that are there and were last heard before this time, the most silent first; at most this many. */
    List<ApplianceId> silentSince(Instant before, int most);
}
