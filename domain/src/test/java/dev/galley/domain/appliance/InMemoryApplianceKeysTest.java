package dev.galley.domain.appliance;

class InMemoryApplianceKeysTest implements ApplianceKeysContract {
    private final ApplianceKeys keys = new InMemoryApplianceKeys();

    @Override
    public ApplianceKeys keys() {
        return keys;
    }
}
