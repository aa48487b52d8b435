package dev.galley.http.meal;

import dev.galley.http.server.Area;
import dev.galley.http.server.LiveRoute;
import dev.galley.http.server.LiveRoutes;
import jakarta.inject.Inject;
import java.util.List;

/** Where people watch how far their photos are. */
public final class MealLiveRoutes implements LiveRoutes {
    private final WebSocketMealProgress progress;

    @Inject
    public MealLiveRoutes(WebSocketMealProgress progress) {
        this.progress = progress;
    }

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public List<LiveRoute> sockets() {
        return List.of(new LiveRoute(
                "/meals/live",
                Area.MEALS,
                "Your photographed meals while they are analysed.",
                """
                        Each message is a JSON object with `type` (`meal`), `mealId`, `status` (`ANALYZING`, `ENRICHING`, \
                        `READY` or `FAILED`) and `needsInput`, sent as soon as the meal comes so far; it says nothing of what is \
                        in it. What happened before the socket was open is not sent: ask for the meal. What is sent to the server \
                        is ignored.""",
                """
                        {"type": "meal", "mealId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405172", "status": "READY",
                         "needsInput": false}""",
                progress::open));
    }
}
