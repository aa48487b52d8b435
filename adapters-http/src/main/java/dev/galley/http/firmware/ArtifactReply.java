package dev.galley.http.firmware;

import dev.galley.application.firmware.DownloadFirmware.Artifact;
import dev.galley.http.server.IfMatch;
import dev.galley.http.server.Parts;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Hands out artifacts, whole or in parts, to so many at a time as there is memory for. */
final class ArtifactReply {
    static final String TYPE = "application/octet-stream";
    private static final int MOST_AT_ONCE = 200;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Parts parts = new Parts(MOST_AT_ONCE, "too many appliances are downloading right now", SOON);

    /** Its tag is strong, for it is made of the content, and has no other form. */
    Reply of(Artifact artifact, Request request) {
        var sha256 = artifact.manifest().sha256().hex();
        if (request.ifMatch().filter(wanted -> !names(wanted, sha256)).isPresent()) {
            throw new Rejected(412, "PRECONDITION_FAILED", "the artifact is another one");
        }
        var content = new Parts.Content(
                "the artifact",
                "\"" + sha256 + "\"",
                artifact.manifest().sizeBytes(),
                TYPE,
                at -> rest(artifact, at));
        var reply = parts.of(content, request).with("Cache-Control", "private, no-transform");
        return reply.status() == 304 ? reply : reply.with("Repr-Digest", "sha-256=:" + digest(sha256) + ":");
    }

    private static String digest(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    /** That of the piece in which this place is; empty where the piece is shorter than it was. */
    private static Optional<byte[]> rest(Artifact artifact, long at) {
        var piece = artifact.pieces().apply((int) (at / Artifact.PIECE_BYTES));
        int start = (int) (at % Artifact.PIECE_BYTES);
        if (start >= piece.length) {
            return Optional.empty();
        }
        return Optional.of(start == 0 ? piece : Arrays.copyOfRange(piece, start, piece.length));
    }

    private static boolean names(IfMatch wanted, String tag) {
        return wanted.any() || wanted.tags().contains(tag);
    }
}
