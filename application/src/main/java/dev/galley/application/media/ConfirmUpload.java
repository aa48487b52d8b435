package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_MISSING;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Uploads;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that what was sent is meant to stay; a job makes its variants. Harmless twice. Refused with {@code MEDIA_NOT_FOUND},
 * and with {@code UPLOAD_MISSING} if nothing came. Where files are sent to a store of their own, that is found out by the job.
 */
public record ConfirmUpload(UserId owner, Optional<MediaId> id) implements Command<GetMedia.View> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ConfirmUpload, GetMedia.View> {
        private final Inside inside;

        @Inject
        public Handler(Inside inside) {
            this.inside = inside;
        }

        @Override
        public GetMedia.View handle(ConfirmUpload command, Caller caller) {
            return inside.confirm(command.owner, command.id, Optional.empty(), false);
        }
    }

    /** Confirms within somebody else's transaction. */
    public static final class Inside {
        private final Uploads uploads;
        private final Blobs blobs;
        private final LinkMedia.Signing links;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Inside(Uploads uploads, Blobs blobs, LinkMedia.Signing links, Jobs jobs, Clock clock) {
            this.uploads = uploads;
            this.blobs = blobs;
            this.links = links;
            this.jobs = jobs;
            this.clock = clock;
        }

        /**
         * @param subject what it must have been asked for; what was asked for to show something is confirmed for that alone
         * @throws dev.galley.domain.kernel.Refused as {@link ConfirmUpload} is
         */
        GetMedia.View confirm(UserId owner, Optional<MediaId> id, Optional<UUID> subject, boolean isPublic) {
            var media = id.flatMap(uploads::hold)
                    .filter(it -> it.owner().equals(owner) && it.subject().equals(subject))
                    .orElseThrow(() -> MEDIA_NOT_FOUND.because("you have uploaded nothing with this key"));
            if (!media.status().isUnconfirmed()) {
                return links.view(media);
            }
            if (media.status() == MediaStatus.AWAITED && !isSentElsewhere(media)) {
                throw UPLOAD_MISSING.because("nothing has come to the address of this upload");
            }
            var confirmed = media.confirmed().shown(isPublic);
            uploads.save(confirmed);
            PrepareUpload.schedule(jobs, media.id(), clock.instant());
            return links.view(confirmed);
        }

        /**
         * Of something that is shown with a picture; answers where it will be seen.
         *
         * @param isPublic whether everybody may see what it shows
         * @throws dev.galley.domain.kernel.Refused as {@link ConfirmUpload} is
         */
        public LinkMedia.Links confirmPicture(
                UserId owner, Optional<MediaId> id, UUID subject, boolean isPublic) {
            return confirm(owner, id, Optional.of(subject), isPublic).links();
        }

        private boolean isSentElsewhere(Media media) {
            var name = new BlobName(media.id(), Variant.RECEIVED);
            return blobs.grant(name, media.kind().contentType(), media.bytes(), clock.instant()
                    .plus(Media.UPLOAD_TIME)).isPresent();
        }
    }
}
