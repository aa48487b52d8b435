package dev.galley.http.media;

import dev.galley.application.media.ShowMedia.Picture;
import dev.galley.http.server.ByteRange;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Hands out pictures, whole or in parts, to so many at a time as there is memory for. They never change. */
final class PictureReply {
    private static final int MOST_AT_ONCE = 64;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Reply of(Picture picture, Request request) {
        var etag = "\"" + picture.stored().sha256() + "\"";
        long size = picture.stored().bytes();
        if (request.header("If-None-Match").filter(it -> isKnown(it, etag)).isPresent()) {
            return secured(new Reply(304, null, picture.stored().contentType(), Map.of("ETag", etag)), picture);
        }
        var asked = request.isHead() ? Optional.<String>empty() : request.header("Range");
        return switch (ByteRange.of(asked, request.header("If-Range"), etag, size)) {
            case ByteRange.Whole _ -> part(200, picture, 0, size, etag, request);
            case ByteRange.Part(var first, var last) -> part(206, picture, first, last + 1, etag, request)
                    .with("Content-Range", "bytes " + first + "-" + last + "/" + size);
            case ByteRange.Nowhere _ -> throw new Rejected(
                    416,
                    "RANGE_NOT_SATISFIABLE",
                    "the picture has " + size + " bytes",
                    Map.of(),
                    Map.of("Content-Range", "bytes */" + size, "Accept-Ranges", "bytes"));
        };
    }

    private Reply part(int status, Picture picture, long from, long end, String etag, Request request) {
        var reply = new Reply(
                status,
                new Reply.Download(content(picture, from, end, request), end - from),
                picture.stored().contentType(),
                Map.of("ETag", etag, "Accept-Ranges", "bytes"));
        return secured(reply, picture);
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

    private InputStream content(Picture picture, long from, long end, Request request) {
        if (request.isHead()) {
            return InputStream.nullInputStream();
        }
        if (!places.tryAcquire()) {
            throw Rejected.later(503, "OVERLOADED", "too many pictures are being sent right now", SOON);
        }
        return new PictureStream(picture.pieces(), from, end, places::release);
    }

    private static boolean isKnown(String header, String etag) {
        return header.strip().equals("*") || TAG.matcher(header).results().anyMatch(it -> it.group().equals(etag));
    }
}
