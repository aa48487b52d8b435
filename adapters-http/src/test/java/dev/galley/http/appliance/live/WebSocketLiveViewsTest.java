package dev.galley.http.appliance.live;

import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.LiveViewsContract;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Air;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody watches on one node what is told on another. */
class WebSocketLiveViewsTest implements LiveViewsContract {
    private final LiveNode.World world = new LiveNode.World();
    private final Air air = new Air();
    private final LiveNode telling = new LiveNode(world, air.node());
    private final LiveNode watching = new LiveNode(world, air.node());

    @AfterEach
    void stop() {
        telling.close();
        watching.close();
    }

    @Override
    public LiveViews views() {
        return telling.views();
    }

    @Override
    public void pair(UserId owner, ApplianceId appliance, Instant since) {
        world.of(owner).put(appliance, since);
    }

    @Override
    public void unpair(UserId owner, ApplianceId appliance) {
        world.of(owner).remove(appliance);
    }

    @Override
    public void settled(ApplianceId appliance) {
        Awaitility.await().until(() -> telling.views().isWatchedElsewhere(appliance));
    }

    @Override
    public Eye watch(UserId who) {
        var eye = watching.watch(who);
        world.of(who).keySet().forEach(this::settled);
        return eye;
    }

    @Test
    void first_comes_how_each_appliance_stands() {
        pair(ADA, OVEN, NOW);
        pair(ADA, POT, NOW);
        world.stands(OVEN, "ajar", NOW.plusSeconds(5));
        world.stands(POT, "open", NOW.minusSeconds(5));
        try (var client = watching.open(ADA)) {
            var oven = OVEN.value().toString();
            var presence = client.await(message -> message.path("type").asString("").equals("presence")
                    && message.path("applianceId").asString("").equals(oven));
            assertThat(presence.get("presence").asString()).isEqualTo("online");
            assertThat(presence.get("at").asString()).isEqualTo("2026-11-20T10:30:05Z");
            client.await(message -> message.at("/state/door").asString("").equals("ajar"));
            watching.views().show(new Sight.PresenceSeen(POT, Presence.OFFLINE, NOW));
            client.await(message -> message.path("presence").asString("").equals("offline"));
            assertThat(client.heard()).as("what the pot said before it was hers").noneMatch(it -> it.contains("open"));
        }
    }

    @Test
    void nothing_goes_over_the_air_that_nobody_watches() {
        pair(ADA, OVEN, NOW);
        watch(ADA);
        int before = air.sent.get();
        for (int i = 0; i < 1_000; i++) {
            var nobodys = new ApplianceId(new UUID(99, 0));
            telling.views().show(new Sight.PresenceSeen(nobodys, Presence.ONLINE, NOW));
        }
        assertThat(air.sent.get() - before).isLessThan(10);
    }

    @Test
    void a_great_message_comes_whole_though_in_pieces() {
        pair(ADA, OVEN, NOW);
        var eye = watching.open(ADA);
        Awaitility.await().until(() -> telling.views().isWatchedElsewhere(OVEN));
        eye.await(message -> message.has("type"));
        var readings = new ArrayList<Sight.Reading>();
        for (int i = 0; i < 500; i++) {
            readings.add(new Sight.Reading(
                    NOW.plusMillis(i), "x".repeat(100), 1.0 / 3 + i, "y".repeat(40), i, Optional.of(true)));
        }
        telling.views().show(new Sight.Measured(OVEN, "b".repeat(100), Long.MAX_VALUE, readings));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> eye.messages().stream()
                .filter(message -> message.path("type").asString("").equals("telemetry"))
                .mapToInt(message -> message.get("samples").size())
                .sum() == 500);
        var sample = eye.await(message -> message.at("/samples/0/index").asInt(-1) == 0).at("/samples/0");
        assertThat(sample.propertyNames())
                .containsExactly("at", "metric", "value", "unit", "bootId", "seq", "index", "clockCorrected");
    }

    @Test
    void who_did_not_hear_of_an_unpairing_finds_out_all_the_same() {
        pair(ADA, OVEN, NOW);
        var client = watching.open(ADA);
        client.await(message -> message.has("type"));
        air.still(true);
        unpair(ADA, OVEN);
        telling.views().reconsider(ADA); // nobody hears it
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !watching.views().isWatchedHere(OVEN));
    }
}
