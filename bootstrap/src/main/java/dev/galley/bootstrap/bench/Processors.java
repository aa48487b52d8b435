package dev.galley.bootstrap.bench;

import dev.galley.persistence.sql.Database;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who uses the processors: the threads of this process by their names, its compilers and collector, and the processes of the
 * database.
 */
final class Processors {
    private static final double NANOS = 1e9;
    private static final String DATABASE = "PostgreSQL";
    private static final String RUNTIME = "compilers and collector";
    /** Virtual threads are counted with who carries them. */
    private static final Map<String, String> NAMES = Map.of(
            Senders.THREADS, "the appliances (the driver)",
            "mqtt-broker", "the embedded broker",
            "com.hivemq.client.mqtt", "Galley's MQTT client",
            "ForkJoinPool", "reading, batches, writing (virtual threads)");

    private final Database database;
    private final Map<String, Double> before;
    private final long begin = System.nanoTime();

    private Processors(Database database) {
        this.database = database;
        before = used(database);
    }

    /** Counts from now on. */
    static Processors of(Database database) {
        return new Processors(database);
    }

    /** Cores that each has used on average since the beginning; who used less than a hundredth is left out. */
    Map<String, Double> cores() {
        double seconds = (System.nanoTime() - begin) / NANOS;
        var cores = new LinkedHashMap<String, Double>();
        used(database).forEach((name, used) -> {
            double share = (used - before.getOrDefault(name, 0.0)) / seconds;
            if (share >= 0.01) {
                cores.put(name, share);
            }
        });
        return cores;
    }

    private static Map<String, Double> used(Database database) {
        var used = new LinkedHashMap<String, Double>();
        var threads = ManagementFactory.getThreadMXBean();
        double named = 0;
        for (var thread : threads.dumpAllThreads(false, false, 0)) {
            double seconds = Math.max(0, threads.getThreadCpuTime(thread.getThreadId())) / NANOS;
            named += seconds;
            used.merge(name(thread.getThreadName()), seconds, Double::sum);
        }
        used.put(RUNTIME, ServerProcess.processorSeconds(ProcessHandle.current().pid()) - named);
        used.put(DATABASE, database.reads().withHandle(handle -> handle
                .createQuery("SELECT pid FROM pg_stat_activity")
                .mapTo(Long.class)
                .list()).stream().mapToDouble(pid -> Math.max(0, ServerProcess.processorSeconds(pid))).sum());
        return used;
    }

    private static String name(String thread) {
        return NAMES.entrySet().stream()
                .filter(name -> thread.startsWith(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other threads");
    }
}
