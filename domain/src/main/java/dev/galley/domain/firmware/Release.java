package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_WITHDRAWN;
import static dev.galley.domain.firmware.ReleaseStatus.ACTIVE;
import static dev.galley.domain.firmware.ReleaseStatus.HALTED;
import static dev.galley.domain.firmware.ReleaseStatus.WITHDRAWN;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A version of firmware that a vendor signed, and how far it has come. */
public record Release(
        ReleaseId id,
        Manifest manifest,
        Signature signature,
        Channel channel,
        Terms terms,
        Rollout rollout,
        ReleaseStatus status,
        Instant publishedAt) {
    private static final int LONGEST_NOTES = 10_000;

    /**
     * What its publisher says of it.
     *
     * @param minimumVersion whoever runs something older must take another release first
     * @param allowsDowngrade whether it is also for appliances that run something newer
     * @param notes for people; at most 10,000 characters
     */
    public record Terms(Optional<SemanticVersion> minimumVersion, boolean allowsDowngrade, Optional<String> notes) {
        public Terms {
            if (notes.filter(text -> text.length() > LONGEST_NOTES).isPresent()) {
                throw new IllegalArgumentException("notes have at most " + LONGEST_NOTES + " characters");
            }
        }
    }

    public ApplianceModel model() {
        return manifest.model();
    }

    public SemanticVersion version() {
        return manifest.version();
    }

    /** Whether an appliance may have it at all now, whatever it runs. */
    public boolean isOpenTo(ApplianceId appliance, ApplianceModel model, Channel heard) {
        return status == ACTIVE
                && model.equals(manifest.model())
                && heard.hears(channel)
                && Cohort.isWithin(rollout.percent(), id, appliance);
    }

    /** Whether it is meant for this appliance: open to it, and a step from what it runs that may be taken. */
    public boolean isMeantFor(Receiver receiver) {
        boolean isStep = version().isNewerThan(receiver.version())
                || (terms.allowsDowngrade() && !version().isSameAs(receiver.version()));
        return isOpenTo(receiver.id(), receiver.model(), receiver.channel())
                && isStep
                && manifest.securityVersion() >= receiver.securityVersion()
                && terms.minimumVersion().map(least -> !least.isNewerThan(receiver.version())).orElse(true);
    }

    /**
     * Which of these is offered: the newest version that is meant for this appliance. One that allows downgrades takes the
     * place of all that were published before it and are newer, so that nobody is sent to and fro.
     */
    public static Optional<Release> offered(List<Release> releases, Receiver receiver) {
        var back = releases.stream()
                .filter(it -> it.terms.allowsDowngrade()
                        && it.isOpenTo(receiver.id(), receiver.model(), receiver.channel()))
                .max(Comparator.comparing(Release::publishedAt));
        return releases.stream()
                .filter(it -> it.isMeantFor(receiver))
                .filter(it -> back.filter(older -> older.replaces(it)).isEmpty())
                .max(Comparator.comparing(Release::version));
    }

    private boolean replaces(Release other) {
        return other.version().isNewerThan(version()) && other.publishedAt.isBefore(publishedAt);
    }

    public FirmwareEvent.Published published(Optional<UserId> by) {
        return new FirmwareEvent.Published(about(), rollout.percent(), by, publishedAt);
    }

    /** Empty if it is halted already. @throws dev.galley.domain.kernel.Refused if it was withdrawn */
    public Optional<Change<Release, FirmwareEvent>> halt(Optional<UserId> by, Instant now) {
        return halt(Tally.NONE, by, now);
    }

    private Optional<Change<Release, FirmwareEvent>> halt(Tally tally, Optional<UserId> by, Instant now) {
        refuseIfWithdrawn();
        var halted = new FirmwareEvent.Halted(about(), tally.failed(), tally.decided(), by, now);
        return status == HALTED ? Optional.empty() : Optional.of(new Change<>(in(HALTED, rollout), halted));
    }

    /** Empty if it is not halted. What failed before does not count any more. */
    public Optional<Change<Release, FirmwareEvent>> resume(Optional<UserId> by, Instant now) {
        refuseIfWithdrawn();
        return status == ACTIVE
                ? Optional.empty()
                : Optional.of(new Change<>(
                        in(ACTIVE, rollout.again(now)), new FirmwareEvent.Resumed(about(), by, now)));
    }

    /** Empty if it is withdrawn already. */
    public Optional<Change<Release, FirmwareEvent>> withdraw(Optional<UserId> by, Instant now) {
        return status == WITHDRAWN
                ? Optional.empty()
                : Optional.of(
                        new Change<>(in(WITHDRAWN, rollout), new FirmwareEvent.Withdrawn(about(), by, now)));
    }

    /** Empty if it is offered to this share already. */
    public Optional<Change<Release, FirmwareEvent>> spread(int percent, Optional<UserId> by, Instant now) {
        refuseIfWithdrawn();
        return percent == rollout.percent()
                ? Optional.empty()
                : Optional.of(spread(rollout.to(percent, now), by, now));
    }

    /** Empty if it is on this channel already. */
    public Optional<Change<Release, FirmwareEvent>> move(Channel to, Optional<UserId> by, Instant now) {
        refuseIfWithdrawn();
        return to == channel
                ? Optional.empty()
                : Optional.of(new Change<>(
                        new Release(id, manifest, signature, to, terms, rollout, status, publishedAt),
                        new FirmwareEvent.Moved(about(), to, by, now)));
    }

    /** What follows by itself from how it went so far: it is halted, or it goes on, or nothing. */
    public Optional<Change<Release, FirmwareEvent>> judge(RolloutRule rule, Tally tally, Wave wave, Instant now) {
        if (status != ACTIVE) {
            return Optional.empty();
        }
        if (rule.isTooBad(tally)) {
            return halt(tally, Optional.empty(), now);
        }
        return rule.isGoodEnough(tally, wave, rollout.since(), now)
                ? rollout.next(now).map(further -> spread(further, Optional.empty(), now))
                : Optional.empty();
    }

    private Change<Release, FirmwareEvent> spread(Rollout further, Optional<UserId> by, Instant now) {
        return new Change<>(
                in(status, further),
                new FirmwareEvent.Spread(about(), rollout.percent(), further.percent(), by, now));
    }

    private Release in(ReleaseStatus after, Rollout further) {
        return new Release(id, manifest, signature, channel, terms, further, after, publishedAt);
    }

    private void refuseIfWithdrawn() {
        if (status == WITHDRAWN) {
            throw RELEASE_WITHDRAWN.because("this release was withdrawn; publish another version");
        }
    }

    private FirmwareEvent.About about() {
        return new FirmwareEvent.About(id, model().value(), version().value());
    }
}
