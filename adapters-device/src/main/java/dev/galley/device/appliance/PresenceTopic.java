package dev.galley.device.appliance;

import dev.galley.application.appliance.HearPresence;
import dev.galley.application.bus.Bus;
import dev.galley.device.link.UplinkTopic;
import dev.galley.domain.appliance.PresenceWord;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code presence}: an appliance is there, or the broker says that it is gone. */
public final class PresenceTopic implements UplinkTopic {
    private final RetainedWords words;

    @Inject
    public PresenceTopic(Bus bus) {
        words = new RetainedWords(bus, (said, message) -> new HearPresence(
                message.from(), word(said), message.arrivedAt()));
    }

    @Override
    public String filter() {
        return "presence";
    }

    @Override
    public CompletionStage<Answer> heard(Heard message) {
        return words.heard(message);
    }

    private static PresenceWord word(Words said) throws Unreadable {
        boolean isOnline = said.flag("online").orElseThrow(() -> new Unreadable("online is missing"));
        var bootId = said.required("boot_id");
        if (bootId.isBlank() || bootId.length() > PresenceWord.LONGEST_BOOT_ID) {
            throw new Unreadable("boot_id has 1 to " + PresenceWord.LONGEST_BOOT_ID + " characters");
        }
        return new PresenceWord(isOnline, bootId, said.time("at"));
    }
}
