package dev.galley.domain.media;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;
import java.util.UUID;

/** What happened to something uploaded. */
public sealed interface MediaEvent extends DomainEvent {
    MediaId media();

    @Override
    default String aggregate() {
        return "media/" + media().value();
    }

    /** @param subject the recipe, say, that it shows */
    record Ready(MediaId media, UserId owner, Optional<UUID> subject) implements MediaEvent {}

    /** It was of no use. */
    record Failed(MediaId media, UserId owner, Optional<UUID> subject) implements MediaEvent {}

    /** It is gone. */
    record Removed(MediaId media, Optional<UUID> subject) implements MediaEvent {}
}
