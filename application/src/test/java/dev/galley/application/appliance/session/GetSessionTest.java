package dev.galley.application.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Total;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GetSessionTest {
    private static final UserId ANA = new UserId(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final ListCookingSessions.Source SOURCE = new ListCookingSessions.Source() {
        @Override
        public List<ListCookingSessions.Session> latest(UserId owner, Optional<ListCookingSessions.After> before,
                int most) {
            return List.of();
        }

        @Override
        public long count(UserId owner, long enough) {
            return 0;
        }

        @Override
        public Optional<ListCookingSessions.Session> of(UserId owner, UUID id) {
            return Optional.of(new ListCookingSessions.Session(
                    id, "appliance", ListCookingSessions.Status.IN_PROGRESS, Optional.of(new ApplianceId(new UUID(2,
                            2))), Optional
                                    .of("simmer"),
                    Optional.empty(), Optional.empty(), NOON, Optional.empty(), Optional.empty()));
        }
    };

    private static FindTelemetry.Bucket bucket(String metric, String unit, double least, double most) {
        return new FindTelemetry.Bucket(
                NOON, metric, unit, new Rollup(2, least + most, least, most, new Rollup.Last(NOON, 1, 1, most)));
    }

    private static GetSession.View view(Optional<FindTelemetry.Found> found) {
        var queries = new Queries() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> R ask(Query<R> query, Caller caller) {
                return (R) found;
            }
        };
        return new GetSession.Handler(Set.of(SOURCE), queries, Clock.fixed(NOON.plusSeconds(600), ZoneOffset.UTC))
                .handle(new GetSession(ANA, new UUID(3, 3)), new Caller.User(ANA));
    }

    @Test
    void it_tells_the_extremes_of_what_is_in_degrees() {
        var page = new Page<FindTelemetry.Bucket, FindTelemetry.Row>(
                List.of(
                        bucket("chamber_temperature", "Cel", 20, 90),
                        bucket("chamber_temperature", "Cel", 88, 95.5),
                        bucket("power", "W", 0, 2_000)),
                1,
                Total.exactly(3),
                Optional.empty());
        assertThat(view(Optional.of(new FindTelemetry.Found.RolledUp(Resolution.MINUTE, page))).temperatures())
                .containsExactly(new GetSession.Temperature("chamber_temperature", 20, 95.5));
    }

    @Test
    void of_an_appliance_that_is_not_theirs_any_more_it_tells_none() {
        assertThat(view(Optional.empty()).temperatures()).isEmpty();
    }
}
