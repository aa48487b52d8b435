package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Says who opens a WebSocket, and whether they may still have it open. Safe for many threads. */
public interface LiveCallers {
    /**
     * @param isStillWelcome fast, without a query as a rule: it is asked every few seconds as long as the socket is open
     */
    record Admitted(Caller.User caller, BooleanSupplier isStillWelcome) {}

    /**
     * @param authorization the header, if there is one
     * @param ticket from the query, if there is one; it is good once
     * @throws Rejected with 401 or 403 if neither shows a person who may open it
     */
    Admitted admit(Optional<String> authorization, Optional<String> ticket, LiveRoute route);
}
