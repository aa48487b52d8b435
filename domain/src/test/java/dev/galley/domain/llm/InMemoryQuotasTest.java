package dev.galley.domain.llm;

class InMemoryQuotasTest implements QuotasContract {
    private final Quotas quotas = new InMemoryQuotas();

    @Override
    public Quotas quotas() {
        return quotas;
    }
}
