package dev.galley.persistence.job;

import static dev.galley.persistence.job.JobHouse.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind.Recurring;
import dev.galley.application.job.Schedule;
import dev.galley.persistence.job.JobHouse.Oops;
import dev.galley.persistence.job.JobHouse.Ring;
import dev.galley.persistence.job.JobHouse.Weigh;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is scheduled runs, once, and when it is due. */
class JobsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @RegisterExtension
    final JobHouse house = new JobHouse(postgres);

    private record Unknown() {}

    @Test
    void a_job_runs_once_with_its_payload() {
        var node = house.working();
        node.schedule("egg", ring("egg"), house.now());
        node.schedule("rice", new Ring("rice", Optional.empty()), house.now());
        house.awaitNothingLeft();
        assertThat(house.rung).containsExactlyInAnyOrder(ring("egg"), new Ring("rice", Optional.empty()));
    }

    @Test
    void a_job_of_a_transaction_that_was_rolled_back_never_runs() {
        var node = house.working();
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> house.sql.write(() -> {
            node.jobs.schedule("egg", ring("egg"), house.now());
            throw new Oops();
        }));
        node.schedule("rice", ring("rice"), house.now());
        house.awaitNothingLeft();
        assertThat(house.rung).containsExactly(ring("rice"));
    }

    @Test
    void only_wired_jobs_can_be_scheduled_and_only_in_a_transaction() {
        var node = house.resting();
        assertThatIllegalArgumentException().isThrownBy(() -> node.schedule("x", new Unknown(), house.now()));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.jobs.schedule("egg", ring("egg"), house.now()));
    }

    @Test
    void a_job_waits_for_its_time_and_moves_when_it_is_scheduled_again() {
        var node = house.working();
        node.schedule("egg", ring("hard"), house.now().plusSeconds(3_600));
        node.schedule("bread", ring("bread"), house.now().plusSeconds(3_600));
        node.schedule("egg", ring("soft"), house.now().plusMillis(50));
        await().until(() -> !house.rung.isEmpty());
        assertThat(house.rung).containsExactly(ring("soft"));
        assertThat(node.state.figures().scheduled()).isEqualTo(1);
    }

    @Test
    void a_cancelled_job_does_not_run() {
        var node = house.resting();
        node.schedule("egg", ring("egg"), house.now());
        node.schedule("rice", ring("rice"), house.now());
        house.sql.write(() -> {
            node.jobs.cancel(Ring.class, "egg");
            return "";
        });
        house.working();
        house.awaitNothingLeft();
        assertThat(house.rung).containsExactly(ring("rice"));
    }

    @Test
    void a_job_that_schedules_itself_again_runs_again() {
        var node = house.resting();
        var runs = new AtomicInteger();
        house.ring = _ -> {
            if (runs.incrementAndGet() < 3) {
                node.schedule("egg", ring("egg"), house.now());
            }
        };
        node.schedule("egg", ring("egg"), house.now());
        house.working();
        house.awaitNothingLeft();
        assertThat(runs).hasValue(3);
    }

    @Test
    void a_job_that_is_one_command_completes_with_it_or_not_at_all() {
        house.execute("CREATE TABLE IF NOT EXISTS scale (bag text)");
        var node = house.working();
        house.weigh = payload -> {
            house.sql.write(() -> house.sql.handle().execute("INSERT INTO scale VALUES (?)", payload.bag()));
            if (house.failures.get() == 0) {
                throw new Oops();
            }
        };
        node.schedule("flour", new Weigh("flour"), house.now());
        await().until(() -> house.failures.get() == 1);
        await().until(() -> house.count("SELECT count(*) FROM job WHERE NOT picked") == 1);
        assertThat(house.count("SELECT count(*) FROM scale")).isZero();
        house.execute("UPDATE job SET execution_time = now()");
        house.awaitNothingLeft();
        assertThat(house.count("SELECT count(*) FROM scale")).isEqualTo(1);
    }

    @Test
    void a_job_of_an_unknown_name_is_left_for_those_who_know_it() {
        var node = house.working();
        house.execute(
                "INSERT INTO job (task_name, task_instance, execution_time, picked, version) VALUES ('newer', 'x', now(), false, 1)");
        node.schedule("egg", ring("egg"), house.now());
        await().until(() -> house.count("SELECT count(*) FROM job WHERE task_name = 'ring'") == 0);
        assertThat(house.count("SELECT count(*) FROM job WHERE task_name = 'newer' AND NOT picked")).isEqualTo(1);
    }

    @Test
    void several_nodes_run_each_job_once() {
        var nodes = List.of(house.working(), house.working(), house.working());
        for (int n = 0; n < 300; n++) {
            nodes.get(n % 3).schedule("timer" + n, ring("timer" + n), house.now());
        }
        house.awaitNothingLeft();
        assertThat(house.rung).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void a_recurring_job_goes_on_also_after_a_failure_and_on_one_node_at_a_time() {
        var runs = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Job<Instant> tick = due -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                assertThat(due).isBefore(house.now());
                if (runs.incrementAndGet() == 2) {
                    throw new Oops();
                }
            } finally {
                atOnce.decrementAndGet();
            }
        };
        var recurring = new Recurring("tick", new Schedule.Every(Duration.ofMillis(100)), () -> tick);
        house.working(recurring);
        house.working(recurring);
        await().until(() -> runs.get() >= 4);
        assertThat(house.failures).hasValue(1);
        assertThat(most).hasValue(1);
    }
}
