package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;

class InMemoryPasswordResetsTest implements PasswordResetsContract {
    private final PasswordResets resets = new InMemoryPasswordResets();

    @Override
    public PasswordResets resets() {
        return resets;
    }

    @Override
    public UserId somebody() {
        return new UserId(IdentitySamples.id());
    }
}
