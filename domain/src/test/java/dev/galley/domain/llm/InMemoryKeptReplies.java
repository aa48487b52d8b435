package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryKeptReplies implements KeptReplies {
    private record Row(Asked asked, Optional<UUID> claim, Instant claimedUntil, Optional<Kept> reply,
            Instant keptUntil) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final InstantSource clock;
    private long next;

    public InMemoryKeptReplies(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Standing look(Asked asked, boolean renewed, Duration lease) {
        var now = clock.instant();
        var row = rows.get(asked.key());
        if (!renewed) {
            var kept = Optional.ofNullable(row).filter(it -> it.keptUntil.isAfter(now)).flatMap(Row::reply)
                    .or(() -> near(asked, now));
            if (kept.isPresent()) {
                return new Standing.There(kept.get());
            }
        }
        if (row != null && row.claim.isPresent() && row.claimedUntil.isAfter(now)) {
            return new Standing.Awaited();
        }
        var claim = new UUID(8, next++);
        rows.put(asked.key(), new Row(
                asked,
                Optional.of(claim),
                now.plus(lease),
                row == null ? Optional.empty() : row.reply,
                row == null ? Instant.MIN : row.keptUntil));
        return new Standing.Yours(claim);
    }

    private Optional<Kept> near(Asked asked, Instant now) {
        if (asked.owner().isEmpty() || asked.looks().isEmpty()) {
            return Optional.empty();
        }
        long looks = asked.looks().get();
        return rows.values().stream()
                .filter(row -> row.asked.context().equals(asked.context()) && row.asked.owner().equals(asked.owner())
                        && row.reply.isPresent() && row.keptUntil.isAfter(now) && row.asked.looks().isPresent()
                        && distance(row, looks) <= NEAR)
                .min(Comparator.comparingInt(row -> distance(row, looks)))
                .flatMap(Row::reply);
    }

    private static int distance(Row row, long looks) {
        return Long.bitCount(row.asked.looks().orElseThrow() ^ looks);
    }

    @Override
    public synchronized void keep(Asked asked, UUID claim, Kept reply, Duration lifetime) {
        rows.computeIfPresent(asked.key(), (_, row) -> row.claim.equals(Optional.of(claim))
                ? new Row(asked, Optional.empty(), Instant.MIN, Optional.of(reply), clock.instant().plus(lifetime))
                : row);
    }

    @Override
    public synchronized void release(Asked asked, UUID claim) {
        rows.computeIfPresent(asked.key(), (_, row) -> {
            if (!row.claim.equals(Optional.of(claim))) {
                return row;
            }
            return row.reply.isEmpty()
                    ? null
                    : new Row(row.asked, Optional.empty(), Instant.MIN, row.reply, row.keptUntil);
        });
    }

    @Override
    public synchronized int forget(Instant now, int most) {
        var old = rows.values().stream()
                .filter(row -> !row.keptUntil.isAfter(now) && !row.claimedUntil.isAfter(now))
                .limit(most)
                .toList();
        old.forEach(row -> rows.remove(row.asked.key()));
        return old.size();
    }
}
