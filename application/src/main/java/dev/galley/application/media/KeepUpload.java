package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaQuota;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what came with a request. What it is, is decided by its content; no pixel is looked at yet, which a job does.
 * Refused with {@code MEDIA_TYPE_NOT_TAKEN}, {@code MEDIA_TOO_LARGE}, {@code MEDIA_UNUSABLE} or {@code MEDIA_QUOTA_SPENT}.
 * Handlers of other features, which cannot send commands, are handed an {@link Inside} instead.
 *
 * @param content opened anew each time that it is asked for; read piece by piece, never whole
 */
public record KeepUpload(UserId owner, MediaPurpose purpose, Supplier<InputStream> content)
        implements
            Command<MediaId> {
    /** @param content as it came */
    public static KeepUpload of(UserId owner, byte[] content, MediaPurpose purpose) {
        return new KeepUpload(owner, purpose, () -> new ByteArrayInputStream(content));
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<KeepUpload, MediaId> {
        private final Inside inside;

        @Inject
        public Handler(Inside inside) {
            this.inside = inside;
        }

        @Override
        public MediaId handle(KeepUpload command, Caller caller) {
            return inside.keep(inside.receive(command.owner, command.purpose, command.content));
        }
    }

    /** Keeps uploads within somebody else's transaction: with what that handler writes, or not at all. */
    public static final class Inside {
        private final Uploads uploads;
        private final Receiving receiving;
        private final MediaSeals seals;
        private final MediaQuota quota;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Inside(Uploads uploads, MediaSeals seals, MediaQuota quota, Jobs jobs, Clock clock) {
            this.uploads = uploads;
            this.seals = seals;
            this.quota = quota;
            this.jobs = jobs;
            this.clock = clock;
            receiving = new Receiving(uploads);
        }

        /** What came, and is not kept yet. */
        public static final class Received {
            private final Media media;

            private Received(Media media) {
                this.media = media;
            }

            public MediaId id() {
                return media.id();
            }
        }

        /**
         * Stores what comes. Uploads of one person do not wait for each other here: what takes long is done before any lock is
         * held. To be kept or dropped at the end of the same transaction.
         *
         * @throws dev.galley.domain.kernel.Refused as {@link KeepUpload} is
         */
        public Received receive(UserId owner, MediaPurpose purpose, Supplier<InputStream> content) {
            var kind = Receiving.kind(purpose, content);
            quota.check(uploads.keptBytes(owner), 1);
            var media = Media.awaited(
                    seals.fresh(), owner, purpose, kind, 0, Optional.empty(), clock.instant()).confirmed();
            uploads.add(media);
            return new Received(media.received(kind, receiving.store(media.id(), kind, content)).confirmed());
        }

        /**
         * The last thing that a handler does: from here to the end of the transaction no other upload of this person is counted.
         *
         * @throws dev.galley.domain.kernel.Refused with {@code MEDIA_QUOTA_SPENT}
         */
        public MediaId keep(Received received) {
            var media = received.media;
            uploads.holdQuota(media.owner());
            quota.check(uploads.keptBytes(media.owner()), media.bytes()); // it counts for nothing itself so far
            uploads.save(media);
            PrepareUpload.schedule(jobs, media.id(), clock.instant());
            return media.id();
        }

        /** As if it had never come. */
        public void drop(Received received) {
            uploads.remove(received.id());
        }
    }
}
