package dev.galley.application.appliance.command;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Queries;
import dev.galley.application.job.Jobs;
import dev.galley.domain.appliance.SilenceLimit;
import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.Safety;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps each step that a command takes, tells of it, and sees to what must come next. */
public final class Progress {
    private static final Caller ASKING = new Caller.Job("commands");

    private final ApplianceCommands commands;
    private final Events events;
    private final Jobs jobs;
    private final Queries queries;
    private final SilenceLimit silence;
    private final Clock clock;

    @Inject
    public Progress(
            ApplianceCommands commands, Events events, Jobs jobs, Queries queries, SilenceLimit silence, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.jobs = jobs;
        this.queries = queries;
        this.silence = silence;
        this.clock = clock;
    }

    /** It is to be said at once, and to end in time. */
    void begin(ApplianceCommand queued) {
        commands.save(queued);
        events.publish(queued.event());
        jobs.schedule(key(queued), new Expiry(queued.id()), queued.expiresAt());
        deliver(queued.appliance(), queued.createdAt());
    }

    /** Answers whether there was a step at all. */
    boolean take(List<ApplianceCommand> steps) {
        if (steps.isEmpty()) {
            return false;
        }
        var last = steps.getLast();
        commands.save(last);
        steps.forEach(step -> events.publish(step.event()));
        if (last.status().isFinal()) {
            jobs.cancel(Expiry.class, key(last));
        }
        return true;
    }

    /** One after the other, however many want it: an appliance hears its commands in their order. */
    void deliver(ApplianceId appliance, Instant when) {
        jobs.schedule(appliance.value().toString(), new Delivery(appliance), when);
    }

    Safety safetyOf(ApplianceId appliance) {
        return queries.ask(new GetApplianceStatus(appliance), ASKING)
                .map(status -> new Safety(
                        status.presence(),
                        status.lastSeenAt().filter(clock.instant().minus(silence.lately())::isBefore).isPresent(),
                        status.state()))
                .orElse(Safety.UNKNOWN);
    }

    private static String key(ApplianceCommand command) {
        return command.id().value().toString();
    }
}
