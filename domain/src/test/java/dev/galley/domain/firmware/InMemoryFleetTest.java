package dev.galley.domain.firmware;

class InMemoryFleetTest implements FleetContract {
    private final Fleet fleet = new InMemoryFleet();

    @Override
    public Fleet fleet() {
        return fleet;
    }
}
