package dev.galley.http.appliance.live;

import dev.galley.http.server.Area;
import dev.galley.http.server.LiveRoute;
import dev.galley.http.server.LiveRoutes;
import jakarta.inject.Inject;
import java.util.List;

/** Where people watch their appliances. */
public final class ApplianceLiveRoutes implements LiveRoutes {
    private final WebSocketLiveViews views;

    @Inject
    public ApplianceLiveRoutes(WebSocketLiveViews views) {
        this.views = views;
    }

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public List<LiveRoute> sockets() {
        return List.of(new LiveRoute(
                "/appliances/live",
                Area.APPLIANCES,
                "Your appliances while it happens: telemetry, presence, state and commands.",
                """
                        Each message is a JSON object with `type` and `applianceId`: `telemetry` with `samples` of `at`, \
                        `metric`, `value`, `unit`, `bootId`, `seq`, `index` and maybe `clockCorrected`; `presence` with \
                        `presence` (`online`, `offline`, `unknown`) and maybe `at`; `state` with `state` and `at`; \
                        `command`, for commands that you gave, with `commandId`, `command` (its type), `status`, maybe \
                        `reason`, and `at`. First comes how each appliance stands. Only what is from since the appliance is \
                        yours is sent. Who reads too slowly misses older samples, and is then closed with 1013. What is \
                        sent to the server is ignored; binary frames close the socket with 1003.""",
                """
                        {"type": "presence", "applianceId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162", "presence": "online",
                         "at": "2026-11-20T10:30:00Z"}""",
                views::open));
    }
}
