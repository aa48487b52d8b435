package dev.galley.http.llm;

import dev.galley.application.llm.FindAiCalls;
import dev.galley.application.llm.FindAiUsage;
import dev.galley.application.llm.FindAiUsage.AiUsageFilter;
import dev.galley.application.llm.FindAiUsage.By;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import dev.galley.http.server.Moments;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What language models were asked, and what it cost, for administrators. */
public final class AiUsageRoutes implements Routes {
    private static final Parameter<Optional<Instant>> FROM = Moments.parameter("from", "The first instant.").optional();
    private static final Parameter<Optional<Instant>> TO = Moments.parameter("to",
            "The first instant that is too late.")
            .optional();
    private static final Parameter<Optional<Use>> USE = Parameter.choice(
            "use", Stream.of(Use.values()).map(Use::code).toList(), "Only what was asked for this.")
            .as(code -> Use.valueOf(code.toUpperCase(Locale.ROOT)))
            .optional();
    private static final Parameter<Optional<ModelName>> MODEL = Parameter.query(
            "model",
            AiUsageRoutes::model,
            Map.of("type", "string", "maxLength", 200),
            "Only what was asked of this model.",
            "gemini:gemini-2.5-flash")
            .optional();
    private static final Parameter<Optional<UUID>> USER = Parameter.uuid("user", "Only what was asked for this person.")
            .optional();
    private static final Parameter<Optional<UUID>> QUESTION = Parameter.uuid("question",
            "Only the tries for this question.")
            .optional();
    private static final Parameter<List<By>> GROUP_BY = Parameter.several(
            Parameter.choice(
                    "groupBy",
                    Stream.of(By.values()).map(by -> by.name().toLowerCase(Locale.ROOT)).toList(),
                    "What each row sums up; by default use and model.")
                    .as(code -> By.valueOf(code.toUpperCase(Locale.ROOT))),
            "use,model");

    private record Sums(
            long calls,
            long failures,
            long cacheHits,
            long passedOver,
            long inputTokens,
            long outputTokens,
            long totalTokens,
            long estimatedCalls,
            Optional<BigDecimal> cost,
            Optional<Long> averageMillis,
            Optional<Long> p95Millis) {
        static Sums of(FindAiUsage.Sums sums) {
            return new Sums(
                    sums.calls(),
                    sums.failures(),
                    sums.cacheHits(),
                    sums.passedOver(),
                    sums.inputTokens(),
                    sums.outputTokens(),
                    sums.inputTokens() + sums.outputTokens(),
                    sums.estimatedCalls(),
                    money(boxed(sums.costMicros())),
                    boxed(sums.averageMillis()),
                    boxed(sums.p95Millis()));
        }
    }

    private record Row(
            Optional<String> use,
            Optional<String> model,
            Optional<UUID> userId,
            long calls,
            long failures,
            long cacheHits,
            long passedOver,
            long inputTokens,
            long outputTokens,
            long totalTokens,
            long estimatedCalls,
            Optional<BigDecimal> cost,
            Optional<Long> averageMillis,
            Optional<Long> p95Millis) {
        static Row of(FindAiUsage.Row row) {
            var sums = Sums.of(row.sums());
            return new Row(
                    row.group().use().map(Use::code),
                    row.group().model().map(ModelName::toString),
                    row.group().user().map(UserId::value),
                    sums.calls,
                    sums.failures,
                    sums.cacheHits,
                    sums.passedOver,
                    sums.inputTokens,
                    sums.outputTokens,
                    sums.totalTokens,
                    sums.estimatedCalls,
                    sums.cost,
                    sums.averageMillis,
                    sums.p95Millis);
        }
    }

    private record Rows(List<Row> data, Sums total, Paging.Pagination pagination) {}

    private record Call(
            UUID id,
            UUID questionId,
            int number,
            Instant at,
            String use,
            String model,
            String prompt,
            String outcome,
            Optional<UUID> userId,
            int inputTokens,
            int outputTokens,
            boolean estimated,
            Optional<BigDecimal> cost,
            Optional<Integer> tookMillis) {
        static Call of(FindAiCalls.Call call) {
            return new Call(
                    call.id().value(),
                    call.question(),
                    call.number(),
                    call.at(),
                    call.use().code(),
                    call.model().toString(),
                    call.prompt(),
                    call.outcome(),
                    call.user().map(UserId::value),
                    call.inputTokens(),
                    call.outputTokens(),
                    call.estimated(),
                    money(call.costMicros()),
                    call.tookMillis());
        }
    }

    private record Calls(List<Call> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Administration";
    }

    @Override
    public void addTo(Router router) {
        router.get("/admin/ai/usage", Who.ADMIN, FindAiUsage.class)
                .summary(
                        "What language models were asked, and what it cost: calls, tokens, time, answers from the cache.")
                .takes(FROM, TO, USE, MODEL, USER, GROUP_BY)
                .takes(Paging.PARAMETERS)
                .answers(
                        200,
                        Rows.class,
                        "The sums. Costs are in the currency in which prices are set, and absent where none is.",
                        """
                                {"data": [{"use": "vision", "model": "gemini:gemini-2.5-flash", "calls": 120,
                                  "failures": 3, "cacheHits": 14, "passedOver": 0, "inputTokens": 96000,
                                  "outputTokens": 41000, "totalTokens": 137000, "estimatedCalls": 1, "cost": 0.1313,
                                  "averageMillis": 2400, "p95Millis": 5100}],
                                 "total": {"calls": 120, "failures": 3, "cacheHits": 14, "passedOver": 0,
                                  "inputTokens": 96000, "outputTokens": 41000, "totalTokens": 137000,
                                  "estimatedCalls": 1, "cost": 0.1313, "averageMillis": 2400, "p95Millis": 5100},
                                 "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .on(
                        request -> new FindAiUsage(
                                filter(request),
                                by(request),
                                Paging.place(request, usage(request), FindAiUsage.Group.class),
                                Paging.size(request)),
                        (view, request) -> Reply.ok(new Rows(
                                view.page().items().stream().map(Row::of).toList(),
                                Sums.of(view.total()),
                                Paging.pagination(view.page(), request, usage(request)))));
        router.get("/admin/ai/calls", Who.ADMIN, FindAiCalls.class)
                .summary("What was tried for each question to a language model, the latest first.")
                .takes(FROM, TO, USE, MODEL, USER, QUESTION)
                .takes(Paging.PARAMETERS)
                .answers(
                        200,
                        Calls.class,
                        "The tries. None holds what was asked or answered.",
                        """
                                {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162",
                                  "questionId": "0199a1b2-6bff-7a01-8b3c-1d2e3f405162", "number": 1,
                                  "at": "2026-11-20T10:30:00Z", "use": "vision", "model": "gemini:gemini-2.5-flash",
                                  "prompt": "meal/dish.v1", "outcome": "answered",
                                  "userId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162", "inputTokens": 800,
                                  "outputTokens": 340, "estimated": false, "cost": 0.001090, "tookMillis": 2310}],
                                 "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .on(
                        request -> new FindAiCalls(
                                filter(request),
                                request.get(QUESTION),
                                Paging.place(request, listed(request), CallId.class),
                                Paging.size(request)),
                        (page, request) -> Reply.ok(new Calls(
                                page.items().stream().map(Call::of).toList(),
                                Paging.pagination(page, request, listed(request)))));
    }

    private static AiUsageFilter filter(Request request) {
        return new AiUsageFilter(
                request.get(FROM),
                request.get(TO),
                request.get(USE),
                request.get(MODEL),
                request.get(USER).map(UserId::new));
    }

    private static Set<By> by(Request request) {
        var said = request.get(GROUP_BY);
        return said.isEmpty() ? EnumSet.of(By.USE, By.MODEL) : EnumSet.copyOf(said);
    }

    private static String order(Request request) {
        return "ai " + filter(request);
    }

    private static String listed(Request request) {
        return order(request) + request.get(QUESTION);
    }

    private static String usage(Request request) {
        return order(request) + by(request);
    }

    private static ModelName model(String text) throws Wrong {
        try {
            return ModelName.of(text);
        } catch (IllegalArgumentException e) {
            throw new Wrong("must be a model like gemini:gemini-2.5-flash");
        }
    }

    private static Optional<BigDecimal> money(Optional<Long> micros) {
        return micros.map(it -> BigDecimal.valueOf(it, 6));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
