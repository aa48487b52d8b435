package dev.galley.domain.llm;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;

/** What happened between people and providers of models. */
public sealed interface LlmEvent extends DomainEvent {
    UserId user();

    @Override
    default String aggregate() {
        return "ai-consent/" + user().value();
    }

    /** A person has said of a provider what they had not said before. */
    record ConsentChanged(UserId user, String provider, boolean agreed) implements LlmEvent {}
}
