package dev.galley.http.identity;

import dev.galley.application.identity.Admitted;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.identity.Client;
import dev.galley.http.server.Reply;
import java.util.Optional;

/**
 * What somebody who has signed in gets.
 *
 * @param refreshToken for mobile clients; that of a browser lies in its cookie, and nowhere else
 * @param expiresIn seconds until the access token expires
 */
record SignedIn(
        ShownUser user, String accessToken, Optional<String> refreshToken, String tokenType, long expiresIn) {
    static final String EXAMPLE = """
            {"user": %s, "accessToken": "eyJraWQiOiI…", "refreshToken": "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY",
             "tokenType": "Bearer", "expiresIn": 900}""".formatted(ShownUser.EXAMPLE);

    private static final String BEARER = "Bearer";

    static Reply reply(Admitted admitted) {
        return withToken(Reply.ok(of(admitted)), admitted);
    }

    static Reply created(Admitted admitted) {
        var location = "/api/v1/users/" + admitted.account().id().value();
        return withToken(Reply.created(location, of(admitted)), admitted);
    }

    private static Reply withToken(Reply reply, Admitted admitted) {
        return admitted.client() == Client.WEB ? RefreshCookie.set(reply, admitted.refreshToken()) : reply;
    }

    private static SignedIn of(Admitted admitted) {
        return new SignedIn(
                ShownUser.of(GetAccount.View.of(admitted.account())),
                admitted.accessToken(),
                admitted.client() == Client.WEB
                        ? Optional.empty()
                        : Optional.of(admitted.refreshToken().text()),
                BEARER,
                admitted.lifetime().toSeconds());
    }
}
