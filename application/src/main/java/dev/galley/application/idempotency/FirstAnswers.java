package dev.galley.application.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where first answers are kept. All within the current transaction. */
public interface FirstAnswers {
    /** Of an earlier attempt. Nobody writes to the bytes. */
    final class First {
        private final byte[] fingerprint;
        private final byte[] answer;

        public First(byte[] fingerprint, byte[] answer) {
            this.fingerprint = fingerprint;
            this.answer = answer;
        }

        public byte[] fingerprint() {
            return fingerprint;
        }

        public byte[] answer() {
            return answer;
        }
    }

    /**
     * Has the name to itself until the transaction ends, however it ends. Does not wait: answers false while another
     * transaction has it.
     */
    boolean claim(byte[] name);

    /** What was kept under this name after this time. */
    Optional<First> find(byte[] name, Instant after);

    /**
     * Keeps the first answer.
     *
     * @param stale what was kept until then may be overwritten
     * @return false if there is another one, which stays
     */
    boolean keep(byte[] name, Optional<UUID> owner, First first, Instant now, Instant stale);

    /** Drops what was kept until then, some thousands at a time. Answers how many. */
    int forget(Instant until);
}
