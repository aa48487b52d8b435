package dev.galley.bootstrap.bench;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.TestServer;
import dev.galley.http.server.Who;
import dev.galley.persistence.cache.LocalAnswers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One request over a socket that is answered from memory, by Galley's HTTP server and by the bare one with the same 4 KiB.
 * {@code gc.alloc.rate.norm} is what both ends allocate for it, and this end allocates nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HttpHitBenchmark {
    record GetThing(String id) implements Query<byte[]> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private static final Parameter<String> ID = Parameter.segment("id", "Its id.", "7");
    private static final byte[] BODY = ("{\"x\":\"" + "y".repeat(4_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private static final class ThingRoutes implements Routes {
        @Override
        public String heading() {
            return "Things";
        }

        @Override
        public void addTo(Router router) {
            router.get("/things/{id}", Who.PUBLIC, GetThing.class)
                    .takes(ID)
                    .answersAs("application/json", "It.", "{}")
                    .keptFor(Duration.ofHours(1), request -> "thing/" + request.get(ID))
                    .on(request -> new GetThing(request.get(ID)), bytes -> Reply.of("application/json", bytes));
        }
    }

    /** There is no other node. */
    private static final class Alone implements Broadcast {
        @Override
        public void send(String topic, String message) {}

        @Override
        public Subscription subscribe(String topic, Listener listener) {
            listener.hearing();
            return () -> {};
        }
    }

    private final ByteBuffer in = ByteBuffer.allocateDirect(65_536);
    private final Answer answer = new Answer();
    private @Nullable TestServer galley;
    private @Nullable BareServer bare;
    private Line toGalley = Line.NONE;
    private Line toGalleyKnowing = Line.NONE;
    private Line toBare = Line.NONE;

    /** A connection and the one request that goes over it. */
    private record Line(@Nullable SocketChannel channel, ByteBuffer request) {
        static final Line NONE = new Line(null, ByteBuffer.allocate(0));

        static Line open(int port, String path, String more) throws IOException {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var bytes = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            return new Line(channel, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
        }
    }

    @Setup
    public void start() throws IOException, InterruptedException {
        var server = TestServer.with(new ThingRoutes())
                .handle(GetThing.class, (_, _) -> BODY)
                .answers(new LocalAnswers(new Alone()))
                .start();
        galley = server;
        var other = new BareServer();
        bare = other;
        int port = other.start(0);
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bare/x"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(BODY))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        var path = "/api/v1/things/7";
        var etag = server.client().get(path).headers().firstValue("ETag").orElseThrow();
        toGalley = Line.open(server.client().port(), path, "");
        toGalleyKnowing = Line.open(server.client().port(), path, "If-None-Match: " + etag + "\r\n");
        toBare = Line.open(port, "/bare/x", "");
    }

    @TearDown
    public void stop() throws IOException {
        for (var line : new Line[]{toGalley, toGalleyKnowing, toBare}) {
            if (line.channel != null) {
                line.channel.close();
            }
        }
        if (galley != null) {
            galley.close();
        }
        if (bare != null) {
            bare.close();
        }
    }

    @Benchmark
    public int galleyHit() throws IOException {
        return exchange(toGalley, 200);
    }

    @Benchmark
    public int galleyNotModified() throws IOException {
        return exchange(toGalleyKnowing, 304);
    }

    @Benchmark
    public int bareHit() throws IOException {
        return exchange(toBare, 200);
    }

    private int exchange(Line line, int expected) throws IOException {
        var channel = java.util.Objects.requireNonNull(line.channel);
        line.request.rewind();
        while (line.request.hasRemaining()) {
            channel.write(line.request);
        }
        answer.reset();
        do {
            in.clear();
            if (channel.read(in) < 0) {
                throw new IOException("the server hung up");
            }
        } while (!answer.take(in.flip()));
        if (answer.status() != expected) {
            throw new IOException("answered " + answer.status());
        }
        return answer.status();
    }
}
