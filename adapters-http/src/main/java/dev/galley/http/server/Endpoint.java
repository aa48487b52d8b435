package dev.galley.http.server;

import java.io.IOException;
import java.util.List;

/** What stands at a path. */
interface Endpoint {
    /** The path as it was declared. */
    String path();

    /** Answered also while the server has no room for more requests. */
    boolean isExempt();

    /**
     * Reads what the request brings, before it gets a place: a slow sender must not hold one.
     *
     * @param captured the values of the path's parameters, in the order of the path
     * @throws Rejected if it is not what is taken here
     */
    Incoming receive(Exchange exchange, List<String> captured);

    /**
     * @param captured the values of the path's parameters, in the order of the path
     * @param body nothing where none is taken
     */
    void serve(Exchange exchange, List<String> captured, Incoming body) throws IOException;
}
