package dev.galley.http.server;

import java.io.IOException;
import java.util.List;

/** What stands at a path. */
interface Endpoint {
    /** The path as it was declared. */
    String path();

    /** Answered also while the server has no room for more requests. */
    boolean isExempt();

    /** Whether a JSON body is read before the request gets a place: a slow sender must not hold one. */
    boolean takesBody();

    /** Whether a request without a body is as good as one with an empty object. */
    default boolean mayLackBody() {
        return false;
    }

    /**
     * @param captured the values of the path's parameters, in the order of the path
     * @param body empty where none is taken
     */
    void serve(Exchange exchange, List<String> captured, byte[] body) throws IOException;
}
