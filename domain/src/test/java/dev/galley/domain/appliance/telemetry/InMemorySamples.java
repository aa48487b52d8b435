package dev.galley.domain.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class InMemorySamples implements Samples {
    /** What one series is told apart by. */
    public record Series(ApplianceId appliance, String metric, String unit) {}

    /** A sample with all by which it is known. */
    public record Stored(ApplianceId appliance, String boot, long seq, Sample sample) {
        Series series() {
            return new Series(appliance, sample.metric(), sample.unit());
        }
    }

    /** Where a rollup stands. */
    public record Bucket(Series series, Resolution resolution, Instant at) {}

    private record Boot(ApplianceId appliance, String id) {}

    private final Map<Boot, ReceivedSeqs> boots = new HashMap<>();
    private final List<Stored> stored = new ArrayList<>();

    @Override
    public synchronized List<Verdict> keep(List<TelemetryMessage> messages) {
        return messages.stream().map(this::keep).toList();
    }

    private Verdict keep(TelemetryMessage message) {
        var received = boots.computeIfAbsent(new Boot(message.from(), message.boot()), _ -> new ReceivedSeqs());
        var verdict = received.receive(message.seq());
        if (verdict == Verdict.KEPT) {
            message.samples().forEach(sample -> stored.add(
                    new Stored(message.from(), message.boot(), message.seq(), sample)));
        }
        return verdict;
    }

    public synchronized List<Stored> stored() {
        return List.copyOf(stored);
    }

    /** Recomputed from all of these. */
    public static Map<Bucket, Rollup> rollups(List<Stored> all) {
        var rollups = new HashMap<Bucket, Rollup>();
        for (var one : all) {
            for (var resolution : List.of(Resolution.MINUTE, Resolution.HOUR, Resolution.DAY)) {
                rollups.merge(
                        new Bucket(one.series(), resolution, resolution.start(one.sample.at())),
                        Rollup.of(one.sample, one.seq),
                        Rollup::plus);
            }
        }
        return rollups;
    }

    public synchronized Map<Series, Last> latest() {
        var latest = new HashMap<Series, Last>();
        stored.forEach(one -> latest.merge(
                one.series(),
                Rollup.of(one.sample, one.seq).last(),
                (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return latest;
    }
}
