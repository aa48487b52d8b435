package dev.galley.device.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Gatekeeper;
import dev.galley.device.mqtt.Principal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The link and the embedded broker. */
class EmbeddedLinkTest implements LinkContract {
    private static final Gatekeeper GATEKEEPER = (_, username, password) -> {
        if (!new String(password, StandardCharsets.UTF_8).equals("secret")) {
            return Optional.empty();
        }
        return Optional.of(
                username.equals("galley")
                        ? new Principal.Service(username)
                        : new Principal.Appliance(username, username));
    };

    private EmbeddedBroker broker = start(0);

    private static EmbeddedBroker start(int port) {
        return EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", port, "$share/galley/galley/v1/+/telemetry"), GATEKEEPER);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Override
    public BrokerAddress broker() {
        return BrokerAddress.plain("127.0.0.1", broker.port(), "galley", "secret");
    }

    @Override
    public int port() {
        return broker.port();
    }

    @Override
    public String node() {
        return "node-1";
    }

    @Override
    public void restart() {
        int port = broker.port();
        broker.close();
        broker = start(port);
    }

    @Test
    void an_appliance_hears_that_it_was_taken_when_it_was() {
        var answer = new CompletableFuture<Answer>();
        try (var kitchen = new Kitchen(_ -> answer, 10).start(broker(), node());
                var oven = new Stranger(Stranger.OVEN, port())) {
            var acknowledged = oven.say("telemetry", "n");
            LinkContract.eventually().until(() -> kitchen.heard.size() == 1);
            assertThat(acknowledged).isNotDone();
            answer.complete(new Answer.Taken());
            assertThat(acknowledged.join()).isZero();
        }
    }

    @Test
    void an_appliance_hears_that_it_was_refused_and_each_message_has_its_own_answer() {
        try (var kitchen = new Kitchen(payload -> payload.startsWith("bad")
                ? CompletableFuture.completedFuture(new Answer.Refused("not JSON"))
                : Kitchen.taken(), 10).start(broker(), node()); var oven = new Stranger(Stranger.OVEN, port())) {
            var bad = oven.say("telemetry", "bad");
            var good = oven.say("telemetry", "good");
            var worse = oven.say("telemetry", "bad again");
            assertThat(bad.join()).isEqualTo(0x99);
            assertThat(good.join()).isZero();
            assertThat(worse.join()).isEqualTo(0x99);
            assertThat(kitchen.setAside).hasSize(2);
        }
    }

    @Test
    void two_nodes_share_and_what_one_leaves_the_other_does() throws InterruptedException {
        var stuckWith = new CopyOnWriteArrayList<CompletableFuture<Answer>>();
        var stuck = new Kitchen(_ -> {
            var answer = new CompletableFuture<Answer>();
            stuckWith.add(answer);
            return answer;
        }, 10).start(broker(), "node-1");
        try (var well = new Kitchen(_ -> Kitchen.taken(), 10).start(broker(), "node-2");
                var oven = new Stranger(Stranger.OVEN, port())) {
            Awaitility.await().until(() -> stuck.isOpen() && well.isOpen());
            var said = java.util.stream.IntStream.range(0, 12).mapToObj(i -> oven.say("telemetry", "n" + i)).toList();
            LinkContract.eventually().until(() -> !stuck.heard.isEmpty() && !well.heard.isEmpty());
            var closing = Thread.ofVirtual().start(stuck::close);
            stuckWith.forEach(answer -> answer.completeExceptionally(new IllegalStateException("stopped")));
            closing.join();
            LinkContract.eventually().until(() -> well.heard.size() == 12);
            said.forEach(it -> assertThat(it.join()).isZero());
        }
    }
}
