package dev.galley.http.appliance.program;

import static dev.galley.domain.appliance.session.SessionRefusal.COOKING_SESSION_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.application.appliance.session.GetSession;
import dev.galley.application.appliance.session.ListCookingSessions;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What one cooked: one history, whatever it was cooked on. */
public final class SessionRoutes implements Routes {
    private static final Parameter<Optional<UUID>> SESSION = Parameter.id("id", "The session's id.");
    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405180", "kind": "appliance", "status": "completed",
             "applianceId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162", "program": "Porridge",
             "programId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170",
             "recipe": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "version": 2, "name": "Porridge", "servings": 4},
             "startedAt": "2026-11-20T10:30:00Z", "endedAt": "2026-11-20T10:55:00Z", "endedBy": "finished"}""";

    /**
     * @param kind "appliance" of what ran on an appliance
     * @param status {@code in_progress}, {@code completed} or {@code abandoned}
     * @param program what the appliance calls it
     * @param temperatures in the one session that was asked for; absent in lists, and where none are known
     * @param endedBy {@code finished}, {@code failed}, {@code stopped}, {@code replaced}, {@code lost} or {@code unpaired}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record ShownSession(
            UUID id,
            String kind,
            String status,
            Optional<UUID> applianceId,
            Optional<String> program,
            Optional<UUID> programId,
            Optional<ShownDish> recipe,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> endedBy,
            Optional<List<ShownTemperature>> temperatures) {
        static ShownSession of(ListCookingSessions.Session session) {
            return of(session, Optional.empty());
        }

        static ShownSession of(GetSession.View view) {
            var temperatures = view.temperatures().stream()
                    .map(one -> new ShownTemperature(one.metric(), one.min(), one.max(), "Cel"))
                    .toList();
            return of(view.session(), Optional.of(temperatures).filter(all -> !all.isEmpty()));
        }

        private static ShownSession of(
                ListCookingSessions.Session session, Optional<List<ShownTemperature>> temperatures) {
            return new ShownSession(
                    session.id(),
                    session.kind(),
                    session.status().name().toLowerCase(Locale.ROOT),
                    session.appliance().map(ApplianceId::value),
                    session.program(),
                    session.programId(),
                    session.dish().map(dish -> new ShownDish(
                            dish.recipe().value(), dish.version(), dish.name(), dish.servings())),
                    session.startedAt(),
                    session.endedAt(),
                    session.endedBy(),
                    temperatures);
        }
    }

    /** The extremes of a metric over the session, as far as the appliance is still yours and has told. */
    private record ShownTemperature(String metric, double min, double max, String unit) {}

    /** What was cooked, as it was called then. */
    private record ShownDish(UUID id, int version, String name, int servings) {}

    private record ShownSessions(List<ShownSession> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.get("/sessions", Who.USER, ListCookingSessions.class)
                .summary("What you cooked on your appliances and with guidance, the latest first. What ran before an "
                        + "appliance was yours is not in it.")
                .takes(Paging.PARAMETERS)
                .answers(200, ShownSessions.class, "A page of sessions.", """
                        {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(EXAMPLE))
                .on(
                        request -> new ListCookingSessions(
                                Self.of(request),
                                Paging.place(request, "sessions", ListCookingSessions.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, "sessions", ShownSession::of));
        router.get("/sessions/{id}", Who.USER, GetSession.class)
                .summary("One session of yours, with the coldest and the hottest that its appliance told of.")
                .takes(SESSION)
                .answers(200, ShownSession.class, "The session.", EXAMPLE)
                .refuses(COOKING_SESSION_NOT_FOUND)
                .on(
                        request -> new GetSession(
                                Self.of(request),
                                request.get(SESSION).orElseThrow(() -> COOKING_SESSION_NOT_FOUND.because(
                                        "there is no such session"))),
                        view -> Reply.ok(ShownSession.of(view)));
    }
}
