package dev.galley.http.activity;

import dev.galley.application.activity.FindAuditEntries;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Moments;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What happened, for administrators. */
public final class AuditRoutes implements Routes {
    private static final Parameter<List<AuditAction>> ACTION = Parameter.several(
            Parameter.choice(
                    "action",
                    Stream.of(AuditAction.values()).map(AuditAction::code).toList(),
                    "Only what happened of this kind; one of several is enough.")
                    .as(code -> AuditAction.valueOf(code.toUpperCase(Locale.ROOT))),
            "signed_in,sign_in_failed");
    private static final Parameter<Optional<UserId>> USER = Parameter.uuid("userId",
            "Only about this person's account.")
            .as(UserId::new)
            .optional();
    private static final Parameter<Optional<UserId>> BY = Parameter.uuid("byId", "Only what this administrator did.")
            .as(UserId::new)
            .optional();
    private static final Parameter<Optional<String>> ADDRESS = Parameter.text(
            "address", 45, "Only what was asked from this IP address.", "203.0.113.7")
            .optional();
    private static final Parameter<Optional<Instant>> FROM = Moments.parameter("from", "The first instant.").optional();
    private static final Parameter<Optional<Instant>> TO = Moments.parameter("to",
            "The first instant that is too late.")
            .optional();

    private record Entry(
            UUID id,
            Instant at,
            String action,
            Optional<UUID> userId,
            Optional<UUID> byId,
            Optional<String> address,
            Optional<String> userAgent,
            Map<String, String> details) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id().value(),
                    entry.at(),
                    entry.action().code(),
                    entry.user().map(UserId::value),
                    entry.by().map(UserId::value),
                    entry.address(),
                    entry.userAgent(),
                    entry.details());
        }
    }

    private record Entries(List<Entry> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Administration";
    }

    @Override
    public void addTo(Router router) {
        router.get("/admin/audit", Who.ADMIN, FindAuditEntries.class)
                .summary("What happened to accounts and at the door, the latest first.")
                .takes(ACTION, USER, BY, ADDRESS, FROM, TO)
                .takes(Paging.PARAMETERS)
                .answers(
                        200,
                        Entries.class,
                        "What happened. An entry about a person who was erased tells neither who, nor from where.",
                        """
                                {"data": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "at": "2026-11-20T10:30:00Z",
                                  "action": "signed_in", "userId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162",
                                  "address": "203.0.113.7", "userAgent": "Galley/1.4 (Android 16)",
                                  "details": {"way": "password", "client": "mobile",
                                    "session": "0199a1b2-6bff-7a01-8b3c-1d2e3f405162"}}],
                                 "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""")
                .on(
                        request -> new FindAuditEntries(
                                filter(request),
                                Paging.place(request, order(request), AuditEntryId.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, order(request), Entry::of));
    }

    private static FindAuditEntries.Filter filter(Request request) {
        return new FindAuditEntries.Filter(
                Set.copyOf(request.get(ACTION)),
                request.get(USER),
                request.get(BY),
                request.get(ADDRESS),
                request.get(FROM),
                request.get(TO));
    }

    private static String order(Request request) {
        return "audit " + request.get(ACTION) + request.get(USER) + request.get(BY) + request.get(ADDRESS)
                + request.get(FROM) + request.get(TO);
    }
}
