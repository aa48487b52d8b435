package dev.galley.persistence.outbox;

import java.time.Instant;

/**
 * One event for one subscriber.
 *
 * @param attempt which one this is, from 1
 * @param claim whose it is
 */
record Delivery(
        long id,
        String subscriber,
        String aggregate,
        String type,
        String payload,
        Instant published,
        int attempt,
        long claim) {}
