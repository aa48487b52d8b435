package dev.galley.http.appliance.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.appliance.live.Sight.Measured;
import dev.galley.domain.appliance.live.Sight.StateSeen;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Json;
import java.time.Duration;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * What nodes tell each other of appliances, as far as somebody watches there. Which appliances those are each node says by
 * a set of buckets, so that it is short however many there are; what is told for nothing is dropped by who hears it.
 */
final class OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final String SIGHTS = "appliance.live";
    private static final String WATCHING = "appliance.live.watching";
    private static final String WHO = "?";
    private static final int BUCKETS = 2_048;
    private static final int MOST_WAITING = 20_000;
    /** Readings leave this much room for all else, of which the latest may be the one that counts. */
    private static final int ROOM = 4_000;
    private static final int MOST_READINGS = 25;
    private static final int LONGEST_STATE = 4_000;
    /** What is absent is left out; nodes of a newer version may say more. */
    private static final ObjectReader LINES = Json.MAPPER.readerFor(Line.class)
            .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    /** Who has not said for so long what it watches is gone. */
    private static final long FORGET_NANOS = Duration.ofSeconds(30).toNanos();

    /** What is done with what others tell. */
    interface Hearing {
        void sight(Sight sight);

        void reconsider(UserId owner);

        /** Something may have been missed. */
        void missed();

        /** Nothing is heard from now on. */
        void deaf();

        /** Somebody wants to know what is watched here. */
        void asked();
    }

    /** One thing told: one of these is present. */
    private record Line(
            Optional<Sight.PresenceSeen> presence,
            Optional<StateSeen> state,
            Optional<Sight.CommandSeen> command,
            Optional<Measured> measured,
            Optional<UUID> reconsider) {
        static Line of(Sight sight) {
            return switch (sight) {
                case Sight.PresenceSeen it ->
                    new Line(Optional.of(it), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                case StateSeen it ->
                    new Line(Optional.empty(), Optional.of(it), Optional.empty(), Optional.empty(), Optional.empty());
                case Sight.CommandSeen it ->
                    new Line(Optional.empty(), Optional.empty(), Optional.of(it), Optional.empty(), Optional.empty());
                case Measured it ->
                    new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(it), Optional.empty());
            };
        }

        void to(Hearing hearing) {
            presence.ifPresent(hearing::sight);
            state.ifPresent(hearing::sight);
            command.ifPresent(hearing::sight);
            measured.ifPresent(hearing::sight);
            reconsider.ifPresent(owner -> hearing.reconsider(new UserId(owner)));
        }
    }

    private record Node(BitSet buckets, long heardAt) {}

    private final Broadcast broadcast;
    private final Hearing hearing;
    private final UUID self;
    private final Map<UUID, Node> others = new ConcurrentHashMap<>();
    private final Mailbox<String> out = new Mailbox<>("live-out", MOST_WAITING, this::send);
    private final Mailbox<String> in = new Mailbox<>("live-in", MOST_WAITING, this::take);

    OtherNodes(Broadcast broadcast, UUID self, Hearing hearing) {
        this.broadcast = broadcast;
        this.hearing = hearing;
        this.self = self;
    }

    void listen() {
        broadcast.subscribe(SIGHTS, message -> in.put(message, 0));
        broadcast.subscribe(WATCHING, new Broadcast.Listener() {
            @Override
            public void heard(String message) {
                watching(message);
            }

            @Override
            public void hearing() {
                hearing.missed();
                tell(WATCHING, WHO);
            }

            @Override
            public void deaf() {
                hearing.deaf();
            }
        });
    }

    private void watching(String message) {
        if (message.equals(WHO)) {
            hearing.asked();
            return;
        }
        int space = message.indexOf(' ');
        var node = UUID.fromString(message.substring(0, space));
        if (!node.equals(self)) {
            var buckets = BitSet.valueOf(Base64.getDecoder().decode(message.substring(space + 1)));
            others.put(node, new Node(buckets, System.nanoTime()));
        }
    }

    /** Says which appliances are watched here. */
    void announce(Iterable<ApplianceId> watched) {
        var buckets = new BitSet(BUCKETS);
        watched.forEach(appliance -> buckets.set(bucket(appliance)));
        tell(WATCHING, self + " " + Base64.getEncoder().encodeToString(buckets.toByteArray()));
    }

    private void tell(String topic, String message) {
        try {
            broadcast.send(topic, message);
        } catch (Unavailable away) {
            LOG.debug("other nodes cannot be told what is watched here", away); // they are told again soon
        }
    }

    boolean isWatched(ApplianceId appliance) {
        if (others.isEmpty()) {
            return false;
        }
        long now = System.nanoTime();
        others.values().removeIf(node -> now - node.heardAt > FORGET_NANOS);
        int bucket = bucket(appliance);
        return others.values().stream().anyMatch(node -> node.buckets.get(bucket));
    }

    private static int bucket(ApplianceId appliance) {
        return Math.floorMod(appliance.value().hashCode() * 0x9E3779B9, BUCKETS);
    }

    void show(Sight sight) {
        if (!isWatched(sight.appliance())) {
            return;
        }
        switch (sight) {
            case Measured measured -> {
                var readings = measured.readings();
                for (int from = 0; from < readings.size(); from += MOST_READINGS) {
                    var part = readings.subList(from, Math.min(from + MOST_READINGS, readings.size()));
                    put(Line.of(new Measured(measured.appliance(), measured.boot(), measured.seq(), part)), ROOM);
                }
            }
            // A long state is looked up by who has somebody to show it to.
            case StateSeen(var appliance, var json, var at) when json.length() > LONGEST_STATE ->
                put(Line.of(new StateSeen(appliance, "", at)), 0);
            case Sight.PresenceSeen _,StateSeen _,Sight.CommandSeen _ -> put(Line.of(sight), 0);
        }
    }

    void reconsider(UserId owner) {
        put(new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(owner
                .value())), 0);
    }

    private void put(Line line, int reserve) {
        out.put(Json.MAPPER.writeValueAsString(line), reserve);
    }

    /** As many in one message as it holds. JSON has no line feed in it. */
    private void send(List<String> lines) {
        var message = new StringBuilder();
        int bytes = 0;
        for (var line : lines) {
            int more = line.getBytes(UTF_8).length + 1;
            if (bytes + more > Broadcast.MOST_BYTES) {
                sendNow(message);
                bytes = 0;
            }
            if (more <= Broadcast.MOST_BYTES) {
                message.append(line).append('\n');
                bytes += more;
            }
        }
        sendNow(message);
    }

    private void sendNow(StringBuilder message) {
        if (!message.isEmpty()) {
            try {
                broadcast.send(SIGHTS, message.toString());
            } catch (Unavailable away) {
                LOG.debug("other nodes were not shown something", away); // nobody was promised to see it
            }
            message.setLength(0);
        }
    }

    private void take(List<String> messages) {
        for (var message : messages) {
            message.lines().forEach(line -> {
                try {
                    LINES.<Line>readValue(line).to(hearing);
                } catch (JacksonException e) {
                    LOG.debug("a node of another version speaks differently", e); // it is not for this one
                }
            });
        }
    }
}
