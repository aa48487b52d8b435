package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import java.util.function.UnaryOperator;

/** Says who is behind a request. */
public interface Callers {
    /**
     * @param header a header's value by its name in any case, or null where the request has none
     * @throws dev.galley.domain.kernel.Refused where credentials are given and are no good
     */
    Caller of(UnaryOperator<@org.jspecify.annotations.Nullable String> header);
}
