package dev.galley.http.identity;

import static dev.galley.domain.identity.CredentialRefusal.LAST_ADMINISTRATOR;
import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.identity.AdministerUser;
import dev.galley.application.identity.FindUsers;
import dev.galley.application.identity.ViewUser;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Lasting;
import dev.galley.http.server.Moments;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Accounts, for administrators. */
public final class AdminUserRoutes implements Routes {
    private static final Parameter<Optional<UUID>> USER = Parameter.id("id", "The user's id.");
    private static final Parameter<Optional<String>> EMAIL = Parameter.text(
            "email", 254, "Only with this in the address.", "example.org")
            .optional();
    private static final Parameter<Optional<Role>> ROLE = word("role", Role.class, "Only with this role.");
    private static final Parameter<Optional<Tier>> TIER = word("tier", Tier.class, "Only with this tier.");
    private static final Parameter<Optional<AccountStatus>> STATUS = word(
            "status", AccountStatus.class, "Only in this state. Deleted ones are shown only where you ask for them.");
    private static final Parameter<Optional<Instant>> FROM = Moments.parameter(
            "createdFrom", "The first instant of signing up.")
            .optional();
    private static final Parameter<Optional<Instant>> TO = Moments.parameter(
            "createdTo", "The first instant that is too late.")
            .optional();
    private static final Map<String, FindUsers.Field> FIELDS = Map.of(
            "createdAt", FindUsers.Field.CREATED_AT, "email", FindUsers.Field.EMAIL, "name", FindUsers.Field.NAME,
            "tier", FindUsers.Field.TIER);
    private static final Parameter<List<FindUsers.Key>> SORT = Parameter.query(
            "sort",
            AdminUserRoutes::order,
            Map.of("type", "string", "maxLength", 100),
            "By what, and which way: createdAt, email, name, tier, each with :asc or :desc.",
            "createdAt:desc,email:asc")
            .orElse(List.of(new FindUsers.Key(FindUsers.Field.CREATED_AT, true)));
    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "email": "ada@example.org", "name": "Ada", "role": "user",
             "tier": "free", "status": "active", "timezone": "Europe/Lisbon", "locale": "pt",
             "createdAt": "2026-11-20T10:30:00Z", "hasPassword": true}""";

    private enum Status {
        ACTIVE, SUSPENDED, DELETED
    }

    private enum Wanted {
        ACTIVE, SUSPENDED
    }

    /**
     * A person as administrators see them.
     *
     * @param hasPassword whether they can sign in without Google or Firebase
     * @param deletedAt when they left; erased 30 days later
     */
    private record Listed(
            UUID id,
            String email,
            String name,
            ShownUser.Role role,
            Tier tier,
            Status status,
            String timezone,
            String locale,
            Instant createdAt,
            boolean hasPassword,
            Optional<Instant> deletedAt) {
        static Listed of(FindUsers.User user) {
            var account = user.account();
            return new Listed(
                    account.id().value(),
                    account.email(),
                    account.name(),
                    account.isAdministrator() ? ShownUser.Role.ADMIN : ShownUser.Role.USER,
                    account.tier(),
                    status(user),
                    account.timezone().getId(),
                    account.locale().code(),
                    account.createdAt(),
                    user.hasPassword(),
                    user.deletedAt());
        }

        private static Status status(FindUsers.User user) {
            if (user.deletedAt().isPresent()) {
                return Status.DELETED;
            }
            return user.account().isSuspended() ? Status.SUSPENDED : Status.ACTIVE;
        }
    }

    private record Users(List<Listed> data, Paging.Pagination pagination) {}

    private record Change(@Lasting Optional<Tier> tier, @Lasting Optional<Wanted> status) {}

    @Override
    public String heading() {
        return "Administration";
    }

    @Override
    public void addTo(Router router) {
        router.get("/admin/users", Who.ADMIN, FindUsers.class)
                .summary("Who has an account.")
                .takes(EMAIL, ROLE, TIER, STATUS, FROM, TO, SORT)
                .takes(Paging.PARAMETERS)
                .answers(200, Users.class, "The users.", """
                        {"data": [%s],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}""".formatted(EXAMPLE))
                .on(
                        request -> new FindUsers(
                                filter(request),
                                request.get(SORT),
                                Paging.place(request, name(request), FindUsers.Row.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, name(request), Listed::of));
        router.get("/admin/users/{id}", Who.ADMIN, ViewUser.class)
                .summary("One user, also one who was deleted and is not erased yet.")
                .takes(USER)
                .answers(200, Listed.class, "The user.", EXAMPLE)
                .refuses(USER_NOT_FOUND)
                .on(
                        request -> new ViewUser(new ViewUser.Who.ById(request.get(USER).map(UserId::new))),
                        user -> Reply.ok(Listed.of(user)));
        router.patch("/admin/users/{id}", Who.ADMIN, AdministerUser.class)
                .summary("Changes a user's tier, or suspends them or lets them in again. It holds everywhere at once.")
                .takes(USER)
                .body(Change.class, "{\"tier\": \"pro\", \"status\": \"active\"}")
                .answers(200, Listed.class, "The user, as it is now.", EXAMPLE)
                .refuses(USER_NOT_FOUND, LAST_ADMINISTRATOR)
                .on(AdminUserRoutes::change, user -> Reply.ok(Listed.of(user)));
    }

    private static AdministerUser change(Request request) {
        var body = request.body(Change.class);
        if (body.tier.isEmpty() && body.status.isEmpty()) {
            throw VALIDATION_ERROR.because("nothing is to be changed", Map.of("body", "must hold tier or status"));
        }
        return new AdministerUser(
                request.get(USER).map(UserId::new), body.tier, body.status.map(status -> status == Wanted.SUSPENDED));
    }

    private static FindUsers.Filter filter(Request request) {
        return new FindUsers.Filter(
                request.get(EMAIL),
                request.get(ROLE),
                request.get(TIER),
                request.get(STATUS),
                request.get(FROM),
                request.get(TO));
    }

    /** What a cursor belongs to. */
    private static String name(Request request) {
        return "users " + request.get(SORT) + filter(request);
    }

    private static List<FindUsers.Key> order(String text) throws Wrong {
        var keys = new ArrayList<FindUsers.Key>();
        var used = EnumSet.noneOf(FindUsers.Field.class);
        for (var part : text.split(",", -1)) {
            var pair = part.strip().split(":", -1);
            var field = Optional.ofNullable(FIELDS.get(pair[0])).filter(used::add);
            boolean fits = pair.length == 1 || (pair.length == 2 && List.of("asc", "desc").contains(pair[1]));
            if (field.isEmpty() || !fits) {
                throw new Wrong("must be some of createdAt, email, name, tier, each once, with :asc or :desc");
            }
            keys.add(new FindUsers.Key(field.get(), pair.length == 2 && pair[1].equals("desc")));
        }
        return List.copyOf(keys);
    }

    private static <E extends Enum<E>> Parameter<Optional<E>> word(String name, Class<E> words, String description) {
        var all = Stream.of(words.getEnumConstants()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
        return Parameter.choice(name, all, description)
                .as(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)))
                .optional();
    }
}
