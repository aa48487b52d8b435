package dev.galley.device.mqtt;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one session publishes, and the acknowledgements it is owed. */
final class Inbox {

    private final Switchboard board;
    private final Session session;
    /** Not answered yet, or answered to a connection that was gone; oldest first. */
    private final Map<Integer, Receipt> receipts = new LinkedHashMap<>(2);
    /** QoS 2: taken and answered with PUBREC, not released yet. */
    private final Set<Integer> received = new HashSet<>(2);
    private final Map<Integer, String> aliases = new HashMap<>(2);
    /** Receipts asked for on the present connection. */
    private int unanswered;

    Inbox(Switchboard board, Session session) {
        this.board = board;
        this.session = session;
    }

    /** A PUBLISH of this session's connection. */
    void take(Connection connection, MqttPublishMessage packet) {
        var topic = topic(connection, packet);
        var header = packet.fixedHeader();
        var qos = header.qosLevel().value();
        var packetId = packet.variableHeader().packetId();
        board.counts.received++;
        if (qos > 0 && isKnown(connection, packetId, qos, header.isDup())) {
            return;
        }
        var most = board.limits.receiveMaximum(session);
        if (qos > 0 && unanswered + received.size() >= (connection.isV5() ? most : 10 * most)) {
            throw new ProtocolViolation(Reasons.RECEIVE_MAXIMUM_EXCEEDED);
        }
        if (board.buffers.isFull() && !session.isService()) {
            // nothing is acknowledged, so nothing is lost: it is sent again later
            throw new ProtocolViolation(Reasons.QUOTA_EXCEEDED);
        }
        var payload = ByteBufUtil.getBytes(packet.payload());
        var properties = packet.variableHeader().properties();
        var refusal = refusal(topic, header.isRetain(), payload.length);
        if (refusal != Reasons.SUCCESS) {
            board.refuse(session.principal, topic, refusal, payload);
            if (qos > 0) {
                answer(connection, packetId, qos, refusal, null);
            }
            return;
        }
        var message = new Message(topic, payload, qos, header.isRetain(), Message.passed(properties),
                Message.expiry(properties, board.now()), session);
        var receipt = qos > 0 ? new Receipt(session, connection, packetId, qos) : null;
        if (receipt != null) {
            receipts.put(packetId, receipt);
            unanswered++;
        }
        var reason = board.publish(message, receipt);
        if (receipt != null) {
            receipt.settle(reason, null);
        }
        slowDown(connection);
    }

    private String topic(Connection connection, MqttPublishMessage packet) {
        var name = packet.variableHeader().topicName();
        var alias = Packets.integer(packet.variableHeader().properties(), Packets.TOPIC_ALIAS, -1);
        if (alias >= 0) {
            if (alias == 0 || alias > Connection.TOPIC_ALIASES) {
                throw new ProtocolViolation(Reasons.TOPIC_ALIAS_INVALID);
            }
            if (name.isEmpty()) {
                var known = aliases.get(alias);
                if (known == null) {
                    throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
                }
                return known;
            }
        }
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new ProtocolViolation(connection.isV5() ? Reasons.PROTOCOL_ERROR : Reasons.MALFORMED_PACKET);
        }
        if (alias > 0 && TopicFilter.isTopic(name)) {
            aliases.put(alias, name);
        }
        return name;
    }

    /** Whether this very message is here already: sent again by a client that has not heard our answer. */
    private boolean isKnown(Connection connection, int packetId, int qos, boolean isDuplicate) {
        if (qos == 2 && received.contains(packetId)) {
            answer(connection, packetId, qos, Reasons.SUCCESS, null);
            return true;
        }
        var known = receipts.get(packetId);
        if (known == null) {
            return false;
        }
        if (known.connection == connection) {
            if (isDuplicate && !connection.isV5()) {
                return true; // it will be answered once
            }
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR); // acknowledging one as the other would lose one
        }
        if (!isDuplicate || known.qos != qos) {
            receipts.remove(packetId); // the client has begun anew with its numbers
            known.abandon();
            return false;
        }
        known.connection = connection;
        if (known.isOpen()) {
            unanswered++;
        } else {
            receipts.remove(packetId);
            answer(connection, packetId, qos, known.reason(), known.detail());
        }
        return true;
    }

    private int refusal(String topic, boolean retain, int payloadBytes) {
        if (!TopicFilter.isTopic(topic)) {
            return Reasons.TOPIC_INVALID;
        }
        if (!board.gatekeeper.mayPublish(session.principal, topic)) {
            return Reasons.NOT_AUTHORIZED;
        }
        if (payloadBytes > board.limits.payloadBytes()
                || (retain
                        && payloadBytes > 0
                        && !board.retained.hasRoom(topic, payloadBytes, session.principal))) {
            return Reasons.QUOTA_EXCEEDED;
        }
        return Reasons.SUCCESS;
    }

    private void slowDown(Connection connection) {
        if (session.isService()) {
            return; // it is the one that makes room again
        }
        if (!board.buffers.hasRoom()) {
            board.buffers.hold(connection);
        }
        if (unanswered >= board.limits.receiveMaximum() && !connection.isV5()) {
            connection.pause(Connection.Pause.UNANSWERED); // 3.1.1 has no receive maximum that it could keep to
        }
    }

    /** All groups have said their word. */
    void acknowledge(Receipt receipt) {
        var connection = session.connection();
        if (connection == null || receipt.connection != connection) {
            return; // the client will ask again
        }
        if (receipts.remove(receipt.packetId, receipt)) {
            unanswered--;
            answer(connection, receipt.packetId, receipt.qos, receipt.reason(), receipt.detail());
            if (unanswered < board.limits.receiveMaximum()) {
                connection.resume(Connection.Pause.UNANSWERED);
            }
        }
    }

    private void answer(Connection connection, int packetId, int qos, int reason, @Nullable String why) {
        if (qos == 2 && (reason < Reasons.REFUSAL || !connection.isV5())) {
            received.add(packetId); // 3.1.1 cannot be told, and goes on to release it
        }
        connection.write(Packets.answer(qos, packetId, reason, connection.explains() ? why : null));
    }

    /** PUBREL. */
    void release(Connection connection, int packetId) {
        var known = received.remove(packetId);
        connection.write(Packets.complete(packetId, known ? Reasons.SUCCESS : Reasons.PACKET_ID_NOT_FOUND));
    }

    /** A new connection. */
    void resume() {
        unanswered = 0;
        aliases.clear();
        while (receipts.size() > board.limits.receiveMaximum(session)) {
            var oldest = receipts.values().iterator().next();
            receipts.remove(oldest.packetId);
            oldest.abandon();
        }
    }

    /** The session is over: nobody waits for the answers. */
    void end() {
        var open = List.copyOf(receipts.values());
        receipts.clear();
        open.forEach(Receipt::abandon);
    }
}
