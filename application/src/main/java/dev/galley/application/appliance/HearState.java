package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent.StateChanged;
import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what an appliance says of itself. Answers whether it is something else than before.
 *
 * @param saidAt by the appliance's own clock; empty if it did not say
 * @param at when it was heard
 */
public record HearState(ApplianceId appliance, ReportedState state, Optional<Instant> saidAt, Instant at)
        implements
            Command<Boolean> {
    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<HearState, Boolean> {
        /** Reports that overtook each other do so within this time; later an older one is of a clock that was set back. */
        private static final Duration OVERTAKING = Duration.ofMinutes(1);

        private final ApplianceStatuses statuses;
        private final Events events;

        @Inject
        public Handler(ApplianceStatuses statuses, Events events) {
            this.statuses = statuses;
            this.events = events;
        }

        @Override
        public Boolean handle(HearState command, Caller caller) {
            if (isOvertaken(command, statuses.lock(command.appliance))) {
                return false;
            }
            boolean isNews = statuses.report(command.appliance, command.state, command.saidAt, command.at);
            if (isNews) {
                events.publish(new StateChanged(command.appliance, command.at));
            }
            return isNews;
        }

        private static boolean isOvertaken(HearState command, ApplianceStatuses.Status known) {
            boolean isOlder = command.saidAt
                    .flatMap(said -> known.saidAt().filter(said::isBefore))
                    .isPresent();
            return isOlder && known.reportedAt().filter(it -> it.plus(OVERTAKING).isAfter(command.at)).isPresent();
        }
    }
}
