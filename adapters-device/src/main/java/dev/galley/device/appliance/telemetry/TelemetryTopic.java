package dev.galley.device.appliance.telemetry;

import dev.galley.device.link.SignsOfLife;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.telemetry.Malformed;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What appliances measure, acknowledged once it is committed. */
public final class TelemetryTopic implements UplinkTopic {
    /** While one batch is written, the next can gather. */
    private static final int UNDER_WAY = 2 * Intake.MOST_MESSAGES;

    private final Intake intake;
    private final SignsOfLife signs;

    @Inject
    public TelemetryTopic(Intake intake, SignsOfLife signs) {
        this.intake = intake;
        this.signs = signs;
    }

    @Override
    public String filter() {
        return "telemetry";
    }

    @Override
    public int mostUnderWay() {
        return UNDER_WAY;
    }

    @Override
    public CompletionStage<Answer> heard(Heard heard) {
        try {
            var message = MessageReader.read(heard.from(), heard.payload(), heard.arrivedAt());
            signs.heardIn(message.from(), message.boot());
            return intake.take(message);
        } catch (Malformed malformed) {
            return CompletableFuture.completedFuture(new Answer.Refused(malformed.words()));
        }
    }
}
