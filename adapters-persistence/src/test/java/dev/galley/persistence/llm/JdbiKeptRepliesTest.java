package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.KeptRepliesContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiKeptRepliesTest implements KeptRepliesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final AtomicLong RANDOM = new AtomicLong();

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public KeptReplies kept() {
        return new JdbiKeptReplies(
                postgres.sql(), new Ids(() -> now, () -> RANDOM.addAndGet(16)), Clock.fixed(now, ZoneOffset.UTC));
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
