package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordingFile;

/** Asks another JVM of this machine about itself, with the JDK's own tool. */
final class Jcmd {
    /** {@code DefNew total 9216K, used 1024K}, {@code garbage-first heap total reserved 90K, committed 9K, used 5K}. */
    private static final Pattern USED = Pattern.compile(
            "total (?:reserved )?\\d+K,(?: committed \\d+K,)? used (\\d+)K");

    private final long pid;

    Jcmd(long pid) {
        this.pid = pid;
    }

    /** What is in use on the heap after a full collection, in bytes. */
    long heapAfterCollection() {
        run("GC.run");
        var told = USED.matcher(run("GC.heap_info"));
        long kilobytes = 0;
        while (told.find()) {
            kilobytes += Long.parseLong(told.group(1));
        }
        return kilobytes * 1024;
    }

    /** Records, from now on, every time that a virtual thread held on to its carrier for 1 ms or longer. */
    void recordPinning() {
        run("JFR.start", "name=galley-bench", "jdk.VirtualThreadPinned#enabled=true",
                "jdk.VirtualThreadPinned#threshold=1ms");
    }

    /** How often that was. */
    long pinned(Path recording) {
        run("JFR.stop", "name=galley-bench", "filename=" + recording.toAbsolutePath());
        try (var file = new RecordingFile(recording)) {
            long pinned = 0;
            while (file.hasMoreEvents()) {
                if (file.readEvent().getEventType().getName().equals("jdk.VirtualThreadPinned")) {
                    pinned++;
                }
            }
            return pinned;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the flight recording", e);
        }
    }

    private String run(String... command) {
        var words = new java.util.ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        words.add(String.valueOf(pid));
        words.addAll(java.util.List.of(command));
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run jcmd", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
