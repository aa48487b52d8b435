package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.MediaId;

/**
 * Where the variants of something private can be seen, by anybody who has the links, for one to two days. The same links for
 * a whole day, so that what they lead to can be cached. Whoever asks judges who may have them; nothing is looked up, so that
 * what was deleted, or is not ready yet, gets links too, which lead to a 404.
 */
public record LinkMedia(MediaId id) implements Query<LinkMedia.Links> {
    /** Paths with signatures, beginning with {@code /api/v1/media/}: to be put behind any address of this server. */
    public record Links(String large, String medium, String thumbnail) {}

    /** What is public needs no signature. */
    public static Links open(MediaId id) {
        return new Links(open(id, "large"), open(id, "medium"), open(id, "thumbnail"));
    }

    static String path(MediaId id) {
        return "/api/v1/media/" + id.value();
    }

    private static String open(MediaId id, String variant) {
        return path(id) + "?variant=" + variant;
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }
}
