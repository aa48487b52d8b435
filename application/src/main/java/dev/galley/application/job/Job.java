package dev.galley.application.job;

/**
 * Does what was put off, outside any transaction: it may call other machines. What it wants to keep it sends as a
 * command. If it throws it is called again, after ever longer pauses, and is a dead letter in the end; but not
 * where it throws {@code Unavailable}: then it is called again every other minute until that is over. After a crash it
 * may run once more for the same payload; it must not mind.
 *
 * @param <P> what it needs to know: a record; for recurring jobs the {@code Instant} at which it was due
 */
public interface Job<P> {
    void run(P payload);
}
