package dev.galley.http.server;

import java.time.Duration;
import java.util.List;

/** What this server depends on, and how each of them is now. */
public interface Dependencies {
    /** Asks each of them, and takes a second or two at the most, also for those that say nothing. */
    List<State> states();

    /**
     * @param name for people: {@code database}
     * @param needed whether the server can do nothing useful without it
     * @param latency how long the answer took, or the wait for none
     * @param detail a few words that anyone may read, without addresses; empty if there is nothing to say
     */
    record State(String name, boolean needed, boolean up, Duration latency, String detail) {}
}
