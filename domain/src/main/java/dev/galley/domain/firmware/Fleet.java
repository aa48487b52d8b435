package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of appliances where their firmware is concerned. */
public interface Fleet {
    /**
     * One appliance.
     *
     * @param version as it last said; empty if it said none, or nothing that is a version
     * @param told of which release it was last told that it is there for it
     */
    record Member(
            ApplianceId id,
            ApplianceModel model,
            Channel channel,
            Optional<SemanticVersion> version,
            Optional<ReleaseId> told) {}

    /** Empty if nothing is known of it. */
    Optional<Member> find(ApplianceId id);

    /** Keeps what it is and runs; its channel, or what it was told, stays as it is: at first {@code STABLE}, and nothing. */
    void note(ApplianceId id, ApplianceModel model, Optional<SemanticVersion> version, Instant now);

    /** Answers false if nothing is known of it. */
    boolean choose(ApplianceId id, Channel channel);

    /** Answers false if nothing is known of it. */
    boolean tell(ApplianceId id, Optional<ReleaseId> release);

    /** All of any model who were told of a release, behind this one, in the order of their ids, at most so many. */
    List<Member> told(Optional<ApplianceId> last, int most);

    /** All of this model behind this one (of all, where it is empty), in the order of their ids, at most so many. */
    List<Member> after(Optional<ApplianceId> last, ApplianceModel model, int most);
}
