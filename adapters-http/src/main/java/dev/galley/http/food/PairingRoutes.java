package dev.galley.http.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;

import dev.galley.application.food.FindPairings;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes with what. */
public final class PairingRoutes implements Routes {
    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The food.");

    private record Partner(UUID id, String name) {}

    /**
     * @param score above 0, at most 1: how much oftener both are together than by chance
     * @param basis RECIPES for Galley's own, FLAVORGRAPH for what was imported
     * @param together in how many recipes, where they were counted
     * @param source whom to name where it is shown
     */
    private record Paired(
            Partner food, BigDecimal score, String basis, Optional<Long> together, Optional<String> source) {
        static Paired of(Screened<FindPairings.Paired> screened) {
            var paired = screened.value();
            var score = BigDecimal.valueOf(paired.score()).setScale(4, RoundingMode.HALF_UP);
            return new Paired(
                    new Partner(paired.food().value(), paired.name()),
                    score,
                    paired.basis().name(),
                    paired.together(),
                    paired.basis().attribution());
        }
    }

    private record Pairings(List<Paired> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Foods";
    }

    @Override
    public void addTo(Router router) {
        router.get("/foods/{id}/pairings", Who.PUBLIC, FindPairings.class)
                .summary("What goes with a food. You are proposed only what is safe for you.")
                .takes(ID)
                .takes(Paging.PARAMETERS)
                .answers(200, Pairings.class, "The best first.", """
                        {"data": [
                           {"food": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Basil"}, "score": 0.4127,
                            "basis": "RECIPES", "together": 9},
                           {"food": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405163", "name": "Mozzarella"},
                            "score": 0.3105, "basis": "FLAVORGRAPH",
                            "source": "FlavorGraph (Park et al., Scientific Reports 11, 2021), Apache-2.0"}],
                         "pagination": {"page": 1, "limit": 20, "total": 2, "totalPages": 1}}""")
                .refuses(FOOD_NOT_FOUND)
                .on(
                        request -> new FindPairings(
                                id(request),
                                request.language(),
                                Paging.place(request, order(request), FindPairings.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, order(request), Paired::of));
    }

    private static FoodId id(Request request) {
        return new FoodId(request.get(ID).orElseThrow(() -> FOOD_NOT_FOUND.because("there is no such food")));
    }

    private static String order(Request request) {
        return "pairings " + request.get(ID).map(UUID::toString).orElse("");
    }
}
