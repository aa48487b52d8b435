package dev.galley.http.firmware;

import dev.galley.application.firmware.DownloadFirmware.Artifact;
import dev.galley.http.server.ByteRange;
import dev.galley.http.server.IfMatch;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Hands out artifacts, whole or in parts, to so many at a time as there is memory for. */
final class ArtifactReply {
    static final String TYPE = "application/octet-stream";
    private static final int MOST_AT_ONCE = 200;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** Its tag is strong, for it is made of the content, and has no other form. */
    Reply of(Artifact artifact, Request request) {
        var sha256 = artifact.manifest().sha256().hex();
        var etag = "\"" + sha256 + "\"";
        long size = artifact.manifest().sizeBytes();
        if (request.ifMatch().filter(wanted -> !names(wanted, sha256)).isPresent()) {
            throw new Rejected(412, "PRECONDITION_FAILED", "the artifact is another one");
        }
        if (request.header("If-None-Match").filter(it -> isKnown(it, etag)).isPresent()) {
            return new Reply(304, null, TYPE, Map.of("ETag", etag, "Cache-Control", "private, no-transform"));
        }
        var asked = request.isHead() ? Optional.<String>empty() : request.header("Range");
        return switch (ByteRange.of(asked, request.header("If-Range"), etag, size)) {
            case ByteRange.Whole _ -> part(200, artifact, 0, size, etag, request);
            case ByteRange.Part(var first, var last) -> part(206, artifact, first, last + 1, etag, request)
                    .with("Content-Range", "bytes " + first + "-" + last + "/" + size);
            case ByteRange.Nowhere _ -> throw new Rejected(
                    416,
                    "RANGE_NOT_SATISFIABLE",
                    "the artifact has " + size + " bytes",
                    Map.of(),
                    Map.of("Content-Range", "bytes */" + size, "Accept-Ranges", "bytes"));
        };
    }

    private Reply part(int status, Artifact artifact, long from, long end, String etag, Request request) {
        var digest = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(artifact.manifest().sha256().hex()));
        return new Reply(
                status,
                new Reply.Download(content(artifact, from, end, request), end - from),
                TYPE,
                Map.of(
                        "ETag", etag,
                        "Accept-Ranges", "bytes",
                        "Cache-Control", "private, no-transform",
                        "Repr-Digest", "sha-256=:" + digest + ":"));
    }

    private InputStream content(Artifact artifact, long from, long end, Request request) {
        if (request.isHead()) {
            return InputStream.nullInputStream();
        }
        if (!places.tryAcquire()) {
            throw Rejected.later(503, "OVERLOADED", "too many appliances are downloading right now", SOON);
        }
        return new PieceStream(artifact.pieces(), Artifact.PIECE_BYTES, from, end, places::release);
    }

    private static boolean names(IfMatch wanted, String tag) {
        return wanted.any() || wanted.tags().contains(tag);
    }

    private static boolean isKnown(String header, String etag) {
        return header.strip().equals("*") || TAG.matcher(header).results().anyMatch(it -> it.group().equals(etag));
    }
}
