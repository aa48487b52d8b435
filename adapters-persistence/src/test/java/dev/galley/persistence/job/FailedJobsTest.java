package dev.galley.persistence.job;

import static dev.galley.persistence.job.JobHouse.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.JobKind.OneOff;
import dev.galley.persistence.job.JobHouse.Oops;
import dev.galley.persistence.job.JobHouse.Weigh;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of jobs that fail, or whose machine does. */
class FailedJobsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @RegisterExtension
    final JobHouse house = new JobHouse(postgres);

    @Test
    void a_job_whose_machine_died_is_run_by_another() {
        house.resting().schedule("egg", ring("egg"), house.now());
        house.execute("""
                UPDATE job SET picked = true, picked_by = 'gone', version = version + 1,
                    last_heartbeat = now() - interval '10 minutes'""");
        house.working();
        await().until(() -> house.failures.get() == 1); // it counts as an attempt
        await().until(() -> house.count("SELECT count(*) FROM job WHERE consecutive_failures = 1 AND NOT picked") == 1);
        house.execute("UPDATE job SET execution_time = now()");
        house.awaitNothingLeft();
        assertThat(house.rung).containsExactly(ring("egg"));
    }

    @Test
    void a_job_that_was_taken_over_changes_nothing_any_more() {
        house.execute("CREATE TABLE IF NOT EXISTS scale (bag text)");
        house.execute("TRUNCATE scale");
        var node = house.resting();
        node.schedule("flour", new Weigh("flour"), house.now());
        house.weigh = payload -> house.sql.write(() -> house.sql.handle().execute("INSERT INTO scale VALUES (?)",
                payload.bag()));
        var run = new JobRun<>(house.sql, house.clock, new OneOff<>("weigh", Weigh.class, () -> payload -> house.weigh
                .run(payload),
                true));
        house.execute("UPDATE job SET version = 7"); // as if revived and picked by another node
        run.run("{\"bag\": \"flour\"}", new JobRun.Picked("flour", 2, house.now(), 0));
        assertThat(house.count("SELECT count(*) FROM scale")).isZero();
        run.run("{\"bag\": \"flour\"}", new JobRun.Picked("flour", 7, house.now(), 0));
        assertThat(house.count("SELECT count(*) FROM scale")).isEqualTo(1);
    }

    @Test
    void what_fails_every_time_is_given_up_visibly_and_can_be_retried() {
        var node = house.working();
        var works = new CountDownLatch(1);
        house.ring = payload -> {
            if (works.getCount() > 0) {
                throw new Oops();
            }
            house.rung.add(payload);
        };
        node.schedule("egg", ring("egg"), house.now());
        await().until(() -> house.failures.get() == 1);
        await().until(() -> house.count("SELECT count(*) FROM job WHERE NOT picked") == 1);
        house.execute("UPDATE job SET execution_time = now(), consecutive_failures = " + (JobRun.ATTEMPTS - 1));
        await().until(() -> house.dead.get() == 1);
        house.awaitNothingLeft();
        var given = node.state.deadJobs(10).getFirst();
        assertThat(given.name()).isEqualTo("ring");
        assertThat(given.key()).isEqualTo("egg");
        assertThat(given.payload()).contains("\"egg\"");
        assertThat(given.attempts()).isEqualTo(JobRun.ATTEMPTS);
        assertThat(given.failure()).isEqualTo(Oops.class.getName());

        works.countDown();
        assertThat(node.state.retry(List.of(given.id(), 99L))).isEqualTo(1);
        await().until(() -> !house.rung.isEmpty());
        assertThat(node.state.deadJobs(10)).isEmpty();
    }

    @Test
    void what_waits_for_a_dependency_is_not_given_up() {
        var isAway = new AtomicBoolean(true);
        house.ring = payload -> {
            if (isAway.get()) {
                throw new Unavailable("the store of media", Duration.ofSeconds(30));
            }
            house.rung.add(payload);
        };
        var node = house.working();
        for (int failedBefore : new int[]{JobRun.ATTEMPTS - 1, JobRun.ATTEMPTS + 7}) {
            int before = house.failures.get();
            node.schedule("egg", ring("egg"), house.now().plusSeconds(3_600));
            house.execute("UPDATE job SET execution_time = now(), consecutive_failures = " + failedBefore);
            await().until(() -> house.failures.get() == before + 1);
            await().until(() -> house.count("""
                    SELECT count(*) FROM job WHERE NOT picked AND execution_time > now()
                        AND execution_time <= now() + interval '2 minutes'""") == 1);
        }
        assertThat(house.dead).hasValue(0);
        isAway.set(false);
        house.execute("UPDATE job SET execution_time = now()");
        house.awaitNothingLeft();
        assertThat(house.rung).containsExactly(ring("egg"));
    }

    @Test
    void pauses_double_up_to_an_hour() {
        assertThat(IntStream.rangeClosed(1, 15).mapToObj(n -> JobRun.pauseAfter(n).toSeconds()))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1_024L, 2_048L, 3_600L, 3_600L, 3_600L,
                        3_600L);
    }

    @Test
    void a_payload_that_cannot_be_read_is_a_failure_like_any_other() {
        var node = house.resting();
        node.schedule("egg", ring("egg"), house.now());
        house.execute("UPDATE job SET task_data = 'nonsense'");
        house.working();
        await().until(() -> house.failures.get() == 1);
    }
}
