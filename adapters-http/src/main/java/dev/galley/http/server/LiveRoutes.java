package dev.galley.http.server;

import java.util.List;

/** The WebSockets of one feature. */
public interface LiveRoutes {
    /** Under which heading the document lists them. */
    String heading();

    List<LiveRoute> sockets();
}
