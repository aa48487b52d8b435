package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.Receiver;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What appliances are to be told of releases, in the order of their ids. */
public record ListOffers(Scope scope) implements Query<List<ListOffers.Offer>> {
    /** Of whom. */
    public sealed interface Scope {
        /** At most {@code most} of a model, behind the last one that was listed. */
        record Model(String model, Optional<ApplianceId> last, int most) implements Scope {}

        /** At most {@code most} of those who were told of a release, behind the last one that was listed. */
        record Told(Optional<ApplianceId> last, int most) implements Scope {}

        record One(ApplianceId appliance) implements Scope {}
    }

    /**
     * @param told what it was last told
     * @param release what it is to install, if anything
     */
    public record Offer(ApplianceId appliance, Optional<ReleaseId> told, Optional<Release> release) {
        public boolean isNews() {
            return !told.equals(release.map(Release::id));
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ListOffers, List<Offer>> {
        private final Fleet fleet;
        private final Releases releases;
        private final Receivers receivers;

        @Inject
        Handler(Fleet fleet, Releases releases, Receivers receivers) {
            this.fleet = fleet;
            this.releases = releases;
            this.receivers = receivers;
        }

        @Override
        public List<Offer> handle(ListOffers query, Caller caller) {
            var members = switch (query.scope) {
                case Scope.One(var id) -> fleet.find(id).stream().toList();
                case Scope.Told(var last, var most) -> fleet.told(last, most);
                case Scope.Model(var name, var last, var most) -> fleet.after(last, new ApplianceModel(name), most);
            };
            var active = new HashMap<ApplianceModel, List<Release>>();
            var securityVersions = new HashMap<Run, Long>();
            return members.stream()
                    .map(it -> new Offer(
                            it.id(),
                            it.told(),
                            offered(it, active.computeIfAbsent(it.model(), releases::active), securityVersions)))
                    .toList();
        }

        private record Run(ApplianceModel model, SemanticVersion version) {}

        /** Only by what it runs: whether it ever ran more is looked at when it asks. */
        private Optional<Release> offered(
                Fleet.Member member, List<Release> active, Map<Run, Long> securityVersions) {
            return member.version().flatMap(version -> {
                long securityVersion = securityVersions.computeIfAbsent(
                        new Run(member.model(), version), it -> receivers.securityVersion(it.model, it.version));
                return Release.offered(
                        active,
                        new Receiver(member.id(), member.model(), member.channel(), version, securityVersion));
            });
        }
    }
}
