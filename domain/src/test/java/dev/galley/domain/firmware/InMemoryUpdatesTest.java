package dev.galley.domain.firmware;

class InMemoryUpdatesTest implements UpdatesContract {
    private final Updates updates = new InMemoryUpdates();

    @Override
    public Updates updates() {
        return updates;
    }
}
