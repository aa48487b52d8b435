package dev.galley.application.job;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A kind of job that a feature has wired, under the name that is stored with everything still to be done. */
public sealed interface JobKind {
    String name();

    /**
     * @param payload a record; each type belongs to one kind of job
     * @param once whether the job does nothing but change the database, so that its change and its completion can be one
     *     transaction: then it happens once, where others may run again after a crash
     * @param atOnce how many of them a node runs at a time, apart from all other jobs: the others wait where they are
     *     written down, and keep nobody else from running. Absent for what is short and shares the node's workers
     */
    record OneOff<P>(
            String name,
            Class<P> payload,
            Supplier<? extends Job<? super P>> job,
            boolean once,
            OptionalInt atOnce)
            implements
                JobKind {
        public OneOff {
            if (atOnce.isPresent() && atOnce.getAsInt() < 1) {
                throw new IllegalArgumentException("at least one of a kind of job runs at a time");
            }
        }

        /** That shares the node's workers with all the others. */
        public OneOff(String name, Class<P> payload, Supplier<? extends Job<? super P>> job, boolean once) {
            this(name, payload, job, once, OptionalInt.empty());
        }
    }

    record Recurring(String name, Schedule schedule, Supplier<? extends Job<Instant>> job) implements JobKind {}
}
