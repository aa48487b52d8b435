package dev.galley.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Sockets of a load driver, a thread each. They go on until this is closed. */
final class Senders implements AutoCloseable {
    /** What the threads are called: their share of the processors is told apart by it. */
    static final String THREADS = "appliance";

    private static final int BUFFER = 64 * 1024;

    /** What is done on a socket; that it fails is no news once all is over. */
    interface Work {
        void on(Socket socket) throws IOException;
    }

    /** The frame to be sent next; it is written before it is asked for the following one. */
    interface Frames {
        byte[] frame(long nth);
    }

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    void start(Socket socket, Work work) {
        sockets.add(socket);
        threads.add(Thread.ofPlatform().daemon().name(THREADS).start(() -> {
            try {
                work.on(socket);
            } catch (IOException e) {
                if (!isOver.get()) { // else it is only the end of the run
                    throw new UncheckedIOException(e);
                }
            }
        }));
    }

    /** Keeps so many frames on their way, for ever: the next ones go when answers of so many bytes have come. */
    static void keepSending(Socket socket, int window, int answerBytes, Frames frames, LongAdder answered)
            throws IOException {
        var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        var answer = new byte[answerBytes];
        long sent = 0;
        int open = 0;
        while (true) {
            for (; open < window; open++) {
                out.write(frames.frame(sent++));
            }
            out.flush();
            do {
                if (in.readNBytes(answer, 0, answerBytes) < answerBytes) {
                    throw new IOException("the broker went away");
                }
                open--;
                answered.increment();
            } while (in.available() >= answerBytes && open > 0);
        }
    }

    /** So many were added to the counter in a second, over so many seconds from now. */
    static double perSecond(LongAdder counter, double seconds) {
        long before = counter.sum();
        long begin = System.nanoTime();
        ServerProcess.pause(Math.round(1_000 * seconds));
        return (counter.sum() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() throws IOException {
        isOver.set(true);
        for (var socket : sockets) {
            socket.close();
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
