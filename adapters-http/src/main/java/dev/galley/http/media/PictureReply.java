package dev.galley.http.media;

import dev.galley.application.media.ShowMedia.Picture;
import dev.galley.http.server.Parts;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import java.time.Duration;
import java.util.Locale;

/** Hands out pictures, whole or in parts, to so many at a time as there is memory for. They never change. */
final class PictureReply {
    private static final int MOST_AT_ONCE = 64;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Parts parts = new Parts(MOST_AT_ONCE, "too many pictures are being sent right now", SOON);

    Reply of(Picture picture, Request request) {
        var stored = picture.stored();
        var content = new Parts.Content(
                "the picture", "\"" + stored.sha256() + "\"", stored.bytes(), stored.contentType(), picture.pieces());
        return secured(parts.of(content, request), picture);
    }

    /**
     * Whatever it is, a browser shows it as a picture or not at all: it runs nothing, belongs to no page's origin, and is not
     * guessed at. Pages of other origins may show it, as they may show any picture.
     */
    private static Reply secured(Reply reply, Picture picture) {
        var name = picture.stored().variant().name().toLowerCase(Locale.ROOT) + ".webp";
        return reply
                .with("Cache-Control", (picture.isPublic() ? "public" : "private") + ", max-age=" + WEEK.toSeconds()
                        + ", immutable")
                .with("Content-Disposition", "inline; filename=\"" + name + "\"")
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
