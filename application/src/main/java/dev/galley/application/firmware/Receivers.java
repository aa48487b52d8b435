package dev.galley.application.firmware;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.Receiver;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Optional;

/** What appliances are, to whom releases may be offered: by what is known here, and not only by what they say. */
final class Receivers {
    static final Caller CALLER = new Caller.Job("firmware");

    private final Queries queries;
    private final Releases releases;
    private final Updates updates;
    private final Fleet fleet;

    @Inject
    Receivers(Queries queries, Releases releases, Updates updates, Fleet fleet) {
        this.queries = queries;
        this.releases = releases;
        this.updates = updates;
        this.fleet = fleet;
    }

    /** As it was registered; empty if there is no such appliance. */
    Optional<ApplianceModel> model(ApplianceId id) {
        return queries.ask(new GetApplianceStatus(id), CALLER).map(GetApplianceStatus.Status::model);
    }

    /** What it says it runs now; empty if it said nothing, or nothing that is a version. */
    Optional<SemanticVersion> running(ApplianceId id) {
        return queries.ask(new GetApplianceStatus(id), CALLER)
                .flatMap(GetApplianceStatus.Status::state)
                .flatMap(state -> state.firmwareVersion())
                .flatMap(SemanticVersion::of);
    }

    Channel channel(ApplianceId id) {
        return fleet.find(id).map(Fleet.Member::channel).orElse(Channel.STABLE);
    }

    /** @param version what it says it runs */
    Receiver of(ApplianceId id, ApplianceModel model, SemanticVersion version) {
        return new Receiver(id, model, channel(id), version, securityVersion(id, model, Optional.of(version)));
    }

    /** Whatever it says it runs: what it once installed it cannot have lost by honest means. */
    long securityVersion(ApplianceId id, ApplianceModel model, Optional<SemanticVersion> version) {
        long said = version.map(it -> securityVersion(model, it)).orElse(0L);
        return Math.max(said, releases.highestSecurityVersion(updates.installed(id)));
    }

    /** 0 if it was never released here. */
    long securityVersion(ApplianceModel model, SemanticVersion version) {
        return releases.ofVersion(model, version).map(it -> it.manifest().securityVersion()).orElse(0L);
    }
}
