package dev.galley.domain.appliance;

class InMemoryApplianceStatusesTest implements ApplianceStatusesContract {
    private final ApplianceStatuses statuses = new InMemoryApplianceStatuses();

    @Override
    public ApplianceStatuses statuses() {
        return statuses;
    }
}
