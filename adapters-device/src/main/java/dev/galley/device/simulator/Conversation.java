package dev.galley.device.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that an appliance says and hears, over a line that breaks: what was not acknowledged is said again, in its order, on
 * the next one. Safe for many threads.
 */
final class Conversation implements Line.Ear {
    private static final int WORDS = 1_000;
    /** The embedded broker lets one appliance have 100 unanswered messages. */
    private static final int WORDS_UNDER_WAY = 10;
    private static final int TELEMETRY_UNDER_WAY = 20;
    private static final int REFUSED = 0x80;
    private static final int QUOTA_EXCEEDED = 0x97;
    /** So often a full broker is asked again; then it was the message that was too much. */
    private static final int MOST_REPEATS = 20;
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 7;

    /** Who is told what was heard. Never called while this is locked. */
    interface Ear {
        void heard(String topic, byte[] payload);
    }

    private final Credentials credentials;
    private final Surroundings surroundings;
    private final Ear ear;
    private final Line line;
    private final Outbox words;
    private final Outbox telemetry;
    private String bootId;
    private @Nullable String state;
    private boolean isStateSaid;
    private boolean isStateUnderWay;
    private boolean isPluggedIn;
    private boolean isConnected;
    private boolean isConnecting;
    private boolean isSubscribed;
    private boolean isFaltering;
    private int attempts;

    Conversation(Credentials credentials, Behaviour behaviour, Flash flash, Surroundings surroundings, String bootId,
            Ear ear) {
        this.credentials = credentials;
        this.surroundings = surroundings;
        this.ear = ear;
        this.bootId = bootId;
        words = new Outbox("word", WORDS, WORDS_UNDER_WAY, flash);
        telemetry = new Outbox("telemetry", behaviour.storedMessages(), TELEMETRY_UNDER_WAY, flash);
        line = new Line(credentials, behaviour.keepAlive(), this);
    }

    synchronized void plugIn() {
        isPluggedIn = true;
        attempts = 0;
        connect();
    }

    /** Without a word of goodbye. What is not acknowledged is kept. */
    synchronized CompletableFuture<?> unplug() {
        isPluggedIn = false;
        return line.disconnect(true);
    }

    /** In order. */
    synchronized CompletableFuture<?> sayGoodbye() {
        isPluggedIn = false;
        if (!isConnected) {
            return line.disconnect(false);
        }
        return line.publish("presence", presence(false, surroundings.clock().millis()), true)
                .handle((_, _) -> true)
                .orTimeout(BREATH.toMillis() * 10, TimeUnit.MILLISECONDS)
                .handle((_, _) -> true)
                .thenCompose(_ -> line.disconnect(false));
    }

    /** Goes away and comes back as another boot. */
    synchronized void reboot(String newBootId) {
        bootId = newBootId;
        isStateSaid = false;
        var _ = line.disconnect(true); // it connects again as it does after any cut
    }

    synchronized void say(String topic, String json) {
        words.add(topic, json);
        pump();
    }

    synchronized void store(String json) {
        telemetry.add("telemetry", json);
        pump();
    }

    /** Only the newest is ever said. */
    synchronized void report(String json) {
        if (!json.equals(state)) {
            state = json;
            isStateSaid = false;
            pump();
        }
    }

    synchronized boolean isConnected() {
        return isConnected;
    }

    /** How much is not acknowledged yet, of all kinds. */
    synchronized int unacknowledged() {
        return words.size() + telemetry.size() + (isStateSaid && !isStateUnderWay ? 0 : 1);
    }

    synchronized long dropped() {
        return words.dropped() + telemetry.dropped();
    }

    private String presence(boolean isOnline, long at) {
        return Wire.write(Map.of("online", isOnline, "boot_id", bootId, "at", at));
    }

    private synchronized void connect() {
        if (!isPluggedIn || isConnected || isConnecting) {
            return;
        }
        isConnecting = true;
        long now = surroundings.clock().millis();
        var hello = presence(true, now);
        var boot = bootId;
        var _ = line.connect(presence(false, now)).whenComplete((isSessionPresent, failure) -> {
            if (failure == null) {
                connected(hello, boot, isSessionPresent);
            } else {
                cut();
            }
        });
    }

    private synchronized void connected(String hello, String boot, boolean isSessionPresent) {
        isConnecting = false;
        isConnected = true;
        isFaltering = false;
        attempts = 0;
        isStateSaid = false;
        surroundings.ledger().connected(credentials.applianceId());
        if (!isPluggedIn || !boot.equals(bootId)) { // unplugged, or booted anew, while it connected
            var _ = line.disconnect(true);
            return;
        }
        var _ = line.publish("presence", hello, true);
        if (!isSessionPresent || !isSubscribed) {
            isSubscribed = false;
            var _ = line.subscribe().whenComplete((isGranted, failure) -> subscribed(failure == null && isGranted));
        }
        pump();
    }

    private synchronized void subscribed(boolean isGranted) {
        isSubscribed = isGranted;
        if (!isGranted && isConnected) {
            var _ = line.disconnect(true); // deaf it is of no use
        }
    }

    @Override
    public void heard(String topic, byte[] payload) {
        ear.heard(topic, payload);
    }

    @Override
    public synchronized void cut() {
        if (isConnected) {
            surroundings.ledger().disconnected(credentials.applianceId());
        }
        isConnected = false;
        isConnecting = false;
        if (isPluggedIn) {
            double jitter = 0.5 + surroundings.chance().getAsDouble();
            long pause = (long) (FIRST_PAUSE.toMillis() * jitter * (1 << Math.min(attempts, MOST_DOUBLINGS)));
            attempts++;
            later(this::connect, pause);
        }
    }

    private void later(Runnable task, long millis) {
        if (!surroundings.timers().isShutdown()) {
            var _ = surroundings.timers().schedule(task, millis, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void recover() {
        isFaltering = false;
        pump();
    }

    private void falter() {
        if (!isFaltering) {
            isFaltering = true;
            later(this::recover, BREATH.toMillis());
        }
    }

    private void pump() {
        if (isConnected && !isFaltering) {
            sayState();
            send(words);
            send(telemetry);
        }
    }

    private void sayState() {
        var json = state;
        if (json == null || isStateSaid || isStateUnderWay) {
            return;
        }
        isStateUnderWay = true;
        surroundings.ledger().sent(credentials.applianceId(), "state");
        var _ = line.publish("state", json, true).whenComplete((reason, failure) -> stateSaid(json, failure == null
                ? reason
                : null));
    }

    /** One that was refused is not said again: it would be refused again. */
    private synchronized void stateSaid(String json, @Nullable Integer reason) {
        isStateUnderWay = false;
        if (reason == null) {
            falter();
        } else {
            isStateSaid = json.equals(state);
            tell("state", json, reason);
            pump();
        }
    }

    private void tell(String topic, String json, int reason) {
        if (reason < REFUSED) {
            surroundings.ledger().acknowledged(credentials.applianceId(), topic, json);
        } else {
            surroundings.ledger().refused(credentials.applianceId(), topic, reason);
        }
    }

    private void send(Outbox outbox) {
        while (isConnected && !isFaltering) {
            var next = outbox.send();
            if (next.isEmpty()) {
                return;
            }
            var entry = next.get();
            surroundings.ledger().sent(credentials.applianceId(), entry.topic());
            var _ = line.publish(entry.topic(), entry.json(), false)
                    .whenComplete((reason, failure) -> answered(outbox, entry, failure == null ? reason : null));
        }
    }

    private synchronized void answered(Outbox outbox, Outbox.Entry entry, @Nullable Integer reason) {
        if (reason == null) {
            outbox.again(entry);
            falter();
        } else if (reason == QUOTA_EXCEEDED && outbox.again(entry) <= MOST_REPEATS) {
            falter();
        } else {
            outbox.settle(entry);
            tell(entry.topic(), entry.json(), reason);
            pump();
        }
    }
}
