package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class InMemoryLedger implements Ledger {
    /** @param settled empty while it runs; {@code noted} for what cost nothing */
    public record Entry(Opened opened, Optional<Settled> settled, Optional<Noted> noted) {
        public int tokens() {
            return settled.map(it -> it.inputTokens() + it.outputTokens()).orElse(noted.isPresent()
                    ? 0
                    : opened.reservedTokens());
        }

        public Optional<Long> costMicros() {
            return noted.isPresent()
                    ? Optional.empty()
                    : settled.map(Settled::costMicros).orElse(opened
                            .reservedMicros());
        }
    }

    private final Map<CallId, Entry> entries = new LinkedHashMap<>();

    public synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized void open(Opened call) {
        entries.putIfAbsent(call.id(), new Entry(call, Optional.empty(), Optional.empty()));
    }

    @Override
    public synchronized void settle(CallId id, Settled how) {
        entries.computeIfPresent(id, (_, entry) -> entry.settled.isPresent() || entry.noted.isPresent()
                ? entry
                : new Entry(entry.opened, Optional.of(how), Optional.empty()));
    }

    @Override
    public synchronized void note(Opened call, Noted what) {
        entries.putIfAbsent(call.id(), new Entry(call, Optional.empty(), Optional.of(what)));
    }

    @Override
    public synchronized int settleLost(Instant openedBefore) {
        var lost = entries.values().stream()
                .filter(it -> it.settled.isEmpty() && it.noted.isEmpty() && it.opened.at().isBefore(openedBefore))
                .toList();
        lost.forEach(it -> settle(it.opened.id(), new Settled(
                Outcome.CANCELLED, it.opened.reservedTokens(), 0, true, it.opened.reservedMicros(), Duration.ZERO)));
        return lost.size();
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        var old = entries.values().stream().filter(it -> it.opened.at().isBefore(before)).limit(most).toList();
        old.forEach(it -> entries.remove(it.opened.id()));
        return old.size();
    }
}
