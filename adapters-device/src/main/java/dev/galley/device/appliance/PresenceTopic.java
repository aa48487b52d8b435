package dev.galley.device.appliance;

import dev.galley.application.appliance.HearPresence;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.PresenceWord;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code presence}: an appliance is there, or the broker says that it is gone. */
public final class PresenceTopic implements UplinkTopic {
    private final Bus bus;
    private final Turns turns = new Turns();

    @Inject
    public PresenceTopic(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String filter() {
        return "presence";
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        if (message.payload().length == 0) { // it was only taken back what was retained
            return CompletableFuture.completedFuture(new Answer.Taken());
        }
        try {
            var words = Words.of(message.payload());
            boolean isOnline = words.flag("online").orElseThrow(() -> new Unreadable("online is missing"));
            var bootId = words.required("boot_id");
            if (bootId.isBlank() || bootId.length() > PresenceWord.LONGEST_BOOT_ID) {
                throw new Unreadable("boot_id has 1 to " + PresenceWord.LONGEST_BOOT_ID + " characters");
            }
            var word = new PresenceWord(isOnline, bootId, words.time("at"));
            return turns.take(message.from(), () -> {
                bus.send(
                        new HearPresence(message.from(), word, message.arrivedAt()),
                        new Caller.Appliance(message.from()));
                return new Answer.Taken();
            });
        } catch (Unreadable broken) {
            return CompletableFuture.completedFuture(new Answer.Refused(broken.reason()));
        }
    }
}
