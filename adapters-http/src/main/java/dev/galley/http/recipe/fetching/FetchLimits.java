package dev.galley.http.recipe.fetching;

import java.time.Duration;

/**
 * How far a fetch may go.
 *
 * @param hop how long one answer may take, from its name being looked up to its last byte
 * @param whole how long all of it may take
 * @param bytes how long the page may be, as it comes and unpacked
 * @param redirects how often a site may point elsewhere
 */
public record FetchLimits(Duration hop, Duration whole, int bytes, int redirects) {
    public static final FetchLimits DEFAULT = new FetchLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), 5 << 20, 5);
}
