package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which release an appliance is to install, if any. It changes nothing: who asks has not begun.
 *
 * @param model what it takes itself for; nothing is meant for an appliance that is another
 * @param version what it runs
 */
public record CheckFirmware(ApplianceId appliance, String model, SemanticVersion version)
        implements
            Query<Optional<Release>> {
    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<CheckFirmware, Optional<Release>> {
        private final Releases releases;
        private final Receivers receivers;

        @Inject
        Handler(Releases releases, Receivers receivers) {
            this.releases = releases;
            this.receivers = receivers;
        }

        @Override
        public Optional<Release> handle(CheckFirmware query, Caller caller) {
            return receivers.model(query.appliance)
                    .filter(model -> model.value().equals(query.model))
                    .flatMap(model -> offered(query, model));
        }

        private Optional<Release> offered(CheckFirmware query, ApplianceModel model) {
            var active = releases.active(model);
            return active.isEmpty()
                    ? Optional.empty()
                    : Release.offered(active, receivers.of(query.appliance, model, query.version));
        }
    }
}
