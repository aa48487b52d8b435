package dev.galley.persistence.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.KeptReplies.Standing;
import dev.galley.domain.llm.KeptRepliesContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiKeptRepliesTest implements KeptRepliesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final AtomicLong RANDOM = new AtomicLong();

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public KeptReplies kept() {
        return new JdbiKeptReplies(
                postgres.sql(), new Ids(() -> now, () -> RANDOM.addAndGet(16)), Optional.of(() -> now));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void by_itself_the_time_is_that_of_the_database() {
        var kept = new JdbiKeptReplies(postgres.sql(), new Ids(() -> Instant.EPOCH, () -> RANDOM.addAndGet(16)));
        var claim = ((Standing.Yours) kept.look(SOUP, false, LEASE)).claim();
        assertThat(kept.look(SOUP, false, LEASE)).isInstanceOf(Standing.Awaited.class);
        kept.keep(SOUP, claim, REPLY, LIFETIME);
        assertThat(kept.look(SOUP, false, LEASE)).isEqualTo(new Standing.There(REPLY));
    }
}
