package dev.galley.domain.appliance.session;

import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a program on an appliance, as one of its owners has it in their history. Whoever the appliance belonged to
 * when it began has one of their own; nobody else ever has.
 *
 * @param program what the appliance calls it
 * @param programId of the one that was made of a recipe, if it is one
 * @param isSeen whether the appliance has said that it runs, and not only that it is going to
 */
public record ApplianceSession(
        SessionId id,
        UserId owner,
        ApplianceId appliance,
        String program,
        Optional<ProgramId> programId,
        Optional<Dish> dish,
        Instant startedAt,
        boolean isSeen,
        Optional<End> end) {

    /** An appliance that accepts a program and still says that it is idle may not have begun yet. Ours. */
    public static final Duration BEGINNING = Duration.ofMinutes(2);
    /** For so long after a run has stopped the appliance may still say that it was finished. Ours. */
    static final Duration AFTERTHOUGHT = Duration.ofMinutes(10);

    /** What was cooked. Stays as it was, whatever becomes of the recipe. */
    public record Dish(RecipeId recipe, int version, String name, int servings) {}

    /** @param at not before the beginning */
    public record End(Instant at, How how) {}

    public enum How {
        /** The appliance said that the program is done. */
        FINISHED(true),
        /** The appliance said that it came to nothing. */
        FAILED(false),
        /** It is idle again, and never said that it was done. */
        STOPPED(false),
        /** Another program runs. */
        REPLACED(false),
        /** Nothing was heard of it any more. */
        LOST(false),
        /** It is another person's now, or nobody's. */
        UNPAIRED(false);

        private final boolean isComplete;

        How(boolean isComplete) {
            this.isComplete = isComplete;
        }

        public boolean isComplete() {
            return isComplete;
        }
    }

    /** What is heard of an appliance. */
    public sealed interface Heard {
        Instant at();

        record Running(String program, Optional<ProgramId> programId, Instant at) implements Heard {}

        record Idle(Instant at) implements Heard {}

        record Finished(Instant at) implements Heard {}

        record Failed(Instant at) implements Heard {}

        record Lost(Instant at) implements Heard {}
    }

    public ApplianceSession {
        end = end.map(it -> it.at().isBefore(startedAt) ? new End(startedAt, it.how()) : it);
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    /** What becomes of it; the same if this says nothing new of it. */
    public ApplianceSession after(Heard heard) {
        if (end.isPresent()) {
            boolean isAfterthought = end.get().how() == How.STOPPED
                    && !heard.at().isBefore(startedAt)
                    && !heard.at().isAfter(end.get().at().plus(AFTERTHOUGHT));
            return switch (heard) {
                case Heard.Finished _ when isAfterthought -> ended(new End(end.get().at(), How.FINISHED));
                case Heard.Failed _ when isAfterthought -> ended(new End(end.get().at(), How.FAILED));
                default -> this;
            };
        }
        return switch (heard) {
            case Heard.Running running when isThis(running) -> isSeen && running.program().equals(program)
                    ? this
                    : new ApplianceSession(
                            id, owner, appliance, running.program(), programId, dish, startedAt, true, end);
            case Heard.Running running -> ended(new End(running.at(), How.REPLACED));
            case Heard.Idle idle -> !isSeen && idle.at().isBefore(startedAt.plus(BEGINNING))
                    ? this
                    : ended(new End(idle.at(), How.STOPPED));
            case Heard.Finished finished -> finished.at().isBefore(startedAt)
                    ? this
                    : ended(new End(finished.at(), How.FINISHED));
            case Heard.Failed failed -> failed.at().isBefore(startedAt)
                    ? this
                    : ended(new End(failed.at(), How.FAILED));
            case Heard.Lost lost -> ended(new End(lost.at(), How.LOST));
        };
    }

    /** It is not theirs any more. */
    public ApplianceSession unpaired(Instant now) {
        return isOpen() ? ended(new End(now, How.UNPAIRED)) : this;
    }

    /** By its id where both have one. One that was only announced may be called otherwise by the appliance. */
    private boolean isThis(Heard.Running running) {
        if (programId.isPresent() && running.programId().isPresent()) {
            return programId.equals(running.programId());
        }
        return !isSeen || running.program().equals(program);
    }

    private ApplianceSession ended(End ending) {
        return new ApplianceSession(
                id, owner, appliance, program, programId, dish, startedAt, isSeen, Optional.of(ending));
    }
}
