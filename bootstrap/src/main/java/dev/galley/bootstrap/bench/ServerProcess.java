package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.embedded.Trouble;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, as the product runs, so that it and the load driver share no heap and no JIT. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");
    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** This program again, on the class path and with the JVM options of this one. Its output goes to {@code log}. */
    public static ServerProcess java(List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent") && !option.contains("Archive"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.galley.bootstrap.Main"));
        command.addAll(arguments);
        return start(command, environment, log);
    }

    public static ServerProcess start(List<String> command, Map<String, String> environment, Path log) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /**
     * Waits until a condition holds, looking every few milliseconds.
     *
     * @throws Trouble with the end of its output, if the process ends or the time is over before
     */
    public void await(java.util.function.BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new Trouble("the server %s; its last words: %s".formatted(
                        process.isAlive() ? "was not ready in " + atMost : "ended with " + process.exitValue(),
                        lastWords()));
            }
            pause(5);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public List<String> output() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        var lines = output().stream().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Memory that a process holds, in bytes; -1 where the system does not tell. */
    public static long residentBytes(long pid) {
        try {
            var told = RSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return told.find() ? Long.parseLong(told.group(1)) * 1024 : -1;
        } catch (IOException e) { // no /proc, or the process is gone
            return -1;
        }
    }

    /** Memory of a process, what it shares with others divided among them, in bytes; -1 where the system does not tell. */
    public static long proportionalBytes(long pid) {
        try {
            var told = PSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
            return told.find() ? Long.parseLong(told.group(1)) * 1024 : -1;
        } catch (IOException e) { // no /proc, not ours to see, or the process is gone
            return -1;
        }
    }

    /** Processor time that a process has used, in seconds; -1 where the system does not tell. */
    public static double processorSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> used.toNanos() / 1e9)
                .orElse(-1.0);
    }

    /** The process and all that it started. */
    public static Stream<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
    }

    /** Asks it to end, and waits; after half a minute it is made to. */
    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroy);
    }

    /** A file for the output of a process that is of no interest unless it fails. */
    static Path temporaryLog(String name) {
        try {
            var file = File.createTempFile("galley-bench-" + name, ".log");
            file.deleteOnExit();
            return file.toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
