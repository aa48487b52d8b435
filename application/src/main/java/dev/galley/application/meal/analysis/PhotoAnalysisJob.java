package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.Job;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting;
import dev.galley.domain.meal.analysis.DishRecognition.Why;
import dev.galley.domain.meal.analysis.MealProgress;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Goes on with an analysis wherever it stands. A look at a picture takes long and is waited for on a virtual thread of its
 * own, not on one of the few that run jobs, and without a connection to the database: this node is at it as long as it
 * renews its lease, and the job that is left behind takes over when it does not.
 */
public final class PhotoAnalysisJob implements Job<AnalysisRun> {
    private static final Caller SELF = new Caller.Job("meal analysis");
    /** So many pictures are looked at by one node at a time; the rest waits in the database. */
    private static final int MOST = 1_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int RACES = 5;

    private final Bus bus;
    private final DishRecognition recognition;
    private final MealProgress progress;
    private final UUID runner;
    private final Map<MealId, Boolean> looking = new ConcurrentHashMap<>();
    private final AtomicBoolean isBeating = new AtomicBoolean();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("analysis-leases").factory());

    @Inject
    public PhotoAnalysisJob(Bus bus, DishRecognition recognition, MealProgress progress, Ids ids) {
        this.bus = bus;
        this.recognition = recognition;
        this.progress = progress;
        runner = ids.next();
    }

    @Override
    public void run(AnalysisRun run) {
        boolean hasRoom = looking.size() < MOST && !looking.containsKey(run.meal());
        switch (bus.send(new BeginAnalysis(run.meal(), runner, hasRoom), SELF)) {
            case BeginAnalysis.Step.Nothing(var changed) -> changed.ifPresent(this::show);
            case BeginAnalysis.Step.Enrich(var round, var meal) -> {
                show(meal);
                try {
                    enrich(meal.id(), round);
                } catch (RuntimeException e) {
                    putOff(meal.id(), round, e);
                }
            }
            case BeginAnalysis.Step.Look look -> {
                show(look.meal());
                looking.put(look.meal().id(), true);
                beat();
                Thread.ofVirtual().name("look-", 0).start(() -> look(look));
            }
        }
    }

    private void look(BeginAnalysis.Step.Look look) {
        var id = look.meal().id();
        try {
            var seen = sighting(look);
            var next = keep(new KeepSighting(id, look.round(), runner, seen));
            next.changed().ifPresent(this::show);
            if (next.enrich()) {
                enrich(id, look.round());
            }
        } catch (RuntimeException e) {
            putOff(id, look.round(), e);
        } finally {
            looking.remove(id);
        }
    }

    private Sighting sighting(BeginAnalysis.Step.Look look) {
        try {
            return recognition.recognize(look.glance());
        } catch (RuntimeException e) { // nothing was seen; it is tried again as after any other failure
            System.getLogger(PhotoAnalysisJob.class.getName())
                    .log(System.Logger.Level.WARNING, "a photo could not be looked at", e);
            return new Sighting.Unseen(Why.FAILED);
        }
    }

    /** What a model said is worth another try or two where somebody else saved the meal just now. */
    private KeepSighting.Next keep(KeepSighting kept) {
        for (int triesLeft = RACES;; triesLeft--) {
            try {
                return bus.send(kept, SELF);
            } catch (StaleWrite lost) {
                if (triesLeft <= 1) {
                    throw lost;
                }
            }
        }
    }

    /** Where the database is away, whoever comes when the lease ends goes on from what it knows. */
    private void putOff(MealId id, int round, RuntimeException why) {
        var logger = System.getLogger(PhotoAnalysisJob.class.getName());
        if (why instanceof Unavailable || why instanceof StaleWrite) {
            logger.log(System.Logger.Level.WARNING, "an analysis is put off: " + why.getMessage());
            return;
        }
        logger.log(System.Logger.Level.ERROR, "an analysis cannot go on", why);
        try {
            bus.send(new PutOffAnalysis(id, round, runner), SELF).ifPresent(this::show);
        } catch (RuntimeException e) { // as where the database is away
            logger.log(System.Logger.Level.ERROR, "nor be put off", e);
        }
    }

    private void enrich(MealId id, int round) {
        bus.send(new EnrichMeal(id, round), SELF).ifPresent(this::show);
    }

    private void show(Meal meal) {
        progress.show(meal.owner(), meal.id(), meal.status(), !meal.questions().isEmpty());
    }

    /** Says that this node is alive, as long as it looks at anything. */
    private void beat() {
        if (isBeating.compareAndSet(false, true)) {
            var _ = heart.schedule(this::renew, HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void renew() {
        isBeating.set(false);
        var mine = Set.copyOf(looking.keySet());
        if (mine.isEmpty()) {
            return;
        }
        beat();
        try {
            bus.send(new RenewLeases(runner, mine), SELF);
        } catch (RuntimeException e) { // the leases hold a while longer; the next beat may come through
            System.getLogger(PhotoAnalysisJob.class.getName())
                    .log(System.Logger.Level.WARNING, "leases could not be renewed: " + e.getMessage());
        }
    }
}
