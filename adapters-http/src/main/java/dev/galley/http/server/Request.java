package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Language;
import java.util.Optional;

/** What a route may know of a request: everything it declared, already read and found right. */
public interface Request {
    /** @throws IllegalArgumentException if the route did not declare it */
    <T> T get(Parameter<T> parameter);

    /** The body, valid by its schema. @throws IllegalStateException if the route did not declare one */
    <T> T body(Class<T> type);

    /** The file that came along, where the route takes one. */
    Optional<FilePart> file();

    /** Whether only the headers of the answer are wanted. */
    boolean isHead();

    /** The best language of {@code Accept-Language} that Galley speaks; English if there is none. */
    Language language();

    Caller caller();

    /** The version that the caller has seen, where they say so. */
    Optional<IfMatch> ifMatch();

    /** A header by its name in any case. */
    Optional<String> header(String name);

    /** What a cookie of this name holds. */
    Optional<String> cookie(String name);

    /**
     * The origin under which the client sees this server, as far as trusted proxies tell: {@code https://api.example.org}.
     * Empty if the request does not name it.
     */
    Optional<String> ownOrigin();

    /** The address the request comes from, as far as trusted proxies tell: {@code 203.0.113.7} or {@code 2001:db8::1}. */
    String clientAddress();

    /** Whether the client speaks HTTPS, to this server or to a trusted proxy before it. */
    boolean isSecure();

    /** What the answer and every line of the log call this request. */
    String requestId();
}
