package dev.galley.http.meal.expenditure;

import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.ACTIVITY_NOT_FOUND;
import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.WEIGHT_NOT_FOUND;

import dev.galley.application.meal.expenditure.ChangeActivity;
import dev.galley.application.meal.expenditure.ChangeWeight;
import dev.galley.application.meal.expenditure.GetActivity;
import dev.galley.application.meal.expenditure.GetExpenditure;
import dev.galley.application.meal.expenditure.GetWeight;
import dev.galley.application.meal.expenditure.GetWeightTrend;
import dev.galley.application.meal.expenditure.ListActivities;
import dev.galley.application.meal.expenditure.ListWeights;
import dev.galley.application.meal.expenditure.LogActivity;
import dev.galley.application.meal.expenditure.LogWeight;
import dev.galley.application.meal.expenditure.RemoveActivity;
import dev.galley.application.meal.expenditure.RemoveWeight;
import dev.galley.domain.meal.expenditure.ActivityId;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.http.server.Days;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What you weigh, how you move, and what you spend by that. */
public final class BodyRoutes implements Routes {
    private static final String WEIGHTS = "/users/me/weights";
    private static final String ACTIVITIES = "/users/me/activity-log";

    private static final Parameter<Optional<UUID>> WEIGHT = Parameter.id("id", "The weight's id.");
    private static final Parameter<Optional<UUID>> ACTIVITY = Parameter.id("id", "The entry's id.");
    private static final Parameter<Optional<LocalDate>> FROM = Days.parameter(
            "from", "The first day. No limit if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> TO = Days.parameter(
            "to", "The last day, included. No limit if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> TREND_FROM = Days.parameter(
            "from", "The first day. 89 days before the last if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> TREND_TO = Days.parameter(
            "to", "The last day, included. 89 days after the first, or today, if left out.")
            .optional();

    private static final String NEW_WEIGHT = "{\"date\": \"2026-11-20\", \"weightKg\": 80.4}";
    private static final String WEIGHT_EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "date": "2026-11-20", "weightKg": 80.40,
             "note": "After the run.", "loggedAt": "2026-11-20T07:30:00Z"}""";
    private static final String NEW_ACTIVITY = "{\"date\": \"2026-11-20\", \"kind\": \"running\", \"minutes\": 30}";
    private static final String ACTIVITY_EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405171", "date": "2026-11-20", "kind": "running", "minutes": 30,
             "calories": 393.96, "caloriesFrom": "compendium", "loggedAt": "2026-11-20T18:30:00Z"}""";
    private static final String PAGE = """
            {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""";

    private record Weights(List<BodyWire.Weight> data, Paging.Pagination pagination) {}

    private record Activities(List<BodyWire.Activity> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public void addTo(Router router) {
        addWeights(router);
        addActivities(router);
        router.get("/nutrition/expenditure", Who.USER, GetExpenditure.class)
                .summary("What you seem to spend in a day, by your diary and your weights, beside the formula.")
                .answers(200, BodyWire.ShownExpenditure.class, "An interval, and how sure it is.", """
                        {"estimate": {"min": 2310, "likely": 2540, "max": 2770}, "confidence": "HIGH", "daysUsed": 26,
                         "weightDays": 20, "daysBetweenWeights": 27, "daysRead": 90, "asOf": "2026-11-20",
                         "formula": {"bmr": 1780, "tdee": 2759, "weightKg": 80}, "targetTdee": 2540,
                         "adaptTargets": false}""")
                .on(
                        request -> new GetExpenditure(Self.of(request)),
                        view -> Reply.ok(BodyWire.ShownExpenditure.of(view)));
    }

    private static void addWeights(Router router) {
        router.post(WEIGHTS, Who.USER, LogWeight.class)
                .summary("Logs what you weighed. Of several on one day the mean counts. Your profile stays as it is.")
                .body(BodyWire.NewWeight.class, NEW_WEIGHT)
                .answers(201, BodyWire.Weight.class, "The weight.", WEIGHT_EXAMPLE)
                .on(BodyRoutes::logWeight, entry -> Reply.created(
                        Route.BASE + WEIGHTS + "/" + entry.id().value(), BodyWire.Weight.of(entry)));
        router.get(WEIGHTS, Who.USER, ListWeights.class)
                .summary("What you weighed, the latest day first.")
                .takes(FROM, TO)
                .takes(Paging.PARAMETERS)
                .answers(200, Weights.class, "A page of weights.", PAGE.formatted(WEIGHT_EXAMPLE))
                .on(
                        request -> new ListWeights(
                                Self.of(request),
                                request.get(FROM),
                                request.get(TO),
                                Paging.place(request, order("weights", request), ListWeights.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page, request, order("weights", request), BodyWire.Weight::of));
        router.get(WEIGHTS + "/trend", Who.USER, GetWeightTrend.class)
                .summary("The weight of each day, and the trend beneath: a tenth of each day's difference.")
                .takes(TREND_FROM, TREND_TO)
                .answers(200, BodyWire.Trend.class, "Days without a weight are left out.", """
                        {"from": "2026-11-19", "to": "2026-11-20", "kgPerWeek": -0.28,
                         "days": [{"date": "2026-11-19", "weightKg": 80.4, "trendKg": 80.4},
                          {"date": "2026-11-20", "weightKg": 80, "trendKg": 80.36}]}""")
                .on(
                        request -> new GetWeightTrend(
                                Self.of(request), request.get(TREND_FROM), request.get(TREND_TO)),
                        view -> Reply.ok(BodyWire.Trend.of(view)));
        router.get(WEIGHTS + "/{id}", Who.USER, GetWeight.class)
                .summary("A weight that you logged.")
                .takes(WEIGHT)
                .answers(200, BodyWire.Weight.class, "The weight.", WEIGHT_EXAMPLE)
                .refuses(WEIGHT_NOT_FOUND)
                .on(
                        request -> new GetWeight(Self.of(request), weight(request)),
                        entry -> Reply.ok(BodyWire.Weight.of(entry)));
        router.patch(WEIGHTS + "/{id}", Who.USER, ChangeWeight.class)
                .summary("Corrects a weight; what is left out stays.")
                .takes(WEIGHT)
                .body(BodyWire.WeightChange.class, "{\"weightKg\": 80.1}")
                .answers(200, BodyWire.Weight.class, "The weight.", WEIGHT_EXAMPLE)
                .refuses(WEIGHT_NOT_FOUND)
                .on(BodyRoutes::changeWeight, entry -> Reply.ok(BodyWire.Weight.of(entry)));
        router.delete(WEIGHTS + "/{id}", Who.USER, RemoveWeight.class)
                .summary("Forgets a weight for good.")
                .takes(WEIGHT)
                .refuses(WEIGHT_NOT_FOUND)
                .on(request -> new RemoveWeight(Self.of(request), weight(request)), _ -> Reply.nothing());
    }

    private static void addActivities(Router router) {
        router.post(ACTIVITIES, Who.USER, LogActivity.class)
                .summary("Logs how you moved. It is a log alone, and changes no target.")
                .body(BodyWire.NewActivity.class, NEW_ACTIVITY)
                .answers(201, BodyWire.Activity.class, "The entry.", ACTIVITY_EXAMPLE)
                .on(BodyRoutes::logActivity, entry -> Reply.created(
                        Route.BASE + ACTIVITIES + "/" + entry.id().value(), BodyWire.Activity.of(entry)));
        router.get(ACTIVITIES, Who.USER, ListActivities.class)
                .summary("How you moved, the latest day first.")
                .takes(FROM, TO)
                .takes(Paging.PARAMETERS)
                .answers(200, Activities.class, "A page of entries.", PAGE.formatted(ACTIVITY_EXAMPLE))
                .on(
                        request -> new ListActivities(
                                Self.of(request),
                                request.get(FROM),
                                request.get(TO),
                                Paging.place(request, order("activities", request), ListActivities.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(
                                page, request, order("activities", request), BodyWire.Activity::of));
        router.get(ACTIVITIES + "/{id}", Who.USER, GetActivity.class)
                .summary("An entry of your activity log.")
                .takes(ACTIVITY)
                .answers(200, BodyWire.Activity.class, "The entry.", ACTIVITY_EXAMPLE)
                .refuses(ACTIVITY_NOT_FOUND)
                .on(
                        request -> new GetActivity(Self.of(request), activity(request)),
                        entry -> Reply.ok(BodyWire.Activity.of(entry)));
        router.patch(ACTIVITIES + "/{id}", Who.USER, ChangeActivity.class)
                .summary("Corrects an entry; what is left out stays. Energy that was reckoned is reckoned again.")
                .takes(ACTIVITY)
                .body(BodyWire.ActivityChange.class, "{\"minutes\": 45}")
                .answers(200, BodyWire.Activity.class, "The entry.", ACTIVITY_EXAMPLE)
                .refuses(ACTIVITY_NOT_FOUND)
                .on(BodyRoutes::changeActivity, entry -> Reply.ok(BodyWire.Activity.of(entry)));
        router.delete(ACTIVITIES + "/{id}", Who.USER, RemoveActivity.class)
                .summary("Forgets an entry for good.")
                .takes(ACTIVITY)
                .refuses(ACTIVITY_NOT_FOUND)
                .on(request -> new RemoveActivity(Self.of(request), activity(request)), _ -> Reply.nothing());
    }

    private static LogWeight logWeight(Request request) {
        var body = request.body(BodyWire.NewWeight.class);
        return new LogWeight(Self.of(request), body.date(), body.weightKg(), body.note());
    }

    private static ChangeWeight changeWeight(Request request) {
        var body = request.body(BodyWire.WeightChange.class);
        return new ChangeWeight(Self.of(request), weight(request), body.date(), body.weightKg(), body.note());
    }

    private static LogActivity logActivity(Request request) {
        var body = request.body(BodyWire.NewActivity.class);
        return new LogActivity(
                Self.of(request),
                body.date(),
                body.kind().kind(),
                body.minutes(),
                body.calories().map(BigDecimal::doubleValue),
                body.note());
    }

    private static ChangeActivity changeActivity(Request request) {
        var body = request.body(BodyWire.ActivityChange.class);
        return new ChangeActivity(
                Self.of(request),
                activity(request),
                body.date(),
                body.kind().map(BodyWire.Kind::kind),
                body.minutes(),
                body.calories().map(BigDecimal::doubleValue),
                body.note());
    }

    private static WeightId weight(Request request) {
        return new WeightId(request.get(WEIGHT)
                .orElseThrow(() -> WEIGHT_NOT_FOUND.because("there is no such weight")));
    }

    private static ActivityId activity(Request request) {
        return new ActivityId(request.get(ACTIVITY)
                .orElseThrow(() -> ACTIVITY_NOT_FOUND.because("there is no such entry")));
    }

    private static String order(String list, Request request) {
        return list + " " + request.get(FROM) + request.get(TO);
    }
}
