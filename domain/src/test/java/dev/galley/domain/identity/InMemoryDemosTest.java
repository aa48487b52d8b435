package dev.galley.domain.identity;

class InMemoryDemosTest implements DemosContract {
    private final Demos demos = new InMemoryDemos();

    @Override
    public Demos demos() {
        return demos;
    }
}
