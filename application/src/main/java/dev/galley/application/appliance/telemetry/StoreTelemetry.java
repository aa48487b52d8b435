package dev.galley.application.appliance.telemetry;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.telemetry.Samples;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what appliances measured, all of it or nothing; answers what became of each message, in their order. */
public record StoreTelemetry(List<TelemetryMessage> messages) implements Command<List<Verdict>> {
    public StoreTelemetry {
        messages = List.copyOf(messages);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    /** Leaves all of it to the port: a stream bypasses aggregates. */
    public static final class Handler implements Handles<StoreTelemetry, List<Verdict>> {
        private final Samples samples;

        @Inject
        public Handler(Samples samples) {
            this.samples = samples;
        }

        @Override
        public List<Verdict> handle(StoreTelemetry command, Caller caller) {
            return samples.keep(command.messages);
        }
    }
}
