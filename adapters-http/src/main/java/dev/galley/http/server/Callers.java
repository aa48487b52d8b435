package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who is behind a request. */
public interface Callers {
    /** As much of a request as it takes to say who sent it. */
    interface Asking {
        /** A header's value by its name in any case, or null where the request has none. */
        @Nullable
        String header(String name);

        /**
         * The network it comes from, as far as trusted proxies tell: the address, of IPv6 the first 64 bits; empty if
         * nobody knows.
         */
        default String network() {
            return "";
        }

        /** What is asked for. */
        Route<?, ?> route();
    }

    /**
     * Who it is as far as their credentials tell. Fast: it is asked for each request, also for one whose answer is kept.
     *
     * @throws Rejected where credentials are given and are no good
     */
    Caller of(Asking asking);

    /**
     * The same person, as an administrator if they are one now: asked where only administrators may go.
     *
     * @param authorization what they showed
     */
    default Caller administrator(Caller caller, Optional<String> authorization) {
        return caller;
    }
}
