package dev.galley.application.appliance.session;

import static dev.galley.domain.appliance.session.SessionRefusal.COOKING_SESSION_NOT_FOUND;

import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One of a person's sessions, whatever kind it is. Refused with {@code COOKING_SESSION_NOT_FOUND}. */
public record GetSession(UserId owner, UUID session) implements Query<GetSession.View> {
    /** @param temperatures of an appliance that is still theirs, by the names of their metrics */
    public record View(ListCookingSessions.Session session, List<Temperature> temperatures) {
        public View {
            temperatures = List.copyOf(temperatures);
        }
    }

    /** The coldest and the hottest of one metric, in °C, over the whole minutes (of long sessions, hours) it took. */
    public record Temperature(String metric, double min, double max) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetSession, View> {
        private static final String CELSIUS = "Cel";
        private static final Duration LONG = Duration.ofHours(8);
        /** More rows than this tell nothing new of the extremes. */
        private static final int MOST_PAGES = 10;

        private final Set<ListCookingSessions.Source> sources;
        private final Queries queries;
        private final Clock clock;

        @Inject
        public Handler(Set<ListCookingSessions.Source> sources, Queries queries, Clock clock) {
            this.sources = Set.copyOf(sources);
            this.queries = queries;
            this.clock = clock;
        }

        @Override
        public View handle(GetSession query, Caller caller) {
            var session = sources.stream()
                    .map(source -> source.of(query.owner, query.session))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> COOKING_SESSION_NOT_FOUND.because("there is no such session"));
            var from = session.startedAt();
            var to = session.endedAt().orElseGet(clock::instant);
            return new View(session, session.appliance()
                    .filter(_ -> from.isBefore(to))
                    .map(appliance -> temperatures(query.owner, appliance, from, to, caller))
                    .orElse(List.of()));
        }

        private List<Temperature> temperatures(
                UserId owner, ApplianceId appliance, Instant from, Instant to, Caller caller) {
            var resolution = Duration.between(from, to).compareTo(LONG) > 0 ? Resolution.HOUR : Resolution.MINUTE;
            var byMetric = new TreeMap<String, Temperature>();
            var place = Optional.of(Place.<FindTelemetry.Row>first());
            for (int pages = 0; pages < MOST_PAGES && place.isPresent(); pages++) {
                var found = queries.ask(
                        new FindTelemetry(
                                appliance, owner, Optional.empty(), from, to, Optional.of(resolution), place.get(),
                                FindTelemetry.MOST_ROWS),
                        caller);
                place = Optional.empty();
                if (found.isPresent() && found.get() instanceof FindTelemetry.Found.RolledUp(var _, var page)) {
                    page.items().stream().filter(bucket -> bucket.unit().equals(CELSIUS)).forEach(bucket -> byMetric
                            .merge(
                                    bucket.metric(),
                                    new Temperature(
                                            bucket.metric(), bucket.rollup().least(), bucket.rollup().most()),
                                    Handler::both));
                    place = page.next().map(next -> next);
                }
            }
            return List.copyOf(byMetric.values());
        }

        private static Temperature both(Temperature a, Temperature b) {
            return new Temperature(a.metric, Math.min(a.min, b.min), Math.max(a.max, b.max));
        }
    }
}
