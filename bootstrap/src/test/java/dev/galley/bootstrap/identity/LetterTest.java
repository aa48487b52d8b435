package dev.galley.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.notification.PostWelcome;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Registered;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.notification.InMemoryMails;
import dev.galley.domain.notification.Letter;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is posted to people, from the event to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest {
    private static final Pattern LINK = Pattern.compile(
            "^https://galley\\.example/reset-password\\?token=([A-Za-z0-9_-]{43})$", Pattern.MULTILINE);

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private RelayWorkers relay;
    private Node node;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), clock);
        relay = node.get(RelayWorkers.class);
        relay.start();
    }

    @AfterAll
    void stop() {
        relay.close();
        node.close();
    }

    private List<Letter> letters(String to) {
        return node.get(InMemoryMails.class).sent().stream().filter(letter -> letter.to().equals(to)).toList();
    }

    private void arrived(String to, int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(to).size() == count);
    }

    @Test
    void who_is_new_is_welcomed_once_in_their_language() {
        var response = node.post("/auth/register", """
                {"email": "neu@example.org", "password": "%s", "name": "Zoë", "locale": "de"}"""
                .formatted(Node.PASSWORD));
        assertThat(response.statusCode()).isEqualTo(201);
        arrived("neu@example.org", 1);
        var letter = letters("neu@example.org").getFirst();
        assertThat(letter.language()).isEqualTo(Language.DE);
        assertThat(letter.text()).startsWith("Hallo Zoë,");
        var user = Node.Tokens.of(response).user();
        node.get(PostWelcome.class).on(new Registered(user, "neu@example.org", Way.PASSWORD, Origin.UNKNOWN));
        assertThat(letters("neu@example.org")).as("the event came twice").hasSize(1);
    }

    @Test
    void the_link_in_the_letter_sets_a_password_once() {
        var ada = node.register("reset@example.org");
        assertThat(node.post("/auth/password/forgot", "{\"email\": \"RESET@example.org\"}").statusCode()).isEqualTo(
                202);
        arrived("reset@example.org", 2);
        var texts = letters("reset@example.org").stream().map(Letter::text).toList(); // in either order
        var link = LINK.matcher(String.join("\n", texts));
        assertThat(link.find()).isTrue();
        var body = "{\"token\": \"%s\", \"newPassword\": \"%s\"}".formatted(link.group(1), Node.NEW_PASSWORD);
        assertThat(node.post("/auth/password/reset", body).statusCode()).isEqualTo(204);
        assertThat(node.post("/auth/password/reset", body).statusCode()).isEqualTo(400);
        assertThat(node.logIn("reset@example.org", Node.NEW_PASSWORD).statusCode()).isEqualTo(200);
        assertThat(node.refresh(ada.refresh()).statusCode()).isEqualTo(401);
        var everything = postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT coalesce(string_agg(t::text, ' '), '') FROM outbox t")
                .mapTo(String.class)
                .one());
        assertThat(everything).doesNotContain(link.group(1));
    }

    @Test
    void nobody_is_written_to_who_has_no_account() {
        node.register("somebody@example.org");
        assertThat(node.post("/auth/password/forgot", "{\"email\": \"nobody@example.org\"}").statusCode()).isEqualTo(
                202);
        assertThat(node.post("/auth/password/forgot", "{\"email\": \"somebody@example.org\"}").statusCode()).isEqualTo(
                202);
        arrived("somebody@example.org", 2);
        assertThat(letters("nobody@example.org")).isEmpty();
    }
}
