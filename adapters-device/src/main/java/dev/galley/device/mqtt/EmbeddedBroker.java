package dev.galley.device.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An MQTT 5 and 3.1.1 broker in this process. What it keeps (sessions, retained messages, what waits) is in memory and ends
 * with the process: clients then hear "session not present", and what was not acknowledged is sent again by who has it.
 * One thread does everything; the class itself may be called from any.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final long SWEEP_MILLIS = 200;
    private static final int LOW_WATER_BYTES = 32 * 1024;
    private static final int HIGH_WATER_BYTES = 128 * 1024;
    private static final int READ_BYTES = 16 * 1024;
    private static final int READS_IN_A_TURN = 2;
    private static final int BACKLOG = 4_096;
    private static final int CLIENT_ID_BYTES = 65_535;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final Switchboard board;
    private final Doorman doorman;
    private final Channel listening;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private EmbeddedBroker(BrokerSettings settings, Gatekeeper gatekeeper) throws IOException {
        group = new MultiThreadIoEventLoopGroup(
                1, Thread.ofPlatform().name("mqtt-broker").daemon().factory(), NioIoHandler.newFactory());
        loop = group.next();
        board = new Switchboard(loop, settings, gatekeeper);
        doorman = new Doorman(board);
        try {
            var bound = bootstrap().bind(settings.host(), settings.port()).awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw new IOException("MQTT cannot listen on " + settings.host() + ":" + settings.port(), bound
                        .cause());
            }
            listening = bound.channel();
        } catch (IOException | RuntimeException e) {
            doorman.close();
            var _ = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
        var _ = loop.scheduleAtFixedRate(board::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private ServerBootstrap bootstrap() {
        return new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(LOW_WATER_BYTES,
                        HIGH_WATER_BYTES))
                // little at a time, so that one who sends much does not keep the others waiting
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(512, 2_048, READ_BYTES).maxMessagesPerRead(READS_IN_A_TURN))
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                });
    }

    private void accept(SocketChannel channel) {
        if (board.connections.size() >= board.limits.connections() || board.handshakes >= board.limits.handshakes()) {
            var _ = channel.close();
            return;
        }
        var connection = new Connection(board, doorman, channel);
        board.connections.add(connection);
        channel.pipeline().addLast(
                connection.frames(),
                new MqttDecoder(board.limits.frameBytes(), CLIENT_ID_BYTES, true),
                MqttEncoder.INSTANCE,
                connection);
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if it cannot listen there
     */
    public static EmbeddedBroker start(BrokerSettings settings, Gatekeeper gatekeeper) {
        try {
            return new EmbeddedBroker(settings, gatekeeper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /**
     * Ends all connections and sessions of a name at once, those included whose credentials are being looked at just now:
     * call it after the credentials are changed, and the old ones are worth nothing from then on.
     *
     * @param name of {@link Principal#name}, or the user name sent by a client that is just connecting
     * @return connections ended
     */
    public int disconnect(String name) {
        return onLoop(() -> board.revoke(name));
    }

    /**
     * Ends the sessions of a name that is not connected, with all that waits in them. Who is connected stays, having heard
     * what there was.
     *
     * @return sessions ended
     */
    public int forget(String name) {
        return onLoop(() -> board.forget(name));
    }

    /** What it has and did. */
    public BrokerStatus status() {
        return onLoop(() -> new BrokerStatus(
                board.connections.size(),
                board.sessionCount(),
                board.retained.count(),
                board.buffers.bytes(),
                board.connections.stream().mapToLong(Connection::unsentBytes).sum(),
                board.counts.received,
                board.counts.delivered,
                board.counts.refused,
                board.counts.dropped));
    }

    private <T> T onLoop(Callable<T> task) {
        return loop.inEventLoop() ? call(task) : loop.submit(task).syncUninterruptibly().getNow();
    }

    private static <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells all clients that it goes, and ends. Wills are not said: nobody is left to hear them. */
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        listening.close().awaitUninterruptibly();
        var _ = onLoop(() -> {
            List.copyOf(board.connections).forEach(connection -> connection.end(Reasons.SHUTTING_DOWN));
            return board.connections.size();
        });
        doorman.close();
        // the quiet time lets the last words out
        group.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
