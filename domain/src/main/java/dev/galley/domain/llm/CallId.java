package dev.galley.domain.llm;

import java.util.UUID;

/** One try with one model, in the {@link Ledger}. */
public record CallId(UUID value) {}
