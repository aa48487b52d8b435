package dev.galley.application.appliance.session;

import static dev.galley.domain.appliance.session.SessionRefusal.COOKING_SESSION_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One of a person's sessions, whatever kind it is. Refused with {@code COOKING_SESSION_NOT_FOUND}. */
public record GetSession(UserId owner, UUID session) implements Query<ListSessions.Session> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetSession, ListSessions.Session> {
        private final Set<ListSessions.Source> sources;

        @Inject
        public Handler(Set<ListSessions.Source> sources) {
            this.sources = Set.copyOf(sources);
        }

        @Override
        public ListSessions.Session handle(GetSession query, Caller caller) {
            return sources.stream()
                    .map(source -> source.of(query.owner, query.session))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> COOKING_SESSION_NOT_FOUND.because("there is no such session"));
        }
    }
}
