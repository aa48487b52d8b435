package dev.galley.http.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110, 8.8.3): strong, made of the content, so that equal answers have equal tags on every node.
 *
 * <p>The compressed form of an answer is another representation and has another strong tag: the same, ending in {@code
 * -gzip}. Both name the same content, so a client may come back with either.
 */
final class ETags {
    private static final String GZIP = "-gzip";
    private static final int HASH_BYTES = 16;

    private ETags() {}

    /** With its quotes. */
    static String of(byte[] content, OptionalLong version) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash,
                    HASH_BYTES));
            return version.isPresent() ? "\"" + version.getAsLong() + "." + text + "\"" : "\"" + text + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The tag of the compressed form. */
    static String gzipped(String etag) {
        return etag.substring(0, etag.length() - 1) + GZIP + "\"";
    }

    /** Whether a header {@code If-None-Match} names this tag, weakly compared (RFC 9110, 13.1.2). Allocates nothing. */
    static boolean names(String header, String etag) {
        int contentLength = etag.length() - 2;
        int at = 0;
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == '*') {
                return true;
            }
            if (c != '"') {
                at++;
                continue;
            }
            int end = header.indexOf('"', at + 1);
            if (end < 0) {
                return false;
            }
            int length = end - at - 1;
            if (length == contentLength + GZIP.length() && header.startsWith(GZIP, end - GZIP.length())) {
                length = contentLength;
            }
            if (length == contentLength && header.regionMatches(at + 1, etag, 1, contentLength)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** {@code If-Match} compares strongly: a weak tag names nothing (RFC 9110, 13.1.1). */
    static Optional<IfMatch> ifMatch(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.strip().equals("*")) {
            return Optional.of(new IfMatch(true, List.of()));
        }
        var tags = new ArrayList<String>();
        int at = header.indexOf('"');
        while (at >= 0) {
            int end = header.indexOf('"', at + 1);
            if (end < 0) {
                break;
            }
            boolean weak = at >= 2 && header.startsWith("W/", at - 2);
            if (!weak) {
                var tag = header.substring(at + 1, end);
                tags.add(tag.endsWith(GZIP) ? tag.substring(0, tag.length() - GZIP.length()) : tag);
            }
            at = header.indexOf('"', end + 1);
        }
        return Optional.of(new IfMatch(false, tags));
    }
}
