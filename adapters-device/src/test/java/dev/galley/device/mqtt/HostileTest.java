package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.CONNACK;
import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.util.ResourceLeakDetector;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What hostile clients cannot do: the rest does not notice them, and they leave nothing behind. */
final class HostileTest {

    private static final Logger LEAKS = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private static final ListAppender<ILoggingEvent> told = new ListAppender<>();

    private EmbeddedBroker broker;

    @BeforeAll
    static void watch() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        told.start();
        LEAKS.addAppender(told);
    }

    @AfterAll
    static void nothing_has_leaked() {
        System.gc(); // leaks are found when the buffer's object is collected, and told at the next allocation
        try (var broker = EmbeddedBroker.start(BrokerSettings.of("127.0.0.1", 0), new KnownClients())) {
            for (var i = 0; i < 100; i++) {
                Hello.v5("after").on(broker.port()).close();
            }
        }
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.SIMPLE);
        LEAKS.detachAppender(told);
        assertThat(told.list).isEmpty();
    }

    @BeforeEach
    void start() {
        broker = start(new KnownClients(), BrokerLimits.USUAL);
    }

    private static EmbeddedBroker start(Gatekeeper gatekeeper, BrokerLimits limits) {
        return EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", 0, "$share/galley/galley/v1/+/telemetry").with(limits), gatekeeper);
    }

    @AfterEach
    void stop() {
        broker.close();
        Awaitility.await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("mqtt-broker")));
    }

    private void assertServes() {
        try (var hears = Hello.v5("hears").on(broker.port());
                var says = Hello.v5("says").on(broker.port())) {
            hears.subscribe("alive", 1);
            says.publish("alive", 1, 1, "x").expect(PUBACK);
            hears.expect(PUBLISH);
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private void sendAll(RawClient client, byte[] bytes) {
        try {
            client.send(bytes);
        } catch (UncheckedIOException e) {
            // cut off before the end of it, as it should be
        }
        client.close();
    }

    @Test
    void random_bytes_do_no_harm() {
        for (var seed = 0; seed < 300; seed++) {
            var random = random(seed);
            var bytes = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(bytes);
            sendAll(new RawClient(broker.port(), true), bytes);
            if (seed % 3 == 0) {
                sendAll(Hello.v5("random").as("oven1").on(broker.port()), bytes);
            }
        }
        assertServes();
    }

    @Test
    void packets_with_bytes_changed_cut_or_added_do_no_harm() {
        for (var seed = 0; seed < 1_500; seed++) {
            var random = random(seed);
            var stream = Bytes.of();
            for (var i = random.nextInt(1, 6); i > 0; i--) {
                stream.raw(changed(packet(random), random));
            }
            var hello = random.nextBoolean() ? Hello.v5("fuzz") : Hello.v311("fuzz");
            sendAll(
                    random.nextInt(4) == 0
                            ? new RawClient(broker.port(), true).send(changed(hello.packet(), random))
                            : hello.as("oven1").on(broker.port()),
                    stream.toBytes());
        }
        assertServes();
        Awaitility.await().until(() -> broker.status().connections() == 0);
    }

    private static byte[] packet(RandomGenerator random) {
        var id = random.nextInt(0, 4);
        return switch (random.nextInt(8)) {
            case 0 -> Bytes.of().text("galley/v1/oven1/a").u16(id).u8(0).u8('x').packet(0x32);
            case 1 -> Bytes.of().text("galley/v1/oven1/telemetry").u16(id)
                    .properties(Bytes.of().u8(0x26).text("k").text("v").u8(0x23).u16(1)).u8('x').packet(0x34);
            case 2 -> Bytes.of().u16(id).u8(0).text("galley/v1/oven1/#").u8(random.nextInt(64)).packet(0x82);
            case 3 -> Bytes.of().u16(id).u8(0).text("galley/v1/oven1/#").packet(0xA2);
            case 4 -> Bytes.of().u16(id).packet(0x62);
            case 5 -> Bytes.of().u16(id).u8(random.nextInt(256)).packet(random.nextInt(4, 8) << 4);
            case 6 -> new byte[]{(byte) 0xC0, 0};
            default -> Bytes.of().u8(4).properties(Bytes.of().u8(0x11).u32(random.nextInt(3))).packet(0xE0);
        };
    }

    private static byte[] changed(byte[] packet, RandomGenerator random) {
        var bytes = packet.clone();
        for (var i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> Bytes.of().raw(bytes).u8(random.nextInt(256)).toBytes();
            default -> bytes;
        };
    }

    @Test
    void a_stranger_that_dawdles_is_cut_off() {
        broker.close();
        broker = start(new KnownClients(), BrokerLimits.USUAL.withTimes(Duration.ofMillis(500), Duration.ofSeconds(5)));
        try (var silent = new RawClient(broker.port(), true);
                var half = new RawClient(broker.port(), true)) {
            half.send(java.util.Arrays.copyOf(Hello.v5("half").packet(), 9));
            assertThat(silent.next()).isNull();
            assertThat(half.next()).isNull();
        }
        assertServes();
    }

    @Test
    void a_gatekeeper_that_hangs_holds_up_only_who_asks() {
        broker.close();
        var release = new CountDownLatch(1);
        broker = start(
                (clientId, username, password) -> {
                    if (clientId.startsWith("slow")) {
                        try {
                            release.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return Optional.empty();
                    }
                    return new KnownClients().authenticate(clientId, username, password);
                },
                BrokerLimits.USUAL.withTimes(Duration.ofSeconds(5), Duration.ofMillis(500)));
        try (var slow = Hello.v5("slow").knock(broker.port())) {
            assertServes();
            assertThat(slow.expect(CONNACK).u8(1)).isEqualTo(0x88);
        }
        release.countDown();
    }

    @Test
    void a_gatekeeper_that_fails_is_unavailable() {
        broker.close();
        broker = start(
                (clientId, username, password) -> {
                    throw new IllegalStateException("the database is away");
                },
                BrokerLimits.USUAL);
        try (var five = Hello.v5("fails").knock(broker.port());
                var four = Hello.v311("fails").knock(broker.port())) {
            assertThat(five.expect(CONNACK).u8(1)).isEqualTo(0x88);
            assertThat(four.expect(CONNACK).u8(1)).isEqualTo(3);
        }
    }

    @Test
    void who_is_revoked_while_being_looked_at_is_not_let_in() throws InterruptedException {
        broker.close();
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        broker = start(
                (clientId, username, password) -> {
                    asked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.of(new Principal.Appliance(username, username));
                },
                BrokerLimits.USUAL);
        try (var oven = Hello.v5("oven").as("oven1").knock(broker.port())) {
            asked.await();
            assertThat(broker.disconnect("oven1")).isEqualTo(1);
            release.countDown();
            assertThat(oven.expect(CONNACK).u8(1)).isEqualTo(0x87);
            assertThat(oven.next()).isNull();
            assertThat(broker.status().sessions()).isZero();
        }
    }

    @Test
    void ten_thousand_connections_opened_and_dropped_leave_nothing() {
        for (var i = 0; i < 10_000; i++) {
            var client = new RawClient(broker.port(), true);
            if (i % 4 == 0) {
                client.send(Hello.v5("drop" + i).packet());
            }
            client.close();
        }
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> broker.status().connections() == 0);
        assertThat(broker.status().sessions()).isZero();
        assertServes();
    }

    @Test
    void one_that_sends_ten_thousand_a_second_does_not_slow_the_others() throws InterruptedException {
        var stop = new CountDownLatch(1);
        var flood = Thread.ofPlatform().start(() -> {
            var message = Bytes.of().text("galley/v1/oven1/noise").u8(0).u8('x').packet(0x30);
            var burst = Bytes.of();
            for (var i = 0; i < 1_000; i++) {
                burst.raw(message);
            }
            try (var oven = Hello.v5("flood").as("oven1").on(broker.port())) {
                while (stop.getCount() > 0) {
                    oven.send(burst.toBytes());
                }
            } catch (UncheckedIOException e) {
                // closed from the other side of the test, while it was held up in a write
            }
        });
        var slowest = 0L;
        try (var hears = Hello.v5("hears").on(broker.port());
                var pot = Hello.v5("pot").as("pot").on(broker.port())) {
            hears.subscribe("galley/v1/pot/events", 1);
            for (var i = 1; i <= 200; i++) {
                var begin = System.nanoTime();
                pot.publish("galley/v1/pot/events", 1, i, "x");
                hears.answer(PUBACK, hears.expect(PUBLISH).id());
                pot.expect(PUBACK);
                slowest = Math.max(slowest, System.nanoTime() - begin);
            }
        }
        stop.countDown();
        broker.disconnect("oven1");
        flood.join();
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void an_appliance_is_read_at_the_pace_it_is_granted() {
        broker.close();
        broker = start(new KnownClients(), BrokerLimits.USUAL.withFlow(100, 100, 50));
        try (var oven = Hello.v5("oven").as("oven1").on(broker.port())) {
            var begin = System.nanoTime();
            for (var i = 0; i < 150; i++) {
                oven.publish("galley/v1/oven1/noise", 0, 0, "x");
            }
            oven.sync();
            // 50 at once, 100 at 50 a second
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1_500));
        }
    }

    @Test
    void who_asks_without_reading_holds_up_nobody_and_is_answered_in_the_end() {
        var pings = new byte[100_000];
        for (var i = 0; i < pings.length; i += 2) {
            pings[i] = (byte) 0xC0;
        }
        var times = 4;
        try (var deaf = new RawClient(broker.port(), true, 4 * 1024).send(Hello.v5("deaf").packet())) {
            deaf.expect(CONNACK);
            var sender = Thread.ofPlatform().start(() -> {
                for (var i = 0; i < times; i++) {
                    deaf.send(pings);
                }
            });
            assertServes();
            for (var i = 0; i < times * pings.length / 2; i++) {
                deaf.expect(RawClient.PINGRESP);
            }
            Awaitility.await().until(() -> !sender.isAlive());
        }
    }

    @Test
    void an_appliance_cannot_fill_the_store_for_all() {
        try (var oven = Hello.v5("hoarder").as("oven1").on(broker.port())) {
            var reasons = new ArrayList<Integer>();
            for (var i = 1; i <= 105; i++) {
                oven.publish("galley/v1/oven1/" + i, 1, i, "x", 1, Bytes.of());
                reasons.add(oven.expect(PUBACK).reason());
            }
            assertThat(reasons.stream().filter(reason -> reason == 0x97)).hasSize(5);
            for (var i = 1; i <= 100; i++) {
                assertThat(oven.subscribe("galley/v1/oven1/x" + i, 0)).isZero();
            }
            assertThat(oven.subscribe("galley/v1/oven1/more", 0)).isEqualTo(0x97);
        }
        for (var i = 0; i < 10; i++) {
            Hello.v5("session" + i).as("oven1").expiry(100).on(broker.port()).leave();
        }
        assertThat(broker.status().sessions()).isEqualTo(4);
    }

    @Test
    void the_queue_of_who_is_away_is_bounded_and_its_publisher_is_told() {
        broker.close();
        broker = start(new KnownClients(), BrokerLimits.USUAL.withQueues(10, 100_000, 10_000_000));
        var away = Hello.v5("away").as("oven1").expiry(100).on(broker.port());
        away.subscribe("galley/v1/oven1/commands", 1);
        away.leave();
        try (var galley = Hello.v5("says").on(broker.port())) {
            for (var i = 1; i <= 12; i++) {
                galley.publish("galley/v1/oven1/commands", 1, i, "x");
                assertThat(galley.expect(PUBACK).reason()).isEqualTo(i <= 10 ? 0 : 0x97);
            }
        }
    }
}
