package dev.galley.application.appliance.live;

import dev.galley.application.appliance.telemetry.FreshSamples;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.appliance.live.Sight.Reading;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows what appliances measure as soon as it is kept. */
public final class ShowMeasured implements FreshSamples.Viewer {
    private final LiveViews views;

    @Inject
    public ShowMeasured(LiveViews views) {
        this.views = views;
    }

    @Override
    public void see(List<TelemetryMessage> committed) {
        for (var message : committed) {
            var readings = message.samples().stream().map(ShowMeasured::reading).toList();
            if (!readings.isEmpty()) {
                views.show(new Sight.Measured(message.from(), message.boot(), message.seq(), readings));
            }
        }
    }

    private static Reading reading(Sample sample) {
        return new Reading(
                sample.at(),
                sample.metric(),
                sample.value(),
                sample.unit(),
                sample.index(),
                sample.isClockCorrected() ? Optional.of(true) : Optional.empty());
    }
}
