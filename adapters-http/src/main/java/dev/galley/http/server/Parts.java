package dev.galley.http.server;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;

/**
 * Sends what is too large for memory and never changes, whole or in parts, to so many at a time as there is memory for. Safe
 * for use by many threads.
 */
public final class Parts {
    /**
     * What is sent.
     *
     * @param called as in "the picture"
     * @param tag of the content, with its quotes: strong, and it has no other form
     * @param pieces the bytes that begin at a place, one or more of them; empty where they are not there any more
     */
    public record Content(
            String called, String tag, long bytes, String contentType, LongFunction<Optional<byte[]>> pieces) {}

    private final Semaphore places;
    private final String busy;
    private final Duration soon;

    /**
     * @param busy what whoever is one too many is told
     * @param soon when they may come again
     */
    public Parts(int mostAtOnce, String busy, Duration soon) {
        places = new Semaphore(mostAtOnce);
        this.busy = busy;
        this.soon = soon;
    }

    /** Answers with 200, 206 or 304, and the tag. Refused with 416, and with 503 where too many are served. */
    public Reply of(Content content, Request request) {
        var tag = content.tag;
        long size = content.bytes;
        if (request.header("If-None-Match").filter(it -> ETags.names(it, tag)).isPresent()) {
            return new Reply(304, null, content.contentType, Map.of("ETag", tag));
        }
        var asked = request.isHead() ? Optional.<String>empty() : request.header("Range");
        return switch (ByteRange.of(asked, request.header("If-Range"), tag, size)) {
            case ByteRange.Whole _ -> part(200, content, 0, size, request);
            case ByteRange.Part(var first, var last) -> part(206, content, first, last + 1, request)
                    .with("Content-Range", "bytes " + first + "-" + last + "/" + size);
            case ByteRange.Nowhere _ -> throw new Rejected(
                    416,
                    "RANGE_NOT_SATISFIABLE",
                    content.called + " has " + size + " bytes",
                    Map.of(),
                    Map.of("Content-Range", "bytes */" + size, "Accept-Ranges", "bytes"));
        };
    }

    private Reply part(int status, Content content, long from, long end, Request request) {
        return new Reply(
                status,
                new Reply.Download(stream(content, from, end, request), end - from),
                content.contentType,
                Map.of("ETag", content.tag, "Accept-Ranges", "bytes"));
    }

    private InputStream stream(Content content, long from, long end, Request request) {
        if (request.isHead()) {
            return InputStream.nullInputStream();
        }
        if (!places.tryAcquire()) {
            throw Rejected.later(503, "OVERLOADED", busy, soon);
        }
        return new PieceStream(content.pieces, from, end, places::release);
    }
}
