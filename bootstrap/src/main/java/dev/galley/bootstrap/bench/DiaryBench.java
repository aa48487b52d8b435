package dev.galley.bootstrap.bench;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.identity.GetAccount;
import dev.galley.application.meal.diary.GetDailyMacros;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.application.meal.diary.ListEatenMeals;
import dev.galley.application.meal.diary.SumMeals;
import dev.galley.application.meal.diary.Today;
import dev.galley.application.profile.FindTargets;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.meal.diary.SqlListEatenMeals;
import dev.galley.persistence.meal.diary.SqlSumMeals;
import dev.galley.persistence.profile.JdbiProfiles;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A day's macros and a year's summary over five years of diary, beside the same sums by bare SQL. One thread; nobody else
 * asks; HTTP is not in it.
 */
final class DiaryBench {
    static final int YEARS = 5;
    private static final int PEOPLE = 4;
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 21);
    private static final LocalDate LAST = FIRST.plusYears(YEARS).minusDays(1);
    private static final Caller CALLER = new Caller.User(ANN);

    /** What a plain program would send for a day: nothing but the likely values. */
    private static final String BARE_DAY = """
            SELECT type, sum(calories), sum(protein_grams), sum(carbs_grams), sum(fat_grams) FROM meal
            WHERE owner_id = ? AND day = ? AND status = 'READY' GROUP BY type
            """;
    /** Likewise for a year. */
    private static final String BARE_YEAR = """
            SELECT day, sum(calories), sum(protein_grams), sum(carbs_grams), sum(fat_grams) FROM meal
            WHERE owner_id = ? AND day BETWEEN ? AND ? AND status = 'READY' GROUP BY day ORDER BY day
            """;

    private final Database database;
    private final Sql sql;
    private final GetDailyMacros.Handler macros;
    private final GetNutritionSummary.Handler summary;

    /** @param database migrated, and of no use to anyone else: it is filled with {@value #PEOPLE} people's five years */
    DiaryBench(Database database) {
        this.database = database;
        sql = new Sql(database);
        var queries = new Straight(sql);
        var today = new Today(queries, Clock.systemUTC());
        macros = new GetDailyMacros.Handler(queries, today);
        summary = new GetNutritionSummary.Handler(queries, today);
        fill();
    }

    /** Takes questions to their handlers without a bus between. */
    private record Straight(SqlSumMeals sums, SqlListEatenMeals eaten, FindTargets.Handler targets)
            implements
                Queries {
        Straight(Sql sql) {
            this(
                    new SqlSumMeals(sql),
                    new SqlListEatenMeals(sql),
                    new FindTargets.Handler(new JdbiProfiles(sql, Clock.systemUTC())));
        }

        @Override
        @SuppressWarnings("unchecked") // each query is answered with its own answer
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) switch (query) {
                case SumMeals it -> sums.handle(it, caller);
                case ListEatenMeals it -> eaten.handle(it, caller);
                case FindTargets it -> targets.handle(it, caller);
                case GetAccount it -> throw new IllegalStateException("every day is given: " + it);
                default -> throw new IllegalStateException("nobody asks " + query);
            };
        }
    }

    private void fill() {
        database.writes().useHandle(handle -> {
            handle.execute("SET statement_timeout = 0"); // filling takes longer than any request may
            handle.createUpdate("""
                    INSERT INTO meal (id, owner_id, name, type, eaten_at, zone, day, status, ready_at, edited, nutrition,
                        micronutrients, coverage, calories, protein_grams, carbs_grams, fat_grams, dish, version, created_at,
                        updated_at)
                    SELECT gen_random_uuid(), ('00000000-0000-0000-0000-' || lpad(p::text, 12, '0'))::uuid,
                        'Meal ' || (d + t) % 40, (ARRAY['BREAKFAST', 'LUNCH', 'DINNER', 'SNACK'])[t],
                        (:first::date + d) + make_interval(hours => 3 + 4 * t), 'UTC', :first::date + d, 'READY', now(),
                        false, jsonb_build_object(
                            'CALORIES', jsonb_build_object('min', kcal * 0.9, 'likely', kcal, 'max', kcal * 1.1),
                            'PROTEIN_GRAMS', jsonb_build_object('min', kcal * 0.05, 'likely', kcal * 0.06, 'max', kcal * 0.07),
                            'CARBS_GRAMS', jsonb_build_object('min', kcal * 0.1, 'likely', kcal * 0.11, 'max', kcal * 0.12),
                            'FAT_GRAMS', jsonb_build_object('min', kcal * 0.03, 'likely', kcal * 0.035, 'max', kcal * 0.04),
                            'FIBER_GRAMS', jsonb_build_object('min', 4, 'likely', 5, 'max', 6)),
                        '{}', 1, kcal, kcal * 0.06, kcal * 0.11, kcal * 0.035, 'Meal ' || (d + t) % 40, 1, now(),
                        now()
                    FROM generate_series(0, :days) AS d CROSS JOIN generate_series(1, 4) AS t
                        CROSS JOIN generate_series(1, :people) AS p
                        CROSS JOIN LATERAL (SELECT (300 + (d * 37 + t * 101 + p * 13) % 500)::float8 AS kcal) AS made
                    """)
                    .bind("first", FIRST)
                    .bind("days", (int) ChronoUnit.DAYS.between(FIRST, LAST))
                    .bind("people", PEOPLE)
                    .execute();
            handle.execute("""
                    INSERT INTO meal_item (meal_id, id, position, name, quantity, unit, grams_min, grams, grams_max,
                        nutrition, micronutrients, coverage, confidence, custom, amount_source)
                    SELECT meal.id, gen_random_uuid(), i, 'Food ' || i, 100, 'g', 100, 100, 100, nutrition, '{}', 1, 1,
                        false, 'USER'
                    FROM meal CROSS JOIN generate_series(0, 2) AS i
                    """);
            handle.execute("""
                    INSERT INTO profile (user_id, age, sex, height_cm, weight_kg, activity_level, goal, version, created_at,
                        updated_at)
                    VALUES ('%s', 30, 'MALE', 180, 80, 'MODERATE', 'MAINTAIN', 1, now(), now())
                    """.formatted(ANN.value()));
            handle.execute("VACUUM ANALYZE meal");
            handle.execute("VACUUM ANALYZE meal_item");
        });
    }

    /** Days' macros with targets, any of the five years, per second. */
    double days(Duration time) {
        var chance = new SplittableRandom(1);
        return perSecond(time, () -> sql.read(() -> macros.handle(
                new GetDailyMacros(ANN, Optional.of(day(chance))), CALLER)));
    }

    /** The sums of a day alone. */
    double bareDays(Duration time) {
        var chance = new SplittableRandom(1);
        return perSecond(time, () -> bare(BARE_DAY, day(chance)));
    }

    /** Summaries of 366 days with their weeks, balance and insights, per second. */
    double years(Duration time) {
        return perSecond(time, () -> sql.read(() -> summary.handle(
                new GetNutritionSummary(ANN, Optional.of(LAST.minusDays(365)), Optional.of(LAST)), CALLER)));
    }

    /** The sums of 366 days alone. */
    double bareYears(Duration time) {
        return perSecond(time, () -> bare(BARE_YEAR, LAST.minusDays(365), LAST));
    }

    /** How often the statement of a day's macros looks into the meals themselves: nothing if its index is enough. */
    String plan() {
        return database.reads().withHandle(handle -> String.join("\n", handle
                .createQuery("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + """
                        SELECT type, count(*), avg(coverage), sum(calories_min), sum(calories), sum(calories_max),
                            bool_or('CALORIES' = ANY (partial))
                        FROM meal WHERE owner_id = :owner AND day BETWEEN :day AND :day AND status = 'READY' GROUP BY type
                        """)
                .bind("owner", ANN.value())
                .bind("day", LAST.minusDays(400))
                .mapTo(String.class)
                .list()));
    }

    private static LocalDate day(SplittableRandom chance) {
        return FIRST.plusDays(chance.nextLong(ChronoUnit.DAYS.between(FIRST, LAST)));
    }

    private int bare(String statement, LocalDate... days) {
        return database.reads().withHandle(handle -> {
            try (var prepared = handle.getConnection().prepareStatement(statement)) {
                prepared.setObject(1, ANN.value());
                for (int i = 0; i < days.length; i++) {
                    prepared.setObject(2 + i, days[i]);
                }
                int read = 0;
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        read += (int) rows.getDouble(2) + (int) rows.getDouble(5);
                    }
                }
                return read;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static double perSecond(Duration time, Runnable work) {
        long start = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            work.run();
            done++;
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }
}
