package dev.galley.persistence.job;

import static dev.galley.persistence.job.JobHouse.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind.OneOff;
import dev.galley.persistence.job.JobHouse.Bake;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kinds of jobs that say how many of them run at once, beside all others. */
class JobLanesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @RegisterExtension
    final JobHouse house = new JobHouse(postgres);

    private final AtomicInteger baking = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch oven = new CountDownLatch(1);
    /** None of them ends before the oven is opened. */
    private final Job<Bake> bake = _ -> {
        most.accumulateAndGet(baking.incrementAndGet(), Math::max);
        try {
            oven.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            baking.decrementAndGet();
        }
    };
    private final OneOff<Bake> slow = new OneOff<>("bake", Bake.class, () -> bake, false, OptionalInt.of(2));

    @AfterEach
    void open() {
        oven.countDown();
    }

    private void schedule(int loaves, JobHouse.Node node) {
        house.sql.write(() -> {
            IntStream.range(0, loaves).forEach(n -> node.jobs.schedule("loaf" + n, new Bake(n), house.now()));
            return "";
        });
    }

    /** As many as the shared workers could hold, three times over. */
    @Test
    void however_many_of_a_slow_kind_wait_others_are_begun() {
        var node = house.working(slow);
        schedule(200, node);
        await().until(() -> baking.get() == 2);
        node.schedule("egg", ring("egg"), house.now());
        await().until(() -> house.rung.contains(ring("egg")));
        assertThat(baking).as("while all the others wait").hasValue(2);
        assertThat(house.count("SELECT count(*) FROM job WHERE task_name = 'bake' AND picked")).as("as rows").isEqualTo(
                2);
        oven.countDown();
        house.awaitNothingLeft();
        assertThat(most).hasValue(2);
    }

    /** Of a table that it takes for one row, PostgreSQL looks for the jobs to claim once for each row that is there. */
    @Test
    void no_more_are_begun_at_once_than_may_be_whatever_the_database_believes_of_their_number() {
        var node = house.resting(slow);
        node.schedule("egg", ring("egg"), house.now().plusSeconds(3_600));
        house.execute("ANALYZE job");
        schedule(40, node);
        house.working(slow);
        await().until(() -> baking.get() >= 2);
        assertThat(house.count("SELECT count(*) FROM job WHERE picked")).isEqualTo(2);
        oven.countDown();
        await().until(() -> house.count("SELECT count(*) FROM job") == 1);
        assertThat(most).hasValue(2);
    }

    @Test
    void one_of_a_slow_kind_whose_machine_died_is_run_by_another() {
        var baked = new AtomicInteger();
        var quick = new OneOff<>(
                "bake", Bake.class, () -> _ -> baked.incrementAndGet(), false, OptionalInt.of(1));
        house.resting(quick).schedule("loaf", new Bake(1), house.now());
        house.execute("""
                UPDATE job SET picked = true, picked_by = 'gone', version = version + 1,
                    last_heartbeat = now() - interval '10 minutes'""");
        house.working(quick);
        await().until(() -> house.count("SELECT count(*) FROM job WHERE consecutive_failures = 1 AND NOT picked") == 1);
        assertThat(house.failures).as("an attempt, whoever has seen it").hasValue(1);
        house.execute("UPDATE job SET execution_time = now()");
        house.awaitNothingLeft();
        assertThat(baked).hasValue(1);
    }
}
