package dev.galley.persistence.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Transactional;
import dev.galley.application.idempotency.Attempt;
import dev.galley.application.idempotency.FirstAnswers;
import dev.galley.application.idempotency.FirstAnswers.First;
import dev.galley.application.idempotency.ForgetFirstAnswers;
import dev.galley.application.idempotency.Idempotency;
import dev.galley.application.idempotency.IdempotencyRefusal;
import dev.galley.application.idempotency.Replayed;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One key, one effect: with the real database, and transactions that fail where they like. */
class SqlFirstAnswersTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller ANN = new Caller.Job("test");

    private record Pour(int glasses) implements Command<Integer> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private enum BarRefusal implements Refusal {
        BAR_CLOSED;

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Keeps the number that was answered. */
    private static final class Plain implements Attempt<Integer> {
        private final byte[] name;
        private final byte[] fingerprint;

        Plain(byte[] name, byte[] fingerprint) {
            this.name = name;
            this.fingerprint = fingerprint;
        }

        @Override
        public byte[] name() {
            return name;
        }

        @Override
        public byte[] fingerprint() {
            return fingerprint;
        }

        static Plain of(String key, int content) {
            return new Plain(key.repeat(32).substring(0, 32).getBytes(UTF_8), new byte[]{(byte) content});
        }

        @Override
        public Optional<UUID> owner() {
            return Optional.of(new UUID(1, 1));
        }

        @Override
        public Optional<byte[]> answer(Integer answered) {
            return Optional.of(bytes(answered));
        }

        @Override
        public Optional<byte[]> refusal(Refused refused) {
            return Optional.of(bytes(-1));
        }
    }

    private final Sql sql = postgres.sql();
    private final TestClock clock = new TestClock();
    private final SqlFirstAnswers firsts = new SqlFirstAnswers(sql);
    private final Idempotency idempotency = new Idempotency(firsts, sql, clock);
    private final AtomicInteger runs = new AtomicInteger();
    private volatile Runnable trouble = () -> {};
    private final Handles<Pour, Integer> pouring = (pour, _) -> {
        sql.handle().execute("INSERT INTO glass SELECT generate_series(1, ?)", pour.glasses);
        trouble.run();
        return runs.incrementAndGet();
    };
    private final Bus bus = new Bus(
            Map.of(Pour.class, () -> pouring), List.of(new Transactional(sql), idempotency));

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    @BeforeEach
    void clear() {
        postgres.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE IF NOT EXISTS glass (n int)");
            handle.execute("TRUNCATE glass, idempotency");
        });
    }

    private int count(String table) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    /** The answer, negative if it is a kept refusal. */
    private int pour(String key, int glasses) {
        try {
            return idempotency.send(bus, new Pour(glasses), ANN, Plain.of(key, glasses));
        } catch (Replayed replayed) {
            return 1_000 + ByteBuffer.wrap(replayed.first()).getInt();
        }
    }

    @Test
    void what_was_done_is_answered_again_and_not_done_again() {
        assertThat(pour("a", 1)).isEqualTo(1);
        assertThat(pour("a", 1)).isEqualTo(1_001);
        assertThat(count("glass")).isEqualTo(1);
    }

    @Test
    void a_hundred_at_once_have_one_effect() throws Exception {
        var other = new Idempotency(new SqlFirstAnswers(sql), sql, clock);
        var done = new AtomicInteger();
        var refusals = new CountDownLatch(20);
        trouble = () -> { // whoever works goes on when many others have come meanwhile
            try {
                refusals.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Boolean> call = () -> {
                var node = done.get() % 2 == 0 ? idempotency : other;
                try {
                    node.send(bus, new Pour(1), ANN, Plain.of("b", 1));
                    done.incrementAndGet();
                } catch (Replayed again) {
                    assertThat(ByteBuffer.wrap(again.first()).getInt()).isEqualTo(1);
                } catch (Refused busy) {
                    refusals.countDown();
                    assertThat(busy.refusal()).isEqualTo(IdempotencyRefusal.IDEMPOTENCY_KEY_IN_USE);
                }
                return true;
            };
            for (var result : threads.invokeAll(java.util.Collections.nCopies(100, call))) {
                result.get();
            }
        }
        assertThat(done).hasValue(1);
        assertThat(count("glass")).isEqualTo(1);
        assertThat(pour("b", 1)).isEqualTo(1_001);
    }

    @Test
    void what_fails_leaves_neither_effect_nor_answer() {
        trouble = () -> {
            throw new IllegalStateException("the power went");
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> pour("c", 1));
        assertThat(count("glass") + count("idempotency")).isZero();
        trouble = () -> {};
        assertThat(pour("c", 1)).isEqualTo(1);
    }

    /** Keeps nothing: the power goes whenever it should. */
    private record Forgetful(SqlFirstAnswers firsts) implements FirstAnswers {
        @Override
        public boolean claim(byte[] name) {
            return firsts.claim(name);
        }

        @Override
        public Optional<First> find(byte[] name, Instant after) {
            return firsts.find(name, after);
        }

        @Override
        public boolean keep(byte[] name, Optional<UUID> owner, First first, Instant now, Instant stale) {
            throw new IllegalStateException("the power went");
        }

        @Override
        public int forget(Instant until) {
            return firsts.forget(until);
        }
    }

    @Test
    void what_cannot_be_kept_was_not_done() {
        var forgetful = new Idempotency(new Forgetful(firsts), sql, clock);
        var weak = new Bus(Map.of(Pour.class, () -> pouring), List.of(new Transactional(sql), forgetful));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> forgetful.send(weak, new Pour(1), ANN, Plain.of("j", 1)));
        assertThat(count("glass")).isZero();
        assertThat(pour("j", 1)).isLessThan(1_000);
    }

    @Test
    void a_connection_that_dies_at_the_commit_leaves_both_or_neither() {
        trouble = () -> sql.handle().execute("SELECT pg_terminate_backend(pg_backend_pid())");
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> pour("d", 1));
        trouble = () -> {};
        assertThat(pour("d", 1)).isEqualTo(1);
        assertThat(count("glass")).isEqualTo(1);
    }

    @Test
    void a_refusal_undoes_what_was_done_and_is_kept() {
        trouble = () -> {
            throw BarRefusal.BAR_CLOSED.because("come tomorrow");
        };
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pour("e", 1));
        trouble = () -> {};
        assertThat(count("glass")).isZero();
        assertThat(pour("e", 1)).isEqualTo(999);
    }

    @Test
    void a_key_with_other_content_is_refused() {
        pour("f", 1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pour("f", 2))
                .satisfies(it -> assertThat(it.refusal()).isEqualTo(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void after_a_day_it_is_forgotten_by_and_by() {
        pour("g", 1);
        clock.advance(Duration.ofHours(24));
        pour("h", 1);
        var forget = new ForgetFirstAnswers(clock.instant());
        var dropped = sql.write(() -> new ForgetFirstAnswers.Handler(firsts).handle(forget, ANN));
        assertThat(dropped).isEqualTo(1);
        assertThat(pour("h", 1)).isGreaterThan(1_000);
    }

    @Test
    void what_is_too_old_is_overwritten_and_what_is_not_stays() {
        var now = clock.instant();
        var name = Plain.of("i", 1).name();
        var first = new First(new byte[]{1}, new byte[]{1});
        var second = new First(new byte[]{2}, new byte[]{2});
        sql.write(() -> {
            assertThat(firsts.keep(name, Optional.empty(), first, now, now.minusSeconds(1))).isTrue();
            assertThat(firsts.keep(name, Optional.empty(), second, now, now.minusSeconds(1))).isFalse();
            assertThat(firsts.keep(name, Optional.empty(), second, now, now)).isTrue();
            assertThat(firsts.find(name, now.minusSeconds(1)).orElseThrow().answer()).containsExactly(2);
            return true;
        });
    }
}
