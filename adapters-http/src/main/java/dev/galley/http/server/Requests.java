package dev.galley.http.server;

import java.time.Duration;

/** Where it is counted what was asked and answered. Called once for each answer, on the thread that made it. */
public interface Requests {
    /** Stands for the path of what no route was found for: made-up paths must not make up metrics. */
    String UNKNOWN = "unknown";

    /** @param route the path as it was declared, like {@code /api/v1/foods/{id}}, or {@link #UNKNOWN} */
    void answered(Method method, String route, int status, Duration time);
}
