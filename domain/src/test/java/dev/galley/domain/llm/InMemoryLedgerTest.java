package dev.galley.domain.llm;

class InMemoryLedgerTest implements LedgerContract {
    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public long tokens() {
        return ledger.entries().stream().mapToLong(InMemoryLedger.Entry::tokens).sum();
    }

    @Override
    public long calls() {
        return ledger.entries().size();
    }

    @Override
    public long micros() {
        return ledger.entries().stream().mapToLong(entry -> entry.costMicros().orElse(0L)).sum();
    }
}
