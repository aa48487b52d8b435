package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Language;

/** What a route may know of a request: everything it declared, already read and found right. */
public interface Request {
    /** @throws IllegalArgumentException if the route did not declare it */
    <T> T get(Parameter<T> parameter);

    /** The body, valid by its schema. @throws IllegalStateException if the route did not declare one */
    <T> T body(Class<T> type);

    /** The best language of {@code Accept-Language} that Galley speaks; English if there is none. */
    Language language();

    Caller caller();
}
