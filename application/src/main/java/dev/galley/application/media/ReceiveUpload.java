package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.UPLOAD_DIFFERS;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a file at the address that was asked for; answers how many bytes it has. Refused with {@code LINK_NOT_VALID}, {@code
 * UPLOAD_DONE}, {@code UPLOAD_DIFFERS}, {@code MEDIA_TYPE_NOT_TAKEN}, {@code MEDIA_TOO_LARGE} or {@code MEDIA_UNUSABLE}.
 *
 * @param content opened anew each time that it is asked for
 */
public record ReceiveUpload(Optional<MediaId> id, Signature signature, Supplier<InputStream> content)
        implements
            Command<Long> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ReceiveUpload, Long> {
        private final Uploads uploads;
        private final Receiving receiving;
        private final MediaSeals seals;
        private final Clock clock;

        @Inject
        public Handler(Uploads uploads, MediaSeals seals, Clock clock) {
            this.uploads = uploads;
            this.seals = seals;
            this.clock = clock;
            receiving = new Receiving(uploads);
        }

        @Override
        public Long handle(ReceiveUpload command, Caller caller) {
            var media = CheckUpload.awaited(
                    command.id.flatMap(uploads::hold), command.id, command.signature, seals, clock);
            var kind = Receiving.kind(media.purpose(), command.content);
            long bytes = receiving.store(media.id(), kind, command.content);
            if (bytes != media.bytes()) {
                throw UPLOAD_DIFFERS.because(
                        "%d bytes were announced, and %d came".formatted(media.bytes(), bytes),
                        Map.of("size", "must be what was announced"));
            }
            uploads.save(media.received(kind, bytes));
            return bytes;
        }
    }
}
