package dev.galley.persistence.outbox;

import dev.galley.domain.kernel.DomainEvent;

/** An event for tests: somebody tasted a pot, for the n-th time. */
record Tasted(String pot, int count) implements DomainEvent {
    static Tasted of(String pot) {
        return new Tasted(pot, 1);
    }

    @Override
    public String aggregate() {
        return "pot/" + pot;
    }
}
