package dev.galley.device.appliance;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.device.link.UplinkTopic.Heard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes what appliances say on a retained topic, each one's words in their order. Safe for many threads. */
final class RetainedWords {
    /** Finds out what a message asks for. */
    interface Reading {
        Command<?> of(Words words, Heard message) throws Unreadable;
    }

    private final Bus bus;
    private final Reading reading;
    private final Turns turns = new Turns();

    RetainedWords(Bus bus, Reading reading) {
        this.bus = bus;
        this.reading = reading;
    }

    /** Answered once it is committed; what cannot be read is refused. */
    CompletionStage<Answer> heard(Heard message) {
        if (message.payload().length == 0) { // it was only taken back what was retained
            return CompletableFuture.completedFuture(new Answer.Taken());
        }
        try {
            var asked = reading.of(Words.of(message.payload()), message);
            return turns.take(message.from(), () -> {
                bus.send(asked, new Caller.Appliance(message.from()));
                return new Answer.Taken();
            });
        } catch (Unreadable broken) {
            return CompletableFuture.completedFuture(new Answer.Refused(broken.reason()));
        }
    }
}
