package dev.galley.application.job;

import java.time.Instant;
import java.util.function.Supplier;

/** A kind of job that a feature has wired, under the name that is stored with everything still to be done. */
public sealed interface JobKind {
    String name();

    /**
     * @param payload a record; each type belongs to one kind of job
     * @param once whether the job does nothing but change the database, so that its change and its completion can be one
     *     transaction: then it happens once, where others may run again after a crash
     */
    record OneOff<P>(String name, Class<P> payload, Supplier<? extends Job<? super P>> job, boolean once)
            implements
                JobKind {}

    record Recurring(String name, Schedule schedule, Supplier<? extends Job<Instant>> job) implements JobKind {}
}
