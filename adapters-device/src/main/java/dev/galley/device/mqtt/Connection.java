package dev.galley.device.mqtt;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open socket, from CONNECT to its end. */
final class Connection extends ChannelInboundHandlerAdapter {

    /** Why nothing is read for the moment. */
    enum Pause {
        HANDSHAKE, RATE, BUFFERS, UNANSWERED, WRITES
    }

    private enum State {
        NEW, ASKING, OPEN, ENDED
    }

    static final int TOPIC_ALIASES = 16;

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final long CLOSING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Switchboard board;
    private final Doorman doorman;
    private final SocketChannel channel;
    private final FrameGuard frames;
    private final Allowance allowance;
    private final Set<Pause> pauses = EnumSet.noneOf(Pause.class);
    private State state = State.NEW;
    private long packets;
    /** By when the present state must be over; for an open one: by when the client must have spoken. */
    private long deadlineNanos;

    private boolean isWritten;
    private @Nullable ConnectRequest request;
    private @Nullable Session session;

    Connection(Switchboard board, Doorman doorman, SocketChannel channel) {
        this.board = board;
        this.doorman = doorman;
        this.channel = channel;
        this.frames = new FrameGuard(this, board.limits.frameBytes());
        this.deadlineNanos = board.now() + board.limits.connectTime().toNanos();
        this.allowance = new Allowance(board, this);
        board.handshakes++;
    }

    FrameGuard frames() {
        return frames;
    }

    boolean isV5() {
        return request != null && request.isV5();
    }

    boolean explains() {
        return request != null && request.explains();
    }

    boolean isEnded() {
        return state == State.ENDED;
    }

    boolean isPaused() {
        return !pauses.isEmpty();
    }

    boolean isWritable() {
        return state == State.OPEN && channel.isWritable();
    }

    long unsentBytes() {
        var unsent = channel.unsafe().outboundBuffer();
        return unsent == null ? 0 : unsent.totalPendingWriteBytes(); // null once it is closed
    }

    int maximumPacketBytes() {
        return request == null ? 0 : request.maximumPacketBytes();
    }

    /** Packets decoded so far. */
    long packets() {
        return packets;
    }

    boolean isNamed(String name) {
        return (session != null && session.principal.name().equals(name))
                || (request != null && request.username().equals(name));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object packet) {
        try {
            packets++;
            if (state != State.ENDED && packet instanceof MqttMessage message) {
                handle(message);
            }
        } catch (ProtocolViolation violation) {
            disconnect(violation.reason());
        } finally {
            ReferenceCountUtil.release(packet);
        }
    }

    private void handle(MqttMessage packet) {
        if (packet.decoderResult().isFailure()) {
            throw new ProtocolViolation(
                    packet.decoderResult().cause() instanceof MqttUnacceptableProtocolVersionException
                            ? Reasons.UNSUPPORTED_VERSION
                            : Reasons.MALFORMED_PACKET);
        }
        if (packet instanceof MqttConnectMessage connect) {
            connect(connect);
            return;
        }
        var known = session;
        if (state != State.OPEN || known == null) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        heard();
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> {
                var publish = (MqttPublishMessage) packet;
                if (!known.isService()) {
                    allowance.spend(publish.payload().readableBytes());
                }
                known.inbox.take(this, publish);
            }
            case PUBACK -> known.outbox.acknowledged(Packets.id(packet), Packets.reason(packet), Packets.why(packet));
            case PUBREC -> {
                var answer = known.outbox.received(Packets.id(packet), Packets.reason(packet), Packets.why(packet));
                if (answer < Reasons.REFUSAL || answer == Reasons.PACKET_ID_NOT_FOUND) {
                    write(Packets.release(Packets.id(packet), answer));
                }
            }
            case PUBREL -> known.inbox.release(this, Packets.id(packet));
            case PUBCOMP -> known.outbox.completed(Packets.id(packet));
            case SUBSCRIBE -> Subscribing.subscribe(board, this, known, (MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> Subscribing.unsubscribe(board, this, known, (MqttUnsubscribeMessage) packet);
            case PINGREQ -> write(Packets.PONG);
            case DISCONNECT -> farewell(known, packet);
            default -> throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
    }

    private void connect(MqttConnectMessage packet) {
        if (state != State.NEW) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        state = State.ASKING;
        deadlineNanos = board.now() + board.limits.authenticationTime().toNanos();
        var isV5 = packet.variableHeader().version() == 5;
        try {
            request = ConnectRequest.of(packet, board);
        } catch (ProtocolViolation violation) {
            refuse(isV5, violation.reason());
            return;
        }
        pause(Pause.HANDSHAKE);
        doorman.ask(this, request);
    }

    /** The gatekeeper's answer. */
    void answered(@Nullable Principal principal, int refusal) {
        var asked = request;
        if (state != State.ASKING || asked == null) {
            return; // it is gone, or was thrown out, in the meantime
        }
        if (principal == null) {
            refuse(asked.isV5(), refusal);
            return;
        }
        var will = asked.will();
        if (will != null && !board.gatekeeper.mayPublish(principal, will.topic())) {
            refuse(asked.isV5(), Reasons.NOT_AUTHORIZED);
            return;
        }
        var admission = board.admit(this, principal, asked);
        if (admission == null) {
            refuse(asked.isV5(), Reasons.QUOTA_EXCEEDED);
            return;
        }
        state = State.OPEN;
        board.handshakes--;
        session = admission.session();
        heard();
        write(Packets.connected(Reasons.SUCCESS, admission.isPresent(), Welcome.properties(board.limits, asked,
                admission.session())));
        admission.session().attach(this, asked.receiveMaximum());
        resume(Pause.HANDSHAKE);
    }

    private void refuse(boolean isV5, int reason) {
        var code = isV5 ? reason : Reasons.connectCode311(reason);
        if (code == 0) {
            finish(null);
        } else {
            finish(Packets.connected(code, false, MqttProperties.NO_PROPERTIES));
        }
    }

    private void farewell(Session known, MqttMessage packet) {
        var saysWill = false;
        if (packet.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header && isV5()) {
            saysWill = (header.reasonCode() & 0xFF) >= Reasons.DISCONNECT_WITH_WILL;
            var properties = header.properties();
            if (properties.getProperty(MqttProperties.SESSION_EXPIRY_INTERVAL) != null) {
                var seconds = Integer.toUnsignedLong(
                        Packets.integer(properties, MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
                if (known.expirySeconds == 0 && seconds > 0) {
                    throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
                }
                known.expirySeconds = Math.min(seconds, board.limits.sessionExpiry().toSeconds());
            }
        }
        leave(saysWill);
        finish(null);
    }

    /** Breaks the connection off, and tells an MQTT 5 client why; its will is said. */
    void disconnect(int reason) {
        switch (state) {
            case NEW -> {
                if (reason == Reasons.UNSUPPORTED_VERSION) {
                    finish(Packets.connected(1, false, MqttProperties.NO_PROPERTIES)); // as 3.1.1 wants it
                } else {
                    finish(null);
                }
            }
            // CONNACK has no word for the former
            case ASKING -> refuse(isV5(), reason == Reasons.ADMINISTRATIVE_ACTION ? Reasons.NOT_AUTHORIZED : reason);
            case OPEN -> {
                leave(true);
                end(reason);
            }
            case ENDED -> {
                // it has been told already
            }
        }
    }

    /** Closes after a last word; the session is the caller's to care for. */
    void end(int reason) {
        session = null;
        finish(state == State.OPEN && isV5() ? Packets.disconnect(reason) : null);
    }

    private void leave(boolean saysWill) {
        var left = session;
        session = null;
        if (left != null) {
            board.left(left, saysWill);
        }
    }

    private void finish(@Nullable MqttMessage lastWord) {
        if (state == State.ENDED) {
            return;
        }
        if (state != State.OPEN) {
            board.handshakes--;
        }
        state = State.ENDED;
        deadlineNanos = board.now() + CLOSING_NANOS; // for those who do not read their last word
        board.buffers.forget(this);
        if (lastWord == null) {
            var _ = channel.flush().close();
        } else {
            // what still comes in is read and dropped until the client goes: closing over it would cut the last word off
            var _ = channel.writeAndFlush(lastWord).addListener((ChannelFutureListener) _ -> {
                var _ = channel.shutdownOutput();
            });
            channel.config().setAutoRead(true);
        }
    }

    void write(MqttMessage packet) {
        if (state != State.OPEN) {
            return;
        }
        var _ = channel.write(packet, channel.voidPromise());
        if (!isWritten) {
            isWritten = true;
            board.written(this);
        }
        if (!channel.isWritable()) {
            pause(Pause.WRITES); // who does not read the answers need not ask more
        }
    }

    void flush() {
        isWritten = false;
        channel.flush();
    }

    void pause(Pause why) {
        if (pauses.add(why)) {
            channel.config().setAutoRead(false);
        }
    }

    void resume(Pause why) {
        if (pauses.remove(why) && pauses.isEmpty() && state != State.ENDED) {
            heard(); // it could not have been heard while nobody listened
            channel.config().setAutoRead(true);
            board.later(frames::goOn);
        }
    }

    private void heard() {
        if (state == State.OPEN && request != null) {
            var seconds = request.keepAliveSeconds();
            // the standard grants one and a half times what was agreed
            deadlineNanos = board.now() + TimeUnit.MILLISECONDS.toNanos(1_500L * seconds);
        }
    }

    /** Ends what has been silent for too long. */
    void check(long nowNanos) {
        if (nowNanos - deadlineNanos < 0) {
            return;
        }
        switch (state) {
            case NEW -> finish(null);
            case ASKING -> refuse(isV5(), Reasons.SERVER_UNAVAILABLE);
            case OPEN -> {
                // who does not read is silent of its own will, the other pauses are the broker's
                var isListening = pauses.stream().allMatch(pause -> pause == Pause.WRITES);
                if (request != null && request.keepAliveSeconds() > 0 && isListening) {
                    disconnect(Reasons.KEEP_ALIVE_TIMEOUT);
                }
            }
            case ENDED -> {
                var _ = channel.close();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (channel.isWritable() && state == State.OPEN) {
            board.later(() -> {
                resume(Pause.WRITES);
                var known = session;
                if (known != null) {
                    known.ready();
                }
            });
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        board.connections.remove(this);
        leave(true);
        finish(null);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) { // those are only clients that went away
            log.warn("A connection to the broker failed", cause);
        }
        leave(true);
        finish(null);
    }
}
