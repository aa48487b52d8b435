package dev.galley.application.notification;

import static dev.galley.application.notification.Post.CALLER;

import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.identity.ListAdministrators;
import dev.galley.domain.firmware.FirmwareEvent.Halted;
import dev.galley.domain.notification.Occasion;
import jakarta.inject.Inject;

/** Tells administrators that a release has stopped by itself, each once; not what one of them did. */
public final class PostFirmwareHalted implements Subscriber<Halted> {
    private final Queries queries;
    private final Post post;

    @Inject
    PostFirmwareHalted(Queries queries, Post post) {
        this.queries = queries;
        this.post = post;
    }

    @Override
    public void on(Halted event) {
        if (event.by().isPresent() || event.decided() == 0) {
            return;
        }
        var about = event.about();
        for (var administrator : queries.ask(new ListAdministrators(), CALLER)) {
            post.sendOnce(
                    "firmware-halted/" + about.release().value() + "/" + event.at() + "/" + administrator.id().value(),
                    administrator.id(),
                    new Occasion.FirmwareHalted(
                            administrator.name(), about.model(), about.version(), event.failed(), event.decided()),
                    administrator.email(),
                    administrator.language());
        }
    }
}
