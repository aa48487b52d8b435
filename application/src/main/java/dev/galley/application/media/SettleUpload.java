package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.MediaEvent;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;

/** Keeps what became of an upload; answers whether it is still there. What came is gone from the database then. */
public record SettleUpload(MediaId id, Outcome outcome) implements Command<Boolean> {
    public sealed interface Outcome {
        record Ready(MediaKind kind, Made made) implements Outcome {}

        record Failed(String why) implements Outcome {}
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<SettleUpload, Boolean> {
        private final Uploads uploads;
        private final Events events;

        @Inject
        public Handler(Uploads uploads, Events events) {
            this.uploads = uploads;
            this.events = events;
        }

        @Override
        public Boolean handle(SettleUpload command, Caller caller) {
            var found = uploads.hold(command.id);
            found.ifPresent(media -> {
                uploads.removePieces(media.id());
                switch (command.outcome) {
                    case Outcome.Ready(var kind, var made) -> {
                        uploads.save(media.ready(kind, made));
                        events.publish(new MediaEvent.Ready(media.id(), media.owner(), media.subject()));
                    }
                    case Outcome.Failed(var why) -> {
                        uploads.save(media.failed(why));
                        events.publish(new MediaEvent.Failed(media.id(), media.owner(), media.subject()));
                    }
                }
            });
            return found.isPresent();
        }
    }
}
