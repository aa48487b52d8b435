package dev.galley.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that is measured beside others. */
public interface Contender {
    String name();

    /** As much as it does in this time. */
    LoadResult run(Duration duration);

    static Contender of(String name, java.util.function.Function<Duration, LoadResult> run) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LoadResult run(Duration duration) {
                return run.apply(duration);
            }
        };
    }

    /** What each saw, run after run. */
    record Runs(String name, List<LoadResult> results) {
        /** The one in the middle of all runs. */
        public double perSecond() {
            return median(results.stream().mapToDouble(LoadResult::perSecond).toArray());
        }

        /** The middle, over all runs, of what each says of its latencies, in ns. */
        public double percentileNanos(double percent) {
            return median(results.stream().mapToDouble(run -> run.latency().percentileNanos(percent)).toArray());
        }

        /** The one in the middle of all runs, in µs. */
        public double processorMicrosEach() {
            return median(results.stream().mapToDouble(LoadResult::processorMicrosEach).toArray());
        }

        /** The longest of all runs, in ns. */
        public long maxNanos() {
            return results.stream().mapToLong(run -> run.latency().maxNanos()).max().orElse(0);
        }

        public long failures(int expectedStatus) {
            return results.stream().mapToLong(run -> run.failures(expectedStatus)).sum();
        }
    }

    /**
     * One after the other, again and again, beginning with another each time: whatever else the machine does meets all of
     * them. A first round warms up and is not counted.
     */
    static Map<String, Runs> interleaved(List<Contender> contenders, int repetitions, Duration each) {
        var runs = new LinkedHashMap<String, List<LoadResult>>();
        contenders.forEach(contender -> runs.put(contender.name(), new ArrayList<>()));
        contenders.forEach(contender -> contender.run(each));
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int i = 0; i < contenders.size(); i++) {
                var contender = contenders.get((i + repetition) % contenders.size());
                runs.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(contender.run(each));
            }
        }
        var seen = new LinkedHashMap<String, Runs>();
        runs.forEach((name, results) -> seen.put(name, new Runs(name, List.copyOf(results))));
        return seen;
    }

    /** NaN of nothing. */
    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
