package dev.galley.device.link;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import dev.galley.application.appliance.SetAside;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.device.link.UplinkTopic.Heard;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of topic on this node. A message that cannot be worked on ends the connection: the broker then hands out anew,
 * in order, all that it was not told of, so that later words of an appliance never stand before earlier ones for good.
 */
final class Listening {
    static final String GROUP = "$share/galley/galley/v1/+/";
    static final int MOST_PAYLOAD_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final String ROOT = "galley/v1/";
    private static final int ANY_NUMBER = 65_535;
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Caller LINK = new Caller.Job("link");

    /** What is the same for all topics. */
    record Office(
            BrokerAddress broker,
            String node,
            Duration sessionExpiry,
            Bus bus,
            InstantSource clock,
            LinkMeter meter,
            SignsOfLife signs,
            Executor threads) {}

    private final UplinkTopic topic;
    private final Office office;
    private final Stumbling stumbling = new Stumbling();
    private volatile int receiveMaximum;

    Listening(UplinkTopic topic, Office office) {
        this.topic = topic;
        this.office = office;
        receiveMaximum = topic.mostUnderWay();
    }

    /** Connects and listens. */
    Keeper.Stay open() {
        var round = new Round();
        try {
            round.begin();
            return round;
        } catch (RuntimeException failure) {
            round.thread.shutdownNow();
            throw failure;
        }
    }

    private Line.Terms terms() {
        var name = topic.filter().replaceAll("[^A-Za-z0-9]+", "-");
        return new Line.Terms(
                office.broker, "galley-" + office.node + "-" + name, receiveMaximum, office.sessionExpiry);
    }

    /** From one connection to its end. */
    private final class Round implements Keeper.Stay {
        /** Once it is over it takes nothing, and says nothing of it: the client lets go of its flow much later. */
        private final ExecutorService thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("heard " + topic.filter()).factory(), new ThreadPoolExecutor.DiscardPolicy());
        private final Semaphore room = new Semaphore(topic.mostUnderWay());
        private final CompletableFuture<Line> opened = new CompletableFuture<>();
        private volatile boolean isOver;
        private volatile boolean wasOfUse;

        void begin() {
            var line = Line.open(terms(), this::arrived, thread);
            opened.complete(line);
            try {
                line.subscribe(GROUP + topic.filter());
            } catch (LineFailed failure) {
                line.close();
                throw failure;
            }
            var _ = line.ended().thenAccept(this::ended);
        }

        private void ended(Throwable cause) {
            isOver = true;
            if (cause instanceof Mqtt5DisconnectException told
                    && told.getMqttMessage().getReasonCode() == Mqtt5DisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED) {
                // Mosquitto does not keep to it; this node still works on no more at once than it said
                LOG.warn("the broker sends more at once than it was asked to; it may from now on");
                receiveMaximum = ANY_NUMBER;
            }
        }

        /** On this round's one thread, which waits here while there is enough under way. */
        private void arrived(Mqtt5Publish publish) {
            try {
                room.acquire();
            } catch (InterruptedException _) {
                return; // the round is over; the message comes again
            }
            if (isOver) {
                room.release();
                return;
            }
            long began = System.nanoTime();
            var _ = hear(publish).whenComplete((reason, failure) -> {
                if (failure == null) {
                    wasOfUse = true;
                    opened.join().acknowledge(publish, reason);
                    office.meter.answered(topic.filter(), Duration.ofNanos(System.nanoTime() - began));
                } else {
                    failed(failure);
                }
                room.release();
            });
        }

        private void failed(Throwable failure) {
            var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            office.meter.failed(topic.filter());
            if (!isOver) {
                isOver = true;
                opened.join().ended().complete(cause);
            }
        }

        @Override
        public Line line() {
            return opened.join();
        }

        @Override
        public boolean wasOfUse() {
            return wasOfUse;
        }

        @Override
        public void settle() {
            isOver = true;
            try {
                if (!room.tryAcquire(topic.mostUnderWay(), SETTLING.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("messages on {} are still being worked on", topic.filter());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread.shutdownNow();
        }
    }

    private CompletionStage<Mqtt5PubAckReasonCode> hear(Mqtt5Publish publish) {
        var words = publish.getTopic().toString();
        var from = speaker(words);
        if (from.isEmpty()) {
            office.meter.refused(topic.filter(), "not an appliance's topic");
            return CompletableFuture.completedFuture(Mqtt5PubAckReasonCode.TOPIC_NAME_INVALID);
        }
        var heard = new Heard(
                from.get(),
                words.substring(from.get().topicRoot().length()),
                publish.getPayloadAsBytes(),
                office.clock.instant());
        office.signs.heard(heard.from(), heard.arrivedAt());
        if (heard.payload().length > MOST_PAYLOAD_BYTES) {
            return setAside(heard, "over 64 KiB", Mqtt5PubAckReasonCode.QUOTA_EXCEEDED);
        }
        CompletionStage<Answer> answer;
        try {
            answer = topic.heard(heard);
        } catch (RuntimeException failure) { // as if it had been said later
            answer = CompletableFuture.failedFuture(failure);
        }
        return answer.handle((it, failure) -> failure == null ? told(heard, it) : failed(heard, failure))
                .thenCompose(it -> it);
    }

    private CompletionStage<Mqtt5PubAckReasonCode> told(Heard heard, Answer answer) {
        return switch (answer) {
            case Answer.Taken _ -> CompletableFuture.completedFuture(Mqtt5PubAckReasonCode.SUCCESS);
            case Answer.Refused(var reason) -> setAside(heard, reason, Mqtt5PubAckReasonCode.PAYLOAD_FORMAT_INVALID);
        };
    }

    private CompletionStage<Mqtt5PubAckReasonCode> failed(Heard heard, Throwable failure) {
        if (!stumbling.isHopeless(heard, failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.error("a message on {} cannot be worked on, and is set aside", heard.topic(), failure);
        return setAside(heard, "cannot be worked on", Mqtt5PubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR);
    }

    /** On another thread: whoever answered may be in the middle of something. */
    private CompletionStage<Mqtt5PubAckReasonCode> setAside(Heard heard, String reason, Mqtt5PubAckReasonCode told) {
        return CompletableFuture.supplyAsync(() -> {
            office.bus.send(
                    new SetAside(
                            heard.from(), heard.topic(), heard.payload(), reason, heard.arrivedAt()),
                    LINK);
            office.meter.refused(topic.filter(), reason);
            return told;
        }, office.threads);
    }

    private static Optional<ApplianceId> speaker(String topic) {
        int end = topic.indexOf('/', ROOT.length());
        if (!topic.startsWith(ROOT) || end < 0) {
            return Optional.empty();
        }
        try {
            var id = new ApplianceId(UUID.fromString(topic.substring(ROOT.length(), end)));
            return topic.startsWith(id.topicRoot()) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
