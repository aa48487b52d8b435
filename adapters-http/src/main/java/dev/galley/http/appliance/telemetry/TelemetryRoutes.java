package dev.galley.http.appliance.telemetry;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;

import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.appliance.telemetry.FindTelemetry.Bucket;
import dev.galley.application.appliance.telemetry.FindTelemetry.Found;
import dev.galley.application.appliance.telemetry.FindTelemetry.Measured;
import dev.galley.application.appliance.telemetry.FindTelemetry.Row;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Refused;
import dev.galley.http.server.Moments;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What my appliances measured. */
public final class TelemetryRoutes implements Routes {
    private static final Map<String, Resolution> RESOLUTIONS = Map.of(
            "raw", Resolution.RAW, "1m", Resolution.MINUTE, "1h", Resolution.HOUR, "1d", Resolution.DAY);

    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("applianceId", "The appliance's id.");
    private static final Parameter<Optional<String>> METRIC = Parameter.text(
            "metric", 100, "Only this metric. All of them if left out.", "chamber_temperature")
            .optional();
    private static final Parameter<Optional<Instant>> FROM = Moments.parameter(
            "from",
            "The first instant. If left out, an hour before the other end; 12 hours with resolution 1m, 30 days with 1h, a year"
                    + " with 1d.")
            .optional();
    private static final Parameter<Optional<Instant>> TO = Moments.parameter(
            "to", "The first instant that is too late. Five minutes from now if left out.")
            .optional();
    private static final Parameter<Optional<Resolution>> RESOLUTION = Parameter.choice(
            "resolution",
            Stream.of(Resolution.values()).map(TelemetryRoutes::code).toList(),
            "Every sample, or one row a minute, hour or day of UTC. If left out, the closest look of which there are at"
                    + " most 1,000 rows of a metric.")
            .as(code -> Objects.requireNonNull(RESOLUTIONS.get(code)))
            .optional();
    private static final Parameter<Integer> LIMIT = Parameter.integer(
            "limit", 1, FindTelemetry.MOST_ROWS, "How many rows a page holds.", FindTelemetry.MOST_ROWS)
            .orElse(FindTelemetry.MOST_ROWS);

    private sealed interface ShownRow {}

    /**
     * One sample.
     *
     * @param clockCorrected true where the appliance's clock was wrong and this is when the sample arrived
     */
    private record RawRow(
            Instant at,
            String metric,
            double value,
            String unit,
            String bootId,
            long seq,
            int index,
            Optional<Boolean> clockCorrected) implements ShownRow {
        static RawRow of(Measured measured) {
            var sample = measured.sample();
            return new RawRow(
                    sample.at(),
                    sample.metric(),
                    sample.value(),
                    sample.unit(),
                    measured.boot(),
                    measured.seq(),
                    sample.index(),
                    sample.isClockCorrected() ? Optional.of(true) : Optional.empty());
        }
    }

    /** @param at the start of the minute, hour or day */
    private record RollupRow(
            Instant at, String metric, String unit, double min, double max, double avg, long count, double last)
            implements
                ShownRow {
        static RollupRow of(Bucket bucket) {
            var rollup = bucket.rollup();
            return new RollupRow(
                    bucket.at(),
                    bucket.metric(),
                    bucket.unit(),
                    rollup.least(),
                    rollup.most(),
                    rollup.average(),
                    rollup.count(),
                    rollup.last().value());
        }
    }

    private record Shown(String resolution, List<ShownRow> data, Paging.Pagination pagination) {}

    private record LatestRow(
            Instant at, String metric, double value, String unit, Optional<Boolean> clockCorrected) {
        static LatestRow of(GetLatestTelemetry.Latest latest) {
            return new LatestRow(
                    latest.at(),
                    latest.metric(),
                    latest.value(),
                    latest.unit(),
                    latest.isClockCorrected() ? Optional.of(true) : Optional.empty());
        }
    }

    private record ShownLatest(List<LatestRow> data, Paging.Pagination pagination) {}

    private final InstantSource clock;

    @Inject
    public TelemetryRoutes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.get("/telemetry/{applianceId}", Who.USER, FindTelemetry.class)
                .summary("What an appliance of yours measured since you paired it, in the order of time.")
                .takes(APPLIANCE, METRIC, FROM, TO, RESOLUTION, Paging.PAGE, LIMIT, Paging.CURSOR)
                .answers(
                        200,
                        Shown.class,
                        "Samples (resolution raw), or what they come to over each minute, hour or day that has a part in"
                                + " the time asked for.",
                        """
                                {"resolution": "raw",
                                 "data": [{"at": "2026-11-20T10:30:00Z", "metric": "chamber_temperature", "value": 182.4,
                                   "unit": "Cel", "bootId": "7f3a", "seq": 41, "index": 0}],
                                 "pagination": {"page": 1, "limit": 1000, "total": 1, "totalPages": 1}}""")
                .refuses(APPLIANCE_NOT_FOUND)
                .on(this::question, TelemetryRoutes::reply);
        router.get("/telemetry/{applianceId}/latest", Who.USER, GetLatestTelemetry.class)
                .summary("The latest value of each metric of an appliance of yours.")
                .takes(APPLIANCE)
                .answers(200, ShownLatest.class, "One row a metric, on one page.", """
                        {"data": [{"at": "2026-11-20T10:30:00Z", "metric": "chamber_temperature", "value": 182.4,
                           "unit": "Cel"}],
                         "pagination": {"page": 1, "limit": 1000, "total": 1, "totalPages": 1}}""")
                .refuses(APPLIANCE_NOT_FOUND)
                .on(
                        request -> new GetLatestTelemetry(appliance(request), Self.of(request)),
                        latest -> Reply.ok(latest(latest.orElseThrow(TelemetryRoutes::none))));
    }

    private FindTelemetry question(Request request) {
        var to = request.get(TO).orElseGet(() -> request.get(FROM)
                .map(from -> later(from.plus(usualTime(request)), now()))
                .orElseGet(this::now));
        return new FindTelemetry(
                appliance(request),
                Self.of(request),
                request.get(METRIC),
                request.get(FROM).orElseGet(() -> to.minus(usualTime(request))),
                to,
                request.get(RESOLUTION),
                Paging.place(request, order(request), Row.class),
                request.get(LIMIT));
    }

    /** So much that several metrics fit on one page. */
    private static Duration usualTime(Request request) {
        return switch (request.get(RESOLUTION).orElse(Resolution.RAW)) {
            case RAW -> Duration.ofHours(1);
            case MINUTE -> Duration.ofHours(12);
            case HOUR -> Duration.ofDays(30);
            case DAY -> Duration.ofDays(365);
        };
    }

    /** Clocks may be so much ahead. */
    private Instant now() {
        return clock.instant().plus(Duration.ofMinutes(5));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ApplianceId appliance(Request request) {
        return new ApplianceId(request.get(APPLIANCE).orElseThrow(TelemetryRoutes::none));
    }

    private static Refused none() {
        return APPLIANCE_NOT_FOUND.because("there is no such appliance");
    }

    private static String order(Request request) {
        return "telemetry " + request.get(APPLIANCE) + request.get(METRIC) + request.get(FROM) + request.get(TO)
                + request.get(RESOLUTION);
    }

    private static Reply reply(Optional<Found> found, Request request) {
        return Reply.ok(switch (found.orElseThrow(TelemetryRoutes::none)) {
            case Found.Raw(var page) -> new Shown(
                    code(Resolution.RAW),
                    page.items().stream().<ShownRow>map(RawRow::of).toList(),
                    Paging.pagination(page, request.get(LIMIT), order(request)));
            case Found.RolledUp(var resolution, var page) -> new Shown(
                    code(resolution),
                    page.items().stream().<ShownRow>map(RollupRow::of).toList(),
                    Paging.pagination(page, request.get(LIMIT), order(request)));
        });
    }

    private static ShownLatest latest(List<GetLatestTelemetry.Latest> latest) {
        return new ShownLatest(latest.stream().map(LatestRow::of).toList(), new Paging.Pagination(
                1,
                FindTelemetry.MOST_ROWS,
                latest.size(),
                latest.isEmpty() ? 0 : 1,
                Optional.empty(),
                Optional.empty()));
    }

    private static String code(Resolution resolution) {
        return switch (resolution) {
            case RAW -> "raw";
            case MINUTE -> "1m";
            case HOUR -> "1h";
            case DAY -> "1d";
        };
    }
}
