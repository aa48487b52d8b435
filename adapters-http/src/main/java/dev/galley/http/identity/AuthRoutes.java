package dev.galley.http.identity;

import static dev.galley.domain.identity.IdentityRefusal.ACCOUNT_SUSPENDED;
import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;
import static dev.galley.domain.identity.IdentityRefusal.INVALID_CREDENTIALS;
import static dev.galley.domain.identity.IdentityRefusal.REFRESH_INVALID;
import static dev.galley.domain.identity.IdentityRefusal.REFRESH_REUSED;

import dev.galley.application.identity.Admission.Visit;
import dev.galley.application.identity.LogIn;
import dev.galley.application.identity.LogOut;
import dev.galley.application.identity.PasswordCheck;
import dev.galley.application.identity.Refresh;
import dev.galley.application.identity.Register;
import dev.galley.application.identity.StartDemo;
import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.Secret;
import dev.galley.http.identity.Wire.ClientName;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Signing up, in and out. */
public final class AuthRoutes implements Routes {
    private static final int LONGEST_TYPED = 1_000;
    private static final int LONGEST_TOKEN = 200;

    private final PasswordCheck passwords;
    private final RefreshCookie cookie;

    @Inject
    AuthRoutes(PasswordCheck passwords, RefreshCookie cookie) {
        this.passwords = passwords;
        this.cookie = cookie;
    }

    @Override
    public String heading() {
        return "Accounts";
    }

    /** @param demoSessionId what was done in this demo is to be kept */
    private record NewAccount(
            @Email @Size(max = EmailAddress.LONGEST) String email,
            @Size(min = Password.SHORTEST, max = Password.LONGEST) String password,
            @Size(min = 1, max = 100) String name,
            Optional<@Size(max = 64) String> timezone,
            Optional<@Size(max = 35) String> locale,
            Optional<ClientName> client,
            Optional<@Size(max = 100) String> demoSessionId) {}

    private record Credentials(
            @Email @Size(max = EmailAddress.LONGEST) String email,
            @Size(min = 1, max = LONGEST_TYPED) String password,
            Optional<ClientName> client,
            Optional<@Size(max = 100) String> demoSessionId) {}

    /** @param refreshToken left out by browsers, whose cookie holds it */
    private record Token(Optional<@Size(max = LONGEST_TOKEN) String> refreshToken) {}

    private record Demo(UUID demoSessionId, String accessToken, Instant expiresAt) {}

    @Override
    public void addTo(Router router) {
        signingIn(router);
        router.post("/auth/refresh", Who.PUBLIC, Refresh.class)
                .summary("Exchanges a refresh token for a new pair of tokens. Each can be used once.")
                .optionalBody(Token.class, "{\"refreshToken\": \"d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY\"}")
                .ignoresCredentials()
                .limited(Pace.REFRESH)
                .answers(200, SignedIn.class, "A new pair.", SignedIn.EXAMPLE)
                .refuses(REFRESH_INVALID, REFRESH_REUSED)
                .on(
                        request -> new Refresh(
                                token(request).orElseThrow(AuthRoutes::invalid), Wire.from(request)),
                        AuthRoutes::refreshed);
        router.post("/auth/logout", Who.PUBLIC, LogOut.class)
                .summary("Signs out on this device. The access token ends by itself.")
                .optionalBody(Token.class, "{\"refreshToken\": \"d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY\"}")
                .ignoresCredentials()
                .limited(Pace.REFRESH)
                .on(
                        request -> new LogOut(token(request).orElse(new Secret("")), Wire.from(request)),
                        (_, request) -> request.cookie(RefreshCookie.NAME).isPresent()
                                ? RefreshCookie.clear(Reply.nothing())
                                : Reply.nothing());
        router.post("/demo/start", Who.PUBLIC, StartDemo.class)
                .summary("Lets you have a look for a day.")
                .ignoresCredentials()
                .limited(Pace.REGISTRATION)
                .answers(201, Demo.class, "A token to look around with.", """
                        {"demoSessionId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "accessToken": "eyJraWQiOiI…",
                         "expiresAt": "2026-11-21T10:30:00Z"}""")
                .on(
                        _ -> new StartDemo(),
                        started -> new Reply(
                                201,
                                new Demo(started.demo().value(), started.accessToken(), started.expiresAt()),
                                Reply.JSON,
                                java.util.Map.of()));
    }

    private void signingIn(Router router) {
        router.post("/auth/register", Who.PUBLIC, Register.class)
                .summary("Opens an account and signs you in.")
                .body(NewAccount.class, """
                        {"email": "ada@example.org", "password": "correct horse battery", "name": "Ada",
                         "timezone": "Europe/Lisbon", "locale": "pt"}""")
                .ignoresCredentials()
                .limited(Pace.REGISTRATION)
                .answers(201, SignedIn.class, "You have an account and are signed in.", SignedIn.EXAMPLE)
                .refuses(EMAIL_TAKEN)
                .on(this::register, SignedIn::created);
        router.post("/auth/login", Who.PUBLIC, LogIn.class)
                .summary("Signs in.")
                .body(Credentials.class, """
                        {"email": "ada@example.org", "password": "correct horse battery", "client": "mobile"}""")
                .ignoresCredentials()
                .limited(Pace.SIGN_IN, request -> request.body(Credentials.class).email().toLowerCase(Locale.ROOT))
                .answers(200, SignedIn.class, "You are signed in.", SignedIn.EXAMPLE)
                .refuses(INVALID_CREDENTIALS, ACCOUNT_SUSPENDED)
                .on(this::logIn, AuthRoutes::loggedIn);
    }

    private Register register(Request request) {
        var body = request.body(NewAccount.class);
        var newcomer = new Newcomer(
                new EmailAddress(body.email),
                body.name,
                Wire.timezone(body.timezone).orElse(Wire.UTC),
                Wire.locale(body.locale).orElseGet(request::language));
        var password = passwords.hash(
                Password.chosen(body.password, "password"), "password", Optional.of(newcomer.email()));
        return new Register(newcomer, password, visit(request, body.client, body.demoSessionId));
    }

    private LogIn logIn(Request request) {
        var body = request.body(Credentials.class);
        var proof = passwords.check(new EmailAddress(body.email), Password.typed(body.password));
        return new LogIn(proof, visit(request, body.client, body.demoSessionId));
    }

    private static Visit visit(Request request, Optional<ClientName> client, Optional<String> demo) {
        return new Visit(Wire.client(client), Way.PASSWORD, Wire.from(request), Wire.demo(demo));
    }

    private static Reply loggedIn(LogIn.Answer answer) {
        return switch (answer) {
            case LogIn.Answer.In(var admitted) -> SignedIn.reply(admitted);
            case LogIn.Answer.Out() -> throw INVALID_CREDENTIALS.because("the email or the password is wrong");
        };
    }

    private static Reply refreshed(Refresh.Answer answer) {
        return switch (answer) {
            case Refresh.Answer.Refreshed(var admitted) -> SignedIn.reply(admitted);
            case Refresh.Answer.Reused() -> throw REFRESH_REUSED.because(
                    "this refresh token was used before; everyone who had it is signed out");
            case Refresh.Answer.Invalid() -> throw invalid();
        };
    }

    private static RuntimeException invalid() {
        return REFRESH_INVALID.because("this refresh token is not good, or not any more; sign in");
    }

    private Optional<Secret> token(Request request) {
        return cookie.token(request.body(Token.class).refreshToken, request);
    }
}
