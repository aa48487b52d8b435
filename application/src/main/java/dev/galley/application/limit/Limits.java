package dev.galley.application.limit;

/**
 * Counts what is limited. Where nodes share a Redis they count together, to within 1 % of the limit for two nodes and
 * never above it; a limit below 200 is exact on any number. While Redis is away each node goes on counting from what it
 * knows, so that no limit opens. Safe for many threads; throws nothing.
 */
public interface Limits {
    /**
     * What came of asking.
     *
     * @param remaining how many more are allowed in this window, 0 or more
     * @param resetSeconds until the window ends, rounded up
     */
    record Verdict(Limit limit, boolean isAllowed, int remaining, int resetSeconds) {}

    /**
     * Counts one if it is allowed. What is refused counts for nothing, so that asking on does not prolong anything.
     *
     * @param key whom or what the limit is for
     */
    Verdict take(Limit limit, String key);
}
