package dev.galley.http.recipe.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/** Names, addresses and pages of a test; whatever address is connected to, one server on this machine answers. */
public final class SmallInternet implements Wire, AutoCloseable {
    public static final String SITE = "93.184.215.14";

    /** Writes an answer to a request, as slowly and as wrongly as it likes. */
    public interface Page {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final SSLContext trust;
    private final Map<String, Deque<String[]>> names = new ConcurrentHashMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    /** Which addresses were connected to. */
    public final List<String> connected = new CopyOnWriteArrayList<>();
    public final List<String> requests = new CopyOnWriteArrayList<>();

    public SmallInternet() {
        this(plain(), defaultTrust());
    }

    SmallInternet(ServerSocket server, SSLContext trust) {
        this.server = server;
        this.trust = trust;
        Thread.ofVirtual().start(this::serve);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext defaultTrust() {
        return Wire.direct().trust();
    }

    /** @param answers of one look-up after the other; the last one stays */
    public SmallInternet name(String name, String[]... answers) {
        names.put(name, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    public SmallInternet site(String name) {
        return name(name, new String[]{SITE});
    }

    public SmallInternet page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public SmallInternet page(String path, String head, byte[] body) {
        return page(path, out -> {
            out.write(("HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    public SmallInternet html(String path, String html) {
        var body = html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return page(path, "200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length, body);
    }

    public SmallInternet redirect(String path, String location) {
        return page(path, "302 Found\r\nLocation: " + location, new byte[0]);
    }

    public static byte[] gzip(byte[] bytes) {
        try (var out = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var head = new StringBuilder();
            for (int c = in.read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; c = in.read()) {
                head.append((char) c);
                if (head.toString().endsWith("\r\n\r\n")) {
                    break;
                }
            }
            requests.add(head.toString());
            var path = head.toString().split(" ", 3)[1];
            var page = pages.get(path);
            if (page == null) {
                socket.getOutputStream().write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(
                        ISO_8859_1));
            } else {
                page.write(socket.getOutputStream());
            }
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException | ArrayIndexOutOfBoundsException e) {
            // the client has heard enough
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        var addresses = new ArrayList<InetAddress>();
        for (var literal : answer) {
            addresses.add(InetAddress.getByAddress(host, InetAddress.ofLiteral(literal).getAddress()));
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public Socket socket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress wanted, int timeout) throws IOException {
                connected.add(((InetSocketAddress) wanted).getAddress().getHostAddress());
                super.connect(server.getLocalSocketAddress(), timeout);
            }
        };
    }

    @Override
    public SSLContext trust() {
        return trust;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
