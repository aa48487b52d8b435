package dev.galley.application.notification;

import static dev.galley.application.notification.Post.CALLER;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.identity.IssuePasswordReset;
import dev.galley.domain.identity.IdentityEvent.ResetAsked;
import dev.galley.domain.notification.Occasion;
import jakarta.inject.Inject;

/**
 * Sends who asked for it a link to choose a new password, if there is such an account. Each try makes a token of its own,
 * so that none is ever kept but in the letter.
 */
public final class PostPasswordReset implements Subscriber<ResetAsked> {
    /** As long as the token is good. */
    private static final long MINUTES = 60;

    private final Bus bus;
    private final Post post;
    private final PublicAddress address;

    @Inject
    PostPasswordReset(Bus bus, Post post, PublicAddress address) {
        this.bus = bus;
        this.post = post;
        this.address = address;
    }

    @Override
    public void on(ResetAsked event) {
        var start = address.link("/reset-password?token=");
        bus.send(new IssuePasswordReset(event.email()), CALLER)
                .ifPresent(issued -> post.send(
                        new Occasion.PasswordReset(issued.name(), start + issued.token(), MINUTES),
                        issued.email(),
                        issued.language()));
    }
}
