package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Set;

/** All appliances on which something is under way, as far as is known. */
public record ListBusyAppliances() implements Query<Set<ApplianceId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ListBusyAppliances, Set<ApplianceId>> {
        private final ApplianceSessions sessions;

        @Inject
        public Handler(ApplianceSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Set<ApplianceId> handle(ListBusyAppliances query, Caller caller) {
            return sessions.busy();
        }
    }
}
