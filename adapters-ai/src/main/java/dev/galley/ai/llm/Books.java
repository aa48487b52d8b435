package dev.galley.ai.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What is written down about models, and by which clock.
 *
 * @param nanos a clock that only runs forward
 */
public record Books(
        Budgets budgets,
        Ledger ledger,
        KeptReplies kept,
        Consents consents,
        Ids ids,
        Clock clock,
        LongSupplier nanos,
        ModelMeter meter) {}
