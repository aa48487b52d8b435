package dev.galley.persistence.broadcast;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.redis.Redis;
import jakarta.inject.Inject;

/** Over Redis' publish and subscribe. */
public final class RedisBroadcast implements Broadcast {
    private static final String CHANNEL = "galley:broadcast";
    private final Topics topics = new Topics();
    private final Redis redis;
    /** Stands before each message, so that a node does not hear itself. */
    private final String node;

    @Inject
    public RedisBroadcast(Redis redis, Ids ids) {
        this.redis = redis;
        node = Long.toHexString(ids.next().getLeastSignificantBits());
        redis.listen(CHANNEL, new Redis.Listener() {
            @Override
            public void heard(String message) {
                var parts = message.split(" ", 2);
                if (parts.length == 2 && !parts[0].equals(node)) {
                    topics.heard(parts[1]);
                }
            }

            @Override
            public void deaf() {
                topics.deaf();
            }

            @Override
            public void hearing() {
                topics.hearing();
            }
        });
    }

    @Override
    public void send(String topic, String message) {
        var written = node + " " + Topics.written(topic, message);
        redis.call(commands -> commands.publish(CHANNEL, Redis.bytes(written)));
    }

    @Override
    public Subscription subscribe(String topic, Listener listener) {
        return topics.subscribe(topic, listener);
    }
}
