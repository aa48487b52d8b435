package dev.galley.http.identity;

import static dev.galley.domain.identity.IdentityRefusal.RESET_TOKEN_INVALID;
import static dev.galley.domain.identity.IdentityRefusal.WRONG_PASSWORD;
import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.identity.AskPasswordReset;
import dev.galley.application.identity.ChangePassword;
import dev.galley.application.identity.PasswordCheck;
import dev.galley.application.identity.Recognition;
import dev.galley.application.identity.ResetPassword;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.Secret;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Setting another password, with the present one or without. */
public final class PasswordRoutes implements Routes {
    private final PasswordCheck passwords;
    private final Recognition recognition;

    @Inject
    PasswordRoutes(PasswordCheck passwords, Recognition recognition) {
        this.passwords = passwords;
        this.recognition = recognition;
    }

    @Override
    public String heading() {
        return "Accounts";
    }

    private record Forgotten(@Email @Size(max = EmailAddress.LONGEST) String email) {}

    private record NewPassword(
            @Size(min = 1, max = 200) String token,
            @Size(min = Password.SHORTEST, max = Password.LONGEST) String newPassword) {}

    private record OtherPassword(
            @Size(min = 1, max = 1_000) String currentPassword,
            @Size(min = Password.SHORTEST, max = Password.LONGEST) String newPassword) {}

    /** What is answered whoever asks: that it was heard. */
    private record Heard(String message) {}

    @Override
    public void addTo(Router router) {
        router.post("/auth/password/forgot", Who.PUBLIC, AskPasswordReset.class)
                .summary("Asks for a letter with which you can set a new password. Always answered alike.")
                .body(Forgotten.class, "{\"email\": \"ada@example.org\"}")
                .ignoresCredentials()
                .limited(Pace.SIGN_IN, request -> request.body(Forgotten.class).email().toLowerCase(Locale.ROOT))
                .answers(202, Heard.class, "If there is an account with this address, a letter is on its way.", """
                        {"message": "if there is an account with this address, a letter is on its way"}""")
                .on(
                        request -> new AskPasswordReset(
                                new EmailAddress(request.body(Forgotten.class).email),
                                request.language(),
                                Wire.from(request)),
                        _ -> new Reply(
                                202,
                                new Heard("if there is an account with this address, a letter is on its way"),
                                Reply.JSON,
                                Map.of()));
        router.post("/auth/password/reset", Who.PUBLIC, ResetPassword.class)
                .summary("Sets a new password with the token of the letter, and signs you out everywhere.")
                .body(NewPassword.class,
                        """
                        {"token": "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY", "newPassword": "correct horse battery"}""")
                .ignoresCredentials()
                .limited(Pace.REGISTRATION) // nobody guesses the token; what costs is the hash
                .refuses(RESET_TOKEN_INVALID)
                .on(this::reset, _ -> Reply.nothing());
        router.patch("/users/{userId}/password", Who.USER, ChangePassword.class)
                .summary("Sets another password. You stay signed in here, and are signed out everywhere else.")
                .takes(Self.PARAMETER)
                .body(OtherPassword.class, """
                        {"currentPassword": "correct horse battery", "newPassword": "incorrect zebra accumulator"}""")
                .limited(Pace.SIGN_IN, request -> Self.named(request).value().toString()) // a stranger's is not counted
                .refuses(USER_NOT_FOUND, WRONG_PASSWORD)
                .on(this::change, _ -> Reply.nothing());
    }

    private ResetPassword reset(Request request) {
        var body = request.body(NewPassword.class);
        var fresh = Password.chosen(body.newPassword, "newPassword");
        return new ResetPassword(
                new Secret(body.token), passwords.hash(fresh, "newPassword", Optional.empty()), Wire.from(request));
    }

    private ChangePassword change(Request request) {
        var me = Self.named(request);
        var body = request.body(OtherPassword.class);
        var proof = passwords.check(me, Password.typed(body.currentPassword));
        var fresh = passwords.hash(Password.chosen(body.newPassword, "newPassword"), "newPassword", Optional.empty());
        var here = request.header("Authorization").flatMap(BearerCallers::token).flatMap(recognition::session);
        return new ChangePassword(me, proof, fresh, here, Wire.from(request));
    }
}
