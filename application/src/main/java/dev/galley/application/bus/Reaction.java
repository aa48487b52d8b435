package dev.galley.application.bus;

import dev.galley.domain.kernel.DomainEvent;

/**
 * Answers an event with a command, which is carried out exactly once: it commits together with the acknowledgement of the
 * event. If it fails it is tried again as a {@link Subscriber} is. The command may call no other machine.
 */
public interface Reaction<E extends DomainEvent> {
    Command<?> to(E event);
}
