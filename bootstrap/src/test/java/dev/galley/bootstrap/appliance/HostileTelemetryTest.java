package dev.galley.bootstrap.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.Uplink;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Principal;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Appliances that break the rules hurt nobody but themselves. */
class HostileTelemetryTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String GALLEY = "galley";
    private static final int FLOOD = 4_000;
    private static final int FLOOD_WINDOW = 500;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static EmbeddedBroker broker;
    private static Uplink uplink;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", 0, "$share/galley/galley/v1/+/telemetry"),
                (_, username, _) -> Optional.of(
                        username.equals(GALLEY)
                                ? new Principal.Service(username)
                                : new Principal.Appliance(username, username)));
        uplink = TestApplication.on(postgres.database(), new Caller.Stranger()).getInstance(Uplink.class);
        uplink.start(BrokerAddress.plain("127.0.0.1", broker.port(), GALLEY, "any"), "one", Duration.ofMinutes(1));
        await().atMost(PATIENCE).until(uplink::isOpen);
    }

    @AfterAll
    static void stop() {
        uplink.close();
        broker.close();
    }

    private final UUID id = UUID.randomUUID();
    private final Mqtt5AsyncClient appliance = connected(id);

    private static Mqtt5AsyncClient connected(UUID id) {
        var client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(id.toString())
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .simpleAuth()
                .username(id.toString())
                .password("any".getBytes(UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.toBlocking().connect();
        return client;
    }

    private static String message(long seq, long baseTime, String sample) {
        return "{\"boot_id\":\"b\",\"seq\":%d,\"base_time\":%d,\"samples\":[%s]}".formatted(seq, baseTime, sample);
    }

    private static String good(long seq) {
        return message(seq, Instant.now().toEpochMilli(), "{\"t\":0,\"m\":\"weight\",\"v\":1,\"u\":\"g\"}");
    }

    private Mqtt5PubAckReasonCode said(byte[] payload) throws Exception {
        try {
            appliance.publishWith()
                    .topic("galley/v1/" + id + "/telemetry")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(payload)
                    .send()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .getError()
                    .ifPresent(failure -> {
                        throw new AssertionError(failure);
                    });
            return Mqtt5PubAckReasonCode.SUCCESS;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Mqtt5PubAckException refused) {
                return refused.getMqttMessage().getReasonCode();
            }
            throw failure;
        }
    }

    private Mqtt5PubAckReasonCode said(String payload) throws Exception {
        return said(payload.getBytes(UTF_8));
    }

    private static List<String> rows(UUID appliance, String what) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("""
                        SELECT %s FROM telemetry_sample s JOIN telemetry_boot b ON b.id = s.boot
                        WHERE appliance_id = :appliance ORDER BY seq
                        """.formatted(what))
                .bind("appliance", appliance)
                .mapTo(String.class)
                .list());
    }

    @Test
    void what_is_of_no_use_is_refused_and_what_follows_is_taken() throws Exception {
        long now = Instant.now().toEpochMilli();
        var hostile = List.of(
                "", "{", "[]", "nonsense", "null", good(7) + good(8), good(-1), good(7).replace("\"b\"", "7"),
                good(7).replace("boot_id", "boot"), good(7).replace("weight", "We ight"),
                good(7).replace(":1,", ":\"1\","), good(7).replace(":1,", ":1e999,"),
                message(7, now, "5"), message(7, now, "{}"),
                message(7, Instant.parse("2019-12-31T23:59:59Z").toEpochMilli(), ""),
                good(7).replace("\"base_time\":", "\"base_time\":0.5e"),
                message(7, now, "{\"t\":0,\"m\":\"weight\",\"v\":1,\"u\":\"g\"},".repeat(501).replaceAll(",$", "")));
        int seq = 0;
        for (var payload : hostile) {
            assertThat(said(payload).getCode()).as(payload).isGreaterThanOrEqualTo(0x80);
            assertThat(said(good(100 + seq++))).as(payload).isEqualTo(Mqtt5PubAckReasonCode.SUCCESS);
        }
        assertThat(said(new byte[64 * 1024 + 1]).getCode()).isGreaterThanOrEqualTo(0x80);
        assertThat(appliance.getState().isConnected()).isTrue();
        assertThat(rows(id, "seq")).hasSize(hostile.size()).doesNotContain("7");
    }

    @Test
    void a_clock_that_is_years_ahead_is_corrected_and_a_repeat_of_it_is_known() throws Exception {
        var before = Instant.now();
        long ahead = before.plus(Duration.ofDays(4_000)).toEpochMilli();
        var payload = message(0, ahead, "{\"t\":5,\"m\":\"weight\",\"v\":1,\"u\":\"g\"}");
        assertThat(said(payload)).isEqualTo(Mqtt5PubAckReasonCode.SUCCESS);
        assertThat(said(payload)).isEqualTo(Mqtt5PubAckReasonCode.SUCCESS);
        assertThat(rows(id, "is_clock_corrected")).containsExactly("t");
        assertThat(rows(id, "floor(extract(epoch FROM at))")).allSatisfy(at -> assertThat(Long.parseLong(at))
                .isBetween(before.getEpochSecond() - 1, Instant.now().getEpochSecond()));
    }

    @Test
    void numbers_that_run_back_are_taken_once_each() throws Exception {
        for (long seq : new long[]{5, 4, 5, 3, 9, 0, 4}) {
            assertThat(said(good(seq))).isEqualTo(Mqtt5PubAckReasonCode.SUCCESS);
        }
        assertThat(rows(id, "seq")).containsExactly("0", "3", "4", "5", "9");
    }

    @Test
    void who_floods_does_not_keep_the_others_waiting() throws Exception {
        var flooding = new AtomicInteger();
        var flood = UUID.randomUUID();
        var client = connected(flood);
        for (int seq = 0; seq < FLOOD_WINDOW; seq++) {
            next(client, flood, seq, flooding);
        }
        for (int seq = 0; seq < 20; seq++) {
            assertThat(said(good(seq))).isEqualTo(Mqtt5PubAckReasonCode.SUCCESS);
        }
        assertThat(flooding.get()).as("messages of the flood that went before").isLessThan(FLOOD);
        await().atMost(PATIENCE).until(() -> flooding.get() == FLOOD);
        assertThat(rows(flood, "seq")).hasSize(FLOOD);
    }

    /** As fast as acknowledgements come. */
    private static void next(Mqtt5AsyncClient client, UUID flood, int seq, AtomicInteger acknowledged) {
        if (seq >= FLOOD) {
            return;
        }
        var _ = client.publishWith()
                .topic("galley/v1/" + flood + "/telemetry")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(good(seq).getBytes(UTF_8))
                .send()
                .thenRun(() -> {
                    acknowledged.incrementAndGet();
                    next(client, flood, seq + FLOOD_WINDOW, acknowledged);
                });
    }
}
