package dev.galley.http.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.appliance.telemetry.FindTelemetry.Bucket;
import dev.galley.application.appliance.telemetry.FindTelemetry.Found;
import dev.galley.application.appliance.telemetry.FindTelemetry.Measured;
import dev.galley.application.appliance.telemetry.FindTelemetry.Row;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Json;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryRoutesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    private static final UserId ADA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000001"));
    private static final ApplianceId OVEN = new ApplianceId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000002"));
    private static final String PATH = "/api/v1/telemetry/" + OVEN.value();
    private static final Sample HOT = new Sample(2, NOW, false, "chamber_temperature", 182.4, "Cel");
    private static final Sample LATE = new Sample(3, NOW.plusMillis(5), true, "weight", 1, "g");

    private final List<FindTelemetry> asked = new ArrayList<>();
    private Optional<Found> found = Optional.empty();
    private final TestServer server = TestServer.with(new TelemetryRoutes(InstantSource.fixed(NOW)))
            .handle(FindTelemetry.class, (query, _) -> {
                asked.add(query);
                return query.appliance().equals(OVEN) ? found : Optional.empty();
            })
            .handle(GetLatestTelemetry.class, (query, _) -> query.appliance().equals(OVEN)
                    ? Optional.of(List.of(new GetLatestTelemetry.Latest(NOW, "weight", 1, "g", true)))
                    : Optional.empty())
            .caller(new Caller.User(ADA))
            .start();
    private final TestClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private static Row row(Resolution resolution) {
        return new Row(resolution, NOW, 7, Optional.of(8L), Optional.of(9L), Optional.of(1));
    }

    @Test
    void samples_are_told_in_full() {
        found = Optional.of(new Found.Raw(new Page<>(
                List.of(new Measured("7f3a", 41, HOT), new Measured("7f3a", 41, LATE)),
                1,
                Total.exactly(2),
                Optional.empty())));
        var answer = client.get(PATH + "?metric=chamber_temperature&from=2026-11-20T10:00:00Z&to=2026-11-20T11:00:00Z"
                + "&resolution=raw");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(TestClient.json(answer)).isEqualTo(Json.MAPPER.readTree("""
                {"resolution": "raw", "data": [
                    {"at": "2026-11-20T10:30:00Z", "metric": "chamber_temperature", "value": 182.4, "unit": "Cel",
                     "bootId": "7f3a", "seq": 41, "index": 2},
                    {"at": "2026-11-20T10:30:00.005Z", "metric": "weight", "value": 1.0, "unit": "g",
                     "bootId": "7f3a", "seq": 41, "index": 3, "clockCorrected": true}],
                 "pagination": {"page": 1, "limit": 1000, "total": 2, "totalPages": 1}}"""));
        assertThat(asked).containsExactly(new FindTelemetry(
                OVEN,
                ADA,
                Optional.of("chamber_temperature"),
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T11:00:00Z"),
                Optional.of(Resolution.RAW),
                Place.first(),
                1_000));
    }

    @Test
    void rollups_are_told_by_the_start_of_their_bucket() {
        var rollup = Rollup.of(HOT, 1).plus(Rollup.of(new Sample(0, NOW, false, "m", 17.6, "Cel"), 0));
        found = Optional.of(new Found.RolledUp(Resolution.HOUR, new Page<>(
                List.of(new Bucket(NOW, "chamber_temperature", "Cel", rollup)),
                1,
                Total.exactly(1),
                Optional.empty())));
        assertThat(TestClient.json(client.get(PATH))).isEqualTo(Json.MAPPER.readTree("""
                {"resolution": "1h", "data": [
                    {"at": "2026-11-20T10:30:00Z", "metric": "chamber_temperature", "unit": "Cel", "min": 17.6,
                     "max": 182.4, "avg": 100.0, "count": 2, "last": 182.4}],
                 "pagination": {"page": 1, "limit": 1000, "total": 1, "totalPages": 1}}"""));
        assertThat(asked.getFirst().resolution()).isEmpty();
        assertThat(asked.getFirst().to()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(asked.getFirst().from()).isEqualTo(asked.getFirst().to().minus(Duration.ofHours(1)));
    }

    @Test
    void a_cursor_leads_to_the_next_page_of_the_same_question_only() {
        found = Optional.of(new Found.Raw(new Page<>(
                List.of(new Measured("7f3a", 41, HOT)),
                1,
                Total.exactly(3),
                Optional.of(new Place.After<>(row(Resolution.RAW), Total.exactly(3), 2)))));
        var first = TestClient.json(client.get(PATH + "?limit=1&to=2026-11-20T11:00:00Z"));
        var cursor = first.at("/pagination/nextCursor").asString();
        assertThat(client.get(PATH + "?limit=1&to=2026-11-20T11:00:00Z&cursor=" + cursor).statusCode()).isEqualTo(200);
        assertThat(asked.getLast().place()).isEqualTo(new Place.After<>(row(Resolution.RAW), Total.exactly(3), 2));
        assertThat(client.get(PATH + "?limit=1&cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_nobodys_or_anothers_is_not_found() {
        var other = "/api/v1/telemetry/0199a1b2-6c00-7a01-8b3c-000000000003";
        for (var path : List.of(PATH, other, other + "/latest", "/api/v1/telemetry/oven")) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(TestClient.json(answer).at("/error/code").asString()).isEqualTo("APPLIANCE_NOT_FOUND");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        for (var wrong : List.of(
                "resolution=5m", "from=yesterday", "to=1", "limit=1001", "limit=0", "order=at", "metric=",
                "from=2026-11-20T11:00:00Z&to=2026-11-20T11:00:00Z")) {
            var answer = client.get(PATH + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            var field = wrong.startsWith("from=2026") ? "to" : wrong.substring(0, wrong.indexOf('='));
            assertThat(TestClient.json(answer).at("/error/details/" + field).isString()).as(answer.body()).isTrue();
        }
    }

    @Test
    void the_latest_values_are_told() {
        assertThat(TestClient.json(client.get(PATH + "/latest"))).isEqualTo(Json.MAPPER.readTree("""
                {"data": [{"at": "2026-11-20T10:30:00Z", "metric": "weight", "value": 1.0, "unit": "g",
                           "clockCorrected": true}],
                 "pagination": {"page": 1, "limit": 1000, "total": 1, "totalPages": 1}}"""));
    }
}
