package dev.galley.domain.llm;

import java.time.Duration;

/** For how long calls of models stay in the {@link Ledger}. */
public record LedgerRetention(Duration time) {}
