package dev.galley.http.identity;

import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_LIMIT;
import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_NOT_FOUND;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.identity.CreateApiToken;
import dev.galley.application.identity.ListApiTokens;
import dev.galley.application.identity.RevokeApiToken;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.http.server.Area;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A person's own tokens, for scripts. */
public final class ApiTokenRoutes implements Routes {
    private static final Parameter<Optional<UUID>> TOKEN = Parameter.id("id", "The token's id.");
    private static final String ORDER = "api-tokens";
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Backup", "scopes": ["recipes:read"],
             %s"createdAt": "2026-11-20T10:30:00Z", "expiresAt": "2027-11-20T10:30:00Z"}""";

    /** @param expiresAt left out for one that is good until it is revoked */
    private record NewToken(
            @Size(min = 1, max = ApiToken.LONGEST_NAME) String name,
            @Size(min = 1, max = ApiToken.MOST_SCOPES) List<@Size(max = 50) String> scopes,
            Optional<Instant> expiresAt) {}

    /** @param token shown this once */
    private record MadeToken(
            UUID id,
            String name,
            List<String> scopes,
            String token,
            Instant createdAt,
            Optional<Instant> expiresAt) {}

    /** @param lastUsedAt to the minute; absent if it never was */
    private record ShownToken(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt) {
        static ShownToken of(ListApiTokens.View view) {
            return new ShownToken(
                    view.id().value(), view.name(), view.scopes(), view.createdAt(), view.expiresAt(), view
                            .lastUsedAt());
        }
    }

    private record ShownTokens(List<ShownToken> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Accounts";
    }

    @Override
    public void addTo(Router router) {
        router.get("/api-tokens", Who.USER, ListApiTokens.class)
                .summary("Your personal tokens, the newest first. There are at most " + ApiToken.MOST + ".")
                .takes(Paging.PARAMETERS)
                .answers(200, ShownTokens.class, "The tokens.", """
                        {"data": [%s],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(EXAMPLE.formatted("")))
                .on(
                        request -> new ListApiTokens(
                                Self.of(request),
                                Paging.place(request, ORDER, ListApiTokens.After.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, ORDER, ShownToken::of));
        router.post("/api-tokens", Who.USER, CreateApiToken.class)
                .summary("Makes a personal token for a script, for what you name: "
                        + String.join(", ", Area.codes()) + ", each with :read or :write.")
                .body(NewToken.class, """
                        {"name": "Backup", "scopes": ["recipes:read"], "expiresAt": "2027-11-20T10:30:00Z"}""")
                .answers(
                        201,
                        MadeToken.class,
                        "The token. Keep it: it is never shown again.",
                        EXAMPLE.formatted("\"token\": \"galley_d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY\", "))
                .refuses(API_TOKEN_LIMIT)
                .on(ApiTokenRoutes::create, ApiTokenRoutes::created);
        router.delete("/api-tokens/{id}", Who.USER, RevokeApiToken.class)
                .summary("Makes a personal token no good any more, everywhere within a second.")
                .takes(TOKEN)
                .refuses(API_TOKEN_NOT_FOUND)
                .on(
                        request -> new RevokeApiToken(
                                Self.of(request), request.get(TOKEN).map(ApiTokenId::new), Wire.from(request)),
                        _ -> Reply.nothing());
    }

    private static Reply created(CreateApiToken.Created created) {
        var view = created.token();
        return Reply.created(
                "/api/v1/api-tokens/" + view.id().value(),
                new MadeToken(
                        view.id().value(),
                        view.name(),
                        view.scopes(),
                        created.secret().text(),
                        view.createdAt(),
                        view.expiresAt()));
    }

    private static CreateApiToken create(Request request) {
        var body = request.body(NewToken.class);
        var wrong = new TreeMap<String, String>();
        if (body.expiresAt.filter(LAST::isBefore).isPresent()) {
            wrong.put("expiresAt", "must be before the year 10000");
        }
        var scopes = scopes(body.scopes, wrong);
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        return new CreateApiToken(Self.of(request), body.name, scopes, body.expiresAt, Wire.from(request));
    }

    private static Set<ApiScope> scopes(List<String> written, Map<String, String> wrong) {
        var scopes = new HashSet<ApiScope>();
        for (int i = 0; i < written.size(); i++) {
            var scope = ApiScope.of(written.get(i)).filter(it -> Area.codes().contains(it.area()));
            scope.ifPresent(scopes::add);
            if (scope.isEmpty()) {
                wrong.put("scopes[" + i + "]", "must be an area with :read or :write, like recipes:read; areas are "
                        + String.join(", ", Area.codes()));
            }
        }
        return scopes;
    }
}
