package dev.galley.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.galley.application.bus.Unavailable;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Redis server that may be gone at any time. While it does not answer, nobody is kept waiting for it: the first
 * command that fails closes the door, and a ping that is answered in time opens it again. Safe for many threads.
 */
public final class Redis implements AutoCloseable {
    /** Called on the one thread that hears: what takes long is handed to another. */
    public interface Listener {
        void heard(String message);

        /** From now on nothing is heard. */
        void deaf();

        /** From now on, or again, everything is heard. */
        void hearing();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int PULSE_MILLIS = 250;
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final RedisClient client;
    private final Duration patience;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<RedisAsyncCommands<String, byte[]>>> beforeUse = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads;
    /** Counted down when there is a new channel to subscribe to. */
    private volatile CountDownLatch newChannel = new CountDownLatch(1);
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile boolean answers;

    private Redis(String url, Duration patience) {
        this.patience = patience;
        var uri = RedisURI.create(url);
        uri.setTimeout(patience);
        client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false) // the pulse does it, and knows what is to be done then
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(patience.multipliedBy(2))
                        .keepAlive(true)
                        .build())
                .build());
        threads = List.of(
                Thread.ofVirtual().name("redis pulse").unstarted(() -> keep(this::commandUntilItBreaks)),
                Thread.ofVirtual().name("redis messages").unstarted(() -> keep(this::listenUntilItBreaks)));
    }

    /** @param url {@code redis://[user:password@]host[:port][/number]}, or {@code rediss:} over TLS */
    public static Redis open(String url) {
        return open(url, Duration.ofMillis(250));
    }

    /**
     * Connects in the background.
     *
     * @param patience how long a command may take
     */
    public static Redis open(String url, Duration patience) {
        var redis = new Redis(url, patience);
        redis.threads.forEach(Thread::start);
        return redis;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Whether commands are worth trying. */
    public boolean answers() {
        return answers;
    }

    /** Runs this whenever Redis is back, before anyone else may use it; if it throws, Redis counts as gone. */
    public void beforeUse(Consumer<RedisAsyncCommands<String, byte[]>> action) {
        beforeUse.add(action);
    }

    /**
     * One command, and its answer.
     *
     * @throws Unavailable if Redis does not answer in time, or has not lately
     * @throws RedisCommandExecutionException if Redis refuses the command
     */
    public <T> T call(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
        var connected = connection;
        if (!answers || connected == null) {
            throw new Unavailable("the cache", RETRY_AFTER, new RedisException("has not answered lately"));
        }
        try {
            return await(command.apply(connected.async()));
        } catch (RedisCommandExecutionException refused) {
            throw refused;
        } catch (RedisException failure) {
            answers = false;
            throw new Unavailable("the cache", RETRY_AFTER, failure);
        }
    }

    /** Waits for the answer to a command of {@link #beforeUse}. */
    public <T> T await(RedisFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RedisException redis ? redis : new RedisException(failure);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new RedisException("no answer within " + patience, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisException(interrupted);
        }
    }

    /** One listener for each channel; told at once if messages are heard already. */
    public synchronized void listen(String channel, Listener listener) {
        if (listeners.putIfAbsent(channel, listener) != null) {
            throw new IllegalStateException("somebody listens on " + channel + " already");
        }
        newChannel.countDown();
    }

    private void keep(ThrowingRunnable work) {
        try {
            do {
                try {
                    work.run();
                } catch (RedisException broken) {
                    LOG.debug("Redis is away: {}", broken.toString());
                }
            } while (!closing.await(PULSE_MILLIS, MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface ThrowingRunnable {
        void run() throws InterruptedException;
    }

    private void commandUntilItBreaks() throws InterruptedException {
        try (var fresh = client.connect(CODEC)) {
            connection = fresh;
            do {
                await(fresh.async().ping());
                if (!answers) {
                    beforeUse.forEach(action -> action.accept(fresh.async()));
                    answers = true;
                    LOG.info("Redis answers");
                }
            } while (!closing.await(PULSE_MILLIS, MILLISECONDS));
        } finally {
            if (answers) {
                LOG.warn("Redis does not answer");
            }
            answers = false;
            connection = null;
        }
    }

    private void listenUntilItBreaks() throws InterruptedException {
        try (var fresh = client.connectPubSub()) {
            fresh.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    var listener = listeners.get(channel);
                    if (listener != null) {
                        listener.heard(message);
                    }
                }
            });
            while (closing.getCount() > 0) {
                newChannel = new CountDownLatch(1);
                var channels = listeners.keySet().toArray(new String[0]);
                if (channels.length > 0) {
                    await(fresh.async().subscribe(channels));
                    listeners.values().forEach(Listener::hearing);
                }
                while (!newChannel.await(PULSE_MILLIS, MILLISECONDS) && closing.getCount() > 0) {
                    await(fresh.async().ping());
                }
            }
        } finally {
            listeners.values().forEach(Listener::deaf);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        newChannel.countDown();
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
