package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;

class InMemoryKeptRepliesTest implements KeptRepliesContract {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final KeptReplies kept = new InMemoryKeptReplies(() -> now);

    @Override
    public KeptReplies kept() {
        return kept;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
