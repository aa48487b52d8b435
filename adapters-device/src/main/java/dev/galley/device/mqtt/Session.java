package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a client over its connections. */
final class Session {

    /** Two principals may use one client id without meeting, so that nobody can take over another's session. */
    record Key(String name, String clientId) {}

    static final long FOR_EVER = 0xFFFFFFFFL;

    final Principal principal;
    final String clientId;
    final Inbox inbox;
    final Outbox outbox;
    final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    /** Replaced at each change, so that a round through it may change it. */
    private List<ShareGroup> groups = List.of();
    /** How long it is kept after the connection; 0 ends it with the connection. */
    long expirySeconds;
    /** While it is away. */
    long endsAtNanos;

    long willDueNanos;
    @Nullable
    Will will;
    private @Nullable Connection connection;

    Session(Switchboard board, Principal principal, String clientId) {
        this.principal = principal;
        this.clientId = clientId;
        this.inbox = new Inbox(board, this);
        this.outbox = new Outbox(board, this);
    }

    Key key() {
        return new Key(principal.name(), clientId);
    }

    boolean isService() {
        return principal instanceof Principal.Service;
    }

    @Nullable
    Connection connection() {
        return connection;
    }

    void attach(Connection to, int receiveMaximum) {
        connection = to;
        inbox.resume();
        outbox.resume(receiveMaximum);
        ready();
    }

    void detach() {
        connection = null;
        outbox.detach();
    }

    void joined(ShareGroup group) {
        if (!groups.contains(group)) {
            var more = new ArrayList<>(groups);
            more.add(group);
            groups = List.copyOf(more);
        }
    }

    void left(ShareGroup group) {
        groups = groups.stream().filter(other -> other != group).toList();
    }

    /** There may be room for more: hands on what waits. */
    void ready() {
        outbox.drain();
        for (var group : groups) {
            group.dispatch();
        }
    }
}
