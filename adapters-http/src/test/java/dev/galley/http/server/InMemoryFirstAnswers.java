package dev.galley.http.server;

import dev.galley.application.bus.Transactions;
import dev.galley.application.idempotency.FirstAnswers;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** First answers in memory. Claims end with the transaction; nothing is rolled back. */
final class InMemoryFirstAnswers implements FirstAnswers, Transactions {
    private record Kept(First first, Instant at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Set<String>> own = ThreadLocal.withInitial(HashSet::new);

    private static String text(byte[] name) {
        return java.util.HexFormat.of().formatHex(name);
    }

    /** All that was kept, as bytes that anyone might steal. */
    Iterable<byte[]> stolen() {
        return kept.values().stream().map(it -> it.first.answer()).toList();
    }

    @Override
    public boolean claim(byte[] name) {
        return claimed.add(text(name)) && own.get().add(text(name));
    }

    @Override
    public Optional<First> find(byte[] name, Instant after) {
        return Optional.ofNullable(kept.get(text(name))).filter(it -> it.at.isAfter(after)).map(Kept::first);
    }

    @Override
    public boolean keep(byte[] name, Optional<UUID> owner, First first, Instant now, Instant stale) {
        var mine = new Kept(first, now);
        var stays = kept.merge(text(name), mine, (old, fresh) -> old.at.isAfter(stale) ? old : fresh);
        return stays.equals(mine);
    }

    @Override
    public int forget(Instant until) {
        int before = kept.size();
        kept.values().removeIf(it -> !it.at.isAfter(until));
        return before - kept.size();
    }

    @Override
    public <R> R write(Supplier<R> work) {
        try {
            return work.get();
        } finally {
            claimed.removeAll(own.get());
            own.remove();
        }
    }

    @Override
    public <R> R apart(Supplier<R> work) {
        return write(work);
    }

    @Override
    public <R> R read(Supplier<R> work) {
        return work.get();
    }
}
