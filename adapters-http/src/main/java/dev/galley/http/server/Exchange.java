package dev.galley.http.server;

import dev.galley.application.cache.Answers;
import dev.galley.domain.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One request on its way through the server, and the only place from which its answer leaves. */
final class Exchange {
    private static final long LONGEST_DRAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final HttpFields asked;
    private final HttpFields.Mutable told;
    private final Compression compression;
    private final Method method;
    private final String requestId;
    private final long startNanos = System.nanoTime();
    private String route = Requests.UNKNOWN;
    private boolean isLogNamed;
    private @Nullable Language language;
    private Clients.@Nullable Client client;
    private @Nullable Runnable place;

    Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            Compression compression,
            java.util.function.Supplier<String> ids) {
        this.request = request;
        this.response = response;
        this.compression = compression;
        asked = ServletContextRequest.getServletContextRequest(request).getHeaders();
        told = ServletContextResponse.getServletContextResponse(response).getHeaders();
        method = Method.of(request.getMethod());
        var given = Fields.requestId(asked.get(Fields.REQUEST_ID));
        requestId = given == null ? ids.get() : given;
        told.add(Fields.REQUEST_ID, requestId);
        Fields.secure(told);
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    HttpFields asked() {
        return asked;
    }

    HttpFields.Mutable told() {
        return told;
    }

    Method method() {
        return method;
    }

    String requestId() {
        return requestId;
    }

    String route() {
        return route;
    }

    /** What the request turned out to ask for. */
    void matches(String declared) {
        route = declared;
    }

    /** From here on, this thread's lines in the log name the request. What comes out of a cache logs nothing. */
    void nameLog() {
        if (!isLogNamed) {
            isLogNamed = true;
            MDC.put("requestId", requestId);
            var trace = Fields.traceId(asked.get("traceparent"));
            if (trace != null) {
                MDC.put("traceId", trace);
            }
        }
    }

    void unnameLog() {
        if (isLogNamed) {
            MDC.remove("requestId");
            MDC.remove("traceId");
        }
    }

    int status() {
        return response.getStatus();
    }

    long nanos() {
        return System.nanoTime() - startNanos;
    }

    Language language() {
        var known = language;
        if (known == null) {
            known = Languages.best(asked.get(HttpHeader.ACCEPT_LANGUAGE));
            language = known;
        }
        return known;
    }

    /** It is being worked on, and holds a place until {@link #leavePlace}. */
    void holdsPlace(Runnable leaving) {
        place = leaving;
    }

    /** Nothing happens if it holds none any more. */
    void leavePlace() {
        var leaving = place;
        if (leaving != null) {
            place = null;
            leaving.run();
        }
    }

    /** Who asks, as far as trusted proxies tell. */
    Clients.Client client(Clients clients) {
        var known = client;
        if (known == null) {
            known = clients.of(request.getRemoteAddr(), request.isSecure(), asked);
            client = known;
        }
        return known;
    }

    /** @param caching what caches may do with the answer if it is a good one to a GET */
    void send(Reply reply, HttpField caching) throws IOException {
        if (reply.body() instanceof Reply.Download download) {
            send(reply, download);
            return;
        }
        var bytes = reply.bytes();
        boolean good = isRead() && reply.status() == 200;
        boolean versioned = reply.version().isPresent() && reply.status() < 300; // what was written is named as well
        send(
                reply,
                bytes,
                good || versioned ? ETags.of(bytes, reply.version()) : null,
                good ? caching : Fields.NO_STORE,
                false);
    }

    private void send(Reply reply, Reply.Download download) throws IOException {
        try (var content = download.content()) {
            told.put(Fields.NO_STORE);
            putAll(reply.headers());
            response.setStatus(reply.status());
            response.setCharacterEncoding((String) null); // it is no text
            response.setContentType(reply.contentType());
            response.setContentLengthLong(download.bytes());
            time();
            leavePlace(); // the work is done; how long it takes now is up to whoever reads it
            if (method != Method.HEAD) {
                content.transferTo(response.getOutputStream());
            }
        }
    }

    /** A page that never changes, whose tag is known and whose compressed form is kept. */
    void send(Reply page, byte[] bytes, String etag) throws IOException {
        send(page, bytes, etag, Fields.SHARED, true);
    }

    private void send(Reply reply, byte[] bytes, @Nullable String etag, HttpField caching, boolean constant)
            throws IOException {
        told.put(caching);
        putAll(reply.headers());
        if (etag != null && isRead() && isKnown(etag)) {
            notModified(etag);
        } else if (bytes.length == 0) {
            nothing(reply.status());
        } else {
            boolean gzip = etag != null && compression.pays(reply.contentType(), bytes.length) && acceptsGzip();
            var content = !gzip ? bytes : constant ? compression.gzipKept(bytes, bytes, 0) : compression.gzip(bytes);
            write(reply.status(), reply.contentType(), content, 0, etag, gzip);
        }
    }

    /** An answer that was kept is sent as it is, as long as nothing about the request asks for more. */
    void send(Answers.Kept kept) throws IOException {
        told.add(Fields.SHARED);
        var etag = KeptForm.etag(kept);
        if (isKnown(etag)) {
            notModified(etag);
            return;
        }
        var bytes = kept.bytes();
        int from = KeptForm.start(bytes);
        if (compression.pays(Reply.JSON, bytes.length - from) && acceptsGzip()) {
            write(200, Reply.JSON, compression.gzipKept(kept, bytes, from), 0, etag, true);
        } else {
            write(200, Reply.JSON, bytes, from, etag, false);
        }
    }

    void send(Problem problem) throws IOException {
        told.put(Fields.NO_STORE);
        told.remove(HttpHeader.ETAG);
        told.remove(HttpHeader.CONTENT_ENCODING);
        putAll(problem.headers());
        write(problem.status(), Reply.JSON, problem.json(requestId), 0, null, false);
    }

    /**
     * Takes what is left of a small body after the answer is out. A connection that is closed upon its sender, while they
     * are still sending, may lose them the answer.
     */
    void drain() throws IOException {
        long announced = request.getContentLengthLong();
        boolean isThere = announced > 0 || asked.contains(HttpHeader.TRANSFER_ENCODING);
        if (!isThere || announced > Bodies.MOST_DRAINED_BYTES || asked.contains(HttpHeader.EXPECT)) {
            return; // who expects to be told before sending has been told
        }
        response.flushBuffer();
        Bodies.drain(request.getInputStream(), LONGEST_DRAIN_NANOS);
    }

    void nothing(int status) {
        response.setStatus(status);
        response.setContentType(null);
        if (status != 204 && status != 304) {
            response.setContentLength(0);
        }
        time();
    }

    private void notModified(String etag) {
        told.put(HttpHeader.ETAG, etag);
        nothing(304);
    }

    private void write(
            int status, String contentType, byte[] bytes, int from, @Nullable String etag, boolean gzip)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (etag != null) {
            told.put(HttpHeader.ETAG, gzip ? ETags.gzipped(etag) : etag);
        }
        if (gzip) {
            told.put(Fields.GZIP);
        }
        response.setContentLength(bytes.length - from);
        time();
        if (method != Method.HEAD) {
            response.getOutputStream().write(bytes, from, bytes.length - from);
        }
    }

    private boolean isKnown(String etag) {
        if (!asked.contains(HttpHeader.IF_NONE_MATCH)) {
            return false;
        }
        for (var field : asked) {
            if (field.getHeader() == HttpHeader.IF_NONE_MATCH && ETags.names(String.valueOf(field.getValue()), etag)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRead() {
        return method == Method.GET || method == Method.HEAD;
    }

    private boolean acceptsGzip() {
        return Fields.acceptsGzip(asked.get(HttpHeader.ACCEPT_ENCODING));
    }

    private void putAll(Map<String, String> headers) {
        headers.forEach(told::put);
    }

    private void time() {
        told.put(Fields.RESPONSE_TIME, Fields.millis(nanos()));
    }
}
