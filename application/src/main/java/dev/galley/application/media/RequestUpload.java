package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaQuota;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Uploads;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for an address to send a file to. Refused with {@code MEDIA_TYPE_NOT_TAKEN}, {@code MEDIA_TOO_LARGE} or {@code
 * MEDIA_QUOTA_SPENT}.
 *
 * @param contentType as the sender calls it; what counts in the end is the content
 * @param bytes how large it will be, exactly
 */
public record RequestUpload(UserId owner, MediaPurpose purpose, String contentType, long bytes)
        implements
            Command<RequestUpload.Ticket> {
    /**
     * @param url takes one PUT; begins with a slash if this server takes it itself
     * @param headers that must come with it
     */
    public record Ticket(MediaId id, String url, Map<String, String> headers, Instant expiresAt) {
        public Ticket {
            headers = Map.copyOf(headers);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<RequestUpload, Ticket> {
        private final Inside inside;

        @Inject
        public Handler(Inside inside) {
            this.inside = inside;
        }

        @Override
        public Ticket handle(RequestUpload command, Caller caller) {
            return inside.request(
                    command.owner, command.purpose, command.contentType, command.bytes, Optional.empty());
        }
    }

    /** Asks within somebody else's transaction. */
    public static final class Inside {
        private final Uploads uploads;
        private final Blobs blobs;
        private final MediaSeals seals;
        private final MediaQuota quota;
        private final Clock clock;

        @Inject
        public Inside(Uploads uploads, Blobs blobs, MediaSeals seals, MediaQuota quota, Clock clock) {
            this.uploads = uploads;
            this.blobs = blobs;
            this.seals = seals;
            this.quota = quota;
            this.clock = clock;
        }

        /**
         * @param subject what it shows, for whoever wants to be told when it is ready
         * @throws dev.galley.domain.kernel.Refused as {@link RequestUpload} is
         */
        public Ticket request(
                UserId owner, MediaPurpose purpose, String contentType, long bytes, Optional<UUID> subject) {
            var kind = kind(contentType).filter(purpose::takes).orElseThrow(() -> Receiving.notTaken(purpose));
            Receiving.check(kind, bytes, MediaPurpose.mostBytes(kind));
            uploads.holdQuota(owner);
            quota.check(uploads.keptBytes(owner), bytes);
            var now = clock.instant();
            var media = Media.awaited(seals.fresh(), owner, purpose, kind, bytes, subject, now);
            uploads.add(media);
            var expires = now.plus(Media.UPLOAD_TIME).truncatedTo(ChronoUnit.SECONDS);
            var name = new BlobName(media.id(), Variant.RECEIVED);
            return blobs.grant(name, kind.contentType(), bytes, expires)
                    .map(grant -> new Ticket(media.id(), grant.url(), grant.headers(), expires))
                    .orElseGet(() -> new Ticket(
                            media.id(),
                            LinkMedia.path(media.id()) + "/content?expires=" + expires.getEpochSecond() + "&signature="
                                    + seals.sign(toSign(media.id(), expires.getEpochSecond())),
                            Map.of("Content-Type", kind.contentType()),
                            expires));
        }

        private static Optional<MediaKind> kind(String contentType) {
            var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            for (var kind : MediaKind.values()) {
                if (kind.contentType().equals(type) || (kind == MediaKind.JPEG && type.equals("image/jpg"))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static String toSign(MediaId id, long expiresSecond) {
        return "put\n" + id.value() + "\n" + expiresSecond;
    }
}
