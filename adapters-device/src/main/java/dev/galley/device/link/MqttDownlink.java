package dev.galley.device.link;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.link.Announcements;
import dev.galley.application.link.Downlink;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to appliances, and of them, on a connection of its own, so that what comes up never holds back what goes down. */
@Singleton
public final class MqttDownlink implements Downlink, Announcements, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttDownlink.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int UNDER_WAY = 1_000;
    private static final String BROKER = "the line to appliances";

    private final Provider<Set<Retained>> retained;
    private final Ids ids;
    private final LinkMeter meter;
    private volatile @Nullable Keeper keeper;
    /** Until all that lasts was told to the broker since it forgot. */
    private volatile boolean isToBeTold;

    /** @param retained asked for late, since whoever has something to say may need this */
    @Inject
    public MqttDownlink(Provider<Set<Retained>> retained, Ids ids, LinkMeter meter) {
        this.retained = retained;
        this.ids = ids;
        this.meter = meter;
    }

    private record Stay(Line line) implements Keeper.Stay {
        @Override
        public boolean wasOfUse() {
            return true;
        }

        @Override
        public void settle() {}
    }

    /**
     * Connects, and returns at once.
     *
     * @param node tells this node from others, and is the same after a restart
     * @param sessionExpiry how long the broker remembers that it was told what lasts
     */
    public void start(BrokerAddress broker, String node, Duration sessionExpiry) {
        var terms = new Line.Terms(broker, "galley-" + node + "-down", UNDER_WAY, sessionExpiry);
        var started = new Keeper("downlink", () -> open(terms), ids, () -> meter.disconnected("downlink"));
        keeper = started;
        started.start();
    }

    public boolean isOpen() {
        var started = keeper;
        return started != null && started.isOpen();
    }

    @Override
    public void say(Said said) {
        publish(message(said));
    }

    @Override
    public void announce(Announced announced) {
        publish(message(announced));
    }

    private void publish(Mqtt5Publish message) {
        var started = keeper;
        if (started == null) {
            throw new Unavailable(BROKER, RETRY_AFTER);
        }
        var line = started.line(PATIENCE).orElseThrow(() -> new Unavailable(BROKER, RETRY_AFTER));
        await(line.publish(message));
    }

    private Stay open(Line.Terms terms) {
        var line = Line.open(terms);
        isToBeTold |= !line.isResumed();
        if (isToBeTold) {
            Thread.ofVirtual().name("link retained").start(() -> tellAnew(line));
        }
        return new Stay(line);
    }

    private void tellAnew(Line line) {
        try {
            for (var source : retained.get()) {
                source.tell(said -> await(line.publish(message(said))));
                source.announce(announced -> await(line.publish(message(announced))));
            }
            isToBeTold = false;
        } catch (RuntimeException failure) { // on a new connection it is tried again
            LOG.warn("what lasts could not be said to the broker anew: {}", failure.toString());
            line.ended().complete(failure);
        }
    }

    private static Mqtt5Publish message(Said said) {
        var message = Mqtt5Publish.builder()
                .topic(said.to().topicRoot() + said.topic())
                .payload(said.json().getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(said.isRetained());
        return said.expiry()
                .map(expiry -> message.messageExpiryInterval(Math.max(1, expiry.plusMillis(999).toSeconds())))
                .orElse(message)
                .build();
    }

    private static Mqtt5Publish message(Announced announced) {
        return Mqtt5Publish.builder()
                .topic(announced.topic())
                .payload(announced.json().getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .build();
    }

    private static void await(CompletableFuture<?> answer) {
        try {
            answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new Unavailable(BROKER, RETRY_AFTER, Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TimeoutException slow) {
            throw new Unavailable(BROKER, RETRY_AFTER, slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(BROKER, RETRY_AFTER, stopped);
        }
    }

    @Override
    public void close() {
        var started = keeper;
        if (started != null) {
            started.close();
        }
    }
}
