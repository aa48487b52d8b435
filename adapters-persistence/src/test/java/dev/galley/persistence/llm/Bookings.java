package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.Ledger.Opened;
import dev.galley.domain.llm.Ledger.Settled;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Calls of models to sum up: one a minute, in the order in which they are written down. */
final class Bookings {
    static final UserId ADA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-00000000ada1"));
    static final UserId GRACE = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000009ace"));
    static final ModelName FLASH = new ModelName("gemini", "flash");
    static final ModelName LLAVA = new ModelName("ollama", "llava");
    static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");

    private final JdbiLedger ledger;
    private int written;

    Bookings(JdbiLedger ledger) {
        this.ledger = ledger;
    }

    static Account of(UserId person) {
        return new Account.Person(person, Tier.PRO);
    }

    static Instant minute(int number) {
        return FIRST.plus(Duration.ofMinutes(number - 1L));
    }

    /** Of the n-th call. */
    static CallId id(int number) {
        return new CallId(new UUID(0x0199a1b26c007a01L, 0x8b3c_0000_0000_0000L + number));
    }

    /** Two calls are about one question. */
    static UUID question(int number) {
        return new UUID(9, (number + 1) / 2);
    }

    private Opened next(Account account, Use use, ModelName model) {
        written++;
        return new Opened(id(written), question(written), 2 - written % 2, account, use, model, "meal/dish.v1", 1_000,
                Optional.empty(), minute(written));
    }

    void answered(Account account, Use use, ModelName model, int in, int out, Optional<Long> micros, int millis) {
        ended(Outcome.ANSWERED, account, use, model, in, out, micros, millis, false);
    }

    void ended(
            Outcome outcome,
            Account account,
            Use use,
            ModelName model,
            int in,
            int out,
            Optional<Long> micros,
            int millis,
            boolean estimated) {
        var call = next(account, use, model);
        ledger.open(call);
        ledger.settle(call.id(), new Settled(outcome, in, out, estimated, micros, Duration.ofMillis(millis)));
    }

    void running(Account account, Use use, ModelName model) {
        ledger.open(next(account, use, model));
    }

    void noted(Noted what, Account account, Use use, ModelName model) {
        ledger.note(next(account, use, model), what);
    }

    /** Nine calls: Ada's and Grace's and the house's, of two models, for two uses, with every kind of end. */
    void all() {
        answered(of(ADA), Use.VISION, FLASH, 800, 200, Optional.of(1_090L), 1_000);
        ended(Outcome.TIMEOUT, of(ADA), Use.VISION, LLAVA, 1_000, 0, Optional.empty(), 9_000, true);
        answered(of(ADA), Use.VISION, FLASH, 600, 100, Optional.of(910L), 3_000);
        noted(Noted.CACHED, of(GRACE), Use.VISION, FLASH);
        answered(of(GRACE), Use.CHAT, LLAVA, 50, 70, Optional.empty(), 400);
        noted(Noted.NO_BUDGET, of(GRACE), Use.CHAT, FLASH);
        noted(Noted.NOT_AGREED, of(GRACE), Use.CHAT, FLASH);
        running(of(GRACE), Use.CHAT, LLAVA);
        answered(new Account.House(), Use.NAMES, FLASH, 10, 5, Optional.of(7L), 200);
    }
}
