package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaEvent;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Deletes something of one's own for good; its bytes follow within moments. Refused with {@code MEDIA_NOT_FOUND}. */
public record DeleteMedia(UserId owner, Optional<MediaId> id) implements Command<MediaId> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<DeleteMedia, MediaId> {
        private final Inside inside;

        @Inject
        public Handler(Inside inside) {
            this.inside = inside;
        }

        @Override
        public MediaId handle(DeleteMedia command, Caller caller) {
            return command.id.filter(id -> inside.delete(command.owner, id))
                    .orElseThrow(() -> MEDIA_NOT_FOUND.because("you have uploaded nothing with this key"));
        }
    }

    /** Deletes within somebody else's transaction: with what that handler takes away, or not at all. */
    public static final class Inside {
        private final Uploads uploads;
        private final Events events;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Inside(Uploads uploads, Events events, Jobs jobs, Clock clock) {
            this.uploads = uploads;
            this.events = events;
            this.jobs = jobs;
            this.clock = clock;
        }

        /** Whether there was one of this owner; nothing happens otherwise. */
        public boolean delete(UserId owner, MediaId id) {
            var found = uploads.hold(id).filter(it -> it.owner().equals(owner));
            found.ifPresent(media -> {
                uploads.remove(id);
                RemoveBlobs.schedule(jobs, id, clock.instant());
                events.publish(new MediaEvent.Removed(id, media.subject()));
            });
            return found.isPresent();
        }
    }
}
