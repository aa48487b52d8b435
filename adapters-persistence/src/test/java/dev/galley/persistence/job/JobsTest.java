package dev.galley.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind;
import dev.galley.application.job.JobKind.OneOff;
import dev.galley.application.job.JobKind.Recurring;
import dev.galley.application.job.Schedule;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsTest {
    private record Ring(String timer, Optional<Integer> minutes) {}

    private record Weigh(String bag) {}

    private record Bake(int loaf) {}

    private record Unknown() {}

    private static final class Oops extends RuntimeException {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final AtomicLong DICE = new AtomicLong();

    private final Sql sql = postgres.sql();
    private final Clock clock = Clock.systemUTC();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Ring> rung = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger dead = new AtomicInteger();
    private Job<Ring> ring = rung::add;
    private Job<Weigh> weigh = _ -> {};

    @BeforeEach
    void clear() {
        postgres.jdbi().useHandle(handle -> handle.execute("TRUNCATE job, dead_job"));
    }

    @AfterEach
    void close() throws Exception {
        for (var some : open.reversed()) {
            some.close();
        }
    }

    /** A node that has the jobs of this test, and runs them if it works. */
    private final class Node {
        final ScheduledJobs jobs;
        final JobState state;

        Node(boolean works, JobKind... more) {
            Set<JobKind> kinds = new HashSet<>(Set.of(
                    new OneOff<>("ring", Ring.class, () -> payload -> ring.run(payload), false),
                    new OneOff<>("weigh", Weigh.class, () -> payload -> weigh.run(payload), true)));
            kinds.addAll(List.of(more));
            var notifications = new Notifications(
                    postgres.database(), new Ids(clock, () -> DICE.addAndGet(0x9E3779B97F4A7C15L)));
            var bell = new ScheduledJobs.Bell(new Doorbell(notifications, "galley_job"));
            jobs = new ScheduledJobs(sql, kinds, bell, clock);
            state = new JobState(sql, bell, clock);
            if (works) {
                var workers = new JobWorkers(
                        postgres.database(), sql, kinds, bell, clock, meter(), Duration.ofSeconds(10));
                open.add(notifications);
                open.add(workers);
                notifications.start();
                workers.start();
            }
        }

        void schedule(String key, Object payload, Instant when) {
            sql.write(() -> {
                jobs.schedule(key, payload, when);
                return "";
            });
        }
    }

    private JobWorkers.Meter meter() {
        return new JobWorkers.Meter() {
            @Override
            public void ran(String job, Duration late, Duration took) {}

            @Override
            public void failed(String job, boolean gaveUp) {
                failures.incrementAndGet();
                dead.addAndGet(gaveUp ? 1 : 0);
            }
        };
    }

    private static Ring ring(String timer) {
        return new Ring(timer, Optional.of(3));
    }

    private Instant now() {
        return clock.instant();
    }

    private void awaitNothingLeft() {
        await().until(() -> count("SELECT count(*) FROM job") == 0);
    }

    private static long count(String query) {
        return postgres.jdbi().withHandle(handle -> handle.select(query).mapTo(Long.class).one());
    }

    private static void execute(String statement) {
        postgres.jdbi().useHandle(handle -> handle.execute(statement));
    }

    @Test
    void a_job_runs_once_with_its_payload() {
        var node = new Node(true);
        node.schedule("egg", ring("egg"), now());
        node.schedule("rice", new Ring("rice", Optional.empty()), now());
        awaitNothingLeft();
        assertThat(rung).containsExactlyInAnyOrder(ring("egg"), new Ring("rice", Optional.empty()));
    }

    @Test
    void a_job_of_a_transaction_that_was_rolled_back_never_runs() {
        var node = new Node(true);
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> sql.write(() -> {
            node.jobs.schedule("egg", ring("egg"), now());
            throw new Oops();
        }));
        node.schedule("rice", ring("rice"), now());
        awaitNothingLeft();
        assertThat(rung).containsExactly(ring("rice"));
    }

    @Test
    void only_wired_jobs_can_be_scheduled_and_only_in_a_transaction() {
        var node = new Node(false);
        assertThatIllegalArgumentException().isThrownBy(() -> node.schedule("x", new Unknown(), now()));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.jobs.schedule("egg", ring("egg"), now()));
    }

    @Test
    void a_job_waits_for_its_time_and_moves_when_it_is_scheduled_again() {
        var node = new Node(true);
        node.schedule("egg", ring("hard"), now().plusSeconds(3_600));
        node.schedule("bread", ring("bread"), now().plusSeconds(3_600));
        node.schedule("egg", ring("soft"), now().plusMillis(50));
        await().until(() -> !rung.isEmpty());
        assertThat(rung).containsExactly(ring("soft"));
        assertThat(node.state.figures().scheduled()).isEqualTo(1);
    }

    @Test
    void a_cancelled_job_does_not_run() {
        var node = new Node(false);
        node.schedule("egg", ring("egg"), now());
        node.schedule("rice", ring("rice"), now());
        sql.write(() -> {
            node.jobs.cancel(Ring.class, "egg");
            return "";
        });
        new Node(true);
        awaitNothingLeft();
        assertThat(rung).containsExactly(ring("rice"));
    }

    @Test
    void a_job_that_schedules_itself_again_runs_again() {
        var node = new Node(false);
        var runs = new AtomicInteger();
        ring = _ -> {
            if (runs.incrementAndGet() < 3) {
                node.schedule("egg", ring("egg"), now());
            }
        };
        node.schedule("egg", ring("egg"), now());
        new Node(true);
        awaitNothingLeft();
        assertThat(runs).hasValue(3);
    }

    @Test
    void a_job_that_is_one_command_completes_with_it_or_not_at_all() {
        execute("CREATE TABLE IF NOT EXISTS scale (bag text)");
        var node = new Node(true);
        weigh = payload -> {
            sql.write(() -> sql.handle().execute("INSERT INTO scale VALUES (?)", payload.bag()));
            if (failures.get() == 0) {
                throw new Oops();
            }
        };
        node.schedule("flour", new Weigh("flour"), now());
        await().until(() -> failures.get() == 1);
        await().until(() -> count("SELECT count(*) FROM job WHERE NOT picked") == 1);
        assertThat(count("SELECT count(*) FROM scale")).isZero();
        execute("UPDATE job SET execution_time = now()");
        awaitNothingLeft();
        assertThat(count("SELECT count(*) FROM scale")).isEqualTo(1);
    }

    @Test
    void a_job_whose_machine_died_is_run_by_another() {
        new Node(false).schedule("egg", ring("egg"), now());
        execute("""
                UPDATE job SET picked = true, picked_by = 'gone', version = version + 1,
                    last_heartbeat = now() - interval '10 minutes'""");
        new Node(true);
        await().until(() -> failures.get() == 1); // it counts as an attempt
        await().until(() -> count("SELECT count(*) FROM job WHERE consecutive_failures = 1 AND NOT picked") == 1);
        execute("UPDATE job SET execution_time = now()");
        awaitNothingLeft();
        assertThat(rung).containsExactly(ring("egg"));
    }

    @Test
    void a_job_that_was_taken_over_changes_nothing_any_more() {
        execute("CREATE TABLE IF NOT EXISTS scale (bag text)");
        execute("TRUNCATE scale");
        var node = new Node(false);
        node.schedule("flour", new Weigh("flour"), now());
        weigh = payload -> sql.write(() -> sql.handle().execute("INSERT INTO scale VALUES (?)", payload.bag()));
        var run = new JobRun<>(sql, clock, new OneOff<>("weigh", Weigh.class, () -> payload -> weigh.run(payload),
                true));
        execute("UPDATE job SET version = 7"); // as if revived and picked by another node
        run.run("{\"bag\": \"flour\"}", new JobRun.Picked("flour", 2, now(), 0));
        assertThat(count("SELECT count(*) FROM scale")).isZero();
        run.run("{\"bag\": \"flour\"}", new JobRun.Picked("flour", 7, now(), 0));
        assertThat(count("SELECT count(*) FROM scale")).isEqualTo(1);
    }

    @Test
    void what_fails_every_time_is_given_up_visibly_and_can_be_retried() {
        var node = new Node(true);
        var works = new CountDownLatch(1);
        ring = payload -> {
            if (works.getCount() > 0) {
                throw new Oops();
            }
            rung.add(payload);
        };
        node.schedule("egg", ring("egg"), now());
        await().until(() -> failures.get() == 1);
        await().until(() -> count("SELECT count(*) FROM job WHERE NOT picked") == 1);
        execute("UPDATE job SET execution_time = now(), consecutive_failures = " + (JobRun.ATTEMPTS - 1));
        await().until(() -> dead.get() == 1);
        awaitNothingLeft();
        var given = node.state.deadJobs(10).getFirst();
        assertThat(given.name()).isEqualTo("ring");
        assertThat(given.key()).isEqualTo("egg");
        assertThat(given.payload()).contains("\"egg\"");
        assertThat(given.attempts()).isEqualTo(JobRun.ATTEMPTS);
        assertThat(given.failure()).isEqualTo(Oops.class.getName());

        works.countDown();
        assertThat(node.state.retry(List.of(given.id(), 99L))).isEqualTo(1);
        await().until(() -> !rung.isEmpty());
        assertThat(node.state.deadJobs(10)).isEmpty();
    }

    @Test
    void what_waits_for_a_dependency_is_not_given_up() {
        var isAway = new AtomicBoolean(true);
        ring = payload -> {
            if (isAway.get()) {
                throw new Unavailable("the store of media", Duration.ofSeconds(30));
            }
            rung.add(payload);
        };
        var node = new Node(true);
        for (int failedBefore : new int[]{JobRun.ATTEMPTS - 1, JobRun.ATTEMPTS + 7}) {
            int before = failures.get();
            node.schedule("egg", ring("egg"), now().plusSeconds(3_600));
            execute("UPDATE job SET execution_time = now(), consecutive_failures = " + failedBefore);
            await().until(() -> failures.get() == before + 1);
            await().until(() -> count("""
                    SELECT count(*) FROM job WHERE NOT picked AND execution_time > now()
                        AND execution_time <= now() + interval '2 minutes'""") == 1);
        }
        assertThat(dead).hasValue(0);
        isAway.set(false);
        execute("UPDATE job SET execution_time = now()");
        awaitNothingLeft();
        assertThat(rung).containsExactly(ring("egg"));
    }

    @Test
    void pauses_double_up_to_an_hour() {
        assertThat(IntStream.rangeClosed(1, 15).mapToObj(n -> JobRun.pauseAfter(n).toSeconds()))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1_024L, 2_048L, 3_600L, 3_600L, 3_600L,
                        3_600L);
    }

    @Test
    void a_payload_that_cannot_be_read_is_a_failure_like_any_other() {
        var node = new Node(false);
        node.schedule("egg", ring("egg"), now());
        execute("UPDATE job SET task_data = 'nonsense'");
        new Node(true);
        await().until(() -> failures.get() == 1);
    }

    @Test
    void a_job_of_an_unknown_name_is_left_for_those_who_know_it() {
        var node = new Node(true);
        execute("INSERT INTO job (task_name, task_instance, execution_time, picked, version) VALUES ('newer', 'x', now(), false, 1)");
        node.schedule("egg", ring("egg"), now());
        await().until(() -> count("SELECT count(*) FROM job WHERE task_name = 'ring'") == 0);
        assertThat(count("SELECT count(*) FROM job WHERE task_name = 'newer' AND NOT picked")).isEqualTo(1);
    }

    @Test
    void several_nodes_run_each_job_once() {
        var nodes = List.of(new Node(true), new Node(true), new Node(true));
        for (int n = 0; n < 300; n++) {
            nodes.get(n % 3).schedule("timer" + n, ring("timer" + n), now());
        }
        awaitNothingLeft();
        assertThat(rung).doesNotHaveDuplicates().hasSize(300);
    }

    /** As many as the shared workers could hold, three times over, and not one of them ends. */
    @Test
    void however_many_of_a_slow_kind_wait_others_are_begun() {
        var baking = new AtomicInteger();
        var most = new AtomicInteger();
        var oven = new CountDownLatch(1);
        Job<Bake> bake = _ -> {
            most.accumulateAndGet(baking.incrementAndGet(), Math::max);
            try {
                oven.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                baking.decrementAndGet();
            }
        };
        var slow = new OneOff<>("bake", Bake.class, () -> bake, false, OptionalInt.of(2));
        var node = new Node(true, slow);
        sql.write(() -> {
            IntStream.range(0, 200).forEach(n -> node.jobs.schedule("loaf" + n, new Bake(n), now()));
            return "";
        });
        await().until(() -> baking.get() == 2);
        node.schedule("egg", ring("egg"), now());
        await().until(() -> rung.contains(ring("egg")));
        assertThat(baking).as("while all the others wait").hasValue(2);
        assertThat(count("SELECT count(*) FROM job WHERE task_name = 'bake' AND picked")).as("as rows").isEqualTo(2);
        oven.countDown();
        awaitNothingLeft();
        assertThat(most).hasValue(2);
    }

    @Test
    void one_of_a_slow_kind_whose_machine_died_is_run_by_another() {
        var baked = new AtomicInteger();
        var slow = new OneOff<>(
                "bake", Bake.class, () -> _ -> baked.incrementAndGet(), false, OptionalInt.of(1));
        new Node(false, slow).schedule("loaf", new Bake(1), now());
        execute("""
                UPDATE job SET picked = true, picked_by = 'gone', version = version + 1,
                    last_heartbeat = now() - interval '10 minutes'""");
        new Node(true, slow);
        await().until(() -> count("SELECT count(*) FROM job WHERE consecutive_failures = 1 AND NOT picked") == 1);
        assertThat(failures).as("an attempt, whoever has seen it").hasValue(1);
        execute("UPDATE job SET execution_time = now()");
        awaitNothingLeft();
        assertThat(baked).hasValue(1);
    }

    @Test
    void a_recurring_job_goes_on_also_after_a_failure_and_on_one_node_at_a_time() {
        var runs = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Job<Instant> tick = due -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                assertThat(due).isBefore(now());
                if (runs.incrementAndGet() == 2) {
                    throw new Oops();
                }
            } finally {
                atOnce.decrementAndGet();
            }
        };
        var recurring = new Recurring("tick", new Schedule.Every(Duration.ofMillis(100)), () -> tick);
        new Node(true, recurring);
        new Node(true, recurring);
        await().until(() -> runs.get() >= 4);
        assertThat(failures).hasValue(1);
        assertThat(most).hasValue(1);
    }
}
