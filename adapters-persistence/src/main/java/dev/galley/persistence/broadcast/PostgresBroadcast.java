package dev.galley.persistence.broadcast;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.persistence.sql.Notifications;
import jakarta.inject.Inject;

/** Over LISTEN and NOTIFY: needs nothing but the database that is there anyway. */
public final class PostgresBroadcast implements Broadcast {
    private static final String CHANNEL = "galley_broadcast";
    private final Topics topics = new Topics();
    private final Notifications notifications;

    @Inject
    public PostgresBroadcast(Notifications notifications) {
        this.notifications = notifications;
        notifications.listen(CHANNEL, new Notifications.Listener() {
            @Override
            public void heard(String message) {
                topics.heard(message);
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
        notifications.send(CHANNEL, Topics.written(topic, message));
    }

    @Override
    public Subscription subscribe(String topic, Listener listener) {
        return topics.subscribe(topic, listener);
    }
}
