package dev.galley.bootstrap.cli;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.http.server.Json;
import dev.galley.http.server.TestClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Administrators from the command line, without a running Galley and beside one. */
class AdminAccountsTest {
    private static final Pattern PASSWORD = Pattern.compile("(?m)^Password: (\\S{43})$");

    private static final Pattern KEY = Pattern.compile("signed with key (\\S+) from now on");

    @TempDir
    private Path data;

    private GalleyProcess done(int exitCode, String... arguments) {
        var galley = GalleyProcess.start(data, Map.of(), arguments);
        assertThat(galley.exitCode()).as(galley.output()).isEqualTo(exitCode);
        return galley;
    }

    private static HttpResponse<String> logIn(TestClient client, String email, String password) {
        return client.post(
                "/api/v1/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    @Test
    void the_first_administrator_comes_from_the_command_line() {
        var created = done(0, "admin", "create", "boss@example.org", "--name", "The Boss");
        var password = PASSWORD.matcher(created.output());
        assertThat(password.find()).as(created.output()).isTrue();
        assertThat(done(1, "admin", "create", "BOSS@example.org").output()).contains("EMAIL_TAKEN");
        assertThat(done(0, "admin", "revoke", "boss@example.org").output())
                .contains("boss@example.org is no administrator", "./galley admin grant EMAIL");
        assertThat(done(0, "admin", "grant", "boss@example.org").output()).doesNotContain("Nobody");
        assertThat(done(1, "admin", "grant", "nobody@example.org").output()).contains("USER_NOT_FOUND");
        try (var galley = GalleyProcess.up(data)) {
            var client = new TestClient(galley.running().httpPort());
            var user = json(logIn(client, "boss@example.org", password.group(1))).get("user");
            assertThat(user.get("role").asString()).isEqualTo("admin");
            assertThat(user.get("name").asString()).isEqualTo("The Boss");
            client.post("/api/v1/auth/register", """
                    {"email": "next@example.org", "password": "correct horse battery", "name": "Next"}""");
            var token = json(logIn(client, "next@example.org", "correct horse battery")).get("accessToken").asString();
            assertThat(users(client, token)).isEqualTo(403);
            done(0, "admin", "grant", "next@example.org");
            assertThat(users(client, token)).isEqualTo(200);
            assertThat(done(0, "admin", "revoke", "next@example.org").output()).doesNotContain("Nobody");
            assertThat(users(client, token)).isEqualTo(403);
        }
    }

    @Test
    void a_new_key_signs_from_now_on_and_nobody_is_signed_out() {
        try (var galley = GalleyProcess.up(Kitchen.copiedTo(data))) {
            var client = new TestClient(galley.running().httpPort());
            var registered = client.post("/api/v1/auth/register", """
                    {"email": "ada@example.org", "password": "correct horse battery", "name": "Ada"}""");
            var before = json(registered).get("accessToken").asString();
            var rotated = KEY.matcher(done(0, "admin", "rotate-keys").output());
            assertThat(rotated.find()).isTrue();
            assertThat(kid(before)).isNotEqualTo(rotated.group(1));
            await().atMost(Duration.ofSeconds(10)).until(() -> kid(json(logIn(
                    client, "ada@example.org", "correct horse battery")).get("accessToken").asString()),
                    rotated.group(1)::equals);
            var me = client.get("/api/v1/auth/me", "Authorization", "Bearer " + before);
            assertThat(me.statusCode()).as("an old token verifies on").isEqualTo(200);
            var refreshed = client.post("/api/v1/auth/refresh", "{\"refreshToken\": \"%s\"}".formatted(
                    json(registered).get("refreshToken").asString()));
            assertThat(kid(json(refreshed).get("accessToken").asString())).isEqualTo(rotated.group(1));
        }
    }

    private static String kid(String token) {
        var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return Json.MAPPER.readTree(header).get("kid").asString();
    }

    private static int users(TestClient client, String token) {
        return client.get("/api/v1/admin/users", "Authorization", "Bearer " + token).statusCode();
    }
}
