package dev.galley.domain.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.InMemorySamples.Bucket;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Series;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Stored;
import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class InMemorySamplesTest implements SamplesContract {
    private final InMemorySamples samples = new InMemorySamples();

    @Override
    public List<Verdict> keep(List<TelemetryMessage> messages) {
        return samples.keep(messages);
    }

    @Override
    public List<Stored> stored(ApplianceId appliance) {
        return samples.stored().stream().filter(one -> one.appliance().equals(appliance)).toList();
    }

    @Override
    public Map<Bucket, Rollup> rollups(ApplianceId appliance) {
        return InMemorySamples.rollups(stored(appliance));
    }

    @Override
    public Map<Series, Last> latest(ApplianceId appliance) {
        return samples.latest().entrySet().stream()
                .filter(one -> one.getKey().appliance().equals(appliance))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
