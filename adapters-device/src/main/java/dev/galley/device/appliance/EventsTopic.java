package dev.galley.device.appliance;

import dev.galley.application.appliance.AllowPairing;
import dev.galley.application.appliance.HearOccurrence;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.Occurrence;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code events}: what happened, kept once however often it is said. */
public final class EventsTopic implements UplinkTopic {
    /** A clock that is further ahead is wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Bus bus;
    private final Turns turns = new Turns();

    @Inject
    public EventsTopic(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String filter() {
        return "events";
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        try {
            var occurrence = occurrence(message);
            return turns.take(message.from(), () -> {
                var caller = new Caller.Appliance(message.from());
                if (occurrence.type().equals(Occurrence.PAIRING_ALLOWED)) {
                    bus.send(new AllowPairing(message.from(), occurrence.at()), caller);
                }
                bus.send(new HearOccurrence(occurrence, message.arrivedAt()), caller);
                return new Answer.Taken();
            });
        } catch (Unreadable broken) {
            return CompletableFuture.completedFuture(new Answer.Refused(broken.reason()));
        }
    }

    private static Occurrence occurrence(Heard message) throws Unreadable {
        var words = Words.of(message.payload());
        var data = words.node("data");
        if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
            throw new Unreadable("data is not an object");
        }
        var at = words.time("at").orElseThrow(() -> new Unreadable("at is missing"));
        try {
            return new Occurrence(
                    message.from(),
                    words.required("id"),
                    words.required("type"),
                    corrected(at, message.arrivedAt()),
                    data.isObject() ? data.toString() : "{}");
        } catch (IllegalArgumentException unfit) {
            throw new Unreadable(String.valueOf(unfit.getMessage()));
        }
    }

    private static Instant corrected(Instant at, Instant arrivedAt) {
        return at.isAfter(arrivedAt.plus(AHEAD)) ? arrivedAt : at;
    }
}
