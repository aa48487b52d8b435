package dev.galley.persistence.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.appliance.telemetry.FindTelemetry.Bucket;
import dev.galley.application.appliance.telemetry.FindTelemetry.Found;
import dev.galley.application.appliance.telemetry.FindTelemetry.Measured;
import dev.galley.application.appliance.telemetry.FindTelemetry.Row;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry.Latest;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFindTelemetryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:30:30Z");
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final Caller CALLER = new Caller.User(ADA);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Map<ApplianceId, Instant> pairings = new HashMap<>();
    private final Queries queries = new Queries() {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) Optional.ofNullable(pairings.get(((FindPairing) query).appliance()));
        }
    };
    private final JdbiSamples samples = new JdbiSamples(postgres.sql(), InstantSource.fixed(NOW));
    private final SqlFindTelemetry finder = new SqlFindTelemetry(
            postgres.sql(), queries, Retention.USUAL, InstantSource.fixed(NOW));
    private final ApplianceId oven = new ApplianceId(UUID.randomUUID());
    private long seq;

    private void measured(Instant at, double value) {
        measured("chamber_temperature", at, value);
    }

    private void measured(String metric, Instant at, double value) {
        samples.keep(List.of(new TelemetryMessage(
                oven, "b", seq++, List.of(new Sample(0, at, false, metric, value, "Cel")))));
    }

    private FindTelemetry query(Instant from, Instant to, Optional<Resolution> resolution, Place<Row> place, int size) {
        return new FindTelemetry(oven, ADA, Optional.empty(), from, to, resolution, place, size);
    }

    private Optional<Found> find(Instant from, Instant to, Optional<Resolution> resolution) {
        return finder.handle(query(from, to, resolution, Place.first(), 1_000), CALLER);
    }

    private List<Double> raw(Instant from, Instant to) {
        return ((Found.Raw) find(from, to, Optional.of(Resolution.RAW)).orElseThrow()).page().items().stream()
                .map(measured -> measured.sample().value())
                .toList();
    }

    private List<Bucket> buckets(Instant from, Instant to, Resolution resolution) {
        return ((Found.RolledUp) find(from, to, Optional.of(resolution)).orElseThrow()).page().items();
    }

    @Test
    void who_does_not_own_it_finds_nothing() {
        measured(NOW, 1);
        assertThat(find(NOW.minusSeconds(9), NOW.plusSeconds(9), Optional.empty())).isEmpty();
        assertThat(new SqlGetLatestTelemetry(postgres.sql(), queries).handle(new GetLatestTelemetry(oven, ADA), CALLER))
                .isEmpty();
    }

    @Test
    void the_first_instant_is_in_and_the_last_is_out_and_nothing_is_from_before_the_pairing() {
        pairings.put(oven, NOW.minusSeconds(60));
        measured(NOW, 3);
        measured(NOW.minusSeconds(10), 2);
        measured(NOW.minusSeconds(60), 1);
        measured(NOW.minusSeconds(61), 99);
        assertThat(raw(NOW.minusSeconds(3_600), NOW)).containsExactly(1.0, 2.0);
        assertThat(raw(NOW.minusSeconds(10), NOW.plusMillis(1))).containsExactly(2.0, 3.0);
        assertThat(raw(NOW.minusSeconds(3_600), NOW.minusSeconds(100))).isEmpty();
    }

    @Test
    void the_bucket_in_which_it_was_paired_holds_only_what_came_afterwards() {
        var hour = NOW.truncatedTo(ChronoUnit.HOURS);
        var paired = hour.plusSeconds(10 * 60 + 30);
        pairings.put(oven, paired);
        measured(paired.minusSeconds(1), 1_000);
        measured(hour.minusSeconds(5), 1_000);
        measured(paired, 10);
        measured(paired.plusSeconds(20), 30);
        measured(paired.plusSeconds(600), 20);
        measured(paired.plusSeconds(3_000), 5);
        measured("weight", paired.minusSeconds(1), 7);
        var hours = buckets(hour.minusSeconds(7_200), hour.plusSeconds(7_200), Resolution.HOUR);
        assertThat(hours).extracting(Bucket::at).containsExactly(hour, hour.plusSeconds(3_600));
        assertThat(hours.getFirst().rollup()).satisfies(first -> {
            assertThat(first.count()).isEqualTo(3);
            assertThat(first.least()).isEqualTo(10);
            assertThat(first.most()).isEqualTo(30);
            assertThat(first.average()).isCloseTo(20, within(1e-9));
            assertThat(first.last().value()).isEqualTo(20);
        });
        var days = buckets(hour.minusSeconds(7_200), hour.plusSeconds(7_200), Resolution.DAY);
        assertThat(days).singleElement().satisfies(day -> assertThat(day.rollup().count()).isEqualTo(4));
        var minutes = buckets(paired, paired.plusSeconds(1), Resolution.MINUTE);
        assertThat(minutes).singleElement().satisfies(minute -> assertThat(minute.rollup().count()).isEqualTo(2));
        assertThat(buckets(hour.minusSeconds(7_200), paired, Resolution.HOUR)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_in_every_resolution() {
        pairings.put(oven, NOW.minus(Duration.ofDays(3)).minusSeconds(20));
        for (int i = 0; i < 200; i++) {
            measured(i % 3 == 0 ? "weight" : "chamber_temperature", NOW.minusSeconds(1_300L * (i % 190)), i);
        }
        for (var resolution : Resolution.values()) {
            var from = NOW.minus(Duration.ofDays(4));
            var all = items(finder.handle(
                    query(from, NOW.plusSeconds(1), Optional.of(resolution), Place.first(), 1_000), CALLER));
            var paged = new ArrayList<Object>();
            Optional<Place.After<Row>> next = Optional.empty();
            do {
                Place<Row> place = next.isPresent() ? next.get() : Place.first();
                var page = finder.handle(query(from, NOW.plusSeconds(1), Optional.of(resolution), place, 7), CALLER)
                        .orElseThrow()
                        .page();
                assertThat(page.total().count()).isEqualTo(all.size());
                paged.addAll(page.items());
                next = page.next();
            } while (next.isPresent());
            assertThat(paged).as("%s", resolution).hasSizeGreaterThan(7).isEqualTo(all);
            var numbered = new ArrayList<Object>();
            for (int number = 1; number <= Math.ceilDiv(all.size(), 7); number++) {
                numbered.addAll(items(finder.handle(query(
                        from, NOW.plusSeconds(1), Optional.of(resolution), new Place.Numbered<>(number), 7), CALLER)));
            }
            assertThat(numbered).as("%s", resolution).isEqualTo(all);
        }
    }

    private static List<Object> items(Optional<Found> found) {
        return List.copyOf(found.orElseThrow().page().items());
    }

    @Test
    void without_a_wish_the_closest_look_is_taken_that_is_not_too_much() {
        pairings.put(oven, NOW.minus(Duration.ofDays(300)));
        measured(NOW, 1);
        assertThat(find(NOW.minusSeconds(60), NOW.plusSeconds(1), Optional.empty()).orElseThrow())
                .isInstanceOf(Found.Raw.class);
        assertThat(find(NOW.minus(Duration.ofDays(29)), NOW.plusSeconds(1), Optional.empty()).orElseThrow())
                .isInstanceOf(Found.Raw.class);
        assertThat(find(NOW.minus(Duration.ofDays(365)), NOW.plusSeconds(1), Optional.empty()).orElseThrow())
                .isInstanceOfSatisfying(Found.RolledUp.class, found -> {
                    assertThat(found.resolution()).isEqualTo(Resolution.DAY);
                    assertThat(found.page().items()).hasSize(1);
                });
        for (int i = 0; i < 3; i++) {
            samples.keep(List.of(many(i)));
        }
        assertThat(find(NOW.minus(Duration.ofHours(10)), NOW.plusSeconds(1), Optional.empty()).orElseThrow())
                .isInstanceOfSatisfying(Found.RolledUp.class, found -> assertThat(found.resolution())
                        .isEqualTo(Resolution.MINUTE));
    }

    private TelemetryMessage many(int message) {
        var many = new ArrayList<Sample>();
        for (int i = 0; i < 500; i++) {
            many.add(new Sample(i, NOW.minusSeconds(500L * message + i), false, "chamber_temperature", i, "Cel"));
        }
        return new TelemetryMessage(oven, "many", message, many);
    }

    @Test
    void a_page_tells_what_was_measured_in_every_detail() {
        pairings.put(oven, NOW.minusSeconds(60));
        var sample = new Sample(3, NOW, true, "weight", 4.5, "g");
        samples.keep(List.of(new TelemetryMessage(oven, "boot", 8, List.of(sample))));
        var found = (Found.Raw) find(NOW, NOW.plusMillis(1), Optional.empty()).orElseThrow();
        assertThat(found.page().items()).containsExactly(new Measured("boot", 8, sample));
        assertThat(new SqlGetLatestTelemetry(postgres.sql(), queries).handle(new GetLatestTelemetry(oven, ADA), CALLER))
                .contains(List.of(new Latest(NOW, "weight", 4.5, "g", true)));
        assertThat(buckets(NOW, NOW.plusMillis(1), Resolution.DAY)).extracting(Bucket::rollup)
                .containsExactly(Rollup.of(sample, 8));
    }
}
