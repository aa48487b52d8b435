package dev.galley.application.llm;

import dev.galley.application.job.Job;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.LedgerRetention;
import dev.galley.domain.llm.Quota;
import dev.galley.domain.llm.Quotas;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Settles calls whose machine has died, and forgets what is too old, a little at a time. */
public final class TidyModelBooks implements Job<Instant> {
    /** No question lasts that long. */
    private static final Duration SURELY_OVER = Duration.ofMinutes(15);
    private static final int MOST = 5_000;

    private final Ledger ledger;
    private final KeptReplies kept;
    private final Quotas quotas;
    private final LedgerRetention retention;
    private final Clock clock;

    @Inject
    public TidyModelBooks(Ledger ledger, KeptReplies kept, Quotas quotas, LedgerRetention retention, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.quotas = quotas;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void run(Instant due) {
        var now = clock.instant();
        ledger.settleLost(now.minus(SURELY_OVER));
        while (ledger.forget(now.minus(retention.time()), MOST) == MOST) {
            // until all is gone
        }
        while (kept.forget(now, MOST) == MOST) {
            // likewise
        }
        while (quotas.forget(now.minus(Quota.LONGEST_WINDOW), MOST) == MOST) {
            // likewise
        }
    }
}
