package dev.galley.device.link;

import dev.galley.application.appliance.NoteSeen;
import dev.galley.application.appliance.SetAside;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One node's end of the line, which does with what it hears as a test says. */
final class Kitchen implements AutoCloseable {
    static final LinkMeter NO_METER = new LinkMeter() {
        @Override
        public void answered(String filter, Duration took) {}

        @Override
        public void refused(String filter, String reason) {}

        @Override
        public void failed(String filter) {}

        @Override
        public void disconnected(String connection) {}
    };

    /** Hears {@code telemetry}. */
    static final class Topic implements UplinkTopic {
        private final Function<Heard, CompletionStage<Answer>> answer;
        private final int most;

        Topic(Function<Heard, CompletionStage<Answer>> answer, int most) {
            this.answer = answer;
            this.most = most;
        }

        @Override
        public String filter() {
            return "telemetry";
        }

        @Override
        public int mostUnderWay() {
            return most;
        }

        @Override
        public CompletionStage<Answer> heard(Heard message) {
            return answer.apply(message);
        }
    }

    private static final Ids IDS = new Ids(InstantSource.system(), new SecureRandom()::nextLong);

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<SetAside> setAside = new CopyOnWriteArrayList<>();
    final List<Retained> retained = new CopyOnWriteArrayList<>();
    final AtomicInteger failuresOfSettingAside = new AtomicInteger();
    final MqttDownlink downlink = new MqttDownlink(() -> Set.copyOf(retained), IDS, NO_METER);
    private final Uplink uplink;

    /** @param answer to each payload */
    Kitchen(Function<String, CompletionStage<UplinkTopic.Answer>> answer, int most) {
        var topic = new Topic(message -> {
            var payload = new String(message.payload(), StandardCharsets.UTF_8);
            heard.add(payload);
            return answer.apply(payload);
        }, most);
        Handles<NoteSeen, Integer> noting = (_, _) -> 0;
        Handles<SetAside, Boolean> keeping = (message, _) -> {
            if (failuresOfSettingAside.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            return setAside.add(message);
        };
        var bus = new Bus(Map.of(SetAside.class, () -> keeping, NoteSeen.class, () -> noting), List.of());
        uplink = new Uplink(
                Set.of(topic),
                bus,
                InstantSource.system(),
                IDS,
                NO_METER,
                new SignsOfLife(bus));
    }

    static CompletionStage<UplinkTopic.Answer> taken() {
        return CompletableFuture.completedFuture(new UplinkTopic.Answer.Taken());
    }

    Kitchen start(BrokerAddress broker, String node) {
        uplink.start(broker, node, Duration.ofMinutes(10));
        downlink.start(broker, node, Duration.ofMinutes(10));
        return this;
    }

    boolean isOpen() {
        return uplink.isOpen() && downlink.isOpen();
    }

    @Override
    public void close() {
        uplink.close();
        downlink.close();
    }
}
