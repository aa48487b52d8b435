package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaEvent;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keeps what became of an upload. What came is gone from the database then. Of one that was settled before, by whoever prepared
 * it at the same time, nothing changes. Answers what it is now; empty if it is gone.
 */
public record SettleUpload(MediaId id, Outcome outcome) implements Command<Optional<MediaStatus>> {
    public sealed interface Outcome {
        record Ready(MediaKind kind, Made made) implements Outcome {}

        record Failed(String why) implements Outcome {}

        /** It was ready, and its bytes are gone. */
        record Lost() implements Outcome {}

        private MediaStatus before() {
            return this instanceof Lost ? MediaStatus.READY : MediaStatus.PROCESSING;
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<SettleUpload, Optional<MediaStatus>> {
        private final Uploads uploads;
        private final Events events;

        @Inject
        public Handler(Uploads uploads, Events events) {
            this.uploads = uploads;
            this.events = events;
        }

        @Override
        public Optional<MediaStatus> handle(SettleUpload command, Caller caller) {
            return uploads.hold(command.id)
                    .map(media -> media.status() == command.outcome.before() ? settled(media, command.outcome) : media)
                    .map(Media::status);
        }

        private Media settled(Media media, Outcome outcome) {
            uploads.removePieces(media.id());
            var settled = switch (outcome) {
                case Outcome.Ready(var kind, var made) -> media.ready(kind, made);
                case Outcome.Failed(var why) -> media.failed(why);
                case Outcome.Lost() -> media.failed("its bytes were lost");
            };
            uploads.save(settled);
            events.publish(switch (outcome) {
                case Outcome.Ready _ -> new MediaEvent.Ready(media.id(), media.owner(), media.subject());
                case Outcome.Failed _,Outcome.Lost _ -> new MediaEvent.Failed(media.id(), media.owner(), media
                        .subject());
            });
            return settled;
        }
    }
}
