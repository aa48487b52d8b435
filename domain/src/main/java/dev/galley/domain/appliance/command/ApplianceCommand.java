package dev.galley.domain.appliance.command;

import static dev.galley.domain.appliance.command.CommandStatus.ACKNOWLEDGED;
import static dev.galley.domain.appliance.command.CommandStatus.DONE;
import static dev.galley.domain.appliance.command.CommandStatus.EXPIRED;
import static dev.galley.domain.appliance.command.CommandStatus.FAILED;
import static dev.galley.domain.appliance.command.CommandStatus.QUEUED;
import static dev.galley.domain.appliance.command.CommandStatus.REJECTED;
import static dev.galley.domain.appliance.command.CommandStatus.SENT;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command on its way. What is heard of it may be lost, repeated, late or in the wrong order: whatever comes, it goes
 * through each status once at most, never back, and ends.
 *
 * @param owner who gave it
 * @param expiresAt from then on no appliance begins with it
 * @param changedAt when it came to its status
 * @param attempts how often it was, or may have been, said to the appliance
 * @param nextAttemptAt when it is to be said again, if nothing is heard of it until then
 */
public record ApplianceCommand(
        CommandId id,
        ApplianceId appliance,
        UserId owner,
        Instruction instruction,
        CommandStatus status,
        Optional<String> reason,
        Instant createdAt,
        Instant expiresAt,
        Instant changedAt,
        int attempts,
        Optional<Instant> nextAttemptAt) {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(1);
    public static final Duration USUAL = Duration.ofSeconds(60);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    public ApplianceCommand {
        if (!expiresAt.isAfter(createdAt) || attempts < 0) {
            throw new IllegalArgumentException("a command that ends before it begins");
        }
    }

    /** A new one. */
    public static ApplianceCommand queue(
            CommandId id,
            ApplianceId appliance,
            UserId owner,
            Instruction instruction,
            Duration validFor,
            Instant now) {
        return new ApplianceCommand(
                id, appliance, owner, instruction, QUEUED, Optional.empty(), now, now.plus(validFor), now, 0, Optional
                        .empty());
    }

    /** That it came to this status. */
    public CommandEvent event() {
        return new CommandEvent(id, appliance, owner, instruction.type(), status, reason, changedAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it may still be said to the appliance: nothing was heard of it yet. */
    boolean isUnanswered() {
        return status == QUEUED || status == SENT;
    }

    /** It is about to be said. Kept before it is, so that after a crash it is known that it may have been. */
    public ApplianceCommand attempt(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new ApplianceCommand(
                id, appliance, owner, instruction, status, reason, createdAt, expiresAt, changedAt, attempts + 1,
                Optional
                        .of(next));
    }

    /** The broker has it. Nothing new where the appliance has answered already. */
    public List<ApplianceCommand> sent(Instant now) {
        return status == QUEUED ? List.of(to(SENT, Optional.empty(), now)) : List.of();
    }

    /**
     * Each step that it takes by what the appliance says, in order: an appliance that has done it had it, even if nobody
     * heard so. None where that says nothing new.
     */
    public List<ApplianceCommand> heard(CommandResult result, Instant now) {
        if (status.isFinal()) {
            return List.of();
        }
        return switch (result.word()) {
            case ACCEPTED -> steps(List.of(SENT, ACKNOWLEDGED), result.reason(), now);
            case DONE -> steps(List.of(SENT, ACKNOWLEDGED, DONE), result.reason(), now);
            case REJECTED -> steps(List.of(SENT, REJECTED), result.reason(), now);
            case FAILED -> steps(List.of(SENT, FAILED), result.reason(), now);
        };
    }

    private List<ApplianceCommand> steps(List<CommandStatus> path, Optional<String> reason, Instant now) {
        var steps = new ArrayList<ApplianceCommand>();
        var current = this;
        for (var next : path) {
            if (next.compareTo(current.status) > 0) {
                current = current.to(next, next == path.getLast() ? reason : Optional.empty(), now);
                steps.add(current);
            }
        }
        return steps;
    }

    /** It is not said any more. Nothing new where it has ended. */
    public List<ApplianceCommand> reject(String why, Instant now) {
        return status.isFinal() ? List.of() : List.of(to(REJECTED, Optional.of(why), now));
    }

    /** Ends it if its time is over. */
    public List<ApplianceCommand> expire(Instant now) {
        if (status.isFinal() || !isOver(now)) {
            return List.of();
        }
        var why = switch (status) {
            case QUEUED -> attempts == 0
                    ? "the appliance was not there in time"
                    : "the appliance could not be reached in time";
            case SENT -> "the appliance did not answer in time";
            case ACKNOWLEDGED -> "the appliance took it on, and did not say in time how it ended";
            case DONE, REJECTED, FAILED, EXPIRED -> throw new IllegalStateException("it has ended");
        };
        return List.of(to(EXPIRED, Optional.of(why), now));
    }

    private ApplianceCommand to(CommandStatus next, Optional<String> why, Instant now) {
        return new ApplianceCommand(
                id,
                appliance,
                owner,
                instruction,
                next,
                why,
                createdAt,
                expiresAt,
                now.isBefore(changedAt) ? changedAt : now, // clocks of nodes differ a little
                attempts,
                nextAttemptAt);
    }
}
