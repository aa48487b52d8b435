package dev.galley.device.mqtt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes to one session: at most its receive maximum at once, the rest waits in a bounded queue. */
final class Outbox {

    private static final int HIGHEST_PACKET_ID = 65_535;
    // Galley's own subscriptions stand for many appliances
    private static final int SERVICE_FACTOR = 50;

    private final Switchboard board;
    private final Session session;
    private final ArrayDeque<Delivery> queue = new ArrayDeque<>(0);
    private final Map<Integer, Delivery> inflight = new LinkedHashMap<>();
    private final ArrayDeque<Delivery> resend = new ArrayDeque<>(0);
    private long queuedBytes;
    private int window;
    private int widest;
    private int lastPacketId;

    Outbox(Switchboard board, Session session) {
        this.board = board;
        this.session = session;
    }

    /** Whether a message of QoS 1 could be sent at once. */
    boolean hasRoom() {
        return canWrite() && resend.isEmpty() && window < widest;
    }

    private boolean canWrite() {
        var connection = session.connection();
        return connection != null && connection.isWritable();
    }

    /**
     * Sends, or queues.
     *
     * @param kept whether the message is kept elsewhere anyway (retained), so that it need not be counted
     * @return false if there was no room
     */
    boolean offer(Delivery delivery, boolean kept) {
        if (session.connection() == null && delivery.qos == 0) {
            board.counts.dropped++; // QoS 0 is for who is there
            return true;
        }
        if (queue.isEmpty() && resend.isEmpty() && (delivery.qos == 0 ? canWrite() : window < widest && canWrite())) {
            count(delivery, kept || delivery.qos == 0);
            send(delivery);
            return true;
        }
        var factor = session.isService() ? SERVICE_FACTOR : 1;
        if (!kept
                && (queue.size() >= board.limits.queued() * factor
                        || queuedBytes >= board.limits.queuedBytes() * factor
                        || !board.buffers.hasRoom())) {
            board.counts.dropped++;
            return false;
        }
        count(delivery, kept);
        queuedBytes += delivery.message.bytes();
        queue.add(delivery);
        return true;
    }

    private void count(Delivery delivery, boolean isFree) {
        if (!isFree) {
            delivery.counted = true;
            board.buffers.add(delivery.message.bytes());
        }
    }

    /** Sends now; the caller has seen that there is room. */
    void send(Delivery delivery) {
        var connection = session.connection();
        if (connection == null) {
            throw new IllegalStateException("nobody is there to send to");
        }
        if (delivery.message.isExpired(board.now())) {
            board.counts.dropped++;
            done(delivery, Reasons.IMPLEMENTATION_SPECIFIC, "expired before anyone could take it");
            return;
        }
        if (delivery.message.wireBytes() > connection.maximumPacketBytes()) {
            board.counts.dropped++;
            done(delivery, Reasons.IMPLEMENTATION_SPECIFIC, "larger than the subscriber takes");
            return;
        }
        if (delivery.qos > 0) {
            delivery.packetId = nextPacketId();
            delivery.sent = true;
            inflight.put(delivery.packetId, delivery);
            window++;
        }
        connection.write(Packets.publish(delivery, delivery.redelivered, board.now()));
        board.counts.delivered++;
        if (delivery.qos == 0) {
            done(delivery, 0, null);
        }
    }

    private int nextPacketId() {
        do {
            lastPacketId = lastPacketId % HIGHEST_PACKET_ID + 1;
        } while (inflight.containsKey(lastPacketId)); // there are fewer in flight than ids: the widest window is far below
        return lastPacketId;
    }

    /** Sends what waits, as far as the client takes it. */
    void drain() {
        while (canWrite()) {
            var again = resend.peek();
            if (again != null) {
                if (window >= widest) {
                    return;
                }
                resend.remove();
                repeat(again);
                continue;
            }
            var next = queue.peek();
            if (next == null || (next.qos > 0 && window >= widest)) {
                return;
            }
            queue.remove();
            queuedBytes -= next.message.bytes();
            send(next);
        }
    }

    private void repeat(Delivery delivery) {
        var connection = session.connection();
        if (connection != null) {
            delivery.sent = true;
            window++;
            connection.write(
                    delivery.released
                            ? Packets.release(delivery.packetId, Reasons.SUCCESS)
                            : Packets.publish(delivery, true, board.now()));
        }
    }

    /** PUBACK. */
    void acknowledged(int packetId, int reason, @Nullable String why) {
        var delivery = inflight.get(packetId);
        if (delivery != null && delivery.sent && delivery.qos == 1) {
            finish(delivery, reason, why);
        }
    }

    /** PUBREC: the answer is the caller's to send. */
    int received(int packetId, int reason, @Nullable String why) {
        var delivery = inflight.get(packetId);
        if (delivery == null || !delivery.sent || delivery.qos != 2) {
            return Reasons.PACKET_ID_NOT_FOUND;
        }
        if (reason >= Reasons.REFUSAL) {
            finish(delivery, reason, why);
            return reason;
        }
        delivery.released = true;
        return Reasons.SUCCESS;
    }

    /** PUBCOMP. */
    void completed(int packetId) {
        var delivery = inflight.get(packetId);
        if (delivery != null && delivery.sent && delivery.released) {
            finish(delivery, Reasons.SUCCESS, null);
        }
    }

    private void finish(Delivery delivery, int reason, @Nullable String why) {
        inflight.remove(delivery.packetId);
        window--;
        done(delivery, reason, why);
        session.ready();
    }

    private void done(Delivery delivery, int reason, @Nullable String why) {
        if (delivery.counted) {
            delivery.counted = false;
            board.buffers.remove(delivery.message.bytes());
        }
        if (delivery.shared != null) {
            delivery.shared.group.settle(delivery.shared, reason, why);
        }
    }

    /** A new connection: what was not acknowledged is sent once more, in its order. */
    void resume(int receiveMaximum) {
        widest = Math.min(receiveMaximum, board.limits.outboundInflight());
        window = 0;
        resend.clear();
        for (var delivery : inflight.values()) {
            delivery.sent = false;
            resend.add(delivery);
        }
    }

    /** The connection is gone: groups get theirs back at once, QoS 0 is given up, the rest waits for the client. */
    void detach() {
        resend.clear();
        giveBack();
        for (var waiting = queue.iterator(); waiting.hasNext();) {
            var delivery = waiting.next();
            if (delivery.qos == 0) {
                waiting.remove();
                queuedBytes -= delivery.message.bytes();
                board.counts.dropped++;
                done(delivery, 0, null);
            }
        }
    }

    private void giveBack() {
        var byGroup = new LinkedHashMap<ShareGroup, List<Delivery>>();
        for (var delivery : List.copyOf(inflight.values())) {
            if (delivery.shared != null) {
                inflight.remove(delivery.packetId);
                byGroup.computeIfAbsent(delivery.shared.group, _ -> new ArrayList<>()).add(delivery);
            }
        }
        byGroup.forEach(ShareGroup::takeBack);
    }

    /** The session is over. */
    void end() {
        giveBack();
        for (var delivery : inflight.values()) {
            done(delivery, 0, null);
        }
        inflight.clear();
        for (var delivery : queue) {
            done(delivery, 0, null);
        }
        queue.clear();
        queuedBytes = 0;
    }
}
