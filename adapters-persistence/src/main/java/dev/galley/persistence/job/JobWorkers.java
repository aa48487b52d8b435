package dev.galley.persistence.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind;
import dev.galley.application.job.Schedule;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what {@link ScheduledJobs} have written down, and the recurring jobs, each on one node at a time. A node sends
 * heartbeats for what it runs; when they stop, the job counts as failed and is run again elsewhere. Kinds of jobs that say how
 * many of them run at once have a lane each, so that however many of them wait, they wait as rows, and all others go past.
 */
public final class JobWorkers implements AutoCloseable {
    /** Where figures go. */
    public interface Meter {
        /** @param late after the time it was scheduled for */
        void ran(String job, Duration late, Duration took);

        /** @param dead whether it was given up */
        void failed(String job, boolean dead);
    }

    /** How often somebody looks without being rung for. */
    static final Duration LOOK = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 6;
    private static final int AT_ONCE = 16;
    /** So many times as much is claimed at once, all of which begins right away: what is short waits for the database only. */
    private static final double AHEAD = 4.0;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);
    /** Jobs of a name that this version does not know may belong to a newer one, or an older. They are kept. */
    private static final Duration UNKNOWN_KEPT = Duration.ofDays(36_500);

    private static final int TRIES = 40;

    private final List<Scheduler> lanes = new ArrayList<>();
    private final ScheduledJobs.Bell bell;
    private final Clock clock;
    private final Meter meter;

    @Inject
    public JobWorkers(
            Database database, Sql sql, Set<JobKind> kinds, ScheduledJobs.Bell bell, Clock clock, Meter meter) {
        this(database, sql, kinds, bell, clock, meter, HEARTBEAT);
    }

    /** @param heartbeat six of them missed, and a job counts as lost with its machine */
    public JobWorkers(
            Database database,
            Sql sql,
            Set<JobKind> kinds,
            ScheduledJobs.Bell bell,
            Clock clock,
            Meter meter,
            Duration heartbeat) {
        this.bell = bell;
        this.clock = clock;
        this.meter = meter;
        var oneOffs = new ArrayList<Task<?>>();
        var recurring = new ArrayList<RecurringTask<?>>();
        for (var kind : kinds) {
            switch (kind) {
                case JobKind.OneOff<?> once -> oneOffs.add(task(new JobRun<>(sql, clock, once)));
                case JobKind.Recurring again -> recurring.add(task(again));
            }
        }
        var slow = slow(kinds);
        var shared = kinds.stream().map(JobKind::name).filter(name -> !slow.containsKey(name)).collect(toSet());
        lanes.add(lane(database, oneOffs, shared, heartbeat)
                .startTasks(recurring)
                .threads(AT_ONCE)
                .pollUsingLockAndFetch(0.5, AHEAD)
                .build());
        slow.forEach((name, atOnce) -> lanes.add(lane(database, oneOffs, Set.of(name), heartbeat)
                .threads(atOnce)
                .pollUsingLockAndFetch(0.5, 1.0)
                .build()));
    }

    private static Map<String, Integer> slow(Set<JobKind> kinds) {
        var slow = new HashMap<String, Integer>();
        for (var kind : kinds) {
            if (kind instanceof JobKind.OneOff<?> once && once.atOnce().isPresent()) {
                slow.put(once.name(), once.atOnce().getAsInt());
            }
        }
        return slow;
    }

    /** What claims these jobs alone. Any of them looks after what machines that are gone have left. */
    private SchedulerBuilder lane(
            Database database, List<Task<?>> oneOffs, Set<String> names, Duration heartbeat) {
        return Scheduler.create(database.pool(), List.copyOf(oneOffs))
                .tableName("job")
                .jdbcCustomization(new LaneClaims(names)) // else it asks a database that may be away
                .serializer(new Bytes())
                .clock(clock::instant)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(LOOK)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(UNKNOWN_KEPT)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .failureLogging(LogLevel.WARN, true);
    }

    private <P> Task<byte[]> task(JobRun<P> run) {
        return Tasks.custom(run.name(), byte[].class)
                .onFailure((complete, _) -> {
                    var failure = complete.getCause().map(Throwable::toString).orElse("it gave no reason");
                    boolean isAway = complete.getCause().filter(Unavailable.class::isInstance).isPresent();
                    writeDown(run, complete.getExecution(), failure, isAway);
                })
                .onDeadExecution((gone, _) -> {
                    var execution = gone.getExecution();
                    LOG.warn("{} {} was under way on a machine that is gone", run.name(), execution.getId());
                    writeDown(run, execution, "its machine did not come back", false);
                })
                .execute((instance, context) -> {
                    measured(run.name(), context.getExecution(), () -> run.run(
                            JobRun.text(instance.getData()), picked(context.getExecution())));
                    return (_, _) -> {}; // the run has completed it already
                });
    }

    /** If the database is away, that may be why the job has failed: worth waiting for a while. */
    private void writeDown(JobRun<?> run, Execution execution, String failure, boolean isAway) {
        for (int triesLeft = TRIES; triesLeft > 0; triesLeft--) {
            try {
                var became = run.failed(picked(execution), failure, isAway);
                if (became != JobRun.Failed.NOT_OURS) {
                    meter.failed(run.name(), became == JobRun.Failed.GIVEN_UP);
                }
                return;
            } catch (Unavailable away) {
                LOG.warn("that {} {} failed cannot be written down yet", run.name(), execution.getId());
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        LOG.warn("{} {} counts as lost with its machine", run.name(), execution.getId());
    }

    private static JobRun.Picked picked(Execution execution) {
        return new JobRun.Picked(
                execution.getId(), execution.version, execution.executionTime, execution.consecutiveFailures);
    }

    private RecurringTask<?> task(JobKind.Recurring again) {
        var schedule = switch (again.schedule()) {
            case Schedule.Every(var pause) -> Schedules.fixedDelay(pause);
            case Schedule.Daily(var at, var zone) -> Schedules.daily(zone, at);
        };
        Job<Instant> job = due -> again.job().get().run(due);
        return Tasks.recurring(again.name(), schedule)
                .onFailure((complete, operations) -> {
                    meter.failed(again.name(), false);
                    operations.reschedule(complete, schedule.getNextExecutionTime(complete));
                })
                .execute((_, context) -> {
                    var execution = context.getExecution();
                    measured(again.name(), execution, () -> job.run(execution.executionTime));
                });
    }

    private void measured(String name, Execution execution, Runnable work) {
        var start = clock.instant();
        work.run();
        meter.ran(name, Duration.between(execution.executionTime, start), Duration.between(start, clock.instant()));
    }

    public void start() {
        bell.doorbell().onRing(names -> {
            if (Doorbell.isFor(ScheduledJobs.Bell.NAME, names)) {
                lanes.forEach(Scheduler::triggerCheckForDueExecutions);
            }
        });
        lanes.forEach(Scheduler::start);
    }

    /** Lets jobs under way finish. */
    @Override
    public void close() {
        try (var goodbyes = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.forEach(lane -> goodbyes.execute(lane::stop));
        }
        bell.doorbell().close();
    }

    /** Payloads are JSON already. */
    private static final class Bytes implements Serializer {
        @Override
        public byte[] serialize(@Nullable Object data) {
            return data instanceof byte[] bytes ? bytes : "null".getBytes(UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte[] data) {
            return type.isInstance(data) ? type.cast(data) : null;
        }
    }
}
