package dev.galley.domain.appliance;

class InMemoryDesiredStatesTest implements DesiredStatesContract {
    private final DesiredStates states = new InMemoryDesiredStates();

    @Override
    public DesiredStates states() {
        return states;
    }
}
