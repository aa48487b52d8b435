package dev.galley.application.notification;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.notification.LetterWriter;
import dev.galley.domain.notification.Mails;
import dev.galley.domain.notification.NotSent;
import dev.galley.domain.notification.Occasion;
import jakarta.inject.Inject;

/** Posts letters for those who hear of an occasion. What is thrown brings the occasion back, after a while. */
final class Post {
    static final Caller CALLER = new Caller.Job("notification");

    private final LetterWriter writer;
    private final Mails mails;
    private final Bus bus;

    @Inject
    Post(LetterWriter writer, Mails mails, Bus bus) {
        this.writer = writer;
        this.mails = mails;
        this.bus = bus;
    }

    /** Posts a letter. An address that is refused for good is nobody's fault, and is not tried again. */
    void send(Occasion occasion, String to, Language language) {
        try {
            mails.send(writer.write(occasion, to, language));
        } catch (NotSent failure) {
            if (failure.outcome() != NotSent.Outcome.REFUSED) {
                throw failure;
            }
        }
    }

    /**
     * Posts a letter at most once, however often this is called with its key: of a letter of which nobody knows whether it
     * arrived, there is no second one.
     */
    void sendOnce(String key, UserId recipient, Occasion occasion, String to, Language language) {
        if (!bus.send(new ClaimLetter(key, recipient), CALLER)) {
            return;
        }
        try {
            mails.send(writer.write(occasion, to, language));
        } catch (NotSent failure) {
            if (failure.outcome() == NotSent.Outcome.LATER) {
                bus.send(new ReleaseLetter(key), CALLER);
                throw failure;
            }
        }
    }
}
