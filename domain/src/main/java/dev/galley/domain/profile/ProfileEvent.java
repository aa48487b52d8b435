package dev.galley.domain.profile;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;

/** What happened to what a person said about themselves. It holds nothing of what they said. */
public sealed interface ProfileEvent extends DomainEvent {
    UserId user();

    @Override
    default String aggregate() {
        return "profile/" + user().value();
    }

    /** Their body, activity or goal is another, and so are their targets. */
    record Changed(UserId user) implements ProfileEvent {}

    /** They eat, avoid or like something else. */
    record PreferencesChanged(UserId user) implements ProfileEvent {}
}
