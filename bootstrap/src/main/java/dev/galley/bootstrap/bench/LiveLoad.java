package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads many WebSockets by one thread, by hand (RFC 6455), and says how long what was published took to come. A message's
 * number is the one of its appliance; each socket watches one appliance.
 */
final class LiveLoad implements AutoCloseable {
    private static final byte[] SEQ = "\"seq\":".getBytes(StandardCharsets.UTF_8);
    private static final int BUFFER = 8 * 1024;
    private static final int STALLED_BUFFER = 4 * 1024;
    private static final int PONG_ROOM = 6;
    private static final int MOST_MESSAGES = 1 << 16;
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    /** Sends one message of an appliance. */
    interface Publisher {
        void publish(int appliance, long seq) throws IOException;
    }

    /**
     * What came of one run.
     *
     * @param published a second
     * @param delivered a second, over all sockets
     * @param lost deliveries that had not come three seconds after the end
     * @param took from when a message was due to be published until it was read from the socket
     */
    record Seen(double published, double delivered, long lost, Histogram took) {}

    private record Watcher(int appliance, ByteBuffer buffer) {}

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final AtomicLongArray[] due;
    private final long[] next;
    private final int[] watchers;
    private final Thread reader;
    private final Object guard = new Object();
    private Histogram took = new Histogram();
    private int closed;
    private volatile boolean isOver;

    LiveLoad(int appliances) throws IOException {
        due = new AtomicLongArray[appliances];
        Arrays.setAll(due, _ -> new AtomicLongArray(MOST_MESSAGES));
        next = new long[appliances];
        watchers = new int[appliances];
        reader = Thread.ofPlatform().daemon().name("live-load").start(this::read);
    }

    /** A connection whose handshake is done; with a small window if it is never going to read. */
    static SocketChannel open(int port, byte[] hello, String endOfAnswer, boolean isReading) throws IOException {
        var channel = SocketChannel.open();
        if (!isReading) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_BUFFER);
        }
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(hello));
        var answer = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (!answer.toString().endsWith(endOfAnswer)) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("the server hung up: " + answer);
            }
            answer.append((char) one.get(0));
        }
        if (answer.indexOf("HTTP/1.1 ") == 0 && answer.indexOf("HTTP/1.1 101") != 0) {
            throw new IOException("no WebSocket: " + answer);
        }
        return channel;
    }

    /** Reads this one from now on. */
    void watch(SocketChannel channel, int appliance) throws IOException {
        channel.configureBlocking(false);
        channels.add(channel);
        watchers[appliance]++;
        channel.register(selector, SelectionKey.OP_READ, new Watcher(appliance, ByteBuffer.allocate(BUFFER)));
        selector.wakeup();
    }

    /** Publishes so many messages a second of the appliances in turns, at times that do not depend on the answers. */
    Seen run(Publisher publisher, double perSecond, int seconds) throws IOException {
        synchronized (guard) {
            took = new Histogram();
        }
        long messages = Math.max(1, Math.round(perSecond * seconds));
        long expected = 0;
        long begin = System.nanoTime();
        for (long i = 0; i < messages; i++) {
            long at = begin + (long) (i * 1e9 / perSecond);
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int appliance = (int) (i % due.length);
            long seq = next[appliance]++;
            due[appliance].set((int) (seq % MOST_MESSAGES), at);
            publisher.publish(appliance, seq);
            expected += watchers[appliance];
        }
        double publishing = (System.nanoTime() - begin) / 1e9;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (received() < expected && System.nanoTime() < end) {
            ServerProcess.pause(2);
        }
        double all = Math.max(publishing, seconds);
        synchronized (guard) {
            return new Seen(messages / all, took.count() / all, expected - took.count(), took);
        }
    }

    private long received() {
        synchronized (guard) {
            return took.count();
        }
    }

    /** How many of those that are read were closed by the server. */
    int closed() {
        synchronized (guard) {
            return closed;
        }
    }

    private void read() {
        try {
            while (!isOver) {
                selector.select(this::read, 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        var channel = (SocketChannel) key.channel();
        var watcher = (Watcher) key.attachment();
        try {
            int count = channel.read(watcher.buffer);
            long now = System.nanoTime();
            watcher.buffer.flip();
            synchronized (guard) {
                boolean isOpen = frames(watcher, channel, now);
                if (count < 0 || !isOpen) {
                    closed++;
                    key.cancel();
                }
            }
            watcher.buffer.compact();
            if (!watcher.buffer.hasRemaining()) {
                var more = ByteBuffer.allocate(2 * watcher.buffer.capacity());
                key.attach(new Watcher(watcher.appliance, more.put(watcher.buffer.flip())));
            }
        } catch (IOException e) { // the server broke it off
            key.cancel();
            synchronized (guard) {
                closed++;
            }
        }
    }

    /** Takes whole frames out of the buffer. Answers whether the socket is still open. */
    private boolean frames(Watcher watcher, SocketChannel channel, long now) throws IOException {
        var in = watcher.buffer;
        while (in.remaining() >= 2) {
            int from = in.position();
            int length = in.get(from + 1) & 127;
            int head = length == 126 ? 4 : length == 127 ? 10 : 2;
            if (in.remaining() < head) {
                return true;
            }
            length = length == 126
                    ? in.getShort(from + 2) & 0xFFFF
                    : length == 127
                            ? Math.toIntExact(in.getLong(from + 2))
                            : length;
            if (in.remaining() < head + length) {
                return true;
            }
            int kind = in.get(from) & 15;
            if (kind == CLOSE) {
                return false;
            } else if (kind == PING) {
                channel.write(ByteBuffer.allocate(PONG_ROOM + length).put((byte) 0x8A).put((byte) (128 | length))
                        .putInt(0).put(in.slice(from + head, length)).flip());
            } else {
                int at = in.arrayOffset() + from + head;
                seen(in.array(), at, at + length, watcher.appliance, now);
            }
            in.position(from + head + length);
        }
        return true;
    }

    private void seen(byte[] bytes, int from, int to, int appliance, long now) {
        for (int i = from; i < to - SEQ.length; i++) {
            if (bytes[i] == '"' && Arrays.equals(bytes, i, i + SEQ.length, SEQ, 0, SEQ.length)) {
                long seq = 0;
                for (int k = i + SEQ.length; k < to && bytes[k] >= '0' && bytes[k] <= '9'; k++) {
                    seq = 10 * seq + bytes[k] - '0';
                }
                took.record(now - due[appliance].get((int) (seq % MOST_MESSAGES)));
                i += SEQ.length;
            }
        }
    }

    /** A text as a server sends it, unmasked. */
    static byte[] frame(byte[] text) {
        var frame = ByteBuffer.allocate(text.length + 4).put((byte) 0x81);
        if (text.length < 126) {
            frame.put((byte) text.length);
        } else {
            frame.put((byte) 126).putShort((short) text.length);
        }
        frame.put(text).flip();
        return Arrays.copyOf(frame.array(), frame.limit());
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
