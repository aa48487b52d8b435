package dev.galley.application.firmware;

import dev.galley.application.bus.Events;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.RolloutRule;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.firmware.Wave;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets a release go on, or stops it, by what is known of how it goes. Within a transaction. */
final class Verdicts {
    private static final int MEMBERS = 1_000;

    private final Releases releases;
    private final Updates updates;
    private final Fleet fleet;
    private final RolloutRule rule;
    private final Events events;
    private final Clock clock;

    @Inject
    Verdicts(Releases releases, Updates updates, Fleet fleet, RolloutRule rule, Events events, Clock clock) {
        this.releases = releases;
        this.updates = updates;
        this.fleet = fleet;
        this.rule = rule;
        this.events = events;
        this.clock = clock;
    }

    /** It may be one too many. Who reports at the same time waits here, so that the last one sees all. */
    void onFailure(ReleaseId id) {
        releases.hold(id).ifPresent(held -> judge(held, Wave.UNCOUNTED));
    }

    /** It may be time for the next wave, or for the end. */
    boolean onTime(ReleaseId id) {
        return releases.hold(id).map(held -> judge(held, wave(held.value()))).orElse(false);
    }

    private boolean judge(Versioned<Release> held, Wave wave) {
        var release = held.value();
        var tally = updates.tally(release.id(), release.rollout().since());
        var change = release.judge(rule, tally, wave, clock.instant());
        change.ifPresent(it -> {
            releases.save(held.with(it.after()));
            events.publish(it.event());
        });
        return change.isPresent();
    }

    /** Nobody is counted where there is no further wave. */
    private Wave wave(Release release) {
        if (release.rollout().waves().isEmpty()) {
            return Wave.UNCOUNTED;
        }
        var failed = updates.failed(release.id());
        int known = 0;
        int reached = 0;
        int settled = 0;
        for (var page = page(Optional.empty(), release.model()); !page.isEmpty(); page = page(
                Optional.of(page.getLast().id()), release.model())) {
            for (var member : page) {
                if (!member.channel().hears(release.channel())) {
                    continue;
                }
                known++;
                if (release.isOpenTo(member.id(), member.model(), member.channel())) {
                    reached++;
                    boolean runs = member.version().filter(it -> !release.version().isNewerThan(it)).isPresent();
                    settled += runs || failed.contains(member.id()) ? 1 : 0;
                }
            }
        }
        return new Wave(known, reached, settled);
    }

    private List<Fleet.Member> page(Optional<ApplianceId> last, ApplianceModel model) {
        return fleet.after(last, model, MEMBERS);
    }
}
