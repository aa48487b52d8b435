package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.galley.application.cache.Answers;
import java.util.Arrays;

/**
 * How an answer lies in {@link Answers}: the version it shows, in digits, or nothing where it shows none; a line feed; the
 * body. The version must come back out of the cache to stand in the ETag.
 */
final class KeptForm {
    /** Thrown out of a load whose answer is not one to keep: it is sent, and made again next time. */
    static final class NotKept extends RuntimeException {
        private final transient Reply reply;

        NotKept(Reply reply) {
            super(null, null, false, false);
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    private KeptForm() {}

    /** @throws NotKept unless it is a plain 200 with JSON: nothing else fits in */
    static byte[] of(Reply reply) {
        if (reply.status() != 200 || !reply.headers().isEmpty() || !reply.contentType().equals(Reply.JSON)) {
            throw new NotKept(reply);
        }
        var version = reply.version().isPresent() ? String.valueOf(reply.version().getAsLong()) : "";
        var head = (version + "\n").getBytes(US_ASCII);
        var body = reply.bytes();
        var whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** What was kept, as it was before. */
    static Reply reply(Answers.Kept kept) {
        var bytes = kept.bytes();
        int start = start(bytes);
        var reply = Reply.ok(Arrays.copyOfRange(bytes, start, bytes.length));
        return start == 1 ? reply : reply.version(Long.parseLong(new String(bytes, 0, start - 1, US_ASCII)));
    }

    /** The same object with the fields of another behind its own; both are JSON. */
    static Reply with(Reply reply, byte[] more) {
        var body = reply.bytes();
        if (more.length <= 2) { // {}
            return reply;
        }
        var whole = Arrays.copyOf(body, body.length + more.length - 1);
        whole[body.length - 1] = (byte) (body.length == 2 ? ' ' : ',');
        System.arraycopy(more, 1, whole, body.length, more.length - 1);
        return new Reply(reply.status(), whole, reply.contentType(), reply.headers(), reply.version());
    }

    /** Where the body begins. */
    static int start(byte[] kept) {
        int at = 0;
        while (kept[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    static String etag(Answers.Kept kept) {
        int digits = start(kept.bytes()) - 1;
        return digits == 0
                ? kept.etag()
                : "\"" + new String(kept.bytes(), 0, digits, US_ASCII) + "." + kept.etag().substring(1);
    }
}
