package dev.galley.device.mqtt;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Everything the broker knows. Not thread-safe: all of it happens on one event loop, so nothing in it is ever locked. */
final class Switchboard {

    /** What is counted since the start. */
    static final class Counts {
        long received;
        long delivered;
        long refused;
        long dropped;
    }

    final BrokerLimits limits;
    final Gatekeeper gatekeeper;
    final RetainedMessages retained;
    final Buffers buffers;
    final Counts counts = new Counts();
    final Set<Connection> connections = new LinkedHashSet<>();
    int handshakes;

    private final EventLoop loop;
    private final Map<Session.Key, Session> sessions = new HashMap<>();
    private final Map<String, Integer> sessionsByName = new HashMap<>();
    private final Set<Session> away = new LinkedHashSet<>();
    private final SubscriptionTree tree = new SubscriptionTree();
    private final Map<String, ShareGroup> groups = new HashMap<>();
    private List<Connection> written = new ArrayList<>();
    private long assigned;

    Switchboard(EventLoop loop, BrokerSettings settings, Gatekeeper gatekeeper) {
        this.loop = loop;
        this.limits = settings.limits();
        this.gatekeeper = gatekeeper;
        this.retained = new RetainedMessages(limits);
        this.buffers = new Buffers(limits.bufferedBytes());
        for (var filter : settings.durable()) {
            group(TopicFilter.of(filter), filter, true);
        }
    }

    long now() {
        return loop.ticker().nanoTime();
    }

    /** After all that is going on now: for what would otherwise come back into the middle of it. */
    void later(Runnable task) {
        loop.execute(task);
    }

    void after(long millis, Runnable task) {
        var _ = loop.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** Something was written there: one flush follows for all that this turn of the loop writes. */
    void written(Connection connection) {
        if (written.isEmpty()) {
            later(() -> {
                var connections = written;
                written = new ArrayList<>();
                connections.forEach(Connection::flush);
            });
        }
        written.add(connection);
    }

    String assignedClientId() {
        assigned++;
        return "galley-" + assigned;
    }

    int sessionCount() {
        return sessions.size();
    }

    /** The session of a client that has just been let in, or null where there is no room for another. */
    @Nullable
    Admission admit(Connection connection, Principal principal, ConnectRequest request) {
        var key = new Session.Key(principal.name(), request.clientId());
        var former = sessions.get(key);
        if (former != null) {
            var other = former.connection();
            if (other != null) {
                // its will is said now, unless it wished to wait and the session goes on
                var resumes = !request.cleanStart() && former.expirySeconds > 0;
                var will = former.will;
                if (will != null && (will.delaySeconds() == 0 || !resumes)) {
                    say(will, former);
                }
                former.will = null;
                other.end(Reasons.TAKEN_OVER);
                former.detach();
                if (!resumes) {
                    end(former);
                    former = null;
                }
            } else if (request.cleanStart()) {
                end(former);
                former = null;
            }
        }
        var isPresent = former != null;
        var session = former;
        if (session == null) {
            if (!hasRoomFor(principal)) {
                return null;
            }
            session = new Session(this, principal, request.clientId());
            sessions.put(key, session);
            sessionsByName.merge(principal.name(), 1, Integer::sum);
        }
        away.remove(session);
        session.expirySeconds = Math.min(request.sessionExpirySeconds(), limits.sessionExpiry().toSeconds());
        session.will = request.will();
        return new Admission(session, isPresent);
    }

    /** A session, and whether it was there before. */
    record Admission(Session session, boolean isPresent) {}

    private boolean hasRoomFor(Principal principal) {
        if (principal instanceof Principal.Service) {
            return true;
        }
        if (sessionsByName.getOrDefault(principal.name(), 0) >= limits.sessionsPerName()) {
            // of its own that are away the longest gives way; other principals' never do
            away.stream()
                    .filter(session -> session.principal.name().equals(principal.name()))
                    .findFirst()
                    .ifPresent(this::end);
        }
        return sessions.size() < limits.sessions()
                && sessionsByName.getOrDefault(principal.name(), 0) < limits.sessionsPerName();
    }

    /** A connection is gone. */
    void left(Session session, boolean saysWill) {
        session.detach();
        var will = session.will;
        if (!saysWill) {
            session.will = null;
            will = null;
        }
        if (session.expirySeconds == 0) {
            end(session);
            return;
        }
        var now = now();
        session.endsAtNanos = now + TimeUnit.SECONDS.toNanos(session.expirySeconds);
        away.add(session);
        if (will != null) {
            if (will.delaySeconds() == 0) {
                session.will = null;
                say(will, session);
            } else {
                session.willDueNanos = now + TimeUnit.SECONDS.toNanos(will.delaySeconds());
            }
        }
    }

    /** Ends a session: what waits for it is given up, and a will that still waited is said. */
    private void end(Session session) {
        sessions.remove(session.key());
        sessionsByName.computeIfPresent(session.principal.name(), (_, n) -> n == 1 ? null : Integer.valueOf(n - 1));
        away.remove(session);
        var will = session.will;
        session.will = null;
        session.outbox.end(); // before the subscriptions: what it had goes back to its groups
        for (var filter : List.copyOf(session.subscriptions.keySet())) {
            unsubscribe(session, filter);
        }
        session.inbox.end();
        if (will != null) {
            say(will, session);
        }
    }

    /** The end of all sessions of a name, without their wills' delay. */
    int revoke(String name) {
        var ended = 0;
        for (var connection : List.copyOf(connections)) {
            // those still waiting for the gatekeeper too: its answer may be older than the revocation
            if (connection.isNamed(name)) {
                connection.disconnect(Reasons.ADMINISTRATIVE_ACTION);
                ended++;
            }
        }
        for (var session : List.copyOf(sessions.values())) {
            if (session.principal.name().equals(name)) {
                end(session);
            }
        }
        return ended;
    }

    int forget(String name) {
        var ended = 0;
        for (var session : List.copyOf(sessions.values())) {
            if (session.principal.name().equals(name) && session.connection() == null) {
                end(session);
                ended++;
            }
        }
        return ended;
    }

    private void say(Will will, Session session) {
        var message = will.message(now());
        if (message.retain()) {
            if (message.payload().length > 0
                    && !retained.hasRoom(message.topic(), message.payload().length, session.principal)) {
                refuse(session.principal, message.topic(), Reasons.QUOTA_EXCEEDED, message.payload());
                return;
            }
            retained.put(message, session.principal.name());
        }
        route(message, null);
    }

    /**
     * Hands a message on.
     *
     * @param receipt what its publisher waits for; null for QoS 0
     * @return the reason to answer with, unless the receipt waits for somebody's word
     */
    int publish(Message message, @Nullable Receipt receipt) {
        if (message.retain() && message.publisher() != null) {
            retained.put(message, message.publisher().principal.name());
        }
        return route(message, receipt);
    }

    private int route(Message message, @Nullable Receipt receipt) {
        var listeners = tree.match(message.topic());
        if (listeners.isEmpty()) {
            return Reasons.NO_MATCHING_SUBSCRIBERS;
        }
        var taken = 0;
        var offered = listeners.groups().size();
        for (var group : listeners.groups()) {
            if (group.offer(message, group.isDurable() ? receipt : null)) {
                taken++;
            }
        }
        for (var delivery : deliveries(message, listeners.single())) {
            offered++;
            if (delivery.getKey().outbox.offer(delivery.getValue(), false)) {
                taken++;
            }
        }
        if (offered == 0) {
            return Reasons.NO_MATCHING_SUBSCRIBERS; // its publisher alone listens, and not to itself
        }
        return taken > 0 ? Reasons.SUCCESS : Reasons.QUOTA_EXCEEDED;
    }

    /** One delivery for each session, however many of its subscriptions overlap: the highest QoS, and all identifiers. */
    private static Set<Map.Entry<Session, Delivery>> deliveries(Message message, List<Subscription> subscriptions) {
        var bySession = new LinkedHashMap<Session, Delivery>();
        for (var subscription : subscriptions) {
            var session = subscription.session();
            if (subscription.noLocal() && session == message.publisher()) {
                continue;
            }
            var delivery = new Delivery(
                    message,
                    Math.min(subscription.qos(), message.qos()),
                    message.retain() && subscription.retainAsPublished(),
                    subscription.ids(),
                    null);
            bySession.merge(session, delivery, Switchboard::merged);
        }
        return bySession.entrySet();
    }

    private static Delivery merged(Delivery one, Delivery other) {
        var ids = new int[one.subscriptionIds.length + other.subscriptionIds.length];
        System.arraycopy(one.subscriptionIds, 0, ids, 0, one.subscriptionIds.length);
        System.arraycopy(other.subscriptionIds, 0, ids, one.subscriptionIds.length, other.subscriptionIds.length);
        return new Delivery(one.message, Math.max(one.qos, other.qos), one.retain || other.retain, ids, null);
    }

    void refuse(Principal principal, String topic, int reason, byte[] payload) {
        counts.refused++;
        gatekeeper.refused(new RefusedMessage(principal, topic, reason, payload));
    }

    private ShareGroup group(TopicFilter shared, String filter, boolean declared) {
        return groups.computeIfAbsent(filter, _ -> {
            var group = new ShareGroup(this, filter, declared);
            tree.add(shared.pattern(), group);
            return group;
        });
    }

    boolean isDeclared(String filter) {
        var group = groups.get(filter);
        return group != null && group.isDeclared();
    }

    /** Begins a subscription, or replaces the one of the same filter. */
    void subscribe(Subscription subscription) {
        var filter = TopicFilter.of(subscription.filter());
        subscription.session().subscriptions.put(subscription.filter(), subscription);
        if (filter.share().isPresent()) {
            group(filter, subscription.filter(), false).join(subscription);
        } else {
            tree.add(filter.pattern(), subscription);
        }
    }

    /** Ends a subscription; false if there was none. */
    boolean unsubscribe(Session session, String filter) {
        if (session.subscriptions.remove(filter) == null) {
            return false;
        }
        var parts = TopicFilter.of(filter);
        var group = groups.get(filter);
        if (parts.share().isPresent() && group != null) {
            group.leave(session);
            if (group.isEmpty()) {
                groups.remove(filter);
                tree.remove(parts.pattern(), group);
            }
        } else {
            tree.remove(parts.pattern(), session);
        }
        return true;
    }

    /** What is due: several times a second. */
    void sweep() {
        var now = now();
        for (var connection : List.copyOf(connections)) {
            connection.check(now);
        }
        for (var session : List.copyOf(away)) {
            if (now - session.endsAtNanos >= 0) {
                end(session);
            } else {
                var will = session.will;
                if (will != null && now - session.willDueNanos >= 0) {
                    session.will = null;
                    say(will, session);
                }
            }
        }
    }
}
