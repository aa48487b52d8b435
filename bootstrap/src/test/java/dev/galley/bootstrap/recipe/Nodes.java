package dev.galley.bootstrap.recipe;

import static dev.galley.http.server.TestClient.json;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.JobKind;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.job.ScheduledJobs;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.Sql;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Galley as it runs, on several nodes with one database. Whose token it is stands in the token. */
final class Nodes implements AutoCloseable {
    static final String RECIPES = "/api/v1/recipes";
    static final String OWN = "/api/v1/users/me/recipes";

    private static final Set<UserId> ADMINISTRATORS = ConcurrentHashMap.newKeySet();

    private final List<Injector> injectors = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final List<AutoCloseable> running = new ArrayList<>();

    private Nodes() {}

    /** Before there are any. */
    static Nodes none() {
        return new Nodes();
    }

    static Nodes two(Database database) {
        var nodes = new Nodes();
        nodes.start(database);
        nodes.start(database);
        return nodes;
    }

    /** Where people register, sign in and leave. */
    static Nodes twoWithAccounts(Database database) {
        var nodes = new Nodes();
        for (int i = 0; i < 2; i++) {
            var node = TestApplication.withAccounts(database, Clock.systemUTC(), HttpSettings.DEFAULT);
            node.getInstance(AccessKeys.class).prepare();
            node.getInstance(BroadcastDenials.class).start();
            nodes.running.add(node.getInstance(BroadcastDenials.class));
            nodes.start(node, node.getInstance(JobWorkers.class));
        }
        return nodes;
    }

    /** One, which has more to it than what is shipped. */
    static Nodes one(Database database, Feature... more) {
        var nodes = new Nodes();
        nodes.start(database, more);
        return nodes;
    }

    /** One with the models that these settings name. */
    static Nodes withModels(Database database, Map<String, String> settings) {
        var nodes = new Nodes();
        var node = TestApplication.withModels(database, new Tokens(), settings);
        nodes.start(node, node.getInstance(JobWorkers.class));
        return nodes;
    }

    /** One that finds out soon that another one is dead. */
    static Nodes impatient(Database database) {
        var nodes = new Nodes();
        var node = TestApplication.on(database, new Tokens());
        nodes.start(node, new JobWorkers(
                database,
                node.getInstance(Sql.class),
                node.getInstance(Key.get(new TypeLiteral<Set<JobKind>>() {})),
                node.getInstance(ScheduledJobs.Bell.class),
                node.getInstance(Clock.class),
                node.getInstance(JobWorkers.Meter.class),
                Duration.ofMillis(300)));
        return nodes;
    }

    private void start(Database database, Feature... more) {
        var node = TestApplication.on(database, new Tokens(), more);
        start(node, node.getInstance(JobWorkers.class));
    }

    private void start(Injector node, JobWorkers jobs) {
        var server = node.getInstance(HttpServer.class);
        var relay = node.getInstance(RelayWorkers.class);
        var notifications = node.getInstance(Notifications.class);
        clients.add(new TestClient(server.start(0)));
        notifications.start();
        relay.start();
        jobs.start();
        injectors.add(node);
        running.addAll(List.of(server, relay, jobs, notifications));
    }

    /** A token is the person's id. Who is an administrator is looked up where only they may go. */
    private static final class Tokens implements Callers {
        @Override
        public Caller of(Asking asking) {
            var token = asking.header("Authorization");
            return token == null
                    ? new Caller.Stranger()
                    : new Caller.User(new UserId(UUID.fromString(token.substring("Bearer ".length()))));
        }

        @Override
        public Caller administrator(Caller caller, Optional<String> credentials) {
            return caller instanceof Caller.User(var id, _) && ADMINISTRATORS.contains(id)
                    ? new Caller.Admin(id)
                    : caller;
        }
    }

    /** Somebody who has an account: what they say of themselves is kept beside it. */
    UserId account(String name) {
        return new UserId(UUID.fromString(ok(client().post("/api/v1/auth/register", """
                {"email": "%s@example.org", "password": "a long enough secret", "name": "Anybody"}""".formatted(name)))
                .at("/user/id")
                .asString()));
    }

    static String[] user(UserId id) {
        return new String[]{"Authorization", "Bearer " + id.value()};
    }

    static String[] admin(UserId id) {
        ADMINISTRATORS.add(id);
        return user(id);
    }

    static String[] with(String[] headers, String name, String value) {
        return new String[]{headers[0], headers[1], name, value};
    }

    List<TestClient> clients() {
        return clients;
    }

    TestClient client() {
        return clients.getFirst();
    }

    Bus bus() {
        return get(Bus.class);
    }

    <T> T get(Class<T> part) {
        return get(0, part);
    }

    <T> T get(int node, Class<T> part) {
        return injectors.get(node).getInstance(part);
    }

    /** What must be there. */
    static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    @Override
    public void close() {
        for (var part : running) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a node does not stop", e);
            }
        }
    }
}
