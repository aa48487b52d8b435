package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Command;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Keeps what came with a request. What it is, is decided by its content; no pixel is looked at yet, which a job does.
 * Refused with {@code MEDIA_TYPE_NOT_TAKEN}, {@code MEDIA_TOO_LARGE}, {@code MEDIA_UNUSABLE} or {@code MEDIA_QUOTA_SPENT}.
 * Handlers of other features, which cannot send commands, are handed a {@link Inside} instead.
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

    /** Keeps uploads within somebody else's transaction: with what that handler writes, or not at all. */
    public static final class Inside {
        /** @throws dev.galley.domain.kernel.Refused as {@link KeepUpload} is */
        public MediaId keep(UserId owner, MediaPurpose purpose, Supplier<InputStream> content) {
            throw new UnsupportedOperationException("not wired yet");
        }
    }
}
