package dev.galley.bootstrap.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is sent, in order, and over again from the start: rendered beforehand, so that sending costs a copy. It goes on
 * where the last run ended, so that what must never repeat does not repeat between runs. For one thread.
 */
public final class Requests {
    private final byte[] rendered;
    private final int[] ends;
    private final int[] order;
    private final int expectedStatus;
    private int at;

    private Requests(byte[] rendered, int[] ends, int[] order, int expectedStatus) {
        this.rendered = rendered;
        this.ends = ends;
        this.order = order;
        this.expectedStatus = expectedStatus;
    }

    /** A GET: the path with its query, and headers beyond {@code Host}. */
    public record Get(String path, Map<String, String> headers) {
        public Get {
            if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw new IllegalArgumentException("not a request path: " + path);
            }
            if (headers.toString().chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("not headers: " + headers);
            }
            headers = Map.copyOf(headers);
        }

        public Get(String path) {
            this(path, Map.of());
        }

        private byte[] render() {
            var text = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
            headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
            return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Each once, in this order. */
    public static Requests inOrder(List<Get> gets, int expectedStatus) {
        var order = new int[gets.size()];
        java.util.Arrays.setAll(order, i -> i);
        return drawn(gets, order, expectedStatus);
    }

    /** @param order which one comes when, as indices into {@code gets} */
    public static Requests drawn(List<Get> gets, int[] order, int expectedStatus) {
        if (order.length == 0) {
            throw new IllegalArgumentException("nothing to send");
        }
        var bytes = new ByteArrayOutputStream();
        var ends = new int[gets.size()];
        for (int i = 0; i < ends.length; i++) {
            bytes.writeBytes(gets.get(i).render());
            ends[i] = bytes.size();
        }
        return new Requests(bytes.toByteArray(), ends, order.clone(), expectedStatus);
    }

    int expectedStatus() {
        return expectedStatus;
    }

    /** Puts the next one into {@code out}, which it fills from its start and makes ready to be read. */
    void next(ByteBuffer out) {
        int which = order[at];
        at = at + 1 == order.length ? 0 : at + 1;
        int start = which == 0 ? 0 : ends[which - 1];
        out.clear().put(rendered, start, ends[which] - start).flip();
    }
}
