/** Budgets, ledger, quotas, consent and kept replies of language models on PostgreSQL. */
@NullMarked
package dev.galley.persistence.llm;

import org.jspecify.annotations.NullMarked;
