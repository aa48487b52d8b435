package dev.galley.domain.appliance.session;

class InMemoryApplianceSessionsTest implements ApplianceSessionsContract {
    private final ApplianceSessions sessions = new InMemoryApplianceSessions();

    @Override
    public ApplianceSessions sessions() {
        return sessions;
    }
}
