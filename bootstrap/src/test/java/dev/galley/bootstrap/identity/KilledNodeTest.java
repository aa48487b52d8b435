package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.PASSWORD;
import static dev.galley.bootstrap.identity.Node.code;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.bootstrap.wiring.JavaProcess;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a node at which many people sign up and refresh, while another node lives on. */
class KilledNodeTest {
    private static final int ROUNDS = 3;
    private static final int PEOPLE = 6;
    private static final int ENOUGH = 60;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    /** The last token that each person was given, be it as somebody who was there before. */
    private final ConcurrentLinkedQueue<String> held = new ConcurrentLinkedQueue<>();
    /** Who asked to be registered and was not answered. */
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void nobody_is_half_registered_or_loses_their_session() throws Exception {
        try (var survivor = new Node(postgres.database(), Clock.systemUTC())) {
            for (int round = 0; round < ROUNDS; round++) {
                held.clear();
                unanswered.clear();
                answered.set(0);
                killedInTheMiddle(round);
                assertThat(held).isNotEmpty();
                held.forEach(token -> {
                    var response = survivor.refresh(token);
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                });
                unanswered.forEach(email -> whole(survivor, email));
            }
        }
        int without = postgres.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT count(*) FROM account a WHERE NOT EXISTS (SELECT FROM account_session s WHERE s.user_id = a.user_id)")
                .mapTo(Integer.class)
                .one());
        assertThat(without).isZero();
    }

    /** There is all of the account or nothing. */
    private static void whole(Node survivor, String email) {
        var registered = survivor.post("/auth/register", body(email));
        if (registered.statusCode() != 201) {
            assertThat(code(registered)).isEqualTo("EMAIL_TAKEN");
            assertThat(survivor.logIn(email, PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    private static String body(String email) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Ada\"}".formatted(email, PASSWORD);
    }

    private void killedInTheMiddle(int round) throws Exception {
        var port = directory.resolve("port" + round);
        var process = start(port);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(port));
            var client = new TestClient(Integer.parseInt(Files.readString(port)));
            var busy = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < PEOPLE; i++) {
                busy.add(people.submit(() -> live(client)));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() > ENOUGH);
            process.destroyForcibly();
            for (var person : busy) {
                person.get();
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(1, MINUTES)).isTrue();
        }
    }

    /** Registers, refreshes three times and begins anew as somebody else, until nobody answers any more. */
    private void live(TestClient client) {
        var last = Optional.<String>empty();
        while (true) {
            var email = "life" + number.incrementAndGet() + "@example.org";
            try {
                last = Optional.of(answered(client.post("/api/v1/auth/register", body(email))));
            } catch (UncheckedIOException dead) {
                unanswered.add(email);
                last.ifPresent(held::add);
                return;
            }
            for (int i = 0; i < 3; i++) {
                var json = "{\"refreshToken\": \"" + last.orElseThrow() + "\"}";
                try {
                    last = Optional.of(answered(client.post("/api/v1/auth/refresh", json)));
                } catch (UncheckedIOException dead) {
                    last.ifPresent(held::add);
                    return;
                }
            }
        }
    }

    private String answered(HttpResponse<String> response) {
        var token = Tokens.of(response).refresh();
        answered.incrementAndGet();
        return token;
    }

    private Process start(Path port) throws IOException {
        return JavaProcess.start(NodeProcess.class, directory.resolve("node.log"), postgres.address(), port.toString());
    }
}
