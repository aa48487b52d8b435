package dev.galley.http.identity;

import static dev.galley.domain.identity.IdentityRefusal.SESSION_NOT_FOUND;
import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.identity.ChangeAccount;
import dev.galley.application.identity.DeleteAccount;
import dev.galley.application.identity.EndSession;
import dev.galley.application.identity.GetAccount;
import dev.galley.application.identity.ListSessions;
import dev.galley.application.identity.Recognition;
import dev.galley.domain.identity.SessionId;
import dev.galley.http.identity.Wire.ClientName;
import dev.galley.http.server.Lasting;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person's own account, and where they are signed in. */
public final class UserRoutes implements Routes {
    private static final Parameter<Optional<UUID>> SESSION = Parameter.id("id", "The session's id.");
    private static final String ORDER = "sessions";

    private final Recognition recognition;

    @Inject
    UserRoutes(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public String heading() {
        return "Accounts";
    }

    private record Description(
            @Lasting Optional<@Size(min = 1, max = 100) String> name,
            @Lasting Optional<@Size(max = 64) String> timezone,
            @Lasting Optional<@Size(max = 35) String> locale) {}

    /** @param current whether it is the one that asks */
    private record Device(
            UUID id,
            ClientName client,
            Optional<String> userAgent,
            Instant createdAt,
            Instant lastUsedAt,
            boolean current) {}

    private record Devices(java.util.List<Device> data, Paging.Pagination pagination) {}

    @Override
    public void addTo(Router router) {
        router.get("/auth/me", Who.USER, GetAccount.class)
                .summary("Who you are.")
                .answers(200, ShownUser.class, "You.", ShownUser.EXAMPLE)
                .refuses(USER_NOT_FOUND)
                .on(request -> new GetAccount(Self.of(request)), view -> Reply.ok(ShownUser.of(view)));
        router.get("/users/{userId}", Who.USER, GetAccount.class)
                .summary("Who you are.")
                .takes(Self.PARAMETER)
                .answers(200, ShownUser.class, "You.", ShownUser.EXAMPLE)
                .refuses(USER_NOT_FOUND)
                .on(request -> new GetAccount(Self.named(request)), view -> Reply.ok(ShownUser.of(view)));
        router.patch("/users/{userId}", Who.USER, ChangeAccount.class)
                .summary("Changes your name, time zone or language; what you leave out stays.")
                .takes(Self.PARAMETER)
                .body(Description.class, "{\"name\": \"Ada L.\", \"timezone\": \"Europe/London\", \"locale\": \"en\"}")
                .answers(200, ShownUser.class, "You, as you are now.", ShownUser.EXAMPLE)
                .refuses(USER_NOT_FOUND)
                .on(UserRoutes::change, view -> Reply.ok(ShownUser.of(view)));
        router.delete("/users/{userId}", Who.USER, DeleteAccount.class)
                .summary("Deletes your account: hidden and signed out at once, erased after 30 days.")
                .takes(Self.PARAMETER)
                .refuses(USER_NOT_FOUND)
                .on(request -> new DeleteAccount(Self.named(request), Wire.from(request)), _ -> Reply.nothing());
        sessions(router);
    }

    private void sessions(Router router) {
        router.get("/auth/sessions", Who.USER, ListSessions.class)
                .summary("Where you are signed in, the device last used first.")
                .takes(Paging.PARAMETERS)
                .answers(200, Devices.class, "The devices.", """
                        {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "client": "mobile",
                          "userAgent": "Galley/1.0 (Android 16)", "createdAt": "2026-11-20T10:30:00Z",
                          "lastUsedAt": "2026-11-20T11:00:00Z", "current": true}],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .on(
                        request -> new ListSessions(
                                Self.of(request),
                                Paging.place(request, ORDER, ListSessions.After.class),
                                Paging.size(request)),
                        (page, request) -> {
                            var here = here(request);
                            return Paging.reply(page, request, ORDER, view -> device(view, here));
                        });
        router.delete("/auth/sessions/{id}", Who.USER, EndSession.class)
                .summary("Signs you out on one device, at once.")
                .takes(SESSION)
                .refuses(SESSION_NOT_FOUND)
                .on(
                        request -> new EndSession(
                                Self.of(request), request.get(SESSION).map(SessionId::new), Wire.from(request)),
                        _ -> Reply.nothing());
    }

    private static ChangeAccount change(Request request) {
        var me = Self.named(request);
        var body = request.body(Description.class);
        return new ChangeAccount(me, body.name, Wire.timezone(body.timezone), Wire.locale(body.locale));
    }

    private Optional<SessionId> here(Request request) {
        return request.header("Authorization").flatMap(BearerCallers::token).flatMap(recognition::session);
    }

    private static Device device(ListSessions.View view, Optional<SessionId> here) {
        return new Device(
                view.id().value(),
                switch (view.client()) {
                    case MOBILE -> ClientName.MOBILE;
                    case WEB -> ClientName.WEB;
                },
                view.userAgent(),
                view.createdAt(),
                view.lastUsedAt(),
                here.equals(Optional.of(view.id())));
    }
}
