package dev.galley.bootstrap.observe;

import dev.galley.application.bus.Unavailable;
import dev.galley.http.server.Dependencies;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.sql.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Galley depends on, and how it is. */
public final class Surroundings implements Dependencies {
    private final Database database;
    private final Optional<Redis> redis;

    public Surroundings(Database database, Optional<Redis> redis) {
        this.database = database;
        this.redis = redis;
    }

    @Override
    public List<State> states() {
        var states = new ArrayList<State>();
        states.add(asked("database", true, () -> database.reads().useHandle(handle -> handle.execute("SELECT 1"))));
        redis.ifPresent(server -> states.add(new State(
                "redis",
                false,
                server.answers(),
                Duration.ZERO,
                server.answers() ? "" : "answers are kept on each node by itself meanwhile")));
        return states;
    }

    private static State asked(String name, boolean needed, Runnable question) {
        long began = System.nanoTime();
        try {
            question.run();
            return new State(name, needed, true, since(began), "");
        } catch (Unavailable e) {
            return new State(name, needed, false, since(began), "does not answer");
        } catch (RuntimeException e) { // whatever it was, its words are not for everyone
            return new State(name, needed, false, since(began), "cannot be reached");
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
