package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;

class InMemorySessionsTest implements SessionsContract {
    private final Sessions sessions = new InMemorySessions();

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public UserId somebody() {
        return new UserId(IdentitySamples.id());
    }
}
