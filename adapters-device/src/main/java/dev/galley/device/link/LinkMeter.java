package dev.galley.device.link;

import java.time.Duration;

/** Where the link's figures go. Called by many threads. */
public interface LinkMeter {
    /** A message was answered. */
    void answered(String filter, Duration took);

    /**
     * A message was of no use.
     *
     * @param reason in a few words
     */
    void refused(String filter, String reason);

    /** A message could not be worked on now, and will be heard again. */
    void failed(String filter);

    /** A connection ended without Galley's wish, or could not be opened. */
    void disconnected(String connection);
}
