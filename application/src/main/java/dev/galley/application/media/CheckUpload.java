package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.LINK_NOT_VALID;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_DONE;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Whether something may be sent to this address, before anybody reads it; answers how many bytes are awaited. Refused with
 * {@code LINK_NOT_VALID} or {@code UPLOAD_DONE}.
 */
public record CheckUpload(Optional<MediaId> id, Signature signature) implements Query<Long> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<CheckUpload, Long> {
        private final Uploads uploads;
        private final MediaSeals seals;
        private final Clock clock;

        @Inject
        public Handler(Uploads uploads, MediaSeals seals, Clock clock) {
            this.uploads = uploads;
            this.seals = seals;
            this.clock = clock;
        }

        @Override
        public Long handle(CheckUpload query, Caller caller) {
            return awaited(query.id.flatMap(uploads::find), query.id, query.signature, seals, clock).bytes();
        }
    }

    static Media awaited(
            Optional<Media> found, Optional<MediaId> id, Signature signature, MediaSeals seals, Clock clock) {
        var named = id.orElseThrow(CheckUpload::gone);
        signature.check(seals, RequestUpload.toSign(named, signature.expiresSecond()), clock.instant());
        var media = found.orElseThrow(CheckUpload::gone);
        if (media.status() != MediaStatus.AWAITED) {
            throw UPLOAD_DONE.because("something came to this address already");
        }
        return media;
    }

    private static RuntimeException gone() {
        return LINK_NOT_VALID.because("nothing is awaited at this address");
    }
}
