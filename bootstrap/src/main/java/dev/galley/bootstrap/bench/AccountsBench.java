package dev.galley.bootstrap.bench;

import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.Passwords;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/** Signing in and refreshing through the API, each beside what it cannot do without. */
final class AccountsBench implements AutoCloseable {
    private static final String PASSWORD = "a whisk, a bowl and some eggs";

    private final URI base;
    private final Passwords passwords;
    private final DataSource database;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param passwords hashes as the server does */
    AccountsBench(URI base, Passwords passwords, DataSource database) {
        this.base = base;
        this.passwords = passwords;
        this.database = database;
    }

    /** What one person was given when they signed in. */
    record Pair(String access, String refresh) {}

    /** Someone new. */
    String register() {
        var email = UUID.randomUUID() + "@example.org";
        post("/auth/register", Map.of("email", email, "password", PASSWORD, "name", "Bench"), 201);
        return email;
    }

    Pair logIn(String email) {
        var told = post("/auth/login", Map.of("email", email, "password", PASSWORD), 200);
        return new Pair(told.path("accessToken").asString(), told.path("refreshToken").asString());
    }

    double loginsPerSecond(int atOnce, Duration time) {
        var email = register();
        return perSecond(atOnce, time, () -> () -> logIn(email));
    }

    /** The same hash, verified without a server or a database around it. */
    double hashesPerSecond(int atOnce, Duration time) {
        var typed = Password.typed(PASSWORD);
        var hash = passwords.hash(typed);
        return perSecond(atOnce, time, () -> () -> {
            if (!passwords.verify(typed, hash)) {
                throw new IllegalStateException("the hash is not of this password");
            }
            return hash;
        });
    }

    /** Each of those at once has a session of its own, and exchanges the token that it got last. */
    double refreshesPerSecond(int atOnce, Duration time) {
        return perSecond(atOnce, time, () -> {
            var last = new String[]{logIn(register()).refresh()};
            return () -> {
                last[0] = post("/auth/refresh", Map.of("refreshToken", last[0]), 200).path("refreshToken").asString();
                return last[0];
            };
        });
    }

    /** A row read for update and written back by its key, in one transaction. */
    double transactionsPerSecond(int atOnce, Duration time) {
        run("CREATE TABLE IF NOT EXISTS bench_session (id uuid PRIMARY KEY, used bigint NOT NULL)");
        try {
            return perSecond(atOnce, time, () -> {
                var id = UUID.randomUUID();
                run("INSERT INTO bench_session VALUES ('" + id + "', 0)");
                return () -> readAndWrite(id);
            });
        } finally {
            run("DROP TABLE bench_session");
        }
    }

    private boolean readAndWrite(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var read = connection.prepareStatement("SELECT used FROM bench_session WHERE id = ? FOR UPDATE");
                    var write = connection.prepareStatement("UPDATE bench_session SET used = ? WHERE id = ?")) {
                read.setObject(1, id);
                try (var row = read.executeQuery()) {
                    row.next();
                    write.setLong(1, row.getLong(1) + 1);
                }
                write.setObject(2, id);
                write.executeUpdate();
                connection.commit();
                return true;
            }
        }
    }

    private void run(String statement) {
        try (var connection = database.getConnection(); var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param work makes, for each of those at once, what is then done again and again */
    private static double perSecond(int atOnce, Duration time, Callable<Callable<?>> work) {
        var done = new LongAdder();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var ready = threads.invokeAll(java.util.Collections.nCopies(atOnce, work)).stream()
                    .<Callable<?>>map(it -> it.resultNow())
                    .toList();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            var runs = ready.stream().<Callable<Boolean>>map(each -> () -> {
                while (System.nanoTime() < end) {
                    each.call();
                    done.increment();
                }
                return true;
            }).toList();
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
            return done.sum() * 1e9 / (System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private JsonNode post(String path, Map<String, String> body, int expected) {
        var request = HttpRequest.newBuilder(base.resolve(Api.BASE + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException("POST %s answers %d".formatted(path, answer.statusCode()));
            }
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Reading what is kept, with and without a token; and what is kept with what is the reader's own beside it. */
    static List<Contender> reading(Api app, List<String> recipes, String access, int connections) {
        var token = Map.of("Authorization", "Bearer " + access);
        var steps = recipes.stream().map(id -> Api.BASE + "/recipes/" + id + "/steps").toList();
        var whole = recipes.stream().map(id -> Api.BASE + "/recipes/" + id).toList();
        return List.of(
                reading("steps, a stranger", app, steps, Map.of(), connections),
                reading("steps, signed in", app, steps, token, connections),
                reading("recipe, a stranger", app, whole, Map.of(), connections),
                reading("recipe, signed in", app, whole, token, connections));
    }

    private static Contender reading(
            String name, Api app, List<String> paths, Map<String, String> headers, int connections) {
        var gets = paths.stream().map(path -> new Requests.Get(path, headers)).toList();
        var requests = Requests.inOrder(gets, 200);
        var driver = new LoadDriver(app.base());
        return Contender.of(name, each -> {
            double before = app.processorSeconds();
            var seen = driver.closed(requests, connections, each);
            return seen.withProcessorSeconds(app.processorSeconds() - before);
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
