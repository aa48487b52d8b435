package dev.galley.application.firmware;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.FirmwareNoted;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Notes what an appliance runs now, as it says of itself: what it said it had installed is healthy when it runs. Answers
 * whether it is new, or runs something else than before.
 */
public record NoteFirmware(ApplianceId appliance) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<NoteFirmware, Boolean> {
        private final Queries queries;
        private final Fleet fleet;
        private final Releases releases;
        private final Updates updates;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Queries queries, Fleet fleet, Releases releases, Updates updates, Events events, Clock clock) {
            this.queries = queries;
            this.fleet = fleet;
            this.releases = releases;
            this.updates = updates;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Boolean handle(NoteFirmware command, Caller caller) {
            return queries.ask(new GetApplianceStatus(command.appliance), Receivers.CALLER)
                    .map(status -> note(
                            command.appliance,
                            status.model(),
                            status.state().flatMap(state -> state.firmwareVersion()).flatMap(SemanticVersion::of)))
                    .orElse(false);
        }

        private boolean note(ApplianceId id, ApplianceModel model, Optional<SemanticVersion> version) {
            var before = fleet.find(id);
            if (before.filter(it -> it.version().equals(version) && it.model().equals(model)).isPresent()) {
                return false; // its state has changed in something else
            }
            fleet.note(id, model, version, clock.instant());
            version.ifPresent(running -> seen(id, running));
            events.publish(new FirmwareNoted(id, clock.instant()));
            return true;
        }

        private void seen(ApplianceId id, SemanticVersion running) {
            for (var update : updates.unhealthy(id)) {
                boolean isRunning = releases.find(update.release())
                        .map(Versioned::value)
                        .filter(it -> it.version().isSameAs(running))
                        .isPresent();
                if (isRunning) {
                    updates.hold(update.release(), id)
                            .ifPresent(held -> updates.save(held.seenRunning(clock.instant())));
                }
            }
        }
    }
}
