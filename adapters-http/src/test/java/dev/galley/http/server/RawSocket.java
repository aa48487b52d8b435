package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Says exactly what it is told to a server, which a decent client would not. */
final class RawSocket {
    private RawSocket() {}

    static Socket open(int port) throws IOException {
        return new Socket(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port);
    }

    /** All that the server answers until it closes; the requests should say {@code Connection: close}. */
    static String say(int port, byte[] bytes) throws IOException {
        try (var socket = open(port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (SocketException e) {
                // the server has heard enough; what it said can still be read
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // it closed while there was still something to be read from us
            }
            return answer.toString(ISO_8859_1);
        }
    }

    static String say(int port, String text) throws IOException {
        return say(port, text.getBytes(ISO_8859_1));
    }
}
