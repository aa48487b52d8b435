package dev.galley.bootstrap.bench;

import dev.galley.application.appliance.NoteSeen;
import dev.galley.application.appliance.live.ShowMeasured;
import dev.galley.application.appliance.telemetry.FreshSamples;
import dev.galley.application.appliance.telemetry.StoreTelemetry;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Transactional;
import dev.galley.device.appliance.telemetry.Intake;
import dev.galley.device.appliance.telemetry.TelemetryTopic;
import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.LinkMeter;
import dev.galley.device.link.SignsOfLife;
import dev.galley.device.link.Uplink;
import dev.galley.device.link.UplinkTopic;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Principal;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.http.appliance.live.WebSocketLiveViews;
import dev.galley.persistence.appliance.telemetry.JdbiSamples;
import dev.galley.persistence.appliance.telemetry.RotateTelemetry;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Sql;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The way of telemetry, put together as the product puts it together, and what it is measured beside. */
final class TelemetryBench {
    private static final String GALLEY = "galley";
    private static final Caller BENCH = new Caller.Job("bench");
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ROW_BYTES = 2 + 7 * 4 + 5 * 8 + 2 + 1;
    private static final long MILLIS_2000 = 946_684_800_000L;
    private static final LinkMeter UNMEASURED = new LinkMeter() {
        @Override
        public void answered(String filter, Duration took) {}

        @Override
        public void refused(String filter, String reason) {
            throw new IllegalStateException("refused: " + reason);
        }

        @Override
        public void failed(String filter) {}

        @Override
        public void disconnected(String connection) {}
    };

    private static final Broadcast ALONE = new Broadcast() {
        @Override
        public void send(String topic, String message) {}

        @Override
        public Subscription subscribe(String topic, Listener listener) {
            listener.hearing();
            return () -> {};
        }
    };

    private static final int MONTH_DAYS = 30;
    private static final int HOURS_A_DAY = 24;
    private static final int LOOKS = 11;
    private static final int LOOKED_BACK_BATCH = 40;

    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock, new SecureRandom()::nextLong);
    private final Database database;
    private final Sql sql;
    private final Bus bus;
    private int runs;

    TelemetryBench(Database database) {
        this.database = database;
        sql = new Sql(database);
        var handler = new StoreTelemetry.Handler(new JdbiSamples(sql, clock));
        Handles<NoteSeen, Integer> seen = (_, _) -> 0; // once in ten seconds an appliance, and not what is measured here
        bus = new Bus(
                Map.of(StoreTelemetry.class, () -> handler, NoteSeen.class, () -> seen),
                List.of(new Transactional(sql)));
        new RotateTelemetry(sql, clock, Retention.USUAL).run(clock.instant());
        database.writes().useHandle(handle -> handle.execute("""
                CREATE TABLE bare_sample (LIKE telemetry_sample);
                CREATE INDEX ON bare_sample (series_id, at);
                CREATE TABLE bridged_sample (
                    appliance_id uuid NOT NULL, boot_id text NOT NULL, seq bigint NOT NULL, index int NOT NULL,
                    at timestamptz NOT NULL, metric text NOT NULL, value float8 NOT NULL, unit text NOT NULL,
                    PRIMARY KEY (appliance_id, boot_id, seq, index));
                CREATE INDEX ON bridged_sample (appliance_id, metric, at)
                """));
    }

    /** One kind of topic, that may note who was heard. */
    private interface Receiver {
        UplinkTopic with(SignsOfLife signs);
    }

    /** What is done on the line while it is open. */
    interface Work<T> {
        T on(int port) throws IOException;
    }

    <T> T product(Work<T> work) throws IOException {
        // shown to the live view as in the product; nobody watches
        var views = new WebSocketLiveViews(bus, ALONE, ids);
        var intake = new Intake(bus, new FreshSamples(Set.of(new ShowMeasured(views))));
        return listening(signs -> new TelemetryTopic(intake, signs), work);
    }

    <T> T bridge(Work<T> work) throws IOException {
        return listening(_ -> new Bridge(), work);
    }

    private <T> T listening(Receiver listener, Work<T> work) throws IOException {
        var signs = new SignsOfLife(bus);
        var settings = BrokerSettings.of("127.0.0.1", 0, "$share/galley/galley/v1/+/telemetry");
        try (var broker = EmbeddedBroker.start(settings, (_, username, _) -> Optional.of(
                username.equals(GALLEY)
                        ? new Principal.Service(username)
                        : new Principal.Appliance(username, username)));
                var uplink = new Uplink(Set.of(listener.with(signs)), bus, clock, ids, UNMEASURED, signs)) {
            uplink.start(
                    BrokerAddress.plain("127.0.0.1", broker.port(), GALLEY, "any"), "bench" + runs++, Duration.ofHours(
                            1));
            while (!uplink.isOpen()) {
                ServerProcess.pause(10);
            }
            return work.on(broker.port());
        }
    }

    /** A message, a transaction: how bridges from MQTT to SQL do it that know of no batches. */
    private final class Bridge implements UplinkTopic {
        @Override
        public String filter() {
            return "telemetry";
        }

        @Override
        public int mostUnderWay() {
            return 4_000;
        }

        @Override
        public CompletionStage<Answer> heard(Heard heard) {
            sql.write(() -> {
                var insert = sql.handle().prepareBatch("""
                        INSERT INTO bridged_sample SELECT :appliance, j->>'boot_id', (j->>'seq')::bigint, :index,
                            to_timestamp(((j->>'base_time')::bigint + (s->>'t')::bigint) / 1000.0), s->>'m',
                            (s->>'v')::float8, s->>'u'
                        FROM (SELECT CAST(:json AS jsonb) AS j) m, LATERAL (SELECT j->'samples'->:index AS s) n
                        ON CONFLICT DO NOTHING
                        """);
                var json = new String(heard.payload(), StandardCharsets.UTF_8);
                for (int i = 0; i < TelemetryLoad.SAMPLES; i++) {
                    insert.bind("appliance", heard.from().value()).bind("index", i).bind("json", json).add();
                }
                return insert.execute();
            });
            return CompletableFuture.completedFuture(new Answer.Taken());
        }
    }

    /** Messages through the bus without MQTT, in full batches. Answers how many a second. */
    double writer(int appliances, int batch, int seconds) {
        var all = new ArrayList<ApplianceId>();
        for (int i = 0; i < appliances; i++) {
            all.add(new ApplianceId(UUID.randomUUID()));
        }
        var base = Instant.ofEpochMilli(clock.millis());
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long written = 0;
        while (System.nanoTime() < end) {
            var messages = new ArrayList<TelemetryMessage>(batch);
            for (int i = 0; i < batch; i++, written++) {
                messages.add(new TelemetryMessage(
                        all.get((int) (written % appliances)), "b", written / appliances, samples(base)));
            }
            bus.send(new StoreTelemetry(messages), BENCH);
        }
        return written / ((System.nanoTime() - begin) / 1e9);
    }

    private static List<Sample> samples(Instant base) {
        return List.of(
                new Sample(0, base, false, "chamber_temperature", 182.4, "Cel"),
                new Sample(1, base.plusMillis(1), false, "weight", 512.25, "g"),
                new Sample(2, base.plusMillis(2), false, "power", 1_800, "W"));
    }

    /** The same rows by COPY in PostgreSQL's text format, as many a commit, into a table with the same index and nothing else. Messages a second. */
    double copy(int appliances, int batch, int seconds) {
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long written = 0;
        while (System.nanoTime() < end) {
            var rows = new StringBuilder();
            var now = clock.instant();
            for (int i = 0; i < batch; i++, written++) {
                for (int k = 0; k < TelemetryLoad.SAMPLES; k++) {
                    long appliance = written % appliances;
                    rows.append(TelemetryLoad.SAMPLES * appliance + k).append('\t').append(now).append('\t')
                            .append(appliance).append('\t').append(written / appliances).append('\t').append(k)
                            .append("\t182.4\tf\n");
                }
            }
            sql.write(() -> copied(rows.toString()));
        }
        return written / ((System.nanoTime() - begin) / 1e9);
    }

    private long copied(String rows) {
        try {
            return copying().copyIn("COPY bare_sample FROM STDIN", new StringReader(rows));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CopyManager copying() throws SQLException {
        return sql.handle().getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** The same rows by COPY in the binary format, made once and sent over and over. Messages a second. */
    double copyBinary(int appliances, int batch, int seconds) {
        var rows = binary(appliances, batch);
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long written = 0;
        while (System.nanoTime() < end) {
            sql.write(() -> {
                try {
                    var copy = copying().copyIn("COPY bare_sample FROM STDIN (FORMAT binary)");
                    copy.writeToCopy(rows, 0, rows.length);
                    return copy.endCopy();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            written += batch;
        }
        return written / ((System.nanoTime() - begin) / 1e9);
    }

    /** See the manual of PostgreSQL, page COPY. */
    private byte[] binary(int appliances, int batch) {
        var rows = ByteBuffer.allocate(HEAD.length + 8 + batch * TelemetryLoad.SAMPLES * ROW_BYTES + 2);
        rows.put(HEAD).putInt(0).putInt(0);
        long micros = (clock.millis() - MILLIS_2000) * 1_000;
        for (int i = 0; i < batch; i++) {
            for (int k = 0; k < TelemetryLoad.SAMPLES; k++) {
                long appliance = i % appliances;
                rows.putShort((short) 7);
                rows.putInt(8).putLong(TelemetryLoad.SAMPLES * appliance + k);
                rows.putInt(8).putLong(micros + k);
                rows.putInt(8).putLong(appliance);
                rows.putInt(8).putLong(i / appliances);
                rows.putInt(2).putShort((short) k);
                rows.putInt(8).putDouble(182.4);
                rows.putInt(1).put((byte) 0);
            }
        }
        return rows.putShort((short) -1).array();
    }

    /** How long a look back takes, in ms, by the hours that are kept and by recomputing them from the samples. */
    record LookBack(double rolledUp, double recomputed) {}

    /** Thirty days of one metric, a sample every ten seconds, by the hour; the median of several looks each. */
    LookBack lookBack() {
        var appliance = new ApplianceId(UUID.randomUUID());
        var to = clock.instant();
        var from = to.minus(Duration.ofDays(MONTH_DAYS));
        var messages = new ArrayList<TelemetryMessage>();
        long seq = 0;
        for (var at = from; at.isBefore(to); seq++) {
            var samples = new ArrayList<Sample>();
            for (int i = 0; i < TelemetryMessage.MOST_SAMPLES && at.isBefore(to); i++, at = at.plusSeconds(10)) {
                samples.add(new Sample(i, Instant.ofEpochMilli(at.toEpochMilli()), false, "weight", i, "g"));
            }
            messages.add(new TelemetryMessage(appliance, "b", seq, samples));
        }
        for (int i = 0; i < messages.size(); i += LOOKED_BACK_BATCH) {
            var batch = messages.subList(i, Math.min(messages.size(), i + LOOKED_BACK_BATCH));
            bus.send(new StoreTelemetry(batch), BENCH);
        }
        database.writes().useHandle(handle -> handle.execute("ANALYZE telemetry_sample, telemetry_hour"));
        return new LookBack(
                looking(appliance, from, "SELECT at, least, most, total / count, count FROM telemetry_hour"
                        + " WHERE series_id = :series AND at >= :from ORDER BY at"),
                looking(appliance, from,
                        "SELECT date_trunc('hour', at) AS hour, min(value), max(value), avg(value), count(*)"
                                + " FROM telemetry_sample WHERE series_id = :series AND at >= :from GROUP BY 1 ORDER BY 1"));
    }

    private double looking(ApplianceId appliance, Instant from, String select) {
        var took = new ArrayList<Double>();
        database.reads().useHandle(handle -> {
            long series = handle.createQuery("SELECT id FROM telemetry_series WHERE appliance_id = :appliance")
                    .bind("appliance", appliance.value()).mapTo(Long.class).one();
            for (int i = 0; i < LOOKS; i++) {
                long begin = System.nanoTime();
                int hours = handle.createQuery(select).bind("series", series).bind("from", from).mapToMap().list()
                        .size();
                if (hours < MONTH_DAYS * HOURS_A_DAY) {
                    throw new IllegalStateException("only " + hours + " hours");
                }
                took.add((System.nanoTime() - begin) / 1e6);
            }
        });
        return OutboxCommand.median(took);
    }

    /** What part of the writer's time the latest values take: the statement that keeps them, of all the time. */
    double latestShare(int appliances, int batch, int seconds) {
        var nanos = new LongAdder();
        database.writes().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (String.valueOf(context.getRawSql()).contains("INTO telemetry_series")) {
                    nanos.add(Duration.between(
                            context.getExecutionMoment(), context.getCompletionMoment()).toNanos());
                }
            }
        });
        try {
            long begin = System.nanoTime();
            writer(appliances, batch, seconds);
            return nanos.sum() / (double) (System.nanoTime() - begin);
        } finally {
            database.writes().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }
}
