package dev.galley.bootstrap.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line that tells how far long work is, written anew in place. Only where a person watches a terminal. */
final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 78;
    private static final long PAUSE_NANOS = 200_000_000;

    private final @Nullable PrintWriter out;
    private long lastNanos;
    private boolean isShown;

    ProgressLine(PrintWriter out) {
        @SuppressWarnings("SystemConsoleNull") // it may be null all the same, where java.base has no terminal
        var console = System.console();
        this.out = console != null && console.isTerminal() ? out : null;
    }

    /** @param remaining empty while nobody can tell */
    void show(String what, long done, double perSecond, Optional<Duration> remaining) {
        long now = System.nanoTime();
        if (out == null || (isShown && now - lastNanos < PAUSE_NANOS)) {
            return;
        }
        lastNanos = now;
        isShown = true;
        var rest = remaining.map(time -> ", %d:%02d left".formatted(time.toMinutes(), time.toSecondsPart())).orElse("");
        var line = String.format(Locale.ROOT, "%,d %s, %,.0f a second%s", done, what, perSecond, rest);
        out.printf("\r%-" + WIDTH + "s", line);
        out.flush();
    }

    /** Leaves the line empty for what is printed next. */
    void clear() {
        if (out != null && isShown) {
            out.printf("\r%-" + WIDTH + "s\r", "");
            out.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
