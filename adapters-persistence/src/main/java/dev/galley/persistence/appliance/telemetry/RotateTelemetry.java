package dev.galley.persistence.appliance.telemetry;

import dev.galley.application.job.Job;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Makes the partitions of the next days ahead, and drops those whose time is over. It may run late, or never: what has no
 * partition of its own goes to the one for all others, from where it is fetched when the partition is made.
 */
public final class RotateTelemetry implements Job<Instant> {
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int MOST_AT_ONCE = 10_000;
    /** Who asks for a table while somebody reads a lot of it keeps all others waiting: rather later than never. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '2s'";

    /**
     * A table in parts.
     *
     * @param unit how much time is in a partition
     * @param ahead so many there are from the present one on
     * @param fill per cent of a page that new rows take: what is left is for changing them
     */
    private record Divided(String table, ChronoUnit unit, int ahead, int fill, Duration kept) {
        ZonedDateTime begin(Instant at) {
            var day = at.truncatedTo(ChronoUnit.DAYS).atZone(ZoneOffset.UTC);
            return switch (unit) {
                case MONTHS -> day.withDayOfMonth(1);
                case YEARS -> day.withDayOfYear(1);
                default -> day;
            };
        }

        String partition(ZonedDateTime begin) {
            return table + "_" + SUFFIX.format(begin);
        }

        String others() {
            return table + "_other";
        }
    }

    private final Sql sql;
    private final InstantSource clock;
    private final Retention retention;
    private final List<Divided> tables;

    @Inject
    public RotateTelemetry(Sql sql, InstantSource clock, Retention retention) {
        this.sql = sql;
        this.clock = clock;
        this.retention = retention;
        tables = List.of(
                new Divided("telemetry_sample", ChronoUnit.DAYS, 4, 100, retention.raw()),
                new Divided("telemetry_minute", ChronoUnit.MONTHS, 2, 70, retention.minutes()),
                new Divided("telemetry_hour", ChronoUnit.YEARS, 2, 70, retention.hours()));
    }

    @Override
    public void run(Instant due) {
        var now = clock.instant();
        for (var table : tables) {
            var begin = table.begin(now);
            for (int i = 0; i < table.ahead; i++) {
                make(table, begin.plus(i, table.unit));
            }
            drop(table, now.minus(table.kept));
        }
        forgetBoots(now.minus(retention.minutes()));
    }

    /** Names of tables cannot be bound; these are made of constants and of a date. */
    private void make(Divided table, ZonedDateTime begin) {
        var partition = table.partition(begin);
        sql.write(() -> {
            if (exists(partition)) {
                return false;
            }
            sql.handle().execute(PATIENCE);
            // nobody may put more in there between the move and the attachment, which would then fail
            sql.handle().execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table.others()));
            sql.handle().execute("CREATE TABLE %s (LIKE %s INCLUDING ALL) WITH (fillfactor = %d)".formatted(
                    partition, table.table, table.fill));
            sql.handle()
                    .createUpdate("""
                            WITH moved AS (DELETE FROM %s WHERE at >= :from AND at < :to RETURNING *)
                            INSERT INTO %s SELECT * FROM moved
                            """.formatted(table.others(), partition))
                    .bind("from", begin.toInstant())
                    .bind("to", begin.plus(1, table.unit).toInstant())
                    .execute();
            sql.handle()
                    .execute("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')".formatted(
                            table.table, partition, begin.toInstant(), begin.plus(1, table.unit).toInstant()));
            return true;
        });
    }

    private boolean exists(String partition) {
        return sql.handle()
                .createQuery("SELECT to_regclass(:name) IS NOT NULL")
                .bind("name", partition)
                .mapTo(Boolean.class)
                .one();
    }

    private void drop(Divided table, Instant before) {
        var names = sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = CAST(:table AS regclass)
                        """)
                .bind("table", table.table)
                .mapTo(String.class)
                .list());
        for (var name : names) {
            if (!name.equals(table.others()) && isOver(table, name, before)) {
                sql.write(() -> {
                    sql.handle().execute(PATIENCE);
                    return sql.handle().execute("DROP TABLE IF EXISTS " + name);
                });
            }
        }
        deleteAll("""
                DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE at < :before LIMIT :most))
                """.formatted(table.others()), before);
    }

    private static boolean isOver(Divided table, String partition, Instant before) {
        var begin = LocalDate.parse(partition.substring(table.table.length() + 1), SUFFIX)
                .atStartOfDay(ZoneOffset.UTC);
        return !begin.plus(1, table.unit).toInstant().isAfter(before);
    }

    /** What such a boot sends again after so long counts anew; its samples are not there any more. */
    private void forgetBoots(Instant before) {
        deleteAll("""
                DELETE FROM telemetry_boot WHERE id IN (
                    SELECT id FROM telemetry_boot WHERE heard_at < :before LIMIT :most)
                """, before);
    }

    /** A little at a time, so that nobody waits for it. */
    private void deleteAll(String statement, Instant before) {
        int gone;
        do {
            gone = sql.write(() -> sql.handle()
                    .createUpdate(statement)
                    .bind("before", before)
                    .bind("most", MOST_AT_ONCE)
                    .execute());
        } while (gone == MOST_AT_ONCE);
    }
}
