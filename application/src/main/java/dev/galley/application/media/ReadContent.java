package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.MediaId;

/**
 * The bytes of an upload, for Galley's own jobs: as it came until it is ready, and what was kept of it from then on: of a
 * picture its pixels, of a video or a document all. It holds no connection to the database while it reads. Refused with
 * {@code MEDIA_NOT_FOUND}.
 */
public record ReadContent(MediaId id) implements Query<byte[]> {
    @Override
    public Access access() {
        return new Access.Admins();
    }
}
