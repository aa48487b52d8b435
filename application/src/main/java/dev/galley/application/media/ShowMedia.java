package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_READY;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.Uploads;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A picture for whoever may see it: everybody, if it is public, else whoever has a link that was signed here. Refused with
 * {@code LINK_NOT_VALID}, {@code MEDIA_NOT_FOUND} or {@code MEDIA_NOT_READY}; without a link, what is private is not found.
 *
 * @param id empty if what was named cannot be one
 */
public record ShowMedia(Optional<MediaId> id, Variant variant, Optional<Signature> signature)
        implements
            Query<ShowMedia.Picture> {
    /**
     * @param pieces reads up to {@link Blobs#MOST_READ_BYTES} from a place on, outside any transaction; empty if the picture
     *     was deleted meanwhile
     */
    public record Picture(Stored stored, boolean isPublic, LongFunction<Optional<byte[]>> pieces) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ShowMedia, Picture> {
        private final Uploads uploads;
        private final Blobs blobs;
        private final MediaSeals seals;
        private final Clock clock;

        @Inject
        public Handler(Uploads uploads, Blobs blobs, MediaSeals seals, Clock clock) {
            this.uploads = uploads;
            this.blobs = blobs;
            this.seals = seals;
            this.clock = clock;
        }

        /** A signature is judged before anything is looked up, so that nobody learns what there is by trying. */
        @Override
        public Picture handle(ShowMedia query, Caller caller) {
            var id = query.id.orElseThrow(Handler::notFound);
            query.signature.ifPresent(it -> it.check(
                    seals, LinkMedia.toSign(id, query.variant, it.expiresSecond()), clock.instant()));
            var media = uploads.find(id)
                    .filter(it -> it.isPublic() || query.signature.isPresent())
                    .orElseThrow(Handler::notFound);
            if (media.status() == MediaStatus.PROCESSING) {
                throw MEDIA_NOT_READY.because("it is being prepared: try again in a moment");
            }
            return media.made()
                    .filter(_ -> isPicture(media) || query.variant != Variant.ORIGINAL)
                    .flatMap(made -> made.stored(query.variant))
                    .map(stored -> new Picture(
                            stored,
                            media.isPublic(),
                            from -> blobs.read(new BlobName(id, query.variant), from, Blobs.MOST_READ_BYTES)))
                    .orElseThrow(Handler::notFound);
        }

        /** What was not packed anew, videos and documents, is never served. */
        private static boolean isPicture(Media media) {
            return media.kind().isPicture();
        }

        private static RuntimeException notFound() {
            return MEDIA_NOT_FOUND.because("there is no such picture for you");
        }
    }
}
