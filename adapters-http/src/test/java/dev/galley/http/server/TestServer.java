package dev.galley.http.server;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Message;
import dev.galley.application.bus.Transactional;
import dev.galley.application.cache.Answers;
import dev.galley.application.idempotency.Idempotency;
import dev.galley.application.limit.Limits;
import dev.galley.domain.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A real server on a real port, whose messages are answered by what a test gives for a handler. */
public final class TestServer implements AutoCloseable {
    private final HttpServer server;
    private final TestClient client;

    private TestServer(HttpServer server) {
        this.server = server;
        client = new TestClient(server.start(0));
    }

    public static Builder with(Routes... features) {
        return new Builder(Set.of(features));
    }

    public TestClient client() {
        return client;
    }

    public HttpServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    /** What a test wants of its server; the rest is as plain as it can be. */
    public static final class Builder {
        private final Set<Routes> features;
        private final Map<Class<?>, Supplier<? extends Handles<?, ?>>> handlers = new HashMap<>();
        private Set<PlainRoutes> pages = Set.of();
        private Callers callers = _ -> new Caller.Stranger();
        private Answers answers = new InMemoryAnswers();
        private HttpSettings settings = HttpSettings.DEFAULT.withHost("127.0.0.1");
        private Limits limits = new InMemoryLimits();
        private RateLimits rates = RateLimits.OFF;
        private InMemoryFirstAnswers firsts = new InMemoryFirstAnswers();
        private InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T10:30:00Z"));
        private Requests requests = (_, _, _, _) -> {};
        private Set<LiveRoutes> lives = Set.of();
        private final LiveSockets sockets = new LiveSockets();
        private LiveCallers liveCallers = (_, _, _) -> {
            throw Rejected.unauthenticated("sign in");
        };

        private Builder(Set<Routes> features) {
            this.features = features;
        }

        public <M extends Message<R>, R> Builder handle(Class<M> message, Handles<M, R> handler) {
            handlers.put(message, () -> handler);
            return this;
        }

        public Builder pages(PlainRoutes... all) {
            pages = Set.of(all);
            return this;
        }

        public Builder callers(Callers all) {
            callers = all;
            return this;
        }

        public Builder caller(Caller caller) {
            callers = _ -> caller;
            return this;
        }

        public Builder answers(Answers kept) {
            answers = kept;
            return this;
        }

        public Builder settings(HttpSettings wanted) {
            settings = wanted.withHost("127.0.0.1");
            return this;
        }

        public Builder requests(Requests counted) {
            requests = counted;
            return this;
        }

        public Builder limits(Limits counts, RateLimits wanted) {
            limits = counts;
            rates = wanted;
            return this;
        }

        public Builder clock(InstantSource time) {
            clock = time;
            return this;
        }

        Builder firsts(InMemoryFirstAnswers kept) {
            firsts = kept;
            return this;
        }

        public Builder live(LiveCallers callers, LiveRoutes... all) {
            liveCallers = callers;
            lives = Set.of(all);
            return this;
        }

        public LiveSockets sockets() {
            return sockets;
        }

        public TestServer start() {
            var ids = new Ids(clock, new Random(7)::nextLong);
            var idempotency = new Idempotency(firsts, firsts, clock);
            var bus = new Bus(handlers, List.of(new Transactional(firsts), idempotency));
            return new TestServer(new HttpServer(
                    features,
                    pages,
                    bus,
                    callers,
                    answers,
                    settings,
                    requests,
                    ids,
                    new Counting(limits, rates),
                    idempotency,
                    lives,
                    liveCallers,
                    sockets));
        }
    }

    /** Keeps all answers until they are evicted. */
    public static final class InMemoryAnswers implements Answers {
        private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

        @Override
        public Kept get(Key key, Supplier<byte[]> load) {
            return kept.computeIfAbsent(key, _ -> {
                var bytes = load.get();
                return new Kept(bytes, ETags.of(bytes, OptionalLong.empty()));
            });
        }

        @Override
        public void evict(Collection<String> subjects) {
            kept.keySet().removeIf(key -> subjects.contains(key.subject()));
        }
    }
}
