package dev.galley.domain.firmware;

/**
 * How an update went so far, of all appliances that took it.
 *
 * @param healthy they started with the new version and said so
 * @param failed they said that it failed, or fell silent
 * @param open nobody knows yet
 */
public record Tally(int healthy, int failed, int open) {
    static final Tally NONE = new Tally(0, 0, 0);

    public int decided() {
        return healthy + failed;
    }
}
