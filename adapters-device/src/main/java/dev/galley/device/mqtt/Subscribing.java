package dev.galley.device.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.ArrayList;
import java.util.List;

/** Answers SUBSCRIBE and UNSUBSCRIBE. */
final class Subscribing {

    private static final int REFUSED_311 = 0x80;
    // Galley has a few for each of its features, and who looks on has some for each appliance
    private static final int OF_OTHERS = 10_000;

    private Subscribing() {}

    static void subscribe(Switchboard board, Connection connection, Session session, MqttSubscribeMessage packet) {
        var wishes = packet.payload().topicSubscriptions();
        if (wishes.isEmpty()) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        var properties = packet.idAndPropertiesVariableHeader().properties();
        var id = Packets.integer(properties, MqttProperties.SUBSCRIPTION_IDENTIFIER, -1);
        if (id == 0) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        var codes = new int[wishes.size()];
        var granted = new ArrayList<Runnable>();
        for (var i = 0; i < codes.length; i++) {
            codes[i] = grant(board, session, wishes.get(i), Math.max(0, id), granted);
            if (codes[i] >= Reasons.REFUSAL && !connection.isV5()) {
                codes[i] = REFUSED_311;
            }
        }
        connection.write(Packets.subscribed(packet.idAndPropertiesVariableHeader().messageId(), codes));
        granted.forEach(Runnable::run); // retained messages, and what waited in a group, follow the SUBACK
    }

    private static int grant(
            Switchboard board, Session session, MqttTopicSubscription wish, int id, List<Runnable> afterwards) {
        var filter = wish.topicFilter();
        var option = wish.option();
        if (!TopicFilter.isValid(filter)) {
            return Reasons.FILTER_INVALID;
        }
        var isShared = TopicFilter.of(filter).share().isPresent();
        if (isShared && option.isNoLocal()) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        if (!board.gatekeeper.maySubscribe(session.principal, filter)) {
            return Reasons.NOT_AUTHORIZED;
        }
        var isNew = !session.subscriptions.containsKey(filter);
        var most = session.principal instanceof Principal.Appliance ? board.limits.subscriptions() : OF_OTHERS;
        if (isNew && session.subscriptions.size() >= most) {
            return Reasons.QUOTA_EXCEEDED;
        }
        var qos = isShared ? Math.min(1, option.qos().value()) : option.qos().value();
        if (qos == 0 && board.isDeclared(filter)) {
            return Reasons.IMPLEMENTATION_SPECIFIC; // whose word is waited for must be able to say it
        }
        var subscription = new Subscription(session, filter, qos, option.isNoLocal(), option.isRetainAsPublished(), id);
        board.subscribe(subscription);
        if (isShared) {
            afterwards.add(session::ready);
        } else if (option.retainHandling() == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE
                || (isNew && option.retainHandling() == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS)) {
            afterwards.add(() -> sendRetained(board, subscription));
        }
        return qos;
    }

    private static void sendRetained(Switchboard board, Subscription subscription) {
        for (var message : board.retained.match(subscription.filter(), board.now())) {
            var delivery = new Delivery(
                    message, Math.min(subscription.qos(), message.qos()), true, subscription.ids(), null);
            var _ = subscription.session().outbox.offer(delivery, true);
        }
    }

    static void unsubscribe(Switchboard board, Connection connection, Session session, MqttUnsubscribeMessage packet) {
        var filters = packet.payload().topics();
        if (filters.isEmpty()) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        var codes = new ArrayList<Short>();
        for (var filter : filters) {
            codes.add((short) (!TopicFilter.isValid(filter)
                    ? Reasons.FILTER_INVALID
                    : board.unsubscribe(session, filter) ? Reasons.SUCCESS : Reasons.NO_SUBSCRIPTION_EXISTED));
        }
        connection.write(Packets.unsubscribed(packet.idAndPropertiesVariableHeader().messageId(), codes));
    }
}
