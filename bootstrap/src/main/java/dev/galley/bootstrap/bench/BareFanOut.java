package dev.galley.bootstrap.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Appliances and watchers at a {@link LiveServer}; the texts are those that Galley writes. */
final class BareFanOut implements AutoCloseable, LiveLoad.Publisher {
    private final int port;
    private final List<Socket> appliances = new ArrayList<>();

    BareFanOut(int port, int count) throws IOException {
        this.port = port;
        for (int i = 0; i < count; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            appliances.add(socket);
            socket.getOutputStream().write(hello(LiveServer.SAYS, i));
            if (socket.getInputStream().read() < 0) {
                throw new IOException("the server hung up");
            }
        }
    }

    private static byte[] hello(int what, int group) {
        return ByteBuffer.allocate(5).put((byte) what).putInt(group).array();
    }

    SocketChannel watcher(int appliance) throws IOException {
        return LiveLoad.open(port, hello(LiveServer.WATCHES, appliance), "\u0001", true);
    }

    @Override
    public void publish(int appliance, long seq) throws IOException {
        var text = """
                {"type":"telemetry","applianceId":"0199a1b2-6c00-7a01-8b3c-1d2e3f405162","samples":[\
                {"at":"2026-11-20T10:19:00.123Z","metric":"chamber_temperature","value":182.4,"unit":"Cel","bootId":"b",\
                "seq":%d,"index":0}]}""".formatted(seq).getBytes(StandardCharsets.UTF_8);
        var message = ByteBuffer.allocate(2 + text.length).putShort((short) text.length).put(text);
        new DataOutputStream(appliances.get(appliance).getOutputStream()).write(message.array());
    }

    @Override
    public void close() throws IOException {
        for (var appliance : appliances) {
            appliance.close();
        }
    }
}
