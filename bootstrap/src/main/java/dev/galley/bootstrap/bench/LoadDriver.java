package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to a server of this machine over HTTP/1.1 connections that are kept open, one request at a time on
 * each, all from one thread. It refuses every other machine's address: it is made to hurt.
 *
 * <p>Closed load sends the next request when an answer has come: it finds the throughput, and its latencies flatter a
 * server that stalls. Open load sends by the clock, whatever comes back, and counts latency from the moment a request was
 * meant to go out, also when it had to wait for a free connection.
 */
public final class LoadDriver {
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration LONGEST = Duration.ofHours(2);
    /** The clock of open load is this coarse: waiting in smaller steps would take the processor from the server. */
    private static final long STEP_NANOS = 50_000;

    private final InetSocketAddress server;

    /**
     * @param base {@code http://127.0.0.1:8080}
     * @throws IllegalArgumentException if that is not a loopback address
     */
    public LoadDriver(URI base) {
        server = loopback(base);
    }

    static InetSocketAddress loopback(URI base) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("not an http URL with a host: " + base);
        }
        try {
            var address = InetAddress.getByName(base.getHost());
            if (!address.isLoopbackAddress()) {
                throw new IllegalArgumentException("load goes to this machine only, and " + base + " is elsewhere");
            }
            return new InetSocketAddress(address, base.getPort() < 0 ? 80 : base.getPort());
        } catch (IOException e) {
            throw new IllegalArgumentException("no such host: " + base.getHost(), e);
        }
    }

    /** As many requests as these connections bear. */
    public LoadResult closed(Requests requests, int connections, Duration duration) {
        return run(requests, connections, duration, 0);
    }

    /** This many requests per second, over at most these connections. */
    public LoadResult open(Requests requests, int connections, Duration duration, double perSecond) {
        if (!(perSecond > 0 && perSecond <= 1_000_000)) {
            throw new IllegalArgumentException("a rate is above 0 and at most 1,000,000 a second, not " + perSecond);
        }
        return run(requests, connections, duration, (long) (1e9 / perSecond));
    }

    private LoadResult run(Requests requests, int connections, Duration duration, long intervalNanos) {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("1 to " + MOST_CONNECTIONS + " connections, not " + connections);
        }
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a run lasts up to " + LONGEST + ", not " + duration);
        }
        try (var run = new Run(requests, intervalNanos)) {
            return run.go(connections, duration.toNanos());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot reach " + server, e);
        }
    }

    private final class Connection {
        private final SocketChannel channel;
        private final Answer answer = new Answer();
        private long since;
        private boolean busy;

        Connection(Selector selector) throws IOException {
            channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }
    }

    private final class Run implements AutoCloseable {
        private final Requests requests;
        private final long intervalNanos;
        private final Selector selector = Selector.open();
        private final List<Connection> idle = new ArrayList<>();
        private final ByteBuffer out = ByteBuffer.allocateDirect(16_384);
        private final ByteBuffer in = ByteBuffer.allocateDirect(65_536);
        private final long[] statuses = new long[1_000];
        private final Histogram latency = new Histogram();
        private long answered;
        private long expected;
        private long broken;
        private long bytes;
        private int open;
        private int busy;

        Run(Requests requests, long intervalNanos) throws IOException {
            this.requests = requests;
            this.intervalNanos = intervalNanos;
        }

        LoadResult go(int connections, long durationNanos) throws IOException {
            for (; open < connections; open++) {
                idle.add(new Connection(selector));
            }
            long start = System.nanoTime();
            long end = start + durationNanos;
            long grace = end + Math.max(durationNanos, 1_000_000_000L);
            long due = start;
            long expectedInTime = 0;
            while (true) {
                long now = System.nanoTime();
                while (!idle.isEmpty() && (intervalNanos == 0 ? now < end : due <= now && due < end)) {
                    send(intervalNanos == 0 ? now : due);
                    due += intervalNanos;
                    now = System.nanoTime();
                }
                if (now < end) {
                    expectedInTime = expected;
                }
                boolean allSent = intervalNanos == 0 ? now >= end : due >= end;
                if ((allSent && busy == 0) || now >= grace || open == 0) {
                    break;
                }
                await(now, intervalNanos > 0 && !idle.isEmpty() && due < end ? due : Long.MAX_VALUE);
            }
            double seconds = durationNanos / 1e9;
            return new LoadResult(
                    answered,
                    (intervalNanos == 0 ? expectedInTime : expected) / seconds,
                    broken + busy,
                    intervalNanos == 0 ? 0 : Math.max(0, (end - due + intervalNanos - 1) / intervalNanos),
                    statuses(),
                    latency,
                    bytes);
        }

        private void send(long intended) throws IOException {
            var connection = idle.removeLast();
            requests.next(out);
            connection.answer.reset();
            connection.since = intended;
            connection.busy = true;
            busy++;
            try {
                while (out.hasRemaining()) {
                    connection.channel.write(out);
                }
            } catch (IOException e) { // the server hung up; counted, and the load goes on
                replace(connection);
            }
        }

        private void await(long now, long due) throws IOException {
            long wait = due - now;
            if (due == Long.MAX_VALUE) {
                selector.select(this::ready, 100);
            } else if (wait > 2_000_000) {
                selector.select(this::ready, wait / 1_000_000 - 1);
            } else {
                if (selector.selectNow(this::ready) == 0 && wait > 0) {
                    LockSupport.parkNanos(Math.min(wait, STEP_NANOS));
                }
            }
        }

        private void ready(SelectionKey key) {
            var connection = (Connection) key.attachment();
            try {
                in.clear();
                int read = connection.channel.read(in);
                if (read < 0) {
                    replace(connection);
                } else if (read > 0 && connection.busy && connection.answer.take(in.flip())) {
                    complete(connection);
                }
            } catch (IOException | Answer.Malformed e) { // as above: counted, and the load goes on
                replace(connection);
            }
        }

        private void complete(Connection connection) {
            var answer = connection.answer;
            latency.record(System.nanoTime() - connection.since);
            answered++;
            bytes += answer.bytes();
            statuses[Math.clamp(answer.status(), 0, 999)]++;
            if (answer.status() == requests.expectedStatus()) {
                expected++;
            }
            connection.busy = false;
            busy--;
            if (answer.closing()) {
                replace(connection);
            } else {
                idle.add(connection);
            }
        }

        /** Another connection in place of one that is of no more use. One less, if the server takes none. */
        private void replace(Connection gone) {
            if (gone.busy) {
                broken++;
                busy--;
            } else {
                idle.remove(gone);
            }
            open--;
            try {
                gone.channel.close();
                idle.add(new Connection(selector));
                open++;
            } catch (IOException e) { // the server is gone; the run ends when no connection is left
                return;
            }
        }

        private Map<Integer, Long> statuses() {
            var seen = new TreeMap<Integer, Long>();
            for (int status = 0; status < statuses.length; status++) {
                if (statuses[status] > 0) {
                    seen.put(status, statuses[status]);
                }
            }
            return seen;
        }

        @Override
        public void close() throws IOException {
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        }
    }
}
